using System.Reflection;
using System.Text.RegularExpressions;
using DocGen.Cli;
using DocGen.Text;

namespace DocGen.Tests.Structure;

/// <summary>The catalogue of rules is complete, and every rule is shown by a test.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void No_two_rules_have_one_id() => Assert.Equal(RuleCatalogue.All.Select(static rule => rule.Id).Distinct(), RuleCatalogue.All.Select(static rule => rule.Id));

    [Fact]
    public void Every_declared_rule_is_in_the_catalogue()
    {
        string[] declared = [.. Declarations().Select(static declared => declared.Rule.Id).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(declared.Length > 100);
        Assert.Equal(declared, RuleCatalogue.All.Select(static rule => rule.Id));
    }

    [Fact]
    public void Every_rule_says_what_is_wrong_why_and_what_to_do()
    {
        foreach (Rule rule in RuleCatalogue.All)
        {
            Assert.Matches(IdForm(), rule.Id);
            Assert.False(rule.Title.EndsWith('.') || rule.Title.Length is 0 or > 80, rule.Id);
            Assert.True(rule.Why.EndsWith('.') && rule.Fix.EndsWith('.') && rule.Example.Length > 0, rule.Id);
        }
    }

    [Fact]
    public void Every_rule_is_shown_by_a_site_or_named_by_a_test()
    {
        HashSet<string> shown = [];
        foreach (string file in TestFiles())
        {
            string text = File.ReadAllText(file);
            shown.UnionWith(IdInText().Matches(text).Select(static match => match.Value));
            if (file.EndsWith(".cs", StringComparison.Ordinal))
            {
                shown.UnionWith(NameInText().Matches(text).Select(static match => match.Value));
            }
        }

        string[] unseen = [.. Declarations().Where(declared => !shown.Contains(declared.Rule.Id) && !shown.Contains(declared.Name)).Select(static declared => $"{declared.Rule.Id} {declared.Name}").Order(StringComparer.Ordinal)];
        Assert.True(unseen.Length == 0, "no test shows " + string.Join(", ", unseen));
    }

    private static IEnumerable<string> TestFiles() =>
        Directory.EnumerateFiles(RepositoryFiles.Find("tests"), "*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith("expected.txt", StringComparison.Ordinal) || file.EndsWith("-faults.txt", StringComparison.Ordinal) ||
                file.EndsWith(".verified.txt", StringComparison.Ordinal) || file.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Where(static file => Path.GetFileName(file) != "RuleTests.cs");

    /// <summary>Every rule of the tool's assemblies, with the name that code uses for it.</summary>
    private static IEnumerable<(string Name, Rule Rule)> Declarations()
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(static file => IsOurs(Path.GetFileNameWithoutExtension(file))))
        {
            foreach (Type type in Assembly.LoadFrom(file).GetTypes().Where(static type => type.Name.EndsWith("Rules", StringComparison.Ordinal)))
            {
                foreach (MemberInfo member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    object? value = member switch
                    {
                        PropertyInfo property when property.PropertyType == typeof(Rule) => property.GetValue(null),
                        FieldInfo field when field.FieldType == typeof(Rule) && !field.Name.StartsWith('<') => field.GetValue(null),
                        _ => null,
                    };
                    if (value is Rule rule)
                    {
                        yield return ($"{type.Name}.{member.Name}", rule);
                    }
                }
            }
        }
    }

    private static bool IsOurs(string assembly) =>
        assembly == "docgen" || (assembly.StartsWith("DocGen.", StringComparison.Ordinal) && !assembly.EndsWith(".Tests", StringComparison.Ordinal));

    [GeneratedRegex("^(DG[0-5][0-9]{3}|I18N[0-9]{3})$")]
    private static partial Regex IdForm();

    [GeneratedRegex("DG[0-5][0-9]{3}|I18N[0-9]{3}")]
    private static partial Regex IdInText();

    [GeneratedRegex("[A-Z][A-Za-z]+Rules\\.[A-Z][A-Za-z0-9]+")]
    private static partial Regex NameInText();
}
