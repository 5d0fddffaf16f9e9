using DocGen.Site.Html;

namespace DocGen.Tests.Structure;

public sealed class ThemePageTests
{
    private const string Head = """
        ---
        title: What templates see
        description: Functions, objects and members that a theme can rely on.
        ref: theme-reference
        lang: en
        nav_order: 250
        ---

        A template is given `page`, `site` and `theme`, and inside a drawing `figure`. This page is written from the same list that the tool is tested against.
        How themes work is told in [Themes](../guide/themes.md), the language in [Templates](templates.md).


        """;

    /// <summary>To write the page: <c>SNAPSHOT=accept dotnet test tests/DocGen.Tests --filter ThemePage</c>.</summary>
    [Fact]
    public void The_page_of_what_templates_see_says_what_they_are_given()
    {
        string path = Path.Combine(RepositoryFiles.Find("content", "en", "reference"), "theme.md");
        string expected = Head.ReplaceLineEndings("\n") + ThemeReference.Write();
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
