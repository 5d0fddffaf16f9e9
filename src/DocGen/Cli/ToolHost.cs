using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;

namespace DocGen.Cli;

/// <summary>What a command may touch of the world around the process.</summary>
/// <param name="Output">Where data goes: bytes, exactly as they are.</param>
/// <param name="Error">Where diagnostics and what is said to people go.</param>
/// <param name="HelpOutput">Standard output for text.</param>
/// <param name="IsErrorTerminal">Whether <paramref name="Error"/> is a terminal.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="Variable">Environment variables; null where one is not set.</param>
/// <param name="Build">What makes a site from a project.</param>
internal sealed record ToolHost(
    IFileSystem FileSystem,
    Stream Input,
    Stream Output,
    TextWriter Error,
    TextWriter HelpOutput,
    bool IsErrorTerminal,
    int Width,
    int ProcessorCount,
    Func<string, string?> Variable,
    TimeProvider Time,
    Func<SiteConfiguration, IFileSystem, BuildOptions, CancellationToken, BuildResult> Build)
{
    /// <summary>When files were last committed.</summary>
    public FindCommitDays FindCommitDays { get; init; } = static (_, _, _) => CommitDays.Unknown("there is no repository in memory");

    /// <summary>Shows an address in the user's browser; false where there is none.</summary>
    public Func<string, bool> Open { get; init; } = static _ => false;
}
