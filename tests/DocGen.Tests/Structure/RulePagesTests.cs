namespace DocGen.Tests.Structure;

public sealed class RulePagesTests
{
    private static readonly string Folder = RepositoryFiles.Find("content", "en", "reference", "rules");

    /// <summary>To write the pages: <c>SNAPSHOT=accept dotnet test tests/DocGen.Tests --filter RulePages</c>.</summary>
    [Fact]
    public void The_pages_of_rules_say_what_the_rules_say()
    {
        Dictionary<string, string> expected = RulePage.All().ToDictionary(static page => page.Name, static page => page.Text, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            Directory.CreateDirectory(Folder);
            Array.ForEach(Directory.GetFiles(Folder, "*.md"), File.Delete);
            foreach ((string name, string text) in expected)
            {
                File.WriteAllText(Path.Combine(Folder, name), text);
            }

            return;
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal));
        Assert.All(expected, static page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(Folder, page.Key)).ReplaceLineEndings("\n")));
    }
}
