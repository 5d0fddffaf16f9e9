namespace DocGen.Tests.Sites;

/// <summary>Faults that no folder in a repository can hold: links, permissions, foreign files, a build that is running.</summary>
public sealed class SurroundingsTests
{
    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_left_alone()
    {
        using TemporaryFolder folder = Project();
        Directory.CreateDirectory(folder.Combine("_site"));
        File.WriteAllText(folder.Combine("_site", "thesis.txt"), "ten years of work");

        ToolRun run = Build(folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("_site", run.Error, StringComparison.Ordinal);
        Assert.Equal("ten years of work", File.ReadAllText(folder.Combine("_site", "thesis.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Combine("_site")));
    }

    [Fact]
    public void An_output_folder_that_holds_the_project_is_refused_even_by_force()
    {
        using TemporaryFolder folder = Project();

        ToolRun run = ToolRun.Start(folder.Path, "build", "--output", ".", "--force", "--log-format", "line");

        Assert.Equal(2, run.ExitCode);
        Assert.True(File.Exists(folder.Combine("index.md")));
    }

    [Fact]
    public void A_link_that_leads_back_to_a_folder_above_it_is_not_followed_and_reported()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryFolder folder = Project();
        Directory.CreateDirectory(folder.Combine("guide"));
        Directory.CreateSymbolicLink(folder.Combine("guide", "again"), folder.Path);

        ToolRun run = Build(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("guide/again: warning DG0102: symbolic link 'guide/again' leads back", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_folder_that_does_not_exist_is_an_error_of_usage()
    {
        using TemporaryFolder folder = new();

        ToolRun run = ToolRun.Start(folder.Path, "build", "--source", folder.Combine("nowhere"), "--log-format", "line");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("docgen: error DG0013: folder '", run.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_an_error_of_the_surroundings()
    {
        using TemporaryFolder folder = Project();
        File.WriteAllText(folder.Combine("file"), "not a folder");

        ToolRun run = ToolRun.Start(folder.Path, "build", "--output", folder.Combine("file", "site"), "--log-format", "line");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("not a folder", File.ReadAllText(folder.Combine("file")));
    }

    private static TemporaryFolder Project()
    {
        TemporaryFolder folder = new();
        File.WriteAllText(folder.Combine("index.md"), "# Home\n\nWelcome.\n");
        return folder;
    }

    private static ToolRun Build(TemporaryFolder folder) => ToolRun.Start(folder.Path, "build", "--log-format", "line");
}
