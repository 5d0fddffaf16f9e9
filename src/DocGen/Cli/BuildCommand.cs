using System.Collections.Immutable;
using System.CommandLine;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen build</c>: the site, published.</summary>
internal static class BuildCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "build",
            "Build the site.",
            new("docgen build", "Builds the project of this folder into _site"),
            new("docgen build --source docs --output public --base-url https://docs.example.org/", "Builds another project for an address"),
            new("docgen build --strict --log-format github", "Fails on warnings, with annotations in a workflow"));
        CommonOptions options = new();
        Option<bool> force = new("--force") { Description = "Write into a folder that holds files of someone else; they stay" };
        options.AddBuilding(command);
        command.Add(options.Output);
        command.Add(force);
        Option<bool> compress = new("--compress") { Description = "Write text files packed as well, as .gz and .br" };
        command.Add(compress);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, options, result.GetValue(force), result.GetValue(compress), host, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CommonOptions options, bool forces, bool compresses, ToolHost host, CancellationToken cancellationToken)
    {
        long start = host.Time.GetTimestamp();
        Reporter reporter = new(host, options.Reporting(result));
        if (ProjectSession.Load(result, options, host, reporter) is not { } configuration)
        {
            return ExitCode.UsageOrEnvironment;
        }

        BuildResult built;
        Diagnosed<PublishResult> published;
        using (ProgressBar progress = reporter.StartProgress())
        {
            BuildOptions buildOptions = ProjectSession.BuildOptionsOf(result, options, host, progress);
            PublishRequest request = new(configuration.Layout.Output, buildOptions.UsesCache ? configuration.Layout.Cache : null, forces, buildOptions.Jobs);

            // What is packed as well is needed once more.
            using SiteStage? stage = compresses ? null : SiteStage.TryOpen(request, host.FileSystem);
            built = host.Build(configuration, host.FileSystem, buildOptions with { Store = stage }, cancellationToken);
            if (reporter.IsFailure(built.Diagnostics))
            {
                progress.Dispose();
                DiagnosticReport failed = reporter.Report(built.Diagnostics, configuration.Layout.Root);
                reporter.Say($"{Counts(failed)}; nothing was published");
                return ExitCode.ContentErrors;
            }

            if (compresses)
            {
                progress.Report("Packing", 0);
                built = built with { Files = Precompression.Add(built.Files, buildOptions.Jobs, cancellationToken) };
            }

            progress.Report("Publishing", 0);
            published = SitePublisher.Publish(built.Files, request, host.FileSystem, cancellationToken, stage);
        }

        DiagnosticReport report = reporter.Report(built.Diagnostics.AddRange(published.Diagnostics), configuration.Layout.Root);
        if (published.HasErrors)
        {
            return ExitCodeOf(published);
        }

        Close(built, published.Value, report, configuration, host.Time.GetElapsedTime(start), reporter, host);
        return ExitCode.Success;
    }

    // Names that collide come from the content; everything else is the folder's or the disk's fault.
    private static int ExitCodeOf(Diagnosed<PublishResult> published) =>
        published.Diagnostics.All(static diagnostic => diagnostic.Rule.Id == PublishingRules.DifferOnlyInCase.Id || diagnostic.Rule.Id == PublishingRules.ReservedName.Id || diagnostic.Rule.Id == PublishingRules.InvalidPath.Id)
            ? ExitCode.ContentErrors
            : ExitCode.UsageOrEnvironment;

    private static void Close(BuildResult built, PublishResult published, DiagnosticReport report, SiteConfiguration configuration, TimeSpan elapsed, Reporter reporter, ToolHost host)
    {
        if (!reporter.Speaks)
        {
            return;
        }

        if (host.IsErrorTerminal)
        {
            ClosingTable.Write([.. built.Statistics.Languages.Select(row => new ClosingRow(row.Language.Value, row.OwnPages, row.FallbackPages, WarningsOf(row.Language, report, configuration.Layout)))], host.Error);
        }

        string output = ProjectPath.RelativeTo(host.FileSystem.GetFullPath("."), configuration.Layout.Output) is { Length: > 0 } path ? path : configuration.Layout.Output;
        string changes = published.ChangeCount == 0 ? "nothing changed" : $"{published.ChangeCount} changed";
        string warnings = report.Warnings == 0 ? "" : $", {Number(report.Warnings, "warning")}";
        reporter.Say($"{Number(built.Files.Length, "file")} in {output} ({changes}), {Number(built.Statistics.Diagrams, "diagram")}, {Number(built.Statistics.Assets, "asset")}{warnings}, {elapsed.TotalSeconds:0.00} s");
        if (!published.Kept.IsEmpty)
        {
            reporter.Say($"{Number(published.Kept.Length, "file")} of someone else stayed in {output}");
        }
    }

    private static int WarningsOf(LanguageTag language, DiagnosticReport report, ProjectLayout layout) => report.Items.Count(diagnostic =>
        diagnostic.Severity == Severity.Warning && diagnostic.Location?.Path is { } path &&
        (path.StartsWith(ProjectPath.Combine(layout.Content, language.Value) + "/", StringComparison.OrdinalIgnoreCase) ||
         Path.GetFileNameWithoutExtension(path).EndsWith("." + language.Value, StringComparison.OrdinalIgnoreCase)));

    internal static string Counts(DiagnosticReport report) =>
        string.Join(", ", ((ImmutableArray<string>)[report.Errors > 0 ? Number(report.Errors, "error") : "", report.Warnings > 0 ? Number(report.Warnings, "warning") : ""]).Where(static text => text.Length > 0));

    internal static string Number(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
