using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

public sealed class DiagramDiffCommandTests
{
    private const string Old = "docgen: model/1\nid: shop\ntitle: Shop\ncomponents: { web: { name: Web }, api: { name: API } }\nrelations: [ { from: web, to: api } ]\nviews: { all: { alt: All }, web: { alt: Web, include: [web] } }\n";

    private static readonly string New = Old.Replace("api: { name: API }", "api: { name: API }, store: { name: Store }", StringComparison.Ordinal).Replace("to: api }", "to: api }, { from: api, to: store }", StringComparison.Ordinal);

    [Fact]
    public void The_list_goes_to_the_output_and_the_exit_code_says_that_it_worked()
    {
        ToolRun run = new ToolCall(Disk()).Run("diagram", "diff", "old.yaml", "new.yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("- Added: **Store** (`store`)", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Added: **API → Store** (`api-store`)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gets_the_list_and_the_views_that_changed()
    {
        MemoryFileSystem disk = Disk();
        ToolRun run = new ToolCall(disk).Run("diagram", "diff", "old.yaml", "new.yaml", "-o", "out", "--lang", "da");

        Assert.Equal((0, "out/changes.md\nout/all.svg\n"), (run.ExitCode, run.Output));
        Assert.Contains("# Ændringer i Shop", disk.Snapshot(ToolCall.Folder)["out/changes.md"], StringComparison.Ordinal);
        Assert.Contains("Tilføjet", disk.Snapshot(ToolCall.Folder)["out/all.svg"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_older_revision_may_come_from_standard_input()
    {
        ToolRun run = new ToolCall(Disk(), Input: Old).Run("diagram", "diff", "-", "new.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Added", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_from_standard_input_has_no_translations_and_so_loses_or_gains_none()
    {
        MemoryFileSystem disk = Disk().With("new.da.yaml", "docgen: strings/1\nmodel: shop\nlang: da\ntitle: Butik\n");

        Assert.Contains("- Added: `da` all texts", new ToolCall(disk).Run("diagram", "diff", "old.yaml", "new.yaml").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("all texts", new ToolCall(disk, Input: Old).Run("diagram", "diff", "-", "new.yaml").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("all texts", new ToolCall(disk, Input: Old).Run("diagram", "diff", "new.yaml", "-").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "docgen: no view 'al'; did you mean 'all'?; the views are: all, web", "old.yaml", "new.yaml", "--view", "al")]
    [InlineData(2, "docgen: --view is missing; the views are: all, web", "old.yaml", "new.yaml", "-o", "x.svg")]
    [InlineData(2, "docgen: 'x.gif' is neither a folder nor a file that ends in .md, .svg or .png", "old.yaml", "new.yaml", "-o", "x.gif")]
    [InlineData(2, "docgen: only one of the two revisions can come from standard input", "-", "-")]
    [InlineData(2, "docgen: error DG0104: 'gone.yaml' does not exist", "gone.yaml", "new.yaml")]
    [InlineData(1, "broken.yaml(3,1): error DG3003: unknown key 'componets'", "old.yaml", "broken.yaml")]
    public void What_cannot_be_compared_is_refused(int code, string expected, params string[] arguments)
    {
        ToolRun run = new ToolCall(Disk().With("broken.yaml", "docgen: model/1\nid: shop\ncomponets: {}\n")).Run(["diagram", "diff", .. arguments]);

        Assert.Equal(code, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static MemoryFileSystem Disk() => ToolCall.Empty().With("old.yaml", Old).With("new.yaml", New);
}
