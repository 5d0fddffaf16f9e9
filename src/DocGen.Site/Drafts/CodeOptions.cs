using System.Buffers;
using System.Globalization;

namespace DocGen.Site.Drafts;

/// <summary>What stands behind the language of a fence: <c>```yaml title="docgen.json" {1,3-5} linenums</c>.</summary>
/// <param name="Title">Null if there is none.</param>
/// <param name="Highlighted">1-based numbers of lines.</param>
/// <param name="FirstNumber">Number of the first line; null: lines are not numbered.</param>
internal sealed record CodeOptions(string? Title, HashSet<int> Highlighted, int? FirstNumber)
{
    private static readonly SearchValues<char> RangeCharacters = SearchValues.Create("0123456789-,");

    private static readonly CodeOptions None = new(null, [], null);

    public static CodeOptions Parse(string? arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments))
        {
            return None;
        }

        HashSet<int> lines = [];
        string? title = null;
        int? first = null;
        ReadOnlySpan<char> rest = arguments;
        while (!(rest = rest.TrimStart(" \t,{}")).IsEmpty)
        {
            if (char.IsAsciiDigit(rest[0]))
            {
                int end = rest.IndexOfAnyExcept(RangeCharacters);
                AddRanges(lines, end < 0 ? rest : rest[..end]);
                rest = end < 0 ? [] : rest[end..];
                continue;
            }

            int length = rest.IndexOfAny(" =\t}");
            ReadOnlySpan<char> key = length < 0 ? rest : rest[..length];
            rest = length < 0 ? [] : rest[length..];
            ReadOnlySpan<char> value = ReadValue(ref rest);
            switch (key)
            {
                case "title":
                    title = value.ToString();
                    break;
                case "hl_lines" or "highlight" or "mark":
                    AddRanges(lines, value.Trim("{}"));
                    break;
                case "linenums" or "showLineNumbers" or "line-numbers":
                    first = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
                    break;
            }
        }

        return new CodeOptions(title, lines, first);
    }

    private static ReadOnlySpan<char> ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '=')
        {
            return [];
        }

        rest = rest[1..];
        char quote = rest.IsEmpty ? ' ' : rest[0];
        bool isQuoted = quote is '"' or '\'';
        int end = isQuoted ? rest[1..].IndexOf(quote) + 1 : rest.IndexOfAny(" \t}");
        end = end <= 0 ? rest.Length : end;
        ReadOnlySpan<char> value = isQuoted ? rest[1..Math.Max(1, end)] : rest[..end];
        rest = rest[Math.Min(rest.Length, isQuoted ? end + 1 : end)..];
        return value;
    }

    private static void AddRanges(HashSet<int> lines, ReadOnlySpan<char> ranges)
    {
        foreach (Range range in ranges.SplitAny(", "))
        {
            ReadOnlySpan<char> part = ranges[range];
            int dash = part.IndexOf('-');
            if (int.TryParse(dash < 0 ? part : part[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out int from))
            {
                int to = dash >= 0 && int.TryParse(part[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int last) ? Math.Min(last, from + 10_000) : from;
                for (int line = from; line <= to; line++)
                {
                    lines.Add(line);
                }
            }
        }
    }
}
