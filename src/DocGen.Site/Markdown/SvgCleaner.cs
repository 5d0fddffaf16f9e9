using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Markdown;

/// <summary>Takes scripts, handlers and <c>javascript:</c> links out of an author's SVG, which a browser would run when the file is opened alone. O(n).</summary>
public static class SvgCleaner
{
    /// <summary>The same text if there is nothing to take out. Style elements stay: an SVG file has its own style.</summary>
    public static Diagnosed<string> Clean(SourceText svg)
    {
        DiagnosticBag diagnostics = new();
        StringBuilder? result = null;
        string content = svg.Content;
        int kept = 0;
        string? dropped = null;
        foreach (HtmlToken token in HtmlTokenizer.Tokenize(content))
        {
            if (dropped is not null)
            {
                if (token.Kind == HtmlTokenKind.EndTag && token.Name == dropped)
                {
                    dropped = null;
                    kept = token.Span.End;
                }

                continue;
            }

            if (token.Kind != HtmlTokenKind.StartTag)
            {
                continue;
            }

            if (token.Name is "script" or "foreignobject" || token.Name.EndsWith(":script", StringComparison.Ordinal) || (token.Name != "style" && token.Name != "link" && HtmlPolicy.Element(token.Name) == HtmlVerdict.Active))
            {
                Report(new TextSpan(token.Span.Start + 1, token.Name.Length), $"element '{token.Name}'");
                Keep(token.Span.Start, token.Span.End);
                dropped = token.IsSelfClosing ? null : token.Name;
                continue;
            }

            foreach (HtmlAttribute attribute in token.Attributes)
            {
                if (HtmlPolicy.Attribute(token.Name, attribute.Name, attribute.Value) == HtmlVerdict.Active)
                {
                    Report(attribute.Span, $"attribute '{attribute.Name}'");
                    Keep(attribute.Span.Start, attribute.Span.End);
                }
            }
        }

        if (result is null)
        {
            return diagnostics.Diagnose(content);
        }

        // An element that is never closed takes the rest with it.
        return diagnostics.Diagnose(dropped is null ? result.Append(content, kept, content.Length - kept).ToString() : result.ToString());

        void Keep(int end, int next)
        {
            result ??= new StringBuilder(content.Length);
            result.Append(content, kept, end - kept);
            kept = next;
        }

        void Report(TextSpan span, string what) =>
            diagnostics.Report(PageRules.ActiveContent, svg.GetLocation(span), $"active content is dropped: {what}", DiagnosticNote.Help("'markdown.unsafeHtml: true' keeps it"));
    }
}
