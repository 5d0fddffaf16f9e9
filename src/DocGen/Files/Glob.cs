using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>
/// A pattern over project paths: <c>*</c> and <c>?</c> within one part, <c>**</c> over any number of parts, <c>{a,b}</c> for either. A pattern
/// without a slash before its end fits a name at any depth, any other the path from the project folder; a slash at the end fits folders only; a pattern that fits a folder fits all in it.
/// </summary>
/// <remarks>Matching takes O(pattern × path) steps at most, whatever the pattern.</remarks>
public sealed class Glob
{
    // {a,b}{c,d}… doubles with each pair of braces; nobody writes more alternatives by hand.
    private const int MaximumAlternatives = 256;

    private readonly ImmutableArray<ImmutableArray<string>> _alternatives;
    private readonly bool _isFolderOnly;

    private Glob(string pattern, ImmutableArray<ImmutableArray<string>> alternatives, bool isFolderOnly)
    {
        Pattern = pattern;
        _alternatives = alternatives;
        _isFolderOnly = isFolderOnly;
    }

    public string Pattern { get; }

    /// <returns>Null if the pattern is empty, its braces do not pair, or it has too many alternatives; then <paramref name="error"/> says which.</returns>
    public static Glob? TryParse(string pattern, out string error)
    {
        error = "";
        string text = pattern.Replace('\\', '/');
        bool isFolderOnly = text.EndsWith('/');
        bool isAnchored = text.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        text = text.Trim('/');
        if (text.Length == 0)
        {
            error = "the pattern is empty";
            return null;
        }

        List<string> expanded = [];
        if (!Expand(text, expanded))
        {
            error = expanded.Count >= MaximumAlternatives ? "the pattern has too many alternatives" : "a '{' has no '}' or the other way round";
            return null;
        }

        return new Glob(
            pattern,
            [.. expanded.Select(one => (ImmutableArray<string>)[.. isAnchored ? one.Split('/') : ["**", .. one.Split('/')]])],
            isFolderOnly);
    }

    /// <summary>Whether the path, or a folder it lies in, fits.</summary>
    /// <param name="path">Project path.</param>
    /// <param name="isFolder">Whether the path is a folder's.</param>
    public bool IsMatch(string path, bool isFolder = false)
    {
        string[] parts = path.Split('/');
        foreach (ImmutableArray<string> alternative in _alternatives)
        {
            for (int length = 1; length <= parts.Length; length++)
            {
                bool isFolderHere = length < parts.Length || isFolder;
                if ((isFolderHere || !_isFolderOnly) && MatchParts(alternative, parts.AsSpan(0, length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override string ToString() => Pattern;

    private static bool Expand(string text, List<string> expanded)
    {
        int open = text.IndexOf('{', StringComparison.Ordinal);
        int firstClose = text.IndexOf('}', StringComparison.Ordinal);
        if (open < 0)
        {
            if (firstClose >= 0 || expanded.Count >= MaximumAlternatives)
            {
                return false;
            }

            expanded.Add(text);
            return true;
        }

        if (firstClose < open)
        {
            return false;
        }

        int depth = 0;
        int start = open + 1;
        List<string> options = [];
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if ((text[i] == ',' && depth == 1) || depth == 0)
            {
                options.Add(text[start..i]);
                start = i + 1;
            }

            if (depth == 0)
            {
                return options.TrueForAll(option => Expand(text[..open] + option + text[(i + 1)..], expanded));
            }
        }

        return false;
    }

    private static bool MatchParts(ImmutableArray<string> pattern, ReadOnlySpan<string> parts) =>
        Match(pattern.AsSpan(), parts, static part => part == "**", MatchName);

    private static bool MatchName(string pattern, string name) =>
        Match(pattern.AsSpan(), name.AsSpan(), static character => character == '*', static (wanted, character) => wanted == '?' || wanted == character);

    /// <summary>The classic two-pointer match: on a mismatch, the last star takes one item more.</summary>
    private static bool Match<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> items, Func<T, bool> isStar, Func<T, T, bool> fits)
    {
        int p = 0, s = 0, star = -1, mark = 0;
        while (s < items.Length)
        {
            if (p < pattern.Length && isStar(pattern[p]))
            {
                star = p++;
                mark = s;
            }
            else if (p < pattern.Length && fits(pattern[p], items[s]))
            {
                p++;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && isStar(pattern[p]))
        {
            p++;
        }

        return p == pattern.Length;
    }
}
