using System.Text;
using DocGen.Building;
using DocGen.Cli;
using DocGen.Files;
using DocGen.Tests.Files;

namespace DocGen.Tests;

/// <summary>The tool inside the test's own process, from the arguments to the exit code, mostly on a disk in memory: a hundredth of what starting it costs.</summary>
/// <param name="IsTerminal">Whether diagnostics go to a terminal.</param>
/// <param name="Variables">The environment; nothing else is set.</param>
internal sealed record ToolCall(IFileSystem FileSystem, bool IsTerminal = false, int Width = 100, IReadOnlyDictionary<string, string>? Variables = null, string Input = "")
{
    /// <summary>The folder that files from <see cref="Load"/> lie in, and the working folder of the call.</summary>
    public const string Folder = "/project";

    /// <summary>A disk with a folder of the repository at <see cref="Folder"/>.</summary>
    public static MemoryFileSystem Load(params string[] parts)
    {
        MemoryFileSystem disk = Empty();
        string folder = RepositoryFiles.Find(parts);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            disk.WithBytes(Folder + "/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return disk;
    }

    /// <summary>A disk with an empty folder at <see cref="Folder"/>.</summary>
    public static MemoryFileSystem Empty() => new MemoryFileSystem { WorkingFolder = Folder }.WithFolder(Folder);

    /// <summary>When files were last committed.</summary>
    public FindCommitDays FindCommitDays { get; init; } = static (_, _, _) => CommitDays.Unknown("there is no repository in memory");

    public ToolRun Run(params string[] arguments)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(Input));
        using MemoryStream output = new();
        using StringWriter error = new() { NewLine = "\n" };
        using StringWriter help = new() { NewLine = "\n" };
        ToolHost host = new(FileSystem, input, output, error, help, IsTerminal, Width, ProcessorCount: 2, Variable, TimeProvider.System, SiteBuilder.Build) { FindCommitDays = FindCommitDays };
        int code = CommandLine.Run(arguments, host, CancellationToken.None);
        return new ToolRun(code, help + Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private string? Variable(string name) => Variables?.GetValueOrDefault(name);
}
