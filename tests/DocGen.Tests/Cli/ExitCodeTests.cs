using System.Diagnostics;
using System.Runtime.InteropServices;
using DocGen.Building;
using DocGen.Cli;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>How the process ends; what needs signals or real streams starts one.</summary>
public sealed class ExitCodeTests
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [Fact]
    public void A_built_site_is_zero_and_data_go_to_the_output()
    {
        using TemporaryFolder folder = Project();

        Assert.Equal(0, ToolRun.Start(folder.Path, "build").ExitCode);
        ToolRun run = ToolRun.Start(folder.Path, "schema", "config");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_content_are_one_and_of_the_usage_two()
    {
        using TemporaryFolder folder = Project();
        Assert.Equal(2, ToolRun.Start(folder.Path, "biuld").ExitCode);
        File.AppendAllText(folder.Combine("index.md"), "\n[Gone](gone.md)\n");

        ToolRun run = ToolRun.Start(folder.Path, "build");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("index.md(5,8): error DG2001: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Combine("_site")));
    }

    [Fact]
    public void A_fault_of_the_tool_is_three_with_one_line_and_a_file_to_send()
    {
        MemoryFileSystem disk = ToolCall.Empty().WithFolder(Path.TrimEndingDirectorySeparator(Path.GetTempPath().Replace('\\', '/')));

        (int code, string error) = RunWithFault(disk, "build");

        Assert.Equal(3, code);
        Assert.StartsWith("docgen: internal fault: InvalidOperationException: the tool is broken\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        string report = Assert.Single(disk.Snapshot(Path.TrimEndingDirectorySeparator(Path.GetTempPath().Replace('\\', '/')))).Value;
        Assert.Contains("the tool is broken", report, StringComparison.Ordinal);
        Assert.Contains("   at ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_tool_shows_where_it_happened_on_request()
    {
        (int code, string error) = RunWithFault(ToolCall.Empty(), "build", "-v");

        Assert.Equal(3, code);
        Assert.Contains("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_build_leaves_the_previous_site()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("index.md", "# Home\n\nText.\n");
        Assert.Equal(0, new ToolCall(disk).Run("build", "--source", ".").ExitCode);
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder + "/_site");
        disk.With("second.md", "# Second\n\nText.\n");
        using CancellationTokenSource cancellation = new();
        disk.BeforeStep = _ => cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => CommandLine.Run(["build", "--source", "."], Host(disk, TextWriter.Null, SiteBuilder.Build), cancellation.Token));
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder + "/_site"));
    }

    [Fact]
    public async Task A_signal_ends_a_build_with_its_own_code_and_leaves_the_previous_site()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryFolder folder = Project();
        Assert.Equal(0, ToolRun.Start(folder.Path, "build").ExitCode);
        string before = await File.ReadAllTextAsync(folder.Combine("_site", "manifest.json"));

        // Some seconds of work, so that a signal that is late on a busy machine still finds the build.
        string text = string.Concat(Enumerable.Repeat("Text with a [link](page0.md) and **bold** words, in `code` too.\n\n", 60));
        for (int page = 0; page < 4000; page++)
        {
            await File.WriteAllTextAsync(folder.Combine($"page{page}.md"), $"# Page {page}\n\n{text}");
        }

        foreach ((int signal, int code) in ((int, int)[])[(Interrupt, 130), (Terminate, 143)])
        {
            Assert.Equal(code, await EndBySignalAsync(folder.Path, signal));
            Assert.Equal(before, await File.ReadAllTextAsync(folder.Combine("_site", "manifest.json")));
        }
    }

    private static async Task<int> EndBySignalAsync(string folder, int signal)
    {
        using Process process = Start(folder);
        Task<string> error = process.StandardError.ReadToEndAsync();

        // Late enough that the handlers stand, early enough that the build runs.
        await Task.Delay(TimeSpan.FromMilliseconds(250));
        Assert.False(process.HasExited, "the build was over before the signal");
        Assert.Equal(0, Kill(process.Id, signal));
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.DoesNotContain("fault", await error, StringComparison.Ordinal);
        return process.ExitCode;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static Process Start(string folder)
    {
        // Shells start what runs in the background with interrupts ignored, and that is inherited.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        ProcessStartInfo start = new(command[0]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])[.. command[1..], Path.Combine(AppContext.BaseDirectory, "docgen.dll"), "build"])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
    }

    private static TemporaryFolder Project()
    {
        TemporaryFolder folder = new();
        File.WriteAllText(folder.Combine("index.md"), "# Home\n\nWelcome.\n");
        return folder;
    }

    private static (int Code, string Error) RunWithFault(MemoryFileSystem disk, params string[] arguments)
    {
        using StringWriter error = new() { NewLine = "\n" };
        ToolHost host = Host(disk.With("index.md", "# Home\n"), error, static (_, _, _, _) => throw new InvalidOperationException("the tool is broken"));
        return (CommandLine.Run(arguments, host, CancellationToken.None), error.ToString());
    }

    private static ToolHost Host(MemoryFileSystem disk, TextWriter error, Func<SiteConfiguration, IFileSystem, BuildOptions, CancellationToken, BuildResult> build) =>
        new(disk, Stream.Null, Stream.Null, error, TextWriter.Null, IsErrorTerminal: false, 100, 2, static _ => null, TimeProvider.System, build);
}
