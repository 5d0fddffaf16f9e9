using DocGen.Cli;
using DocGen.Tests.Files;
using DocGen.Text;

namespace DocGen.Tests.Configuration;

public sealed class RuleSettingsTests
{
    private const string BrokenLink = "# Home\n\n[Gone](gone.md)\n";
    private const string Active = "# Home\n\n<p onclick=\"go()\">Go</p>\n";

    [Theory]
    [InlineData("\"links\": { \"broken\": \"warning\" }", BrokenLink, "index.md(3,8): warning DG2001: ", 0)]
    [InlineData("\"links\": { \"broken\": \"off\" }", BrokenLink, "", 0)]
    [InlineData("\"links\": { \"brokenAnchor\": \"warning\" }", "# Home\n\n[There](#there)\n", "index.md(3,9): warning DG2002: ", 0)]
    [InlineData("\"links\": { \"missingImage\": \"off\" }", "# Home\n\n![Picture](gone.png)\n", "", 0)]
    [InlineData("\"rules\": { \"DG2001\": \"warning\" }", BrokenLink, "index.md(3,8): warning DG2001: ", 0)]
    [InlineData("\"rules\": { \"DG2001\": \"off\" }", BrokenLink, "", 0)]
    [InlineData("\"rules\": { \"DG1011\": \"error\" }", Active, "index.md(3,4): error DG1011: ", 1)]
    [InlineData("\"rules\": { \"DG1011\": \"info\" }", Active, "", 0)]
    [InlineData("\"rules\": { \"DG1012\": \"warning\" }", "# Home\n\n<p style=\"color: red\">Red</p>\n", "index.md(3,4): warning DG1012: ", 0)]
    public void A_rule_weighs_what_the_project_says(string setting, string page, string expected, int code)
    {
        ToolRun run = Build(setting, page, "-q");

        Assert.Equal(code, run.ExitCode);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, run.Error.Length == 0);
    }

    [Fact]
    public void What_is_off_does_not_fail_a_strict_build()
    {
        Assert.Equal(1, Build("\"title\": \"Test\"", Active, "-q", "--strict").ExitCode);
        Assert.Equal(0, Build("\"rules\": { \"DG1011\": \"off\" }", Active, "-q", "--strict").ExitCode);
    }

    [Fact]
    public void A_raised_warning_keeps_the_previous_site()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("docgen.json", "{ \"rules\": { \"DG1011\": \"error\" } }").With("index.md", Active);

        Assert.Equal(1, new ToolCall(disk).Run("build", "-q").ExitCode);
        Assert.Empty(disk.Snapshot(ToolCall.Folder + "/_site"));
    }

    [Fact]
    public void Errors_that_are_not_adjustable_stay_errors()
    {
        foreach (Rule rule in RuleCatalogue.All.Where(static rule => rule.DefaultSeverity == Severity.Error))
        {
            ToolRun run = Build($"\"rules\": {{ \"{rule.Id}\": \"warning\" }}", "# Home\n\nText.\n", "-q");
            Assert.Equal(rule.IsAdjustable ? (0, "") : (2, $"docgen.json(1,{18 + rule.Id.Length}): error DG0019: '{rule.Id}' stays an error; of the errors only DG2001, DG2002, DG2003 can be lowered\n"), (run.ExitCode, run.Error));
        }
    }

    [Fact]
    public void Everything_else_can_be_raised_and_silenced()
    {
        string all = string.Join(", ", RuleCatalogue.All.Where(static rule => rule.DefaultSeverity != Severity.Error).Select(static rule => $"\"{rule.Id}\": \"off\""));
        Assert.Equal(new ToolRun(0, "", ""), Build($"\"rules\": {{ {all} }}", Active, "-q"));
    }

    private static ToolRun Build(string setting, string page, params string[] arguments) =>
        new ToolCall(ToolCall.Empty().With("docgen.json", $"{{ {setting} }}").With("index.md", page)).Run(["build", "--log-format", "line", .. arguments]);
}
