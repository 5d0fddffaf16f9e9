using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Files;
using DocGen.Site.Themes;

namespace DocGen.Building;

/// <summary>A theme folder of a project.</summary>
internal sealed class ProjectThemeFiles(ImmutableArray<ProjectFile> files, ProjectReader reader) : IThemeFiles
{
    private readonly FrozenDictionary<string, ProjectFile> _files = files.ToFrozenDictionary(static file => file.PathInFolder, StringComparer.Ordinal);

    /// <summary>All that a project lays over a theme of the tool's, highest first.</summary>
    public static ImmutableArray<IThemeFiles> Layers(ProjectContent content) =>
        [.. content.Files.Themes.Select(files => new ProjectThemeFiles(files, content.Reader)), new DiagramThemeFiles(content.Palette)];

    public IReadOnlyList<string> Paths { get; } = [.. files.Select(static file => file.PathInFolder).Order(StringComparer.Ordinal)];

    public ThemeFile? Find(string path) =>
        _files.TryGetValue(path, out ProjectFile? file) && reader.ReadBytes(file).Value is { } content ? new ThemeFile(file.Path, content) : null;
}

/// <summary>The style of drawings inside pages, as a layer of the theme: the site does not know diagrams.</summary>
/// <param name="palette">Null: the default one.</param>
internal sealed class DiagramThemeFiles(Palette? palette) : IThemeFiles
{
    private const string Path = "assets/diagrams.css";

    public IReadOnlyList<string> Paths { get; } = [Path];

    public ThemeFile? Find(string path) => path == Path ? new ThemeFile(Path, Encoding.UTF8.GetBytes(DiagramStylesheet.Write(palette))) : null;
}
