using System.Collections.Immutable;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>Attributes in braces: <c>{#id .class key=value key="two words"}</c>.</summary>
/// <remarks>
/// Every part must have one of these forms, so <c>{{ name }}</c>, <c>{name}</c> and other braces in prose are none. Handlers (<c>on…</c>) and
/// <c>style</c> are never taken, whatever the options.
/// </remarks>
/// <param name="Id">Null if there is none.</param>
public sealed record AttributeList(string? Id, ImmutableArray<string> Classes, ImmutableArray<KeyValuePair<string, string>> Values)
{
    private static readonly object Key = new();

    /// <summary>The attributes of a node; null if it has none.</summary>
    public static AttributeList? Of(MarkdownObject node) => node.GetData(Key) as AttributeList;

    internal void AttachTo(MarkdownObject node) => node.SetData(Key, this);

    /// <summary>Reads a list at the start of a text.</summary>
    /// <param name="text">Begins with <c>{</c>.</param>
    /// <param name="length">Characters up to and with the closing brace.</param>
    public static AttributeList? TryRead(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 3 || text[0] != '{' || text[1] == '{')
        {
            return null;
        }

        string? id = null;
        ImmutableArray<string>.Builder? classes = null;
        ImmutableArray<KeyValuePair<string, string>>.Builder? values = null;
        int position = text[1] == ':' ? 2 : 1;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '}')
            {
                length = position + 1;
                return id is null && classes is null && values is null ? null : new AttributeList(id, classes?.ToImmutable() ?? [], values?.ToImmutable() ?? []);
            }

            if (c == ' ')
            {
                position++;
                continue;
            }

            int start = position + (c is '#' or '.' ? 1 : 0);
            int end = start;
            while (end < text.Length && IsNameCharacter(text[end]))
            {
                end++;
            }

            if (end == start)
            {
                return null;
            }

            string name = text[start..end].ToString();
            position = end;
            if (c == '#')
            {
                id = name;
            }
            else if (c == '.')
            {
                (classes ??= ImmutableArray.CreateBuilder<string>()).Add(name);
            }
            else if (ReadValue(text, ref position) is { } value)
            {
                if (!name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !name.Equals("style", StringComparison.OrdinalIgnoreCase))
                {
                    (values ??= ImmutableArray.CreateBuilder<KeyValuePair<string, string>>()).Add(new(name.ToLowerInvariant(), value));
                }
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    public string? Value(string key)
    {
        foreach (KeyValuePair<string, string> pair in Values)
        {
            if (pair.Key == key)
            {
                return pair.Value;
            }
        }

        return null;
    }

    private static string? ReadValue(ReadOnlySpan<char> text, ref int position)
    {
        if (position + 1 >= text.Length || text[position] != '=')
        {
            return null;
        }

        position++;
        if (text[position] is '"' or '\'')
        {
            int close = text[(position + 1)..].IndexOf(text[position]);
            if (close < 0)
            {
                return null;
            }

            string quoted = text.Slice(position + 1, close).ToString();
            position += close + 2;
            return quoted;
        }

        int start = position;
        while (position < text.Length && text[position] is not (' ' or '}' or '{' or '"'))
        {
            position++;
        }

        return position == start ? null : text[start..position].ToString();
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ':';
}
