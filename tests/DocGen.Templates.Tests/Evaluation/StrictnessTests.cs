using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class StrictnessTests
{
    private static readonly TemplateContext Strict = TemplateRunner.Context with { Strictness = TemplateStrictness.VariablesAndMembers };

    [Theory]
    [InlineData("{{ pag }}", "1,4 DG5003: The variable 'pag' does not exist", "did you mean 'page'?")]
    [InlineData("{{ page.titel }}", "1,9 DG5003: 'page' has no member 'titel'", "did you mean 'title'?")]
    [InlineData("{{ $title = 1; $titel }}", "1,16 DG5003: The variable '$titel' does not exist", "did you mean 'title'?")]
    [InlineData("{{ for item in items; item.nam; end }}", "1,28 DG5003: 'item' has no member 'nam'", "did you mean 'name'?")]
    [InlineData("{{ 'x' | string.upcas }}", "1,17 DG5003: 'string' has no member 'upcas'", "did you mean 'upcase'?")]
    [InlineData("{{ strng.upcase 'x' }}", "1,4 DG5003: The variable 'strng' does not exist", "did you mean 'string'?")]
    [InlineData("{{ 'x' | string.slice strat: 1 }}", "1,23 DG5002: The function 'string.slice' has no parameter 'strat'", "did you mean 'start'?")]
    [InlineData("{{ for x in items revrsed; end }}", "1,19 DG5002: A loop has no parameter 'revrsed'", "did you mean 'reversed'?")]
    public void A_misspelt_name_is_reported_with_the_nearest_one(string text, string expected, string help)
    {
        Diagnostic diagnostic = TemplateRunner.Run(text, Strict).Diagnostics[0];
        Assert.Equal(expected, TemplateRunner.Describe(diagnostic));
        Assert.Contains(diagnostic.Notes, n => n.Text == help);
    }

    [Theory]
    [InlineData("{{ none ?? 1 }}", "1")]
    [InlineData("{{ page.none ?? 2 }}", "2")]
    [InlineData("[{{ page?.none }}]", "[]")]
    public void A_fallback_allows_a_name_to_be_missing(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Strict));

    [Fact]
    public void Members_may_be_missing_where_only_variables_are_strict()
    {
        TemplateContext context = TemplateRunner.Context with { Strictness = TemplateStrictness.Variables };
        Assert.Equal("[]", TemplateRunner.Render("[{{ page.none }}]", context));
        Assert.Equal("1,4 DG5003: The variable 'none' does not exist", TemplateRunner.Error("{{ none }}", context));
    }
}
