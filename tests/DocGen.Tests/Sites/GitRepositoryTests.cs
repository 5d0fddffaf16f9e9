using System.Diagnostics;

namespace DocGen.Tests.Sites;

/// <summary>Days of last changes from real repositories.</summary>
public sealed class GitRepositoryTests
{
    [GitFact]
    public void A_page_shows_the_day_of_its_last_commit()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Combine("docs", "content", "a b"));
        CreateProject(folder.Combine("docs"));
        File.WriteAllText(folder.Combine("docs", "content", "a b", "æ.md"), "# Æ\n\nOld.\n");
        Git(folder.Path, "2021-02-03T23:30:00-0200", "init", "-q");
        Commit(folder.Path, "2021-02-03T23:30:00-0200");
        File.WriteAllText(folder.Combine("docs", "content", "index.md"), "# Home\n\nChanged.\n");
        Commit(folder.Path, "2022-05-06T12:00:00Z");
        File.WriteAllText(folder.Combine("docs", "content", "new.md"), "# New\n\nNot committed.\n");

        ToolRun run = ToolRun.Start(folder.Combine("docs"), "build", "--strict", "--log-format", "line", "-q");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["2022-05-06"], DaysOf(folder.Combine("docs", "_site", "index.html")));
        Assert.Equal(["2021-02-04"], DaysOf(folder.Combine("docs", "_site", "a-b", "æ", "index.html")));
        Assert.Empty(DaysOf(folder.Combine("docs", "_site", "new", "index.html")));
    }

    [GitFact]
    public void A_shallow_clone_leaves_out_the_days_that_it_cannot_know()
    {
        using TemporaryFolder folder = new();
        string origin = folder.Combine("origin");
        Directory.CreateDirectory(Path.Combine(origin, "content"));
        CreateProject(origin);
        File.WriteAllText(Path.Combine(origin, "content", "old.md"), "# Old\n\nOld.\n");
        Git(origin, "2021-02-03T12:00:00Z", "init", "-q");
        Commit(origin, "2021-02-03T12:00:00Z");
        File.WriteAllText(Path.Combine(origin, "content", "middle.md"), "# Middle\n\nText.\n");
        Commit(origin, "2021-03-03T12:00:00Z");
        File.WriteAllText(Path.Combine(origin, "content", "index.md"), "# Home\n\nChanged.\n");
        Commit(origin, "2022-05-06T12:00:00Z");
        Git(folder.Path, "2022-05-06T12:00:00Z", "clone", "-q", "--depth", "2", new Uri(origin).AbsoluteUri, "clone");

        ToolRun run = ToolRun.Start(folder.Combine("clone"), "build", "--log-format", "line", "-q");

        Assert.Contains("docgen.json(1,18): warning DG0108: the history of the repository is cut off, so that 2 of 3 pages have no day", run.Error, StringComparison.Ordinal);
        Assert.Equal(["2022-05-06"], DaysOf(folder.Combine("clone", "_site", "index.html")));
        Assert.Empty(DaysOf(folder.Combine("clone", "_site", "old", "index.html")));
    }

    [GitFact]
    public void A_folder_without_commits_is_built_with_a_warning()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Combine("content"));
        CreateProject(folder.Path);
        Git(folder.Path, "2021-02-03T12:00:00Z", "init", "-q");

        ToolRun run = ToolRun.Start(folder.Path, "build", "--log-format", "line", "-q");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("docgen.json(1,18): warning DG0107: the days on which pages were changed are not known: git says: fatal: ", run.Error, StringComparison.Ordinal);
    }

    private static void CreateProject(string root)
    {
        File.WriteAllText(Path.Combine(root, "docgen.json"), "{ \"lastUpdated\": \"git\", \"rules\": { \"DG5027\": \"off\" } }");
        File.WriteAllText(Path.Combine(root, "content", "index.md"), "# Home\n\nText.\n");
    }

    private static IEnumerable<string> DaysOf(string page) =>
        File.ReadAllText(page).Split("<time datetime=\"").Skip(1).Select(static text => text[..10]);

    private static void Commit(string folder, string time)
    {
        Git(folder, time, "add", ".");
        Git(folder, time, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Change");
    }

    private static void Git(string folder, string time, params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments) { WorkingDirectory = folder, UseShellExecute = false };
        start.Environment["GIT_COMMITTER_DATE"] = time;
        start.Environment["GIT_AUTHOR_DATE"] = "2001-01-01T00:00:00Z";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("git does not start");
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>A test that needs git; without it the test is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        string[] names = ["git", "git.exe"];
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).Any(File.Exists))
        {
            Skip = "git is not on the PATH";
        }
    }
}
