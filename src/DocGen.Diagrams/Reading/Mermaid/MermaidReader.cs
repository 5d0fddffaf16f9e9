using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid;

/// <summary>Reads Mermaid blocks as component models with one view.</summary>
public static class MermaidReader
{
    /// <param name="region">The text between the fences.</param>
    /// <param name="id">The id that the model gets.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>Null where the block stays code: with a remark where its type is not drawn, with a warning per place where it cannot be read.</returns>
    public static Diagnosed<DiagramModel?> Read(SourceText source, TextSpan region, string id, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(source);
        DiagnosticBag diagnostics = new();
        MermaidHeader header = MermaidDetector.Detect(source, region);
        string keyword = source.Content.Substring(header.Keyword.Span.Start, header.Keyword.Span.Length);
        switch (header.Type)
        {
            case MermaidType.Class:
                Diagnosed<ClassDiagram> diagram = ClassDiagramParser.Parse(source, header.Body);
                bool isRefused = diagram.Diagnostics.Any(static found => found.Rule == ModelRules.MermaidSyntax);
                return new Diagnosed<DiagramModel?>(isRefused ? null : ClassDiagramModel.ToModel(diagram.Value, id, language, header.Title, header.TitleLocation ?? header.Keyword), diagram.Diagnostics);
            case MermaidType.Unknown when keyword.Length == 0:
                diagnostics.Report(ModelRules.MermaidSyntax, header.Keyword, "the type of the diagram is missing here");
                return diagnostics.Diagnose<DiagramModel?>(null);
            case MermaidType.Unknown when Suggestion.Notes(keyword, MermaidDetector.Keywords) is { Length: > 0 } nearest:
                diagnostics.Report(ModelRules.MermaidSyntax, header.Keyword, $"'{keyword}' is not a type of diagram", nearest);
                return diagnostics.Diagnose<DiagramModel?>(null);

            // A word that is like none of the known ones may be a type of a later Mermaid.
            default:
                diagnostics.Report(
                    ModelRules.MermaidType,
                    header.Keyword,
                    $"diagrams of type '{keyword}' are not drawn",
                    DiagnosticNote.Help("the block is shown as code; types that are drawn: 'classDiagram'"));
                return diagnostics.Diagnose<DiagramModel?>(null);
        }
    }
}
