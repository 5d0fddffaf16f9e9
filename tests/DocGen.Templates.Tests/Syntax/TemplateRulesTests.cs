using DocGen.Templates.Syntax;

namespace DocGen.Templates.Tests.Syntax;

public sealed class TemplateRulesTests
{
    [Fact]
    public void Every_rule_is_explained_and_has_an_id_of_its_own()
    {
        Assert.Equal(TemplateRules.All.Length, TemplateRules.All.Select(static r => r.Id).Distinct().Count());
        Assert.All(TemplateRules.All, static r =>
        {
            Assert.StartsWith("DG5", r.Id, StringComparison.Ordinal);
            Assert.NotEmpty(r.Title);
            Assert.NotEmpty(r.Why);
            Assert.NotEmpty(r.Example);
            Assert.NotEmpty(r.Fix);
        });
    }
}
