using System.Collections.Immutable;

namespace DocGen.Site.Themes;

/// <summary>Themes laid over each other: the first layer that has a file gives it, so that an override copies nothing else.</summary>
/// <param name="layers">Highest first; the last is the default theme.</param>
public sealed class ThemeLayers(ImmutableArray<IThemeFiles> layers) : IThemeFiles
{
    private readonly HashSet<string> _paths = [.. layers.SelectMany(static layer => layer.Paths)];

    public IReadOnlyList<string> Paths { get; } =
        [.. layers.SelectMany(static layer => layer.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Highest first.</summary>
    public ImmutableArray<IThemeFiles> Layers => layers;

    public ThemeFile? Find(string path)
    {
        foreach (IThemeFiles layer in layers)
        {
            if (layer.Find(path) is { } file)
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Whether a layer has the file; reads nothing.</summary>
    public bool Has(string path) => _paths.Contains(path);

    /// <summary>The path of a template by its name below <c>templates/</c>, the ending <c>.html</c> given or left out; null if there is none.</summary>
    public string? FindTemplate(string name)
    {
        string path = ThemeTemplates.Folder + name;
        return Has(path + ThemeTemplates.Extension) ? path + ThemeTemplates.Extension : Has(path) ? path : null;
    }

    /// <summary>The name by which templates include a file, as <see cref="FindTemplate"/> takes it; the path itself of what is no template.</summary>
    public static string NameOf(string path) =>
        !path.StartsWith(ThemeTemplates.Folder, StringComparison.Ordinal) ? path
        : path.EndsWith(ThemeTemplates.Extension, StringComparison.Ordinal) ? path[ThemeTemplates.Folder.Length..^ThemeTemplates.Extension.Length]
        : path[ThemeTemplates.Folder.Length..];

    /// <summary>Every layer's file of that path, lowest first: strings are merged, not replaced.</summary>
    public IEnumerable<ThemeFile> FindAll(string path)
    {
        for (int i = layers.Length - 1; i >= 0; i--)
        {
            if (layers[i].Find(path) is { } file)
            {
                yield return file;
            }
        }
    }
}
