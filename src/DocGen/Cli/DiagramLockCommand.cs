using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen diagram lock</c>: keeps where boxes stand, so that the next layouts move them little.</summary>
internal static class DiagramLockCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "lock",
            "Keep the places of boxes, in a file beside each model.",
            new("docgen diagram lock", "Writes or updates MODEL.layout.lock for every model of the project"),
            new("docgen diagram lock shop --fresh", "Lays out the views of one model anew and keeps that"),
            new("docgen diagram lock --check", "Writes nothing; exit code 1 if a lock is missing or does not know all boxes"));
        CommonOptions options = new();
        Argument<string[]> models = new("MODEL") { Arity = ArgumentArity.ZeroOrMore, Description = "Ids of models; default: all" };
        Option<bool> fresh = new("--fresh") { Description = "Forget the places that are kept so far" };
        Option<bool> check = new("--check") { Description = "Write nothing and fail if a lock is out of date" };
        command.Add(models);
        options.AddReading(command);
        command.Add(fresh);
        command.Add(check);
        return ProjectSession.Run(
            command,
            options,
            host,
            (result, configuration, reporter, cancellationToken) => Run(
                new Request([.. result.GetValue(models) ?? []], result.GetValue(fresh), result.GetValue(check), result.GetValue(options.Jobs) ?? host.ProcessorCount),
                configuration,
                reporter,
                host,
                cancellationToken));
    }

    private static int Run(Request request, SiteConfiguration configuration, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        Diagnosed<DiagramLocks> locks = DiagramLocks.Record(configuration, host.FileSystem, request.Models, request.IsFresh, request.Jobs, cancellationToken);
        foreach (string unknown in request.Models.Where(id => !locks.Value.Models.Contains(id)))
        {
            string advice = Suggestion.Nearest(unknown, locks.Value.Models) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            host.Error.Write($"docgen: no model '{unknown}'{advice}; the models are: {string.Join(", ", locks.Value.Models)}\n");
            return ExitCode.UsageOrEnvironment;
        }

        DiagnosticReport report = reporter.Report(locks.Diagnostics, configuration.Layout.Root);
        if (report.Errors > 0)
        {
            return ExitCode.ContentErrors;
        }

        bool isCurrent = true;
        foreach (LockFile file in locks.Value.Files)
        {
            if (file.IsCurrent && !request.IsFresh)
            {
                continue;
            }

            isCurrent = false;
            if (request.IsCheck)
            {
                reporter.WriteData(file.Path + "\n");
            }
            else if (!ProjectSession.TryWrite(file.Path, Encoding.UTF8.GetBytes(file.Content), configuration, host, reporter))
            {
                return ExitCode.UsageOrEnvironment;
            }
        }

        if (isCurrent)
        {
            reporter.Say("all locks are up to date");
        }

        return request.IsCheck && !isCurrent ? ExitCode.ContentErrors : ExitCode.Success;
    }

    private sealed record Request(ImmutableArray<string> Models, bool IsFresh, bool IsCheck, int Jobs);
}
