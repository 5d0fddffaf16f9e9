using DocGen.Files;
using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

/// <summary>Where the day of a page's last change comes from, without a repository.</summary>
public sealed class LastUpdatedTests
{
    private const string English = "content/en/index.md";
    private const string Danish = "content/da/index.md";

    [Fact]
    public void A_page_shows_the_day_of_its_last_commit_as_its_language_writes_it()
    {
        (MemoryFileSystem disk, ToolRun run) = Build("git", (_, files, _) => Days(files, "2024-03-02"));

        Assert.True(run.ExitCode == 0, run.Error);
        SortedDictionary<string, string> site = disk.Snapshot(ToolCall.Folder + "/_site");
        Assert.Contains("<time datetime=\"2024-03-02\">2 March 2024</time>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-03-02\">2. marts 2024</time>", site["da/index.html"], StringComparison.Ordinal);
        Assert.Contains("<loc>https://docs.example.org/</loc><lastmod>2024-03-02</lastmod>", site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_itself_counts_before_its_commits()
    {
        (MemoryFileSystem disk, _) = Build("git", (_, files, _) => Days(files, "2024-03-02"), "updated: 2020-05-06\n");
        Assert.Contains("<time datetime=\"2020-05-06\">", disk.Snapshot(ToolCall.Folder + "/_site")["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_repository_is_asked_once_for_all_pages_by_their_paths_below_the_content_folder()
    {
        List<string> asked = [];
        Build("git", (folder, files, _) =>
        {
            asked.Add($"{folder}: {string.Join(", ", files)}");
            return Days(files, "2024-03-02");
        });
        Assert.Equal([ToolCall.Folder + "/content: da/index.md, en/index.md"], asked);
    }

    [Theory]
    [InlineData("front-matter", true)]
    [InlineData("none", false)]
    [InlineData(null, true)]
    public void No_repository_is_asked_where_commits_do_not_count(string? source, bool isShown)
    {
        (MemoryFileSystem disk, ToolRun run) = Build(source, static (_, _, _) => throw new InvalidOperationException("asked"), "updated: 2020-05-06\n");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(isShown, disk.Snapshot(ToolCall.Folder + "/_site")["index.html"].Contains("2020-05-06", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_a_repository_is_built_with_a_warning_at_the_setting()
    {
        (MemoryFileSystem disk, ToolRun run) = Build("git", static (_, _, _) => CommitDays.Unknown("git is not installed"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "docgen.json(2,18): warning DG0107: the days on which pages were changed are not known: git is not installed; 'front-matter' takes 'updated' of each page alone\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<time", disk.Snapshot(ToolCall.Folder + "/_site")["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_is_cut_off_is_a_warning_at_the_setting()
    {
        (_, ToolRun run) = Build("git", static (_, _, _) => new CommitDays(new Dictionary<string, string>(), 2, null));
        Assert.Contains(
            "docgen.json(2,18): warning DG0108: the history of the repository is cut off, so that 2 of 2 pages have no day of their last change; clone all of it: ",
            run.Error,
            StringComparison.Ordinal);
    }

    private static CommitDays Days(IEnumerable<string> files, string day) => new(files.ToDictionary(static file => file, _ => day), 0, null);

    private static (MemoryFileSystem Disk, ToolRun Run) Build(string? source, FindCommitDays find, string frontMatter = "")
    {
        string setting = source is null ? "" : $"  \"lastUpdated\": \"{source}\",\n";
        MemoryFileSystem disk = ToolCall.Empty()
            .With("docgen.json", $"{{\n{setting}  \"baseUrl\": \"https://docs.example.org/\", \"languages\": {{ \"default\": \"en\", \"list\": [\"en\", \"da\"] }} }}")
            .With(English, $"---\ntitle: Home\n{frontMatter}---\n\nText.\n")
            .With(Danish, "---\ntitle: Hjem\n---\n\nTekst.\n");
        return (disk, new ToolCall(disk) { FindCommitDays = find }.Run("build", "--log-format", "line", "-q"));
    }
}
