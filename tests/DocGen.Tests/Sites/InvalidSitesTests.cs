using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>
/// Each folder <c>tests/sites/invalid-*</c> is a project with one fault that fails a strict build, each folder <c>remarks-*</c> one that is worth a
/// remark and no more; <c>expected.txt</c> in it is the exit code and what the tool says.
/// </summary>
public sealed class InvalidSitesTests
{
    private const string Expected = "expected.txt";

    public static TheoryData<string> InvalidSites() => Sites("invalid-*");

    public static TheoryData<string> SitesWithRemarks() => Sites("remarks-*");

    [Theory]
    [MemberData(nameof(InvalidSites))]
    public void A_fault_is_reported_at_its_place_and_the_previous_site_stays(string name)
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", name);
        disk.DeleteFile($"{ToolCall.Folder}/{Expected}");
        PublishPreviousSite(disk);
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder + "/_site");

        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q", "--strict");

        Assert.Equal("", run.Output);
        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(before);
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder + "/_site"));
        Compare(name, run);
    }

    [Theory]
    [MemberData(nameof(SitesWithRemarks))]
    public void A_remark_is_made_at_its_place_and_fails_nothing(string name)
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", name);
        disk.DeleteFile($"{ToolCall.Folder}/{Expected}");

        ToolRun run = new ToolCall(disk).Run("check", "--source", ".", "--log-format", "line", "--strict");

        Assert.Equal(0, run.ExitCode);
        Compare(name, run);
    }

    [Fact]
    public void There_are_at_least_sixty_projects_with_faults() => Assert.True(InvalidSites().Count >= 60);

    private static TheoryData<string> Sites(string pattern) =>
        [.. Directory.EnumerateDirectories(RepositoryFiles.Find("tests", "sites"), pattern).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Builds a small site that is in order, so that there is something to lose.</summary>
    private static void PublishPreviousSite(MemoryFileSystem disk)
    {
        disk.With("/yesterday/index.md", "# Before\n\nThe site of yesterday.\n");
        ToolRun run = new ToolCall(disk).Run("build", "--source", "/yesterday", "--output", "_site", "--log-format", "line", "-q");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private static void Compare(string name, ToolRun run)
    {
        string actual = $"exit {run.ExitCode}\n{run.Error.Replace(ToolCall.Folder, "PROJECT", StringComparison.Ordinal)}";
        string file = RepositoryFiles.Find("tests", "sites", name, Expected);
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"no {Expected}; to accept: SNAPSHOT=accept dotnet test");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
