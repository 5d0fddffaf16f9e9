using System.Collections.Immutable;

namespace DocGen.Site.Themes;

/// <summary>Themes laid over each other: the first layer that has a file gives it, so that an override copies nothing else.</summary>
/// <param name="layers">Highest first; the last is the default theme.</param>
public sealed class ThemeLayers(ImmutableArray<IThemeFiles> layers) : IThemeFiles
{
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
