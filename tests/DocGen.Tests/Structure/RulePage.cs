using System.Text;
using DocGen.Cli;
using DocGen.Text;

namespace DocGen.Tests.Structure;

/// <summary>The documentation of rules as pages: one for each rule, and a list of them all.</summary>
internal static class RulePage
{
    private static readonly (string Prefix, string Title)[] Families =
    [
        ("DG0", "Configuration, files and output"),
        ("DG1", "Pages"),
        ("DG2", "Links and navigation"),
        ("DG3", "Component models and Mermaid"),
        ("DG4", "Layout and drawing"),
        ("DG5", "Themes and templates"),
        ("I18N", "Languages and translations"),
    ];

    /// <returns>File name and text of every page.</returns>
    public static IEnumerable<(string Name, string Text)> All() =>
        RuleCatalogue.All.Select(static rule => ($"{rule.Id.ToLowerInvariant()}.md", Write(rule))).Prepend(("index.md", WriteIndex()));

    private static string Write(Rule rule)
    {
        StringBuilder page = new();
        WriteFrontMatter(page, $"{rule.Id}: {Capitalized(rule.Title)}", Sentence(rule.Why), $"rule-{rule.Id.ToLowerInvariant()}", $"nav_title: {rule.Id}");
        page.Append($"{SeverityOf(rule)} · {FamilyOf(rule).Title}\n");
        page.Append($"\n## Why\n\n{rule.Why}\n");
        page.Append("\n## Example\n\n").Append(ExampleOf(rule));
        page.Append($"\n## Fix\n\n{rule.Fix}\n");
        return page.ToString();
    }

    private static string WriteIndex()
    {
        StringBuilder page = new();
        WriteFrontMatter(page, "Rules", "Every message of DocGen has an id, and every id a page that says why it is reported, shows an example and tells how to fix it.", "rules", "nav_order: 220");
        page.Append("Every message begins with its severity and the id of its rule. `docgen explain` shows the page of a rule in the terminal:\n\n```sh\ndocgen explain DG2001\n```\n");
        foreach ((string prefix, string title) in Families)
        {
            page.Append($"\n## {title}\n\n| Rule | Severity | What is reported |\n|---|---|---|\n");
            foreach (Rule rule in RuleCatalogue.All.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal)))
            {
                page.Append($"| [{rule.Id}]({rule.Id.ToLowerInvariant()}.md) | {SeverityOf(rule)} | {Capitalized(rule.Title)} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The pages are in English only, as the messages are; <c>local</c> keeps them out of what is left to translate.</summary>
    private static void WriteFrontMatter(StringBuilder page, string title, string description, string reference, string navigation) =>
        page.Append($"---\ntitle: {Quoted(title)}\ndescription: {Quoted(description)}\nref: {reference}\nlang: en\nlocal: [page]\n{navigation}\n---\n\n");

    /// <summary>Source text in a block of code; an example that is told in words is Markdown already.</summary>
    private static string ExampleOf(Rule rule)
    {
        if (rule.Example.StartsWith("```", StringComparison.Ordinal))
        {
            // A block of code as an author writes it: shown, not run.
            return $"````markdown\n{rule.Example}\n````\n";
        }

        if (rule.Example.Contains('`', StringComparison.Ordinal) || (rule.Example.StartsWith('(') && rule.Example.EndsWith(')')))
        {
            return rule.Example.Trim('(', ')') + "\n";
        }

        string language = rule.Id.StartsWith("DG3", StringComparison.Ordinal) && !rule.Id.StartsWith("DG304", StringComparison.Ordinal) ? "yaml"
            : rule.Example.StartsWith('{') && !rule.Example.StartsWith("{{", StringComparison.Ordinal) ? "json"
            : rule.Example.StartsWith("---\n", StringComparison.Ordinal) ? "yaml"
            : "text";
        return $"```{language}\n{rule.Example}\n```\n";
    }

    private static (string Prefix, string Title) FamilyOf(Rule rule) => Families.Single(family => rule.Id.StartsWith(family.Prefix, StringComparison.Ordinal));

    private static string SeverityOf(Rule rule) => rule.DefaultSeverity.ToString() + (rule.IsAdjustable ? ", adjustable" : "");

    private static string Capitalized(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    /// <summary>The first sentence, without marks of code.</summary>
    private static string Sentence(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..(end + 1)]).Replace("`", "", StringComparison.Ordinal);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)}\"";
}
