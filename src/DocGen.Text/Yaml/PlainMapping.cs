using System.Buffers;
using System.Collections.Immutable;
using DocGen.Text.Data;

namespace DocGen.Text.Yaml;

/// <summary>
/// Reads the YAML that nearly all front matter is: lines of a key and a text, number or list of texts, nothing nested. Everything else, and every
/// fault, is left to the parser, so that there is one opinion about it. It takes a twentieth of the parser's time.
/// </summary>
internal static class PlainMapping
{
    // No front matter has as many, and each is compared with those before it.
    private const int MaximumEntries = 64;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    // In texts without quotes they can mean something, depending on what stands around them.
    private static readonly SearchValues<char> DoubtfulInText = SearchValues.Create(":#");
    private static readonly SearchValues<char> DoubtfulInList = SearchValues.Create(":#,[]{}\"'&*!|>%@`");

    /// <returns>What the parser would give; null where only the parser can tell.</returns>
    public static DataMapping? TryRead(SourceText source, TextSpan region)
    {
        ReadOnlySpan<char> text = source.Content.AsSpan(0, region.End);
        ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>();
        int line = region.Start;
        int end = line;
        while (line < text.Length)
        {
            int length = text[line..].IndexOf('\n');
            int next = length < 0 ? text.Length : line + length + 1;
            int last = length < 0 ? text.Length : line + length;
            last -= last > line && text[last - 1] == '\r' ? 1 : 0;
            int key = line + Math.Max(0, text[line..last].IndexOfAnyExcept(KeyCharacters));
            if (key == line || !(char.IsAsciiLetter(text[line]) || text[line] == '_') || key + 1 >= last || text[key] != ':' || text[key + 1] != ' ')
            {
                return null;
            }

            string name = text[line..key].ToString();
            int start = key + 1 + text[(key + 1)..last].IndexOfAnyExcept(' ');
            end = start + text[start..last].TrimEnd(' ').Length;
            if (start <= key || entries.Count == MaximumEntries || Contains(entries, name) || !IsPlain(text[start..last]) || ReadValue(source, start, end) is not { } value)
            {
                return null;
            }

            entries.Add(new DataEntry(name, source.GetLocation(TextSpan.FromBounds(line, key)), value));
            line = next;
        }

        return entries.Count == 0 ? null : new DataMapping(source.GetLocation(TextSpan.FromBounds(region.Start, end)), entries.ToImmutable());
    }

    private static DataNode? ReadValue(SourceText source, int start, int end)
    {
        ReadOnlySpan<char> text = source.Content.AsSpan(start, end - start);
        if (text[0] != '[')
        {
            return ReadScalar(source, start, end, DoubtfulInText);
        }

        if (text[^1] != ']' || text.Length < 2)
        {
            return null;
        }

        ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
        int item = start + 1;
        while (item < end)
        {
            int stop = item + source.Content.AsSpan(item, end - item).IndexOfAny(',', ']');
            int from = item;
            while (from < stop && source.Content[from] == ' ')
            {
                from++;
            }

            int to = stop;
            while (to > from && source.Content[to - 1] == ' ')
            {
                to--;
            }

            if (from == to || ReadScalar(source, from, to, DoubtfulInList) is not { } scalar)
            {
                return null;
            }

            items.Add(scalar);
            item = stop + 1;
            if (item < end && source.Content[stop] == ']')
            {
                return null;
            }
        }

        return new DataSequence(source.GetLocation(TextSpan.FromBounds(start, end)), items.ToImmutable());
    }

    private static DataScalar? ReadScalar(SourceText source, int start, int end, SearchValues<char> doubtful)
    {
        ReadOnlySpan<char> text = source.Content.AsSpan(start, end - start);
        bool isQuoted = text[0] is '"' or '\'';
        if (isQuoted)
        {
            // A backslash means something in double quotes only, but it is rare enough.
            if (text.Length < 2 || text[^1] != text[0] || text[1..^1].ContainsAny(text[0], '\\'))
            {
                return null;
            }
        }
        else if (!char.IsLetterOrDigit(text[0]) || text.ContainsAny(doubtful))
        {
            return null;
        }

        return new DataScalar(source.GetLocation(TextSpan.FromBounds(start, end)), (isQuoted ? text[1..^1] : text).ToString(), ScalarKind.Text, isQuoted);
    }

    private static bool Contains(ImmutableArray<DataEntry>.Builder entries, string key)
    {
        foreach (DataEntry entry in entries)
        {
            if (entry.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are only characters that YAML takes for text anywhere: no control characters, separators, surrogates.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or (> '~' and <= '\u00A0') or >= '\uD800' || (c > '~' && char.IsWhiteSpace(c)))
            {
                return false;
            }
        }

        return true;
    }
}
