namespace DocGen.Tests.Cli;

public sealed class TemplateCommandTests
{
    [Fact]
    public void Data_become_variables() => Assert.Equal("Hello world\n", Render("Hello {{ name }}\n", "{ \"name\": \"world\" }").Output);

    [Fact]
    public void Data_that_are_no_object_are_refused_at_their_place()
    {
        ToolRun run = Render("Hello", "[1, 2, 3]");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("data.json(1,1): error DG5006: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_done_is_reported_at_its_place_and_nothing_is_written()
    {
        ToolRun run = Render("Hello\n{{ name.first.second }}\n", "{ \"name\": {} }");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("page.html(2,15): error DG5002: ", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Render(string template, string data) =>
        new ToolCall(ToolCall.Empty().With("page.html", template).With("data.json", data)).Run("template", "render", "--data", "data.json", "page.html", "--log-format", "line");
}
