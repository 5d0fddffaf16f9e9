using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>The inside of a fenced code block.</summary>
public static class FenceContent
{
    /// <summary>Whether a fence is drawn instead of shown, and as what.</summary>
    public static ReferenceKind? KindOf(FencedCodeBlock fence) => fence.Info switch
    {
        "mermaid" => ReferenceKind.MermaidFence,
        "diagram" => ReferenceKind.DiagramFence,
        _ => null,
    };

    /// <summary>The language that an author wrote behind a fence, without what other tools put around it: <c>{.yaml}</c>, <c>yaml{1,3}</c>.</summary>
    public static string LanguageOf(string info)
    {
        string name = info.Trim('{', '}', '.');
        int brace = name.IndexOf('{', StringComparison.Ordinal);
        return brace > 0 ? name[..brace] : name;
    }

    /// <summary>From the first to the last character between the fences; equal for each call, so that it can be a key.</summary>
    public static SourceLocation Locate(FencedCodeBlock fence, SourceText source)
    {
        int count = fence.Lines.Count;
        if (count == 0)
        {
            return source.GetLocation(new TextSpan(Math.Min(fence.Span.Start, source.Content.Length), 0));
        }

        int start = Math.Clamp(fence.Lines.Lines[0].Slice.Start, 0, source.Content.Length);
        int end = Math.Clamp(fence.Lines.Lines[count - 1].Slice.End + 1, start, source.Content.Length);
        return source.GetLocation(TextSpan.FromBounds(start, end));
    }
}
