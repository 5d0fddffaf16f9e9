using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Painting;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>What a rendering needs beside the view.</summary>
/// <param name="Languages">All languages of the site, at least one. With <see cref="LayoutStability.Shared"/> they decide the sizes together.</param>
/// <param name="Stability">Whether all languages share one layout.</param>
/// <param name="Fonts">Null: the embedded ones.</param>
/// <param name="Palette">Null: the default one. For stand-alone files and pictures; pages have their own style sheet.</param>
/// <param name="Layout">Null: the default options.</param>
/// <param name="Links">Where clicks lead; null: nowhere.</param>
/// <param name="IconFiles">An SVG file of the author's by the name that the model gives it; null where there is no such file.</param>
public sealed record RenderRequest(
    ImmutableArray<LanguageTag> Languages,
    LayoutStability Stability = LayoutStability.Shared,
    FontSet? Fonts = null,
    Palette? Palette = null,
    LayoutOptions? Layout = null,
    LinkResolver? Links = null,
    Func<string, SourceText?>? IconFiles = null)
{
    /// <summary>Where the boxes of the view stood before; null: it is laid out afresh.</summary>
    public ViewLock? Kept { get; init; }
}

/// <summary>How far the drawings of a view agree over languages.</summary>
public enum LayoutStability
{
    /// <summary>One layout for all languages; only texts differ.</summary>
    Shared,

    /// <summary>Each language is laid out by itself, as tightly as its texts allow.</summary>
    PerLanguage,
}
