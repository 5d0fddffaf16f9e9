using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen i18n accept</c>: records that translations say what their sources say now.</summary>
internal static class TranslationAcceptCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "accept",
            "Record that translations say what their sources say now.",
            new("docgen i18n accept content/da/index.md", "Records one page, in i18n/da"),
            new("docgen i18n accept --all", "Records all translations, to begin with"));
        CommonOptions options = new();
        Argument<string[]> pages = new("PAGE") { Arity = ArgumentArity.ZeroOrMore, Description = "Paths of translations" };
        Option<bool> all = new("--all") { Description = "All translations" };
        command.Add(pages);
        options.AddReading(command);
        command.Add(all);
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(pages)?.Length > 0))
            {
                result.AddError("name pages, or take --all");
            }
        });
        return ProjectSession.Run(command, options, host, (result, configuration, reporter, cancellationToken) =>
            Run(result.GetValue(pages) ?? [], result.GetValue(options.Jobs) ?? host.ProcessorCount, configuration, reporter, host, cancellationToken));
    }

    /// <param name="paths">As typed; empty: all.</param>
    private static int Run(string[] paths, int jobs, SiteConfiguration configuration, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        BuildOptions reading = new(jobs, IncludesDrafts: true, UsesCache: false, ChecksMentions: false, null);
        ProjectContent content = ProjectContent.Read(configuration, host.FileSystem, reading, cancellationToken);
        DiagnosticReport report = reporter.Report([.. content.Diagnostics.Where(static found => found.Severity == Severity.Error)], configuration.Layout.Root);
        if (report.Errors > 0)
        {
            return ExitCode.ContentErrors;
        }

        ImmutableArray<TranslationState> states = TranslationRecords.Read(content.Site, content.Reader).Value;
        string root = configuration.Layout.Root;
        HashSet<string> wanted = [.. paths.Select(path => ProjectPath.RelativeTo(root, host.FileSystem.GetFullPath(path)) ?? path)];
        foreach (string path in wanted.Except(states.Select(static state => state.Page.Content!.Source.Path)))
        {
            string advice = Suggestion.Nearest(path, states.Select(static state => state.Page.Content!.Source.Path)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            host.Error.Write($"docgen: '{path}' is no translation of a page{advice}\n");
            return ExitCode.UsageOrEnvironment;
        }

        foreach (TranslationState state in states.Where(state => wanted.Count == 0 || wanted.Contains(state.Page.Content!.Source.Path)))
        {
            string record = TranslationRecords.PathOf(state.Page);
            byte[] written = Encoding.UTF8.GetBytes(TranslationRecords.Write(state));
            if (content.Reader.Exists(record) && content.Reader.ReadBytes(record).Value is { } now && now.AsSpan().SequenceEqual(written))
            {
                continue;
            }

            if (!ProjectSession.TryWrite(record, written, configuration, host, reporter))
            {
                return ExitCode.UsageOrEnvironment;
            }
        }

        return ExitCode.Success;
    }
}
