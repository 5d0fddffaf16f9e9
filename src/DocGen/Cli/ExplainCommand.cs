using System.CommandLine;
using System.Text;
using DocGen.Building;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen explain</c>: what a rule is about, or how a page was read.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "explain",
            "Explain a page or a rule.",
            new("docgen explain DG0003", "Says why unknown keys are reported and what to do about it"),
            new("docgen explain content/da/index.md", "Says how the page got its language, ref, address and layout, and where its translations are"));
        CommonOptions options = new();
        Argument<string> subject = new("PAGE|RULE") { Description = "Path of a page, or id of a rule such as DG0003" };
        command.Add(subject);
        options.AddReading(command);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, result.GetValue(subject)!, options, host, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, string subject, CommonOptions options, ToolHost host, CancellationToken cancellationToken)
    {
        Reporter reporter = new(host, options.Reporting(result));
        if (RuleCatalogue.Find(subject) is { } rule)
        {
            reporter.WriteData(Describe(rule));
            return ExitCode.Success;
        }

        if (host.FileSystem.GetKind(host.FileSystem.GetFullPath(subject)) == EntryKind.File)
        {
            return ExplainPage(result, subject, options, reporter, host, cancellationToken);
        }

        string nearest = Suggestion.Nearest(subject, RuleCatalogue.All.Select(static known => known.Id)) is { } id ? $"; did you mean '{id}'?" : "";
        host.Error.Write($"docgen: '{subject}' is neither a page nor a rule{nearest}\n");
        return ExitCode.UsageOrEnvironment;
    }

    private static int ExplainPage(ParseResult result, string subject, CommonOptions options, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        if (ProjectSession.Load(result, options, host, reporter) is not { } configuration)
        {
            return ExitCode.UsageOrEnvironment;
        }

        string? path = ProjectPath.RelativeTo(configuration.Layout.Root, host.FileSystem.GetFullPath(subject));
        BuildOptions reading = new(result.GetValue(options.Jobs) ?? host.ProcessorCount, IncludesDrafts: true, UsesCache: false, ChecksMentions: false, null);
        ProjectContent content = ProjectContent.Read(configuration, host.FileSystem, reading, cancellationToken);
        if (path is null || PageExplanation.Of(content, path) is not { } explanation)
        {
            host.Error.Write($"docgen: '{subject}' is no page of the project in '{configuration.Layout.Root}'\n");
            return ExitCode.UsageOrEnvironment;
        }

        reporter.WriteData(explanation);
        return ExitCode.Success;
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
