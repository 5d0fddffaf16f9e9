using DocGen.Text;

namespace DocGen.Site.Figures;

/// <summary>Where pages get their drawings from; the tool joins pages and diagrams behind it. Thread-safe, and cheap once the drawings are made.</summary>
public interface IFigureSource
{
    /// <summary>The view whose <c>image</c> is this path; null if the path is no view's.</summary>
    /// <param name="projectPath">Relative to the project root, normalized, with <c>/</c>.</param>
    Figure? FindByImage(string projectPath, LanguageTag language);

    /// <summary>The view <c>model/view</c>; null if there is none.</summary>
    Figure? FindByKey(string key, LanguageTag language);

    /// <summary>The drawing of a fenced block; null if the block is not drawn (an unknown Mermaid type, or a fault that is already reported).</summary>
    /// <param name="location">The fence's content in its page.</param>
    Figure? FindByFence(SourceLocation location, LanguageTag language);

    /// <summary>Keys of all views, for suggestions.</summary>
    IReadOnlyCollection<string> Keys { get; }
}
