using DocGen.Text.Data;

namespace DocGen.Text.Tests;

internal static class TestRules
{
    public static DataRules Rules { get; } = new(Rule("T1"), Rule("T2"), Rule("T3"), Rule("T4"));

    private static Rule Rule(string id) => new(id, Severity.Error, id, "", "", "");
}
