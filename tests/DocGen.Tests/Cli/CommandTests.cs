using System.Text.Json;
using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>What each command does, from its arguments to what it writes.</summary>
public sealed class CommandTests
{
    [Fact]
    public void New_makes_a_project_that_builds_without_a_word()
    {
        MemoryFileSystem disk = ToolCall.Empty();
        Assert.Equal(0, Run(disk, "new", "book", "--title", "My \"book\"", "--languages", "en,da", "-q").ExitCode);

        Assert.Equal(new ToolRun(0, "", ""), Run(disk, "build", "--source", "book", "-q", "--strict"));
        Assert.Contains("<title>My &quot;book&quot;", disk.Snapshot(ToolCall.Folder + "/book/_site")["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void New_writes_only_the_configuration_beside_pages_and_changes_nothing_that_is_there()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("start.md", "# Mine\n\nText.\n");
        Assert.Equal(0, Run(disk, "new", ".").ExitCode);

        Assert.Equal(["docgen.json", "start.md"], disk.Snapshot(ToolCall.Folder).Keys);
        Assert.Equal("# Mine\n\nText.\n", disk.Snapshot(ToolCall.Folder)["start.md"]);
        ToolRun again = Run(disk, "new", ".");
        Assert.Equal((2, "docgen: 'docgen.json' exists already; nothing was written\n"), (again.ExitCode, again.Error));
    }

    [Theory]
    [InlineData("en,xx-not-a-tag-at-all", "docgen: ")]
    [InlineData("dk", "did you mean 'da'?")]
    public void New_refuses_languages_that_are_none(string languages, string expected)
    {
        MemoryFileSystem disk = ToolCall.Empty();
        ToolRun run = Run(disk, "new", "book", "--languages", languages);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(disk.Snapshot(ToolCall.Folder));
    }

    [Fact]
    public void Check_writes_nothing()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "subfolders");
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder);

