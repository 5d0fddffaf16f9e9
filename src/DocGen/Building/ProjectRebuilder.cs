using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Builds one project again and again, each time only what a change touches. One call at a time.</summary>
/// <param name="load">Reads the configuration from the file system that it is given.</param>
/// <param name="build">Makes the site; <see cref="SiteBuilder.Build"/>.</param>
internal sealed class ProjectRebuilder(
    IFileSystem fileSystem,
    Func<IFileSystem, Diagnosed<SiteConfiguration?>> load,
    Func<SiteConfiguration, IFileSystem, BuildOptions, CancellationToken, BuildResult> build,
    BuildOptions options)
{
    // Apart, so that the configuration is read again when something it depends on has changed, and is the same object otherwise.
    private readonly ObservedFileSystem _configurationFiles = new(fileSystem);
    private readonly ObservedFileSystem _projectFiles = new(fileSystem);
    private readonly BuildOptions _options = options with { Memory = options.Memory ?? new BuildMemory() };
    private Diagnosed<SiteConfiguration?>? _configuration;

    /// <summary>Full paths that the last build depended on.</summary>
    public IEnumerable<string> Paths => _projectFiles.Paths.Concat(_configurationFiles.Paths);

    /// <summary>Full paths of the folders that it listed.</summary>
    public IEnumerable<string> Folders => _projectFiles.Folders;

    /// <summary>Finds out what has changed since the last build.</summary>
    /// <param name="paths">Full paths that are said to have changed; null: everything is looked at.</param>
    /// <returns>Full paths; empty if a build would give the same site.</returns>
    public ImmutableArray<string> Refresh(IReadOnlyCollection<string>? paths)
    {
        ImmutableArray<string> configuration = paths is null ? _configurationFiles.Refresh() : _configurationFiles.Refresh(paths);
        ImmutableArray<string> project = paths is null ? _projectFiles.Refresh() : _projectFiles.Refresh(paths);
        if (!configuration.IsEmpty)
        {
            _configuration = null;
        }

        return [.. configuration.Union(project, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Builds the project as it was when it was last looked at.</summary>
    /// <param name="postponesIndexes">Whether the search index and other files that are made of all pages may be those of an earlier build. A build without follows.</param>
    public ProjectBuild Build(bool postponesIndexes, CancellationToken cancellationToken)
    {
        _options.Memory!.Rendering.PostponesIndexes = postponesIndexes;
        _configuration ??= load(_configurationFiles);
        if (_configuration.Value is not { } configuration || _configuration.HasErrors)
        {
            return new ProjectBuild(_configuration.Value, _configuration.Diagnostics, null);
        }

        BuildResult result = build(configuration, _projectFiles, _options, cancellationToken);
        return new ProjectBuild(configuration, _configuration.Diagnostics.AddRange(result.Diagnostics), result);
    }
}

/// <param name="Configuration">Null if it could not be read.</param>
/// <param name="Diagnostics">Of the configuration, then of the build.</param>
/// <param name="Result">Null if the configuration has errors.</param>
internal sealed record ProjectBuild(SiteConfiguration? Configuration, ImmutableArray<Diagnostic> Diagnostics, BuildResult? Result)
{
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error);
}
