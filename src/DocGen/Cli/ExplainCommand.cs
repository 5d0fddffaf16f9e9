using System.CommandLine;
using System.Text;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen explain</c>: what a rule is about.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "explain",
            "Explain a rule by its id.",
            new CommandExample("docgen explain DG0003", "Says why unknown keys are reported and what to do about it"));
        CommonOptions options = new();
        Argument<string> subject = new("RULE") { Description = "Id of a rule, such as DG0003" };
        command.Add(subject);
        options.AddReporting(command);
        command.SetAction((result, _) => Task.FromResult(Run(result.GetValue(subject)!, new Reporter(host, options.Reporting(result)), host)));
        return command;
    }

    private static int Run(string subject, Reporter reporter, ToolHost host)
    {
        if (RuleCatalogue.Find(subject) is { } rule)
        {
            reporter.WriteData(Describe(rule));
            return ExitCode.Success;
        }

        string nearest = Suggestion.Nearest(subject, RuleCatalogue.All.Select(static known => known.Id)) is { } id ? $"; did you mean '{id}'?" : "";
        host.Error.Write($"docgen: no rule '{subject}'{nearest}\n");
        return ExitCode.UsageOrEnvironment;
    }

    /// <summary>The rule as text for a terminal; Markdown reads well as it is.</summary>
    internal static string Describe(Rule rule)
    {
        string severity = rule.DefaultSeverity.ToString().ToLowerInvariant();
        StringBuilder text = new();
        text.Append($"{rule.Id}: {rule.Title}\n{severity}{(rule.IsAdjustable ? ", adjustable" : "")}\n\nWhy\n");
        Indent(text, rule.Why);
        text.Append("\nExample\n");
        Indent(text, rule.Example);
        text.Append("\nFix\n");
        Indent(text, rule.Fix);
        return text.ToString();
    }

    private static void Indent(StringBuilder text, string paragraph)
    {
        foreach (ReadOnlySpan<char> line in paragraph.AsSpan().EnumerateLines())
        {
            text.Append(line.IsEmpty ? "" : "  ").Append(line).Append('\n');
        }
    }
}
