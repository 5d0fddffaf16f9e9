using System.CommandLine;
using DocGen.Publishing;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen clean</c>: deletes the site and the cache.</summary>
internal static class CleanCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "clean",
            "Delete the built site and the cache; files of someone else stay.",
            new("docgen clean", "Deletes _site and .docgen of this project"),
            new("docgen clean --output public", "Deletes the site that was built into public"));
        CommonOptions options = new();
        options.AddProject(command);
        command.Add(options.Output);
        options.AddReporting(command);
        command.SetAction((result, _) => Task.FromResult(Run(result, options, host)));
        return command;
    }

    private static int Run(ParseResult result, CommonOptions options, ToolHost host)
    {
        Reporter reporter = new(host, options.Reporting(result));
        if (ProjectSession.Load(result, options, host, reporter) is not { } configuration)
        {
            return ExitCode.UsageOrEnvironment;
        }

        PublishRequest request = new(configuration.Layout.Output, configuration.Layout.Cache, Forces: false, Jobs: 1);
        Diagnosed<CleanResult> cleaned = SiteCleaner.Clean(request, host.FileSystem);
        reporter.Report(cleaned.Diagnostics, configuration.Layout.Root);
        if (cleaned.HasErrors)
        {
            return ExitCode.UsageOrEnvironment;
        }

        string kept = cleaned.Value.Kept.IsEmpty ? "" : $"; {BuildCommand.Number(cleaned.Value.Kept.Length, "file")} of someone else stayed";
        reporter.Say($"{BuildCommand.Number(cleaned.Value.Deleted, "file")} deleted{kept}");
        return ExitCode.Success;
    }
}
