using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Gathers a theme's assets: bundles its style sheets, and gives every file a name that changes with its content.</summary>
internal static class ThemeAssets
{
    /// <summary>Where assets stand in the output.</summary>
    public const string Folder = "theme/";

    /// <summary>The style sheet that pages link to.</summary>
    public const string StyleSheet = "docgen.css";

    private const string Source = "assets/";

    // Later sheets win: drawings, a theme over the default one, then the colours of the configuration, then whatever the project adds.
    private static readonly ImmutableArray<string> Bundle = [StyleSheet, "diagrams.css", "theme.css", "custom.css"];

    /// <param name="colors">CSS made from the theme's options; stands before <c>custom.css</c>.</param>
    /// <returns>By name, in ordinal order.</returns>
    public static Diagnosed<ImmutableArray<ThemeAsset>> Read(ThemeLayers layers, string colors)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<ThemeAsset>.Builder assets = ImmutableArray.CreateBuilder<ThemeAsset>();
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        List<(string Name, string Css)> sheets = [(StyleSheet, ReadBundle(layers, colors, diagnostics))];
        foreach (string path in layers.Paths)
        {
            if (!path.StartsWith(Source, StringComparison.Ordinal) || path[Source.Length..] is not { Length: > 0 } name || Bundle.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            ThemeFile file = layers.Find(path)!;
            if (name.EndsWith(".js", StringComparison.Ordinal) && layers.Layers.First(layer => layer.Paths.Contains(path, StringComparer.Ordinal)) is BuiltInTheme)
            {
                Add(name, Encoding.UTF8.GetBytes(AssetShortener.Script(ThemeText.Decode(file, diagnostics).Content)));
            }
            else if (!name.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            {
                Add(name, file.Content);
            }
            else
            {
                sheets.Add((name, ThemeText.Decode(file, diagnostics).Content));
            }
        }

        foreach ((string name, string css) in sheets)
        {
            Add(name, Encoding.UTF8.GetBytes(StyleUrls.Rewrite(css, name, paths)));
        }

        assets.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return diagnostics.Diagnose(assets.ToImmutable());

        void Add(string name, ReadOnlyMemory<byte> content)
        {
            string output = Folder + Fingerprint(name, content.Span);
            paths[name] = output[Folder.Length..];
            assets.Add(new ThemeAsset(name, output, content));
        }
    }

    /// <summary><c>fonts/inter.woff2</c> becomes <c>fonts/inter.1a2b3c4d.woff2</c>.</summary>
    private static string Fingerprint(string name, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        string digits = Convert.ToHexStringLower(hash[..4]);
        int dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') ? $"{name[..dot]}.{digits}{name[dot..]}" : $"{name}.{digits}";
    }

    private static string ReadBundle(ThemeLayers layers, string colors, DiagnosticBag diagnostics)
    {
        StringBuilder css = new();
        foreach (string name in Bundle)
        {
            if (name == "custom.css")
            {
                css.Append(colors);
            }

            if (layers.Find(Source + name) is { } file)
            {
                SourceText text = ThemeText.Decode(file, diagnostics);
                css.Append(text.Content).Append(text.Content.EndsWith('\n') ? "" : "\n");
            }
        }

        return AssetShortener.Style(css.ToString());
    }
}
