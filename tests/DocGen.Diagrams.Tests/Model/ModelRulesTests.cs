using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Tests.Model;

public sealed class ModelRulesTests
{
    [Fact]
    public void Every_rule_has_an_id_of_its_range_and_says_why_and_what_to_do()
    {
        Assert.Equal(ModelRules.All.Length, ModelRules.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ModelRules.All, rule =>
        {
            Assert.StartsWith("DG3", rule.Id, StringComparison.Ordinal);
            Assert.True(rule.Why.Length > 20 && rule.Fix.Length > 10 && rule.Example.Length > 5 && !rule.Title.EndsWith('.'));
        });
        Assert.Equal(
            typeof(ModelRules).GetFields().Where(f => f.FieldType == typeof(DocGen.Text.Rule)).Select(f => (DocGen.Text.Rule)f.GetValue(null)!).OrderBy(r => r.Id, StringComparer.Ordinal),
            ModelRules.All.OrderBy(r => r.Id, StringComparer.Ordinal));
    }
}
