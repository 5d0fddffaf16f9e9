using System.Collections.Frozen;

namespace DocGen.Site.Themes;

/// <summary>The default theme, which is embedded in this assembly; its source is <c>themes/default</c>.</summary>
public sealed class DefaultThemeFiles : IThemeFiles
{
    private const string Prefix = "themes/default/";

    private readonly FrozenDictionary<string, string> _resources;

    private DefaultThemeFiles()
    {
        // Resource names carry the separators of the machine that built them.
        _resources = typeof(DefaultThemeFiles).Assembly.GetManifestResourceNames()
            .Select(static name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(static resource => resource.Path.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(static resource => resource.Path[Prefix.Length..], static resource => resource.Name, StringComparer.Ordinal);
        Paths = [.. _resources.Keys.Order(StringComparer.Ordinal)];
    }

    public static DefaultThemeFiles Instance { get; } = new();

    public IReadOnlyList<string> Paths { get; }

    public ThemeFile? Find(string path)
    {
        if (!_resources.TryGetValue(path, out string? name))
        {
            return null;
        }

        using Stream stream = typeof(DefaultThemeFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource '{name}' is listed but missing");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new ThemeFile(Prefix + path, content);
    }
}
