using System.CommandLine;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Publishing;
using DocGen.Reporting;

namespace DocGen.Cli;

/// <summary><c>docgen check</c>: everything that a build would report, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "check",
            "Check the site without writing it.",
            new("docgen check", "Reports what a build would report"),
            new("docgen check --strict --log-format sarif 2> docgen.sarif", "Keeps the findings for a code scanning service"));
        CommonOptions options = new();
        options.AddBuilding(command);
        return ProjectSession.Run(command, options, host, (result, configuration, reporter, cancellationToken) => Run(result, options, configuration, reporter, host, cancellationToken));
    }

    private static int Run(ParseResult result, CommonOptions options, SiteConfiguration configuration, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        BuildResult built;
        using (ProgressBar progress = reporter.StartProgress())
        {
            built = host.Build(configuration, host.FileSystem, ProjectSession.BuildOptionsOf(result, options, host, progress, checksMentions: true) with { DrawsCards = false, ChecksDrawings = true }, cancellationToken);
        }

        DiagnosticReport report = reporter.Report(built.Diagnostics.AddRange(OutputPaths.Check(built.Files)), configuration.Layout.Root);
        bool isFailure = report.IsFailure(reporter.Options.IsStrict);
        reporter.Say(report.Errors + report.Warnings == 0 ? "no errors, no warnings" : BuildCommand.Counts(report));
        return isFailure ? ExitCode.ContentErrors : ExitCode.Success;
    }
}
