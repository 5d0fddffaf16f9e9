using System.Text.RegularExpressions;

namespace DocGen.Tests.Structure;

/// <summary>Examples are run on the English pages only; a translation has the same ones, so that it is as true as its source.</summary>
public sealed partial class ReferenceTranslationTests
{
    [Theory]
    [InlineData("da", "templates.md")]
    [InlineData("da", "template-functions.md")]
    [InlineData("da", "theme.md")]
    [InlineData("it", "templates.md")]
    [InlineData("it", "template-functions.md")]
    [InlineData("it", "theme.md")]
    public void A_translated_reference_of_templates_has_the_code_of_its_source(string language, string name)
    {
        string source = Page("en", name);
        string translation = Page(language, name);

        Assert.NotEmpty(Spans(source));
        Assert.Equal(Blocks(source), Blocks(translation));
        Assert.Equal(Spans(source), Spans(translation));
    }

    private static string Page(string language, string name) =>
        File.ReadAllText(RepositoryFiles.Find("content", language, "reference", name)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Blocks(string page) => Block().Matches(page).Select(static match => match.Value);

    /// <summary>Code within lines, sorted: another language may need another order.</summary>
    private static IEnumerable<string> Spans(string page) =>
        Span().Matches(Block().Replace(page, "").Replace('\n', ' ')).Select(static match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("``.+?``|`[^`]+`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();
}
