using System.Collections.Immutable;
using System.Net;
using DocGen.Text;

namespace DocGen.Site.Markup;

/// <summary>Cuts HTML as authors write it into tags and text. It never fails: what is no tag is text. O(n).</summary>
/// <remarks>
/// Follows the tokenization of the HTML standard where it matters for links, images and active content: quoted and unquoted attributes,
/// tags over several lines, comments, and elements whose content is not markup (<c>script</c>, <c>style</c>, <c>textarea</c>, <c>title</c>).
/// </remarks>
public static class HtmlTokenizer
{
    public static ImmutableArray<HtmlToken> Tokenize(ReadOnlySpan<char> html)
    {
        ImmutableArray<HtmlToken>.Builder tokens = ImmutableArray.CreateBuilder<HtmlToken>();
        int textStart = 0;
        int position = 0;
        while (position < html.Length)
        {
            int found = html[position..].IndexOf('<');
            if (found < 0)
            {
                break;
            }

            position += found;
            if (ReadToken(html, position) is not { } token)
            {
                position++;
                continue;
            }

            AddText(tokens, textStart, position);
            tokens.Add(token);
            position = token.Span.End;
            textStart = position;
            if (token is { Kind: HtmlTokenKind.StartTag, IsSelfClosing: false } && HtmlElements.IsRawText(token.Name))
            {
                position = FindEndTag(html, position, token.Name);
            }
        }

        AddText(tokens, textStart, html.Length);
        return tokens.ToImmutable();
    }

    private static void AddText(ImmutableArray<HtmlToken>.Builder tokens, int start, int end)
    {
        if (end > start)
        {
            tokens.Add(new HtmlToken(HtmlTokenKind.Text, TextSpan.FromBounds(start, end), "", [], false));
        }
    }

    private static int FindEndTag(ReadOnlySpan<char> html, int from, string name)
    {
        for (int position = from; position < html.Length; position++)
        {
            int found = html[position..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            position += found;
            if (html[(position + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return position;
            }
        }

        return html.Length;
    }

    private static HtmlToken? ReadToken(ReadOnlySpan<char> html, int start)
    {
        ReadOnlySpan<char> rest = html[start..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = rest[4..].IndexOf("-->", StringComparison.Ordinal);
            return Other(start, end < 0 ? rest.Length : end + 7);
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            int end = rest.IndexOf("]]>", StringComparison.Ordinal);
            return Other(start, end < 0 ? rest.Length : end + 3);
        }

        if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            int end = rest.IndexOf('>');
            return Other(start, end < 0 ? rest.Length : end + 1);
        }

        bool isEnd = rest.Length > 2 && rest[1] == '/';
        int nameStart = isEnd ? 2 : 1;
        return rest.Length > nameStart && char.IsAsciiLetter(rest[nameStart]) ? ReadTag(html, start, start + nameStart, isEnd) : null;
    }

    private static HtmlToken Other(int start, int length) => new(HtmlTokenKind.Other, new TextSpan(start, length), "", [], false);

    /// <returns>Null if the tag is never closed: then it is text.</returns>
    private static HtmlToken? ReadTag(ReadOnlySpan<char> html, int start, int nameStart, bool isEnd)
    {
        int position = nameStart;
        while (position < html.Length && !IsSpace(html[position]) && html[position] is not ('/' or '>'))
        {
            position++;
        }

        string name = Lower(html[nameStart..position]);
        ImmutableArray<HtmlAttribute>.Builder? attributes = null;
        while (true)
        {
            while (position < html.Length && (IsSpace(html[position]) || html[position] == '/'))
            {
                position++;
            }

            if (position >= html.Length)
            {
                return null;
            }

            if (html[position] == '>')
            {
                bool isSelfClosing = html[position - 1] == '/';
                return new HtmlToken(
                    isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag,
                    TextSpan.FromBounds(start, position + 1),
                    name,
                    attributes?.ToImmutable() ?? [],
                    isSelfClosing);
            }

            if (ReadAttribute(html, ref position) is not { } attribute)
            {
                return null;
            }

            attributes ??= ImmutableArray.CreateBuilder<HtmlAttribute>();
            attributes.Add(attribute);
        }
    }

    private static HtmlAttribute? ReadAttribute(ReadOnlySpan<char> html, ref int position)
    {
        int start = position;
        position++;
        while (position < html.Length && !IsSpace(html[position]) && html[position] is not ('=' or '>' or '/'))
        {
            position++;
        }

        string name = Lower(html[start..position]);
        int nameEnd = position;
        int equals = position;
        while (equals < html.Length && IsSpace(html[equals]))
        {
            equals++;
        }

        if (equals >= html.Length || html[equals] != '=')
        {
            return new HtmlAttribute(name, "", TextSpan.FromBounds(start, nameEnd), new TextSpan(nameEnd, 0));
        }

        position = equals + 1;
        while (position < html.Length && IsSpace(html[position]))
        {
            position++;
        }

        if (position >= html.Length)
        {
            return null;
        }

        int valueStart = position;
        int valueEnd;
        if (html[position] is '"' or '\'')
        {
            valueStart++;
            int length = html[valueStart..].IndexOf(html[position]);
            if (length < 0)
            {
                position = html.Length;
                return null;
            }

            valueEnd = valueStart + length;
            position = valueEnd + 1;
        }
        else
        {
            while (position < html.Length && !IsSpace(html[position]) && html[position] != '>')
            {
                position++;
            }

            valueEnd = position;
        }

        string value = html[valueStart..valueEnd].ToString();
        return new HtmlAttribute(
            name,
            value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value,
            TextSpan.FromBounds(start, position),
            TextSpan.FromBounds(valueStart, valueEnd));
    }

    private static string Lower(ReadOnlySpan<char> name) => string.Create(name.Length, name, static (span, source) => source.ToLowerInvariant(span));

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
