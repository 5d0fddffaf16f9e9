using System.Collections.Immutable;
using System.Net;
using System.Text;
using DocGen.Site.Drafts;
using DocGen.Site.Markdown;

namespace DocGen.Site.Search;

/// <summary>The text of an article without its markup, cut at its headings.</summary>
internal static class SearchText
{
    /// <summary>Of a longer page the rest is left out: what stands there is found by hand sooner than by search.</summary>
    public const int MaximumLength = 100_000;

    private static readonly byte[][] Skipped = ["script"u8.ToArray(), "style"u8.ToArray(), "svg"u8.ToArray(), "math"u8.ToArray(), "template"u8.ToArray()];

    // Between these and their neighbours stands no space.
    private static readonly byte[][] Inline =
    [
        "a"u8.ToArray(), "abbr"u8.ToArray(), "b"u8.ToArray(), "bdi"u8.ToArray(), "bdo"u8.ToArray(), "cite"u8.ToArray(), "code"u8.ToArray(), "del"u8.ToArray(), "dfn"u8.ToArray(),
        "em"u8.ToArray(), "i"u8.ToArray(), "ins"u8.ToArray(), "kbd"u8.ToArray(), "mark"u8.ToArray(), "q"u8.ToArray(), "s"u8.ToArray(), "samp"u8.ToArray(), "small"u8.ToArray(),
        "strong"u8.ToArray(), "sub"u8.ToArray(), "sup"u8.ToArray(), "u"u8.ToArray(), "var"u8.ToArray(), "wbr"u8.ToArray(), "span"u8.ToArray(),
    ];

    /// <param name="isDrawn">Whether a fence becomes a drawing, whose source is no text of the page.</param>
    /// <returns>The text before the first heading, then one text for each heading of the page.</returns>
    public static ImmutableArray<string> Read(MarkdownPage page, Func<DraftHole.FigureOrText, bool> isDrawn)
    {
        ReadOnlySpan<byte> html = page.Draft.Html.Span;
        var texts = new string[page.Headings.Length + 1];
        Array.Fill(texts, "");
        SectionText section = new();
        int current = 0;
        int position = 0;
        int total = 0;
        foreach (DraftHole hole in page.Draft.Holes)
        {
            switch (hole)
            {
                case DraftHole.Heading { Part: HeadingPart.Id } heading when hole.Position >= position:
                    position = Copy(html, position, html[..hole.Position].LastIndexOf((byte)'<'), section);
                    texts[current] = section.Take();
                    total += texts[current].Length;
                    current = heading.Index + 1;
                    int end = html[hole.Position..].IndexOf("</h"u8);
                    position = end < 0 ? html.Length : hole.Position + end;
                    break;
                case DraftHole.FigureOrText { Fence: not null } figure when hole.Position >= position && isDrawn(figure):
                    Copy(html, position, hole.Position, section);
                    position = figure.End.Position;
                    break;
            }

            if (total > MaximumLength)
            {
                return [.. texts];
            }
        }

        Copy(html, position, html.Length, section);
        texts[current] = section.Take();
        return [.. texts];
    }

    /// <returns>The position behind what was read.</returns>
    private static int Copy(ReadOnlySpan<byte> html, int position, int end, SectionText section)
    {
        while (position < end)
        {
            int length = html[position..end].IndexOfAny((byte)'<', (byte)'&');
            if (length < 0)
            {
                section.Append(html[position..end]);
                return end;
            }

            section.Append(html.Slice(position, length));
            position += length;
            position = html[position] == (byte)'<' ? SkipTag(html, position, end, section) : Entity(html, position, end, section);
        }

        return end;
    }

    private static int SkipTag(ReadOnlySpan<byte> html, int position, int end, SectionText section)
    {
        if (html[position..].StartsWith("<!--"u8))
        {
            int close = html[position..end].IndexOf("-->"u8);
            return close < 0 ? end : position + close + 3;
        }

        int start = position + (position + 1 < end && html[position + 1] == (byte)'/' ? 2 : 1);
        int nameEnd = start;
        while (nameEnd < end && IsNameByte(html[nameEnd]))
        {
            nameEnd++;
        }

        ReadOnlySpan<byte> name = html[start..nameEnd];
        int tagEnd = html[position..end].IndexOf((byte)'>');
        int next = tagEnd < 0 ? end : position + tagEnd + 1;
        if (start == position + 1)
        {
            foreach (byte[] skipped in Skipped)
            {
                if (name.SequenceEqual(skipped))
                {
                    return Behind(html, next, end, skipped);
                }
            }
        }

        if (!IsInline(name))
        {
            section.Break();
        }
        else if (name.SequenceEqual("span"u8) && html[position..next].StartsWith("<span class=\"line"u8))
        {
            section.Break();
        }

        return next;
    }

    private static int Behind(ReadOnlySpan<byte> html, int position, int end, byte[] name)
    {
        while (position < end)
        {
            int found = html[position..end].IndexOf("</"u8);
            if (found < 0)
            {
                return end;
            }

            position += found + 2;
            if (html[position..end].StartsWith(name))
            {
                int close = html[position..end].IndexOf((byte)'>');
                return close < 0 ? end : position + close + 1;
            }
        }

        return end;
    }

    private static int Entity(ReadOnlySpan<byte> html, int position, int end, SectionText section)
    {
        int semicolon = html[position..Math.Min(end, position + 12)].IndexOf((byte)';');
        if (semicolon < 0)
        {
            section.Append("&"u8);
            return position + 1;
        }

        ReadOnlySpan<byte> entity = html.Slice(position, semicolon + 1);
        section.Append(Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(entity))));
        return position + semicolon + 1;
    }

    private static bool IsInline(ReadOnlySpan<byte> name)
    {
        foreach (byte[] inline in Inline)
        {
            if (name.SequenceEqual(inline))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameByte(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a' || (uint)(value - '0') <= 9;
}
