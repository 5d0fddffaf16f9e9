using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>Faults of the surroundings that a disk in memory shows on every system: links, permissions, sizes, names that a repository cannot hold.</summary>
public sealed class SurroundingsInMemoryTests
{
    [Fact]
    public void A_link_out_of_the_project_is_left_out_and_reported()
    {
        MemoryFileSystem disk = Project().With("/elsewhere/secret.md", "# Secret\n").WithLink(ToolCall.Folder + "/shared", "/elsewhere");

        ToolRun run = Build(disk);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("shared: warning DG0103: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(disk.Snapshot(ToolCall.Folder + "/_site").Values, static text => text.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_folder_above_is_left_out_and_reported()
    {
        ToolRun run = Build(Project().WithLink(ToolCall.Folder + "/guide/again", ToolCall.Folder));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("guide/again: warning DG0102: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_may_not_be_read_is_an_error()
    {
        MemoryFileSystem disk = Project().With("closed.md", "# Closed\n");
        disk.BeforeRead = static path =>
        {
            if (path.EndsWith("closed.md", StringComparison.Ordinal))
            {
                throw new UnauthorizedAccessException("Access to the path is denied.");
            }
        };

        ToolRun run = Build(disk);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("closed.md: error DG0104: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(disk.Snapshot(ToolCall.Folder + "/_site"));
    }

    [Fact]
    public void A_text_beyond_the_limit_is_an_error()
    {
        ToolRun run = Build(Project().With("docgen.json", "{ \"limits\": { \"fileSize\": 1 } }").With("dump.md", new string('x', 1024 * 1024 + 1)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dump.md: error DG0105: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aux.txt")]
    [InlineData("files/COM1")]
    [InlineData("notes.")]
    [InlineData("what?.txt")]
    public void A_static_file_that_windows_cannot_store_is_an_error(string name)
    {
        ToolRun run = Build(Project().With("static/" + name, "text"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DG0204: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void Static_files_that_differ_only_in_case_are_an_error(string second)
    {
        ToolRun run = Build(Project().With("static/Notes.txt", "one").With("static/notes.txt", second));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DG0203: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("'Notes.txt'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'notes.txt'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_leaves_the_previous_site_and_ends_with_two()
    {
        MemoryFileSystem disk = Project();
        Assert.Equal(0, Build(disk).ExitCode);
        SortedDictionary<string, string> before = disk.Snapshot(ToolCall.Folder + "/_site");
        disk.With("second.md", "# Second\n");
        disk.BeforeStep = static step =>
        {
            if (step.StartsWith("write", StringComparison.Ordinal))
            {
                throw new IOException("No space left on device");
            }
        };

        ToolRun run = Build(disk);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DG0207: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, disk.Snapshot(ToolCall.Folder + "/_site"));
    }

    /// <summary>A label of one word, far wider than anything else, between boxes that may not move: the drawing is made, and what is wrong with it is said.</summary>
    [Fact]
    public void A_label_that_finds_no_room_between_pinned_boxes_is_reported_where_its_relation_stands()
    {
        string label = new('w', 320);
        MemoryFileSystem disk = Project().With("models/shop.yaml", $$"""
            docgen: model/1
            id: shop
            title: Shop
            components:
              p: { name: P, children: { a: { name: A }, b: { name: B } } }
            relations:
              - { id: ab, from: a, to: b, label: {{label}} }
            views:
              all: { title: All, alt: Everything., include: ["**"], layout: { pins: { a: [0, 0], b: [90, 0] } } }
            """);

        ToolRun run = Build(disk);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("models/shop.yaml(9,65): warning DG4002: ", run.Error, StringComparison.Ordinal);
    }

    private static MemoryFileSystem Project() => ToolCall.Empty().With("index.md", "# Home\n\nWelcome.\n");

    private static ToolRun Build(MemoryFileSystem disk) => new ToolCall(disk).Run("build", "--log-format", "line");
}
