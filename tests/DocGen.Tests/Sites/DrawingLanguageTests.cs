using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>What is not translated is marked with the language it is in: readers hear it in that voice, and browsers and checkers take it for what it is.</summary>
public sealed class DrawingLanguageTests
{
    private const string Model = """
        docgen: model/1
        id: shop
        sourceLang: en
        title: Shop
        components:
          web: { name: Web, summary: The shop window. }
          db: { name: Database, summary: "e\u0302\u0301 o\u0323\u0302", children: { t: { name: Table } } }
        views:
          all: { title: All of it, alt: Everything there is., include: [web, db], open: { db: inside } }
          inside: { title: What is inside, alt: The database., include: ["db.**"] }
        """;

    [Fact]
    public void The_page_of_a_drawing_marks_a_title_and_a_description_that_are_not_translated()
    {
        string html = Build("")["da/diagrams/shop/inside/index.html"];

        Assert.Contains("<html lang=\"da\"", html, StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"en\">What is inside</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\" lang=\"en\">The database.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"caption\" lang=\"en\">What is inside</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/da/diagrams/shop/all/\" lang=\"en\">All of it</a>", html, StringComparison.Ordinal);
        Assert.Contains("<title id=\"inside--..title\" lang=\"en\">What is inside</title><desc id=\"inside--..desc\" lang=\"en\">The database.</desc>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_translated_bears_no_mark()
    {
        string html = Build("""
            views:
              inside: { title: Indeni, alt: Databasen. }
            components:
              web: { summary: Butiksvinduet. }
            """)["da/diagrams/shop/inside/index.html"];

        Assert.Contains("<h1>Indeni</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">Databasen.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<title id=\"inside--..title\">Indeni</title><desc id=\"inside--..desc\">Databasen.</desc>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_of_a_component_is_marked_in_a_drawing_of_another_language()
    {
        SortedDictionary<string, string> site = Build("");

        Assert.Contains("lang=\"en\">The shop window.</desc>", site["da/diagrams/shop/all/index.html"], StringComparison.Ordinal);
        Assert.Contains("..desc\">The shop window.</desc>", site["diagrams/shop/all/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_and_marks_that_are_one_letter_are_joined_in_cards_as_in_the_drawing()
    {
        string html = Build("")["diagrams/shop/all/index.html"];

        Assert.Contains("<p>ế ộ</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0302", html, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Build(string overlay)
    {
        MemoryFileSystem disk = ToolCall.Empty()
            .With("docgen.json", "{ \"languages\": { \"default\": \"en\", \"list\": [\"en\", \"da\"] } }")
            .With("content/en/index.md", "# Home\n\n![](diagram:shop/all)\n")
            .With("content/da/index.md", "# Hjem\n\n![](diagram:shop/all)\n")
            .With("content/models/shop.yaml", Model)
            .With("content/models/shop.da.yaml", "docgen: strings/1\nmodel: shop\nlang: da\ntitle: Butik\n" + overlay);
        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q");
        Assert.True(run.ExitCode == 0, run.Error);
        return disk.Snapshot(ToolCall.Folder + "/_site");
    }
}
