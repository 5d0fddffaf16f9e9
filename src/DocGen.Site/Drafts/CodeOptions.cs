using System.Buffers;
using System.Globalization;

namespace DocGen.Site.Drafts;

/// <summary>What stands behind the language of a fence: <c>```yaml title="docgen.json" {1,3-5} ins={2} linenums</c>.</summary>
/// <param name="Title">Null if there is none.</param>
/// <param name="FirstNumber">Number of the first line; null: lines are not numbered.</param>
internal sealed record CodeOptions(string? Title, int? FirstNumber)
{
    private static readonly SearchValues<char> RangeCharacters = SearchValues.Create("0123456789-,");

    /// <summary>1-based numbers of lines, as all sets here.</summary>
    public HashSet<int> Highlighted { get; } = [];

    public HashSet<int> Inserted { get; } = [];

    public HashSet<int> Deleted { get; } = [];

    /// <summary>Where there are any, all other lines step back.</summary>
    public HashSet<int> Focused { get; } = [];

    /// <summary>Whether long lines are broken instead of scrolled.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether a line needs an element of its own.</summary>
    public bool HasLines => FirstNumber is not null || Highlighted.Count > 0 || Focused.Count > 0 || HasChanges;

    /// <summary>Whether lines are marked as added or removed.</summary>
    public bool HasChanges => Inserted.Count > 0 || Deleted.Count > 0;

    public static CodeOptions Parse(string? arguments)
    {
        CodeOptions options = new(null, null);
        ReadOnlySpan<char> rest = arguments;
        while (!(rest = rest.TrimStart(" \t,{}")).IsEmpty)
        {
            if (char.IsAsciiDigit(rest[0]))
            {
                int end = rest.IndexOfAnyExcept(RangeCharacters);
                AddRanges(options.Highlighted, end < 0 ? rest : rest[..end]);
                rest = end < 0 ? [] : rest[end..];
                continue;
            }

            (string key, string value) = ReadEntry(ref rest);
            switch (key)
            {
                case "title":
                    options = options with { Title = value };
                    break;
                case "hl_lines" or "highlight" or "mark":
                    AddRanges(options.Highlighted, value);
                    break;
                case "ins" or "add":
                    AddRanges(options.Inserted, value);
                    break;
                case "del" or "remove":
                    AddRanges(options.Deleted, value);
                    break;
                case "focus":
                    AddRanges(options.Focused, value);
                    break;
                case "linenums" or "showLineNumbers" or "line-numbers":
                    options = options with { FirstNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1 };
                    break;
                case "wrap":
                    options = options with { IsWrapped = true };
                    break;
            }
        }

        return options;
    }

    /// <summary>The next <c>key</c> or <c>key=value</c>; the value without quotes or braces around it.</summary>
    internal static (string Key, string Value) ReadEntry(ref ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAny(" =\t}");
        string key = (length < 0 ? rest : rest[..length]).ToString();
        rest = length < 0 ? [] : rest[length..];
        return (key, ReadValue(ref rest).Trim("{}").ToString());
    }

    private static ReadOnlySpan<char> ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '=')
        {
            return [];
        }

        rest = rest[1..];
        char close = rest.IsEmpty ? ' ' : rest[0] == '{' ? '}' : rest[0];
        bool isQuoted = close is '"' or '\'' or '}';
        int end = isQuoted ? rest[1..].IndexOf(close) + 1 : rest.IndexOfAny(" \t}");
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
