using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocGen.Site.Themes;

/// <summary>A theme that is embedded in this assembly; its source is <c>themes/&lt;name&gt;</c>.</summary>
public sealed class BuiltInTheme : IThemeFiles
{
    private const string Prefix = "themes/";

    // Resource names carry the separators of the machine that built them.
    private static readonly ImmutableArray<(string Name, string Path)> Resources = [.. typeof(BuiltInTheme).Assembly.GetManifestResourceNames()
        .Select(static name => (Name: name, Path: name.Replace('\\', '/')))
        .Where(static resource => resource.Path.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(static resource => (resource.Name, resource.Path[Prefix.Length..]))];

    private readonly FrozenDictionary<string, string> _resources;

    private BuiltInTheme(string name)
    {
        Name = name;
        _resources = Resources
            .Where(resource => resource.Path.StartsWith(name + "/", StringComparison.Ordinal))
            .ToFrozenDictionary(resource => resource.Path[(name.Length + 1)..], static resource => resource.Name, StringComparer.Ordinal);
        Paths = [.. _resources.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Resources.Select(static resource => resource.Path[..resource.Path.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What every other theme is laid over.</summary>
    public static BuiltInTheme Default { get; } = new("default");

    public string Name { get; }

    public IReadOnlyList<string> Paths { get; }

    /// <returns>Null if there is no theme of that name.</returns>
    public static BuiltInTheme? Named(string name) => name == Default.Name ? Default : Names.Contains(name, StringComparer.Ordinal) ? new BuiltInTheme(name) : null;

    public ThemeFile? Find(string path)
    {
        if (!_resources.TryGetValue(path, out string? name))
        {
            return null;
        }

        using Stream stream = typeof(BuiltInTheme).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource '{name}' is listed but missing");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new ThemeFile($"{Prefix}{Name}/{path}", content);
    }
}
