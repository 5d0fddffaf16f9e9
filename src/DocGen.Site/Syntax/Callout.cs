using DocGen.Site.Localization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary>A quote that is a note, a tip, a warning …</summary>
/// <param name="Title">As the author wrote it (<c>Suggerimento</c>); null: the word of the page's language.</param>
public sealed record Callout(CalloutKind Kind, ContainerInline? Title)
{
    private static readonly object Key = new();

    /// <summary>What a quote was recognized as; null for a plain quote.</summary>
    public static Callout? Of(QuoteBlock quote) => quote.GetData(Key) as Callout;

    /// <summary>
    /// Recognizes <c>&gt; **Tip:** …</c> and <c>&gt; [!NOTE]</c> and takes the word out of the quote's text.
    /// </summary>
    internal static void Recognize(QuoteBlock quote, string source)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph)
        {
            return;
        }

        Callout? callout = FromAlert(paragraph, inline, source) ?? FromBoldWord(inline);
        if (callout is null)
        {
            return;
        }

        quote.SetData(Key, callout);
        if (inline.FirstChild is null)
        {
            quote.RemoveAt(0);
        }
    }

    private static Callout? FromAlert(ParagraphBlock paragraph, ContainerInline inline, string source)
    {
        ReadOnlySpan<char> text = source.AsSpan(Math.Min(paragraph.Span.Start, source.Length));
        if (!text.StartsWith("[!", StringComparison.Ordinal) || text.IndexOf(']') is not (> 2 and < 16 and int close) || CalloutWords.FindKeyword(text[2..close]) is not { } kind)
        {
            return null;
        }

        int start = paragraph.Span.Start + close + 1;
        int length = text[(close + 1)..].IndexOfAny('\r', '\n');
        int end = length < 0 ? source.Length : start + length;
        Inline? current = inline.FirstChild;
        while (current is not null)
        {
            Inline? next = current.NextSibling;
            current.Remove();
            if (current is LineBreakInline)
            {
                break;
            }

            current = next;
        }

        return new Callout(kind, source.AsSpan(start, end - start).IsWhiteSpace() ? null : ContainerTitle.Read(source, start, end));
    }

    private static Callout? FromBoldWord(ContainerInline inline)
    {
        if (inline.FirstChild is not EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' } bold)
        {
            return null;
        }

        string text = InlineText.Of(bold);
        LiteralInline? following = bold.NextSibling as LiteralInline;
        bool isColonInside = text.Length > 1 && IsColon(text[^1]);
        bool isColonBehind = !isColonInside && following is not null && !following.Content.IsEmpty && IsColon(following.Content.CurrentChar);
        if (!isColonInside && !isColonBehind)
        {
            return null;
        }

        string word = (isColonInside ? text[..^1] : text).Trim();
        if (CalloutWords.Find(word) is not { } kind)
        {
            return null;
        }

        bold.Remove();
        if (following is not null)
        {
            if (isColonBehind)
            {
                following.Content.Start++;
            }

            following.Content.TrimStart();
            if (following.Content.IsEmpty)
            {
                following.Remove();
            }
        }

        while (inline.FirstChild is LineBreakInline lineBreak)
        {
            lineBreak.Remove();
        }

        ContainerInline title = new();
        title.AppendChild(new LiteralInline(word));
        return new Callout(kind, title);
    }

    private static bool IsColon(char c) => c is ':' or '：';
}
