using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>What <c>docgen new</c> leaves behind builds at once and without a warning.</summary>
public sealed class NewProjectTests
{
    [Fact]
    public void A_project_made_in_an_empty_folder_builds_and_opens_without_a_server()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, ToolRun.Start(folder.Path, "new", "--languages", "en,da", "--title", "The shop").ExitCode);
        ToolRun build = ToolRun.Start(folder.Path, "build", "--strict", "--log-format", "line");

        Assert.True(build.ExitCode == 0, build.Error);
        string page = File.ReadAllText(folder.Combine("_site", "index.html"));
        Assert.Contains("href=\"guide/first-steps.html\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", page, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.Combine("_site", "da", "guide", "first-steps.html")));
    }

    [Theory]
    [InlineData("en,ar,da,de,es,fi,fr,he,it,ja,nb,nl,pl,pt,sv,zh-Hans")]
    [InlineData("da,en-GB,pt-BR,no,zh")]
    [InlineData("ja,en")]
    [InlineData("ar,he")]
    [InlineData("cs,en")]
    public void Its_pages_and_its_drawing_are_written_in_every_language_that_there_are_words_for(string languages)
    {
        MemoryFileSystem disk = ToolCall.Empty();
        ToolRun made = new ToolCall(disk).Run("new", "--languages", languages, "--title", "The \"shop\"");
        Assert.True(made.ExitCode == 0, made.Error);
        ToolRun check = new ToolCall(disk).Run("check", "--strict", "--log-format", "line");

        Assert.True(check.ExitCode == 0, check.Error);
        Assert.DoesNotContain("I18N", check.Error, StringComparison.Ordinal);
        SortedDictionary<string, string> files = disk.Snapshot(ToolCall.Folder);
        string[] pages = [.. languages.Split(',').Select(tag => files[$"content/{tag}/guide/first-steps.md"])];
        Assert.Equal(pages.Length - (languages.StartsWith("cs", StringComparison.Ordinal) ? 1 : 0), pages.Distinct().Count());
    }

    [Fact]
    public void A_language_without_words_gets_no_page_that_pretends_to_be_a_translation()
    {
        MemoryFileSystem disk = ToolCall.Empty();
        ToolRun made = new ToolCall(disk).Run("new", "--languages", "en,cs");

        Assert.Contains("there is no text to start from in 'cs': its readers see the pages in 'en' until you write some\n", made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(disk.Snapshot(ToolCall.Folder).Keys, static path => path.StartsWith("content/cs/", StringComparison.Ordinal));
        Assert.Equal(0, new ToolCall(disk).Run("build", "--strict", "-q").ExitCode);
        Assert.Contains("lang=\"en\"", disk.Snapshot(ToolCall.Folder)["_site/cs/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_beside_a_folder_of_translations_is_in_the_default_language()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Combine("docs", "da"));
        File.WriteAllText(folder.Combine("docs", "README.md"), "# Hello\n\nSee [b](b.md).\n");
        File.WriteAllText(folder.Combine("docs", "b.md"), "# B\n\nText\n");
        File.WriteAllText(folder.Combine("docs", "da", "b.md"), "# B på dansk\n\nTekst\n");
        File.WriteAllText(folder.Combine("README.md"), "# A repository\n");
        ToolRun made = ToolRun.Start(folder.Path, "new", "--title", "Notes");

        Assert.Equal(0, made.ExitCode);
        Assert.Equal("{\n  \"title\": \"Notes\",\n  \"content\": \"docs\"\n}\n", File.ReadAllText(folder.Combine("docgen.json")));
        ToolRun build = ToolRun.Start(folder.Path, "build", "--log-format", "line");
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Contains("lang=\"en\"", File.ReadAllText(folder.Combine("_site", "b", "index.html")), StringComparison.Ordinal);
        Assert.Contains("B på dansk", File.ReadAllText(folder.Combine("_site", "da", "b", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.Combine("docgen.json"), "{}");
        ToolRun run = ToolRun.Start(folder.Path, "new");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("{}", File.ReadAllText(folder.Combine("docgen.json")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
