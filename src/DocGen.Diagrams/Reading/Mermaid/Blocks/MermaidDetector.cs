using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>Finds out which type of diagram a Mermaid block is, past its front matter, directives and comments.</summary>
public static class MermaidDetector
{
    private static readonly string[] OtherKeywords =
    [
        "architecture", "architecture-beta", "block", "block-beta", "C4Component", "C4Container", "C4Context", "C4Deployment", "C4Dynamic", "gantt",
        "gitGraph", "info", "ishikawa-beta", "journey", "kanban", "mindmap", "packet", "packet-beta", "pie", "quadrantChart", "radar-beta", "requirement",
        "requirementDiagram", "sankey", "sankey-beta", "timeline", "treeView-beta", "treemap", "treemap-beta", "venn-beta", "wardley-beta", "xychart", "xychart-beta", "zenuml",
    ];

    /// <param name="region">The text between the fences.</param>
    public static MermaidHeader Detect(SourceText source, TextSpan region)
    {
        ArgumentNullException.ThrowIfNull(source);
        MermaidCursor cursor = new(source, region);
        (string? title, SourceLocation? titleLocation) = SkipFrontMatter(cursor);
        cursor.SkipBlank();
        int start = cursor.At;
        while (!cursor.IsAtEnd && (char.IsLetterOrDigit(cursor.Current) || cursor.Current is '-' or '_'))
        {
            cursor.At++;
        }

        string keyword = cursor.Text(start, cursor.At);
        return new MermaidHeader(TypeOf(keyword), source.GetLocation(TextSpan.FromBounds(start, cursor.At)), title, titleLocation, TextSpan.FromBounds(cursor.At, region.End));
    }

    /// <summary>The words a block can start with.</summary>
    internal static IEnumerable<string> Keywords =>
        ["classDiagram", "classDiagram-v2", "flowchart", "graph", "sequenceDiagram", "stateDiagram", "stateDiagram-v2", "erDiagram", .. OtherKeywords];

    private static MermaidType TypeOf(string keyword) => keyword switch
    {
        "classDiagram" or "classDiagram-v2" => MermaidType.Class,
        "flowchart" or "flowchart-elk" or "flowchart-v2" or "graph" => MermaidType.Flowchart,
        "sequenceDiagram" => MermaidType.Sequence,
        "stateDiagram" or "stateDiagram-v2" => MermaidType.State,
        "erDiagram" => MermaidType.EntityRelationship,
        _ => OtherKeywords.Contains(keyword) ? MermaidType.Other : MermaidType.Unknown,
    };

    /// <summary>Skips <c>---</c>, YAML, <c>---</c> at the start of the block. Of what it says only the title counts; broken YAML is skipped, as it only styles.</summary>
    private static (string? Title, SourceLocation? Location) SkipFrontMatter(MermaidCursor cursor)
    {
        int start = cursor.At;
        cursor.SkipSpaceAndLines();
        if (!cursor.TryTakeLine("---"))
        {
            cursor.At = start;
            return (null, null);
        }

        int from = cursor.At;
        while (!cursor.IsAtEnd)
        {
            int lineStart = cursor.At;
            if (cursor.TryTakeLine("---"))
            {
                DataRules rules = ModelRules.Data;
                DataScalar? title = (YamlReader.Read(cursor.Source, TextSpan.FromBounds(from, lineStart), rules).Value as DataMapping)?.Scalar("title");
                return (title?.Value, title?.Location);
            }

            cursor.SkipLine();
        }

        cursor.At = start;
        return (null, null);
    }
}
