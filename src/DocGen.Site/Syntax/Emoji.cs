using System.Collections.Frozen;
using System.Reflection;

namespace DocGen.Site.Syntax;

/// <summary>Emoji by the short names that code hosts gave them: <c>rocket</c> is 🚀. The table is <c>emoji.txt</c>.</summary>
internal static class Emoji
{
    /// <summary>Read when the first name between colons is met.</summary>
    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(Read);

    /// <returns>Null for a name that is not known.</returns>
    public static string? Find(ReadOnlySpan<char> name) => ByName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? emoji) ? emoji : null;

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("emoji.txt")!;
        using StreamReader reader = new(stream);
        Dictionary<string, string> emoji = new(2000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            emoji.Add(line[..space], line[(space + 1)..]);
        }

        return emoji.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
