using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>Where the parts of a project lie. All but <paramref name="Root"/> are project paths (see <see cref="ProjectPath"/>), whether or not the folder exists.</summary>
/// <param name="Root">Full path of the project folder.</param>
/// <param name="Content">Folder of the pages; empty if it is the project itself.</param>
/// <param name="Models">Folder of the component models and their overlays.</param>
/// <param name="Assets">Folder of pictures and other files that pages refer to.</param>
/// <param name="Static">Folder whose files go to the root of the site as they are.</param>
/// <param name="Themes">Folders of themes in the project, highest first: what the project changes, then the theme it builds on.</param>
/// <param name="BuiltInTheme">The theme of the tool's that <c>docgen.json</c> names; null if it names none.</param>
/// <param name="Output">Full path of the output folder, which may lie outside the project.</param>
/// <param name="Ignore">What is left out.</param>
public sealed record ProjectLayout(
    string Root,
    string Content,
    string Models,
    string Assets,
    string Static,
    ImmutableArray<string> Themes,
    string? BuiltInTheme,
    string Output,
    IgnoreList Ignore,
    FileLimits Limits)
{
    /// <summary>Name of the cache folder in the project.</summary>
    public const string CacheFolderName = ".docgen";

    /// <summary>Full path of the cache folder.</summary>
    public string Cache => ProjectPath.Combine(Root, CacheFolderName);

    /// <summary>Full path of a project path.</summary>
    public string FullPath(string projectPath) => ProjectPath.Combine(Root, projectPath);
}

/// <param name="TextFileBytes">Largest text file that is read.</param>
/// <param name="Files">Most files that a project may have.</param>
public sealed record FileLimits(long TextFileBytes, int Files)
{
    public static FileLimits Default { get; } = new(10L * 1024 * 1024, 200_000);
}

/// <summary>The files of a project, each list in ordinal order of its paths.</summary>
/// <param name="Pages">Markdown below the content folder.</param>
/// <param name="Models">YAML below the models folder.</param>
/// <param name="Static">Everything below the static folder.</param>
/// <param name="Themes">Everything below each folder of <see cref="ProjectLayout.Themes"/>.</param>
/// <param name="Others">What else lies below content and assets: pictures, downloads, included text.</param>
public sealed record ProjectFiles(
    ImmutableArray<ProjectFile> Pages,
    ImmutableArray<ProjectFile> Models,
    ImmutableArray<ProjectFile> Static,
    ImmutableArray<ImmutableArray<ProjectFile>> Themes,
    ImmutableArray<ProjectFile> Others)
{
    /// <summary>Files below the models folder that keep places of boxes.</summary>
    public ImmutableArray<ProjectFile> Locks { get; init; } = [];
}

/// <param name="Path">Project path.</param>
/// <param name="PathInFolder">Path below the folder that it was found through: content, models, assets, static or theme.</param>
public sealed record ProjectFile(string Path, string PathInFolder);
