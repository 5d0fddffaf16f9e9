using DocGen.Site.Html;
using DocGen.Text;

namespace DocGen.Site.Tests.Html;

public sealed class ThemeContractTests
{
    private static readonly string[] Kinds = ["text", "boolean", "number", "markup", "object", .. ThemeContract.Objects.Select(static o => o.Name)];

    public static TheoryData<string, string> Expressions() => new()
    {
        { "page", "page" },
        { "site", "site" },
        { "theme", "theme" },
        { "language", "page.language" },
        { "translation", "page.translations[0]" },
        { "alternate", "page.alternates[0]" },
        { "heading", "page.toc[0]" },
        { "link", "page.next" },
        { "child", "page.children[0]" },
        { "summary", "pages[0]" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_object_has_the_members_of_the_contract_and_no_others(string name, string expression)
    {
        string page = name == "child" ? "index.html" : "guide/start/index.html";
        SiteOutput output = SampleSite.Create().AddTheme("templates/layouts/page.html", $"<i>{{{{ for k in (object.keys {Grouped(expression)}) }}}}{{{{ k }}}} {{{{ end }}}}</i>").Render();
        Assert.Empty(output.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message));
        string html = output[page];
        int start = html.IndexOf("<i>", StringComparison.Ordinal) + 3;
        string[] members = html[start..html.IndexOf("</i>", StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ThemeContract.Objects.Single(o => o.Name == name).Members.Select(static m => m.Name).Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_is_one_that_the_contract_knows() =>
        Assert.All(
            ThemeContract.Objects.SelectMany(static o => o.Members),
            static member => Assert.Contains(member.Type.TrimEnd('?').Replace("list of ", "", StringComparison.Ordinal), Kinds));

    [Fact]
    public void Every_function_has_a_meaning_and_an_example_that_calls_it() =>
        Assert.All(ThemeFunctions.All, static function =>
        {
            Assert.NotEmpty(function.Meaning);
            Assert.Contains(function.Name, function.Example, StringComparison.Ordinal);
        });

    private static string Grouped(string path) => path.Contains(' ', StringComparison.Ordinal) || path.Contains('[', StringComparison.Ordinal) ? $"({path})" : path;
}
