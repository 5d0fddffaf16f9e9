using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>Patterns for what is left out, in order; a later one wins, and <c>!</c> before one takes back what an earlier one left out.</summary>
public sealed class IgnoreList
{
    private readonly ImmutableArray<(Glob Glob, bool IsNegated)> _patterns;

    private IgnoreList(ImmutableArray<(Glob Glob, bool IsNegated)> patterns) => _patterns = patterns;

    public static IgnoreList Empty { get; } = new([]);

    /// <summary>Adds a pattern.</summary>
    /// <returns>Null if the pattern is not valid; then <paramref name="error"/> says why.</returns>
    public IgnoreList? TryAdd(string pattern, out string error)
    {
        bool isNegated = pattern.StartsWith('!');
        Glob? glob = Glob.TryParse(isNegated ? pattern[1..] : pattern, out error);
        return glob is null ? null : new IgnoreList(_patterns.Add((glob, isNegated)));
    }

    /// <param name="path">Project path.</param>
    /// <param name="isFolder">Whether the path is a folder's.</param>
    public bool IsIgnored(string path, bool isFolder = false)
    {
        for (int i = _patterns.Length - 1; i >= 0; i--)
        {
            if (_patterns[i].Glob.IsMatch(path, isFolder))
            {
                return !_patterns[i].IsNegated;
            }
        }

        return false;
    }

    /// <summary>Whether a folder can be skipped unseen: it is ignored, and no pattern takes anything back.</summary>
    public bool CanSkipFolder(string path) => IsIgnored(path, isFolder: true) && !_patterns.Any(static pattern => pattern.IsNegated);
}
