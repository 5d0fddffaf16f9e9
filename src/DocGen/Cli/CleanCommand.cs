using System.CommandLine;
using DocGen.Configuration;
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
        return ProjectSession.Run(command, options, host, (_, configuration, reporter, _) => Run(configuration, reporter, host));
    }

    private static int Run(SiteConfiguration configuration, Reporter reporter, ToolHost host)
    {
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
