using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

public sealed class MermaidFencesTests
{
    private const string Broken = "# Ships\n\n```mermaid\nclassDiagram\n  Ship <|- Ferry\n  class {\n```\n\n";
    private const string AlsoBroken = "```mermaid\nclasDiagram\n  class Ship\n```\n";

    [Fact]
    public void A_block_that_cannot_be_read_stays_code_with_one_warning_for_a_build()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("content/index.md", Broken + AlsoBroken);

        ToolRun run = Run(disk, "build");

        Assert.Equal(0, run.ExitCode);
        string warning = Assert.Single(run.Error.Split('\n'), static line => line.Contains("DG3040", StringComparison.Ordinal));
        Assert.StartsWith("content/index.md(5,10): warning DG3040: ", warning, StringComparison.Ordinal);
        Assert.EndsWith("; the block is shown as code because of this and one more place; one more block is shown as code; 'docgen check' lists them", warning, StringComparison.Ordinal);
        string page = System.Text.Encoding.UTF8.GetString(disk.ReadBytes(ToolCall.Folder + "/_site/index.html"));
        Assert.Contains("Ferry", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"diagram", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_lists_every_block_that_cannot_be_read_once()
    {
        ToolRun run = Run(ToolCall.Empty().With("content/index.md", Broken + AlsoBroken), "check");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["content/index.md(5,10)", "content/index.md(10,1)"], run.Error.Split('\n').Where(static line => line.Contains("DG3040", StringComparison.Ordinal)).Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Who_makes_it_an_error_hears_of_every_block()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("content/index.md", Broken + AlsoBroken).With("docgen.json", """{ "rules": { "DG3040": "error" } }""");

        ToolRun run = Run(disk, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Error.Split('\n').Count(static line => line.Contains("error DG3040", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_model_in_a_page_that_cannot_be_read_is_an_error() =>
        Assert.Equal(1, Run(ToolCall.Empty().With("content/index.md", "# Ships\n\n```diagram\ncomponents: [\n```\n"), "build").ExitCode);

    private static ToolRun Run(MemoryFileSystem disk, string command) => new ToolCall(disk).Run(command, "--source", ".", "--log-format", "line", "-q");
}
