using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>Which translations are behind their source, by the records of <c>docgen i18n accept</c>.</summary>
public sealed class TranslationRecordTests
{
    private const string English = "---\ntitle: Setup\nref: setup guide\n---\n\nFirst words.\n\n## Install\n\nRun it.\n\n```sh\nrun\n\nagain\n```\n\n## Remove\n\nDelete it.\n";
    private const string Danish = "---\ntitle: Opsætning\nref: setup guide\n---\n\nFørste ord.\n\n## Installér\n\nKør det.\n\n```sh\nrun\n\nagain\n```\n\n## Fjern\n\nSlet det.\n";
    private const string Record = "i18n/da/setup%20guide.lock.yaml";

    [Fact]
    public void A_record_holds_a_hash_of_every_part_of_the_source()
    {
        MemoryFileSystem disk = Accepted();
        string[] lines = disk.Snapshot(ToolCall.Folder)[Record].Split('\n');
        Assert.Equal("schema: 1", lines[1]);
        Assert.Equal(
            ["title", "top/1", "install/1", "install/2", "install/3", "remove/1", "remove/2"],
            lines[3..^1].Select(static line => line[(line.IndexOf('#', StringComparison.Ordinal) + 2)..]));
        Assert.All(lines[3..^1], static line => Assert.Matches("^  - [0-9a-f]{16}  # ", line));
        Assert.Equal((0, ""), (Run(disk, "i18n", "accept", "--all").ExitCode, Run(disk, "i18n", "accept", "--all").Output));
        Assert.DoesNotContain("I18N040", Run(disk, "check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Run it.", "Run it now.", "1 of 7 parts changed or new", "content/en/setup.md:10:1")]
    [InlineData("again", "once more", "1 of 7 parts changed or new", "content/en/setup.md:12:1")]
    [InlineData("title: Setup", "title: Set-up", "1 of 7 parts changed or new", "content/en/setup.md:2:8")]
    [InlineData("Delete it.\n", "Delete it.\n\nThen rest.\n", "1 of 8 parts changed or new", "content/en/setup.md:22:1")]
    [InlineData("First words.\n\n", "", "1 of its parts gone", null)]
    public void A_change_of_the_source_is_told_at_the_translation_with_the_first_place(string old, string changed, string what, string? place)
    {
        MemoryFileSystem disk = Accepted().With("content/en/setup.md", English.Replace(old, changed, StringComparison.Ordinal));
        string note = place is null ? "" : $"; the first of them: {place}";
        Assert.Contains($"content/da/setup.md(2,8): info I18N040: the source has {what} since this translation was accepted{note}\n", Run(disk, "check").Error, StringComparison.Ordinal);
        Assert.Equal(1, Run(disk, "i18n", "status", "--fail-on", "outdated").ExitCode);
    }

    [Theory]
    [InlineData("First words.", "First\n  words.")]
    [InlineData("First words.", "<!-- #region a -->\nFirst words.\n<!-- #endregion -->")]
    [InlineData("## Install\n\nRun it.", "Run it.\n\n## Install")]
    [InlineData("title: Setup\n", "nav_order: 3\ntitle: Setup\n")]
    public void What_no_translator_would_see_is_no_change(string old, string changed)
    {
        MemoryFileSystem disk = Accepted().With("content/en/setup.md", English.Replace(old, changed, StringComparison.Ordinal));
        Assert.DoesNotContain("I18N040", Run(disk, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_a_text_that_begins_with_three_backticks_is_no_fence()
    {
        MemoryFileSystem disk = Project().With("content/en/setup.md", English.Replace("Run it.", "```run``` it.\n\nNow.", StringComparison.Ordinal));
        Run(disk, "i18n", "accept", "--all");
        Assert.Equal(8, disk.Snapshot(ToolCall.Folder)[Record].Split("\n  - ").Length - 1);
    }

    [Fact]
    public void An_edit_of_the_translation_does_not_make_it_current_and_accepting_it_does()
    {
        MemoryFileSystem disk = Accepted().With("content/en/setup.md", English + "\nMore.\n").With("content/da/setup.md", Danish + "\nMere.\n");
        Assert.Contains("I18N040", Run(disk, "check").Error, StringComparison.Ordinal);

        ToolRun run = Run(disk, "i18n", "accept", "content/da/setup.md");
        Assert.Equal((0, Record + "\n"), (run.ExitCode, run.Output));
        Assert.DoesNotContain("I18N040", Run(disk, "check").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run(disk, "i18n", "status", "--fail-on", "outdated,unverified").ExitCode);
    }

    [Fact]
    public void A_record_with_marks_of_a_conflict_is_a_warning_at_the_line_and_counts_for_nothing()
    {
        MemoryFileSystem disk = Accepted();
        disk.With(Record, disk.Snapshot(ToolCall.Folder)[Record].Replace("blocks:\n", "blocks:\n<<<<<<< HEAD\n", StringComparison.Ordinal));
        Assert.Contains($"{Record}(4,1): warning I18N041: '<<<<<<< HEAD' is no line of a record\n", Run(disk, "check").Error, StringComparison.Ordinal);
        Assert.Equal(1, Run(disk, "i18n", "status", "--fail-on", "unverified").ExitCode);
    }

    [Fact]
    public void The_record_of_a_ref_that_looks_like_a_path_lies_in_the_folder_of_records()
    {
        MemoryFileSystem disk = Project()
            .With("content/en/setup.md", English.Replace("setup guide", "../../../x", StringComparison.Ordinal))
            .With("content/da/setup.md", Danish.Replace("setup guide", "../../../x", StringComparison.Ordinal));
        Assert.Equal("i18n/da/%2E%2E/%2E%2E/%2E%2E/x.lock.yaml\n", Run(disk, "i18n", "accept", "--all").Output);
    }

    [Fact]
    public void A_project_without_records_is_not_told_of_them()
    {
        Assert.DoesNotContain("I18N04", Run(Project(), "check").Error, StringComparison.Ordinal);
        Assert.Contains("da          1/1            0         0           1 ", Run(Project(), "i18n", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_translations_can_be_accepted()
    {
        ToolRun run = Run(Project(), "i18n", "accept", "content/da/stup.md");
        Assert.Equal((2, "docgen: 'content/da/stup.md' is no translation of a page; did you mean 'content/da/setup.md'?\n"), (run.ExitCode, run.Error));
        Assert.Contains("name pages, or take --all", Run(Project(), "i18n", "accept").Error, StringComparison.Ordinal);
    }

    private static MemoryFileSystem Accepted()
    {
        MemoryFileSystem disk = Project();
        ToolRun run = Run(disk, "i18n", "accept", "--all");
        Assert.Equal((0, Record + "\n", ""), (run.ExitCode, run.Output, run.Error));
        return disk;
    }

    private static ToolRun Run(MemoryFileSystem disk, params string[] arguments) => new ToolCall(disk).Run(arguments);

    private static MemoryFileSystem Project() => ToolCall.Empty()
        .With("docgen.json", "{ \"languages\": { \"default\": \"en\", \"list\": [\"en\", \"da\"] } }")
        .With("content/en/setup.md", English)
        .With("content/da/setup.md", Danish);
}
