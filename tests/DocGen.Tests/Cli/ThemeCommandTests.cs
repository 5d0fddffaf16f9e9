using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>Starting a theme, copying what is to be changed, and building with both.</summary>
public sealed class ThemeCommandTests
{
    [Fact]
    public void The_list_names_every_theme_with_a_sentence()
    {
        string[] lines = Run(ToolCall.Empty(), "theme", "list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["default", "plain"], lines.Select(static line => line.Split(' ')[0]));
        Assert.All(lines, static line => Assert.EndsWith(".", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_theme_builds_on_the_theme_that_was_asked_for()
    {
        MemoryFileSystem disk = Project("{}");
        Assert.Equal(0, Run(disk, "theme", "new", "company", "--base", "plain").ExitCode);
        disk.With("docgen.json", "{ \"theme\": \"./company\" }");
        Assert.Equal(0, Run(disk, "build", "-q").ExitCode);
        Assert.Contains("class=\"plain-header\"", disk.Snapshot(ToolCall.Folder + "/_site")["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_that_the_configuration_names_can_be_made_afterwards()
    {
        MemoryFileSystem disk = Project("{ \"theme\": \"./company\" }");
        ToolRun build = Run(disk, "build");
        Assert.Equal((2, true), (build.ExitCode, build.Error.Contains("'docgen theme new company' makes it", StringComparison.Ordinal)));

        ToolRun made = Run(disk, "theme", "new", "company");
        Assert.Equal((0, true), (made.ExitCode, made.Error.Contains("'docgen build' uses the folder from now on", StringComparison.Ordinal)));
        Assert.Equal(0, Run(disk, "build", "-q").ExitCode);
    }

    [Fact]
    public void What_is_copied_lies_over_the_theme_and_is_never_overwritten()
    {
        MemoryFileSystem disk = Project("{ \"theme\": \"plain\" }");
        Assert.Equal(0, Run(disk, "theme", "eject", "partials/related", "strings/da.yaml", "assets/theme.css").ExitCode);
        Assert.Contains("/theme/templates/partials/related.html", disk.Snapshot(ToolCall.Folder).Keys.Select(static path => "/" + path));

        disk.With("theme/templates/partials/related.html", "<p>mine</p>");
        ToolRun again = Run(disk, "theme", "eject", "partials/related");
        Assert.Equal((2, true), (again.ExitCode, again.Error.Contains("exists already and stays as it is", StringComparison.Ordinal)));
        Assert.Equal(0, Run(disk, "build", "-q").ExitCode);
        string html = disk.Snapshot(ToolCall.Folder + "/_site")["index.html"];
        Assert.Contains("<p>mine</p>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"plain-header\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_theme_has_not_is_refused_with_the_nearest_name()
    {
        MemoryFileSystem disk = Project("{}");
        ToolRun run = Run(disk, "theme", "eject", "partials/foter");
        Assert.Equal((2, "docgen: the theme has no file 'partials/foter'; did you mean 'partials/footer'?\n"), (run.ExitCode, run.Error));
        Assert.DoesNotContain(disk.Snapshot(ToolCall.Folder).Keys, static path => path.StartsWith("theme/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_outside_of_the_project_is_refused()
    {
        ToolRun run = Run(Project("{}"), "theme", "new", "../elsewhere");
        Assert.Equal((2, "docgen: '../elsewhere' is no folder of the project\n"), (run.ExitCode, run.Error));
    }

    private static MemoryFileSystem Project(string configuration) =>
        ToolCall.Empty().With("docgen.json", configuration).With("content/index.md", "---\ntitle: Home\nlang: en\n---\n\nText.\n");

    private static ToolRun Run(MemoryFileSystem disk, params string[] arguments) => new ToolCall(disk).Run(arguments);
}
