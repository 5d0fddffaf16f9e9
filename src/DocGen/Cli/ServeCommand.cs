using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Serving;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen serve</c>: the site in memory, on this machine alone, as it is while it is written.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4321;

    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "serve",
            "Show the site in a browser while it is written; nothing is written to disk.",
            new("docgen serve --open", "Serves the project of this folder and opens it in the browser"),
            new("docgen serve --source docs --port 8080 --drafts", "Serves another project, with its drafts, on another port"));
        CommonOptions options = new();
        Option<int?> port = new("--port") { HelpName = "N", Description = $"Port on this machine; default: {DefaultPort}" };
        Option<bool> open = new("--open") { Description = "Open the site in the browser" };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"'{number}' is not a port: it has to be between 0 and {IPEndPoint.MaxPort}, where 0 is any that is free");
            }
        });
        options.AddReading(command);
        command.Add(options.BaseUrl);
        command.Add(options.Drafts);
        command.Add(port);
        command.Add(open);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => RunAsync(result, options, result.GetValue(port) ?? DefaultPort, result.GetValue(open), host, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CommonOptions options, int port, bool opens, ToolHost host, CancellationToken cancellationToken)
    {
        Reporter reporter = new(host, options.Reporting(result));
        Diagnosed<SiteConfiguration?> configuration = ProjectSession.Read(result, options, host, host.FileSystem);
        if (configuration.Value is null || configuration.HasErrors)
        {
            return reporter.Fail(configuration.Diagnostics);
        }

        PreviewState state = new() { Run = host.Time.GetTimestamp().ToString("x") };
        Diagnosed<PreviewServer?> started = await PreviewServer.StartAsync(state, port, cancellationToken);
        if (started.Value is not { } server)
        {
            return reporter.Fail(started.Diagnostics);
        }

        await using (server)
        {
            // A disk that is none of the system's is in memory, where looking costs nothing.
            bool isDisk = host.FileSystem is DiskFileSystem;
            using ProjectWatcher watcher = new(isDisk, host.Time, TimeSpan.FromMilliseconds(isDisk ? 1000 : 20));
            ProjectRebuilder rebuilder = new(
                host.FileSystem,
                files => ProjectSession.Read(result, options, host, files),
                host.Build,
                new BuildOptions(result.GetValue(options.Jobs) ?? host.ProcessorCount, result.GetValue(options.Drafts), UsesCache: false, ChecksMentions: false, null) { DrawsCards = false, FindCommitDays = host.FindCommitDays });
            ServeLog log = new(reporter, configuration.Value.Layout.Root);
            string Address(string basePath) => $"http://localhost:{server.Port}{basePath}";
            bool isFirst = true;
            Preview preview = new(rebuilder, state, watcher, host.Time, build =>
            {
                string address = Address(build.Site?.BaseAddress ?? build.Build.Configuration?.BasePath ?? "/");
                log.Write(build, address, watcher.Failure);
                if (isFirst && opens && !host.Open(address))
                {
                    reporter.Say("the browser cannot be opened from here; open the address yourself");
                }

                isFirst = false;
            });
            try
            {
                await preview.RunAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Ctrl-C is how a preview ends.
                reporter.Say("ended");
            }
        }

        return ExitCode.Success;
    }
}

/// <summary>What the terminal is told of a preview: everything at first, then what is new.</summary>
internal sealed class ServeLog(Reporter reporter, string root)
{
    private const int MaximumPaths = 3;

    private HashSet<string> _known = [];
    private bool _hadErrors;
    private bool _isFirst = true;
    private string? _address;
    private string? _failure;

    public void Write(PreviewBuild build, string address, string? failure)
    {
        ImmutableArray<Diagnostic> shown = [.. build.Build.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || (diagnostic.Severity == Severity.Warning && !_known.Contains(KeyOf(diagnostic))) || (_isFirst && reporter.Options.IsVerbose))];
        reporter.Report(shown, root);
        _known = [.. build.Build.Diagnostics.Select(KeyOf)];
        if (_isFirst)
        {
            reporter.Say(build.Site is null ? "errors; there is no site to show yet" : $"{BuildCommand.Number(build.ChangedFiles, "file")} in {Milliseconds(build)}");
        }
        else
        {
            string what = string.Join(", ", build.Changed.Take(MaximumPaths)) + (build.Changed.Length > MaximumPaths ? $" and {build.Changed.Length - MaximumPaths} more" : "");
            reporter.Say(build.Build.HasErrors ? $"{what}: errors; the last good site is shown"
                : $"{what}: {(build.ChangedFiles == 0 ? "nothing of the site changed" : BuildCommand.Number(build.ChangedFiles, "file") + " changed")} in {Milliseconds(build)}{(_hadErrors ? "; no errors any more" : "")}");
        }

        if (address != _address)
        {
            reporter.Say($"serving {address} (Ctrl-C ends it)");
        }

        if (failure is not null && _failure is null)
        {
            reporter.Say($"the system cannot watch the folders, so they are looked at every second: {failure}");
        }

        (_isFirst, _hadErrors, _address, _failure) = (false, build.Build.HasErrors, address, failure);
    }

    private static string Milliseconds(PreviewBuild build) => $"{Math.Max(1, Math.Round(build.Elapsed.TotalMilliseconds)):0} ms";

    private static string KeyOf(Diagnostic diagnostic) => $"{diagnostic.Rule.Id} {diagnostic.Location?.Path} {diagnostic.Message}";
}
