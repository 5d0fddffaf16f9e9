using System.Collections.Immutable;
using System.CommandLine;
using DocGen.Building;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen i18n</c>: what is left to translate.</summary>
internal static class TranslationCommand
{
    private static readonly string[] Gates = ["missing", "outdated", "unverified", "sections", "labels"];

    public static Command Create(ToolHost host) => new ToolCommand(
        "i18n",
        "Work with translations.",
        new("docgen i18n status --lang da", "Lists what is left to translate into Danish"),
        new("docgen i18n accept content/da/index.md", "Records that the page says what its source says now"))
    {
        CreateStatus(host),
        TranslationAcceptCommand.Create(host),
    };

    private static ToolCommand CreateStatus(ToolHost host)
    {
        ToolCommand command = new(
            "status",
            "Tell how far each language is behind the default one.",
            new("docgen i18n status", "One line for each language"),
            new("docgen i18n status --lang da", "Names the pages, sections and labels that are missing in Danish"),
            new("docgen i18n status --lang da --fail-on missing,labels", "Fails as long as a page or a label is missing"));
        CommonOptions options = new();
        Option<string?> language = new("--lang") { HelpName = "TAG", Description = "This language alone, with everything by name" };
        Option<string?> format = new("--format") { HelpName = "text|json", Description = "Form of the output; default: text" };
        Option<string?> failOn = new("--fail-on") { HelpName = "WHAT", Description = "Exit code 1 if there are any, separated by commas: missing (pages), outdated, unverified, sections, labels" };
        format.AcceptOnlyFromAmong("text", "json");
        failOn.Validators.Add(static result =>
        {
            foreach (string word in Split(result.Tokens.Count == 1 ? result.Tokens[0].Value : ""))
            {
                if (!Gates.Contains(word, StringComparer.Ordinal))
                {
                    result.AddError($"'{word}' is none of {string.Join(", ", Gates)}");
                }
            }
        });
        options.AddReading(command);
        command.Add(language);
        command.Add(format);
        command.Add(failOn);
        return ProjectSession.Run(command, options, host, (result, configuration, reporter, cancellationToken) =>
        {
            BuildOptions reading = new(result.GetValue(options.Jobs) ?? host.ProcessorCount, IncludesDrafts: false, UsesCache: false, ChecksMentions: false, null);
            ProjectContent content = ProjectContent.Read(configuration, host.FileSystem, reading, cancellationToken);
            DiagnosticReport report = reporter.Report([.. content.Diagnostics.Where(static found => found.Severity == Severity.Error)], configuration.Layout.Root);
            if (report.Errors > 0)
            {
                return ExitCode.ContentErrors;
            }

            ImmutableArray<TranslationState> translations = TranslationRecords.Read(content.Site, content.Reader).Value;
            ImmutableArray<TranslationStatus> all = TranslationStatus.Of(content, translations);
            bool hasAll = result.GetValue(language) is null;
            ImmutableArray<TranslationStatus> shown = hasAll ? all : [.. all.Where(status => status.Language.Value == result.GetValue(language))];
            if (shown.IsEmpty && !hasAll)
            {
                host.Error.Write($"docgen: nothing is translated into '{result.GetValue(language)}'; the languages are: {string.Join(", ", all.Select(static status => status.Language))}\n");
                return ExitCode.UsageOrEnvironment;
            }

            reporter.WriteData(result.GetValue(format) == "json" ? TranslationReport.WriteJson(shown) : TranslationReport.WriteText(shown, isDetailed: !hasAll));
            string[] gates = Split(result.GetValue(failOn));
            return shown.Any(status => gates.Any(gate => CountOf(status, gate) > 0)) ? ExitCode.ContentErrors : ExitCode.Success;
        });
    }

    private static string[] Split(string? words) => (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int CountOf(TranslationStatus status, string gate) => gate switch
    {
        "missing" => status.Missing.Length,
        "outdated" => status.Outdated.Length,
        "unverified" => status.Unverified.Length,
        "sections" => status.Differing.Length,
        _ => status.MissingLabelCount,
    };
}
