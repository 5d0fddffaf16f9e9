using System.Collections.Immutable;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using DocGen.Site.Drafts;
using DocGen.Site.Markdown;

namespace DocGen.Site.Search;

/// <summary>The text of an article without its markup, cut at its headings.</summary>
internal static class SearchText
{
    /// <summary>Of a longer page the rest is left out: what stands there is found by hand sooner than by search.</summary>
    public const int MaximumLength = 100_000;

    /// <param name="section">Empty; lends its memory.</param>
    /// <param name="isDrawn">Whether a fence becomes a drawing, whose source is no text of the page.</param>
    /// <returns>The text before the first heading, then one text for each heading of the page.</returns>
    public static ImmutableArray<string> Read(MarkdownPage page, SectionText section, Func<DraftHole.FigureOrText, bool> isDrawn)
    {
        ReadOnlySpan<byte> html = page.Draft.Html.Span;
        var texts = new string[page.Headings.Length + 1];
        Array.Fill(texts, "");
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
                return ImmutableCollectionsMarshal.AsImmutableArray(texts);
            }
        }

        Copy(html, position, html.Length, section);
        texts[current] = section.Take();
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <returns>The position behind what was read.</returns>
    /// <remarks>Plain loops: code that is compiled ahead of time calls the vectorized searches at a price that runs of a few bytes do not earn back.</remarks>
    private static int Copy(ReadOnlySpan<byte> html, int position, int end, SectionText section)
    {
        int start = position;
        while (position < end)
        {
            byte value = html[position];
            if (value is not ((byte)'<' or (byte)'&'))
            {
                position++;
                continue;
            }

            section.Append(html[start..position]);
            position = value == (byte)'<' ? SkipTag(html, position, end, section) : Entity(html, position, end, section);
            start = position;
        }

        section.Append(html[start..end]);
        return end;
    }

    private static int SkipTag(ReadOnlySpan<byte> html, int position, int end, SectionText section)
    {
        int start = position + 1;
        bool isOpening = start >= end || html[start] != (byte)'/';
        start += isOpening ? 0 : 1;
        int nameEnd = start;
        while (nameEnd < end && ((uint)((html[nameEnd] | 0x20) - 'a') < 26 || (uint)(html[nameEnd] - '0') < 10))
        {
            nameEnd++;
        }

        if (nameEnd == start && html[position..end].StartsWith("<!--"u8))
        {
            int close = html[position..end].IndexOf("-->"u8);
            return close < 0 ? end : position + close + 3;
        }

        int next = nameEnd;
        while (next < end && html[next] != (byte)'>')
        {
            next++;
        }

        next = Math.Min(end, next + 1);
        if (nameEnd - start == 4 && html[start] == (byte)'s' && html[start + 1] == (byte)'p' && html[start + 2] == (byte)'a')
        {
            if (isOpening && html[position..next].StartsWith("<span class=\"line"u8))
            {
                section.Break();
            }

            return next;
        }

        ReadOnlySpan<byte> name = html[start..nameEnd];
        if (!IsInline(name))
        {
            section.Break();
            section.EndTitle();
            if (isOpening && IsTitle(html[position..next]))
            {
                section.BeginTitle();
            }
        }

        return isOpening && IsWithoutText(name) ? Behind(html, next, end, name) : next;
    }

    private static int Behind(ReadOnlySpan<byte> html, int position, int end, ReadOnlySpan<byte> name)
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

    private static bool IsWithoutText(ReadOnlySpan<byte> name) => name.Length is >= 3 and <= 8 && name[0] is (byte)'s' or (byte)'m' or (byte)'t' &&
        (name.SequenceEqual("svg"u8) || name.SequenceEqual("script"u8) || name.SequenceEqual("style"u8) || name.SequenceEqual("math"u8) || name.SequenceEqual("template"u8));

    /// <summary>Whether an element's text is the name of what stands behind it.</summary>
    private static bool IsTitle(ReadOnlySpan<byte> tag) => tag.Length > 8 &&
        (tag.StartsWith("<p class=\"tab-title\""u8) || tag.StartsWith("<p class=\"callout-title\""u8) || tag.StartsWith("<summary"u8));

    /// <summary>Whether no space stands between an element and its neighbours.</summary>
    private static bool IsInline(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => "abiqsu"u8.Contains(name[0]),
        2 => name.SequenceEqual("em"u8),
        3 => "bdi bdo del dfn ins kbd sub sup var wbr"u8.IndexOf(name) >= 0,
        4 => "abbr cite code mark samp"u8.IndexOf(name) >= 0,
        5 => name.SequenceEqual("small"u8),
        6 => name.SequenceEqual("strong"u8),
        _ => false,
    };
}
