using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Reading.Mermaid;
using DocGen.Site.Markdown;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>A fenced block of a page that is drawn.</summary>
/// <param name="Key">Unique in the project and usable in a file name: <c>guide-start-1</c>.</param>
/// <param name="ViewId">Prefix of its element ids, unique on its page: <c>diagram-1</c>.</param>
internal sealed record InlineDiagram(string Key, string ViewId, DiagramModel Model, View View)
{
    /// <summary>Reads a fence.</summary>
    /// <param name="number">1 for the first fence of the file.</param>
    /// <returns>Null where there is nothing to draw: a fault, which is reported, or a Mermaid block that stays code.</returns>
    public static Diagnosed<InlineDiagram?> Read(PageReference fence, int number, LanguageTag language)
    {
        SourceText source = fence.Location.Source;
        TextSpan region = fence.Location.Span;
        DiagnosticBag diagnostics = new();
        string viewId = $"diagram-{number}";
        DiagramModel? model = diagnostics.Take(fence.Kind == ReferenceKind.DiagramFence
            ? ModelReader.ReadInline(source, region, viewId, language)
            : ReadMermaid());
        string path = source.Path[..^Files.ProjectPath.Extension(source.Path).Length];
        return diagnostics.Diagnose(model is { Views: [View view, ..] }
            ? new InlineDiagram($"{path.Replace('/', '-').TrimStart('.')}-{number}", viewId, model, view)
            : null);

        Diagnosed<DiagramModel?> ReadMermaid()
        {
            Diagnosed<DiagramModel?> read = MermaidReader.Read(source, region, viewId, language);
            return read with { Diagnostics = FenceRemarks.OfBlock(read.Diagnostics) };
        }
    }
}
