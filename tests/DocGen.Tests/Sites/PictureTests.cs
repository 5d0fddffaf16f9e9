namespace DocGen.Tests.Sites;

public sealed class PictureTests
{
    [Fact]
    public void Scripts_in_an_svg_of_the_authors_are_dropped_with_a_warning()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.Combine("index.md"), "# Home\n\n![A dot](dot.svg)\n");
        File.WriteAllText(folder.Combine("dot.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><script>alert(1)</script><path d=\"M0 0h4v4z\"/></svg>");

        ToolRun run = ToolRun.Start(folder.Path, "build", "--log-format", "line");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("dot.svg(1,", run.Error, StringComparison.Ordinal);
        string published = File.ReadAllText(Directory.EnumerateFiles(folder.Combine("_site", "assets"), "dot.*.svg").Single());
        Assert.DoesNotContain("alert", published, StringComparison.Ordinal);
        Assert.Contains("M0 0h4v4z", published, StringComparison.Ordinal);
    }
}