        Assert.Equal(0, Run(disk, "check").ExitCode);
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder));
    }

    [Fact]
    public void Drafts_are_built_on_request()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "subfolders");

        Assert.Equal(0, Run(disk, "build", "--drafts", "-q").ExitCode);
        Assert.Contains("guide/deep/plane.html", disk.Snapshot(ToolCall.Folder + "/_site").Keys);
    }

    [Fact]
    public void Clean_deletes_the_site_and_leaves_everything_else()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "subfolders");
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder);
        Assert.Equal(0, Run(disk, "build", "-q").ExitCode);

        Assert.Equal(0, Run(disk, "clean").ExitCode);
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder));
    }

    [Fact]
    public void A_second_build_changes_nothing()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "subfolders");
        Assert.Contains(" changed)", Run(disk, "build").Error, StringComparison.Ordinal);

        Assert.Contains("(nothing changed)", Run(disk, "build").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_how_a_page_got_what_it_has()
    {
        ToolRun run = Run(ToolCall.Load("tests", "sites", "three-languages"), "explain", "content/da/aebler.md");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["title", "language", "ref", "address", "file", "layout", "translations", "en", "da", "ar"],
            run.Output.TrimEnd('\n').Split('\n')[1..].Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Contains("front matter, line 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("/da/aebler/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_is_left_out_and_what_is_no_page()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "subfolders").With("blank.md", "\n");

        Assert.Equal("blank.md\n  left out: empty\n", Run(disk, "explain", "blank.md").Output);
        Assert.Contains("hand-saw.html", Run(disk, "explain", "guide/deep/saw.md").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run(disk, "explain", "docgen.json").ExitCode);
    }

    [Fact]
    public void Explain_knows_every_rule_in_any_case()
    {
        ToolRun run = Run(ToolCall.Empty(), "explain", "dg2001");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("DG2001: link to nothing\nerror, adjustable\n\nWhy\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config")]
    [InlineData("frontmatter")]
    [InlineData("model")]
    [InlineData("overlay")]
    public void Schemas_are_json_schemas(string kind)
    {
        using JsonDocument schema = JsonDocument.Parse(Run(ToolCall.Empty(), "schema", kind).Output);

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal("object", schema.RootElement.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("out.svg", "<svg ")]
    [InlineData("out.png", "\u0089PNG")]
    [InlineData("out.json", "{")]
    [InlineData("out.elk-input.json", "{")]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.txt", "")]
    public void A_view_is_rendered_in_every_format_and_in_the_language_of_an_overlay(string file, string start)
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "harbour");

        ToolRun run = Run(disk, "diagram", "render", "content/models/harbour.yaml", "--view", "north", "--lang", "da", "-o", file);

        Assert.Equal(new ToolRun(0, "", ""), run);
        string content = System.Text.Encoding.Latin1.GetString(disk.ReadBytes($"{ToolCall.Folder}/{file}"));
        Assert.StartsWith(start, content, StringComparison.Ordinal);
        Assert.True(file is "out.png" or "out.json" or "out.elk-input.json" || content.Contains("Havnekontor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--view nroth", "docgen: no view 'nroth'; did you mean 'north'?; the views are: ")]
    [InlineData("--view north --lang danish_", "docgen: 'danish_' is not a language tag")]
    [InlineData("--view north -o out.gif", "docgen: 'out.gif' has none of the endings ")]
    [InlineData("--view north --scale 9", "docgen: '9' is not a scale: it has to be from 1 to 8")]
    [InlineData("", "docgen: --view is missing; the views are: ")]
    public void A_request_for_a_drawing_that_cannot_be_met_is_refused(string options, string expected)
    {
        ToolRun run = Run(ToolCall.Load("tests", "sites", "harbour"), ["diagram", "render", "content/models/harbour.yaml", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_writes_the_pictures_of_all_languages_where_their_views_say()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "harbour");

        ToolRun run = Run(disk, "diagram", "export", "-q");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] written = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(12, written.Length);
        Assert.Contains("pictures/harbour/north-quay.da.png", written);
        Assert.Contains("content/en/.notes/assets/image.png", written);
        Assert.All(written, path => Assert.Equal(0x89, disk.ReadBytes($"{ToolCall.Folder}/{path}")[0]));
    }

    [Fact]
    public void Export_writes_nothing_where_a_model_has_a_fault()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "invalid-model-unknown-kind");
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder);

        Assert.Equal(1, Run(disk, "diagram", "export").ExitCode);
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder));
    }

    [Fact]
    public void Markdown_is_rendered_from_a_file_and_from_the_input()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("page.md", "A **bold** word.\n");

        Assert.Equal(new ToolRun(0, "<p>A <strong>bold</strong> word.</p>\n", ""), Run(disk, "markdown", "render", "page.md"));
        Assert.Equal("<p>~~plain~~</p>\n", new ToolCall(disk, Input: "~~plain~~").Run("markdown", "render", "--plain", "-").Output);
        Assert.Equal("<p><del>gone</del></p>\n", new ToolCall(disk, Input: "~~gone~~").Run("markdown", "render", "-").Output);
    }

    [Fact]
    public void Mermaid_is_drawn_or_refused_at_its_place()
    {
        MemoryFileSystem disk = ToolCall.Empty().With("classes.mmd", "classDiagram\n  class Ship\n").With("broken.mmd", "classDiagram\n  class {\n");

        Assert.StartsWith("<svg ", Run(disk, "mermaid", "render", "classes.mmd").Output, StringComparison.Ordinal);
        ToolRun run = Run(disk, "mermaid", "render", "broken.mmd");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("broken.mmd(2,", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "render", "gone.md")]
    [InlineData("mermaid", "render", "gone.md")]
    [InlineData("template", "render", "gone.md")]
    [InlineData("diagram", "layout", "gone.md")]
    [InlineData("diagram", "render", "gone.md")]
    public void A_file_that_does_not_exist_is_an_error_of_usage(params string[] arguments)
    {
        ToolRun run = Run(ToolCall.Empty(), arguments);

        Assert.Equal(new ToolRun(2, "", "docgen: error DG0104: 'gone.md' does not exist\n"), run);
    }

    private static ToolRun Run(MemoryFileSystem disk, params string[] arguments) => new ToolCall(disk).Run(arguments);
}
