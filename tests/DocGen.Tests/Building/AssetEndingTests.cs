using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

public sealed class AssetEndingTests
{
    [Fact]
    public void A_text_without_an_ending_is_published_as_one_that_browsers_show()
    {
        string[] published = Publish("# Home\n\n[Licence](../LICENSE) [data](../data) [notes](../notes.text)\n", disk => disk
            .With("LICENSE", "Free as the wind: åben.\n").WithBytes("data", 1, 0, 2).With("notes.text", "Notes\n"));

        Assert.Matches(@"^assets/LICENSE\.[0-9a-f]{8}\.txt$", published.Single(static path => path.StartsWith("assets/LICENSE", StringComparison.Ordinal)));
        Assert.Matches(@"^assets/data\.[0-9a-f]{8}$", published.Single(static path => path.StartsWith("assets/data", StringComparison.Ordinal)));
        Assert.Matches(@"^assets/notes\.[0-9a-f]{8}\.text$", published.Single(static path => path.StartsWith("assets/notes", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_static_file_keeps_its_name() => Assert.Single(Publish("# Home\n\n[Licence](/LICENSE)\n", static disk => disk.With("static/LICENSE", "Free.\n")), static path => path == "LICENSE");

    private static string[] Publish(string page, Func<MemoryFileSystem, MemoryFileSystem> add)
    {
        MemoryFileSystem disk = add(ToolCall.Empty().With("content/index.md", page));
        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "-q");
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. disk.Snapshot(ToolCall.Folder + "/_site").Keys];
    }
}
