using System.CommandLine;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen diagram export</c>: the pictures of views where their <c>image</c> says, for code hosts that show the Markdown as it is.</summary>
internal static class DiagramExportCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "export",
            "Write the picture of every view that has an 'image' to that path in the project.",
            new CommandExample("docgen diagram export", "Draws all pictures in all languages: name.png, name.da.png …"));
        CommonOptions options = new();
        options.AddReading(command);
        return ProjectSession.Run(
            command,
            options,
            host,
            (result, configuration, reporter, cancellationToken) => Run(configuration, result.GetValue(options.Jobs) ?? host.ProcessorCount, reporter, host, cancellationToken));
    }

    private static int Run(SiteConfiguration configuration, int jobs, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        Diagnosed<DiagramExport> export = DiagramExport.Draw(configuration, host.FileSystem, jobs, cancellationToken);
        DiagnosticReport report = reporter.Report(export.Diagnostics, configuration.Layout.Root);
        if (report.Errors > 0)
        {
            return ExitCode.ContentErrors;
        }

        foreach ((string path, byte[] content) in export.Value.Pictures)
        {
            if (!ProjectSession.TryWrite(path, content, configuration, host, reporter))
            {
                return ExitCode.UsageOrEnvironment;
            }
        }

        return ExitCode.Success;
    }
}
