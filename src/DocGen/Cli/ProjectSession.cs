using System.Collections.Immutable;
using System.CommandLine;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>What commands on a project begin with.</summary>
internal static class ProjectSession
{
    /// <summary>Makes a command out of what it does with a project; the options that it takes have been added.</summary>
    public static ToolCommand Run(ToolCommand command, CommonOptions options, ToolHost host, Func<ParseResult, SiteConfiguration, Reporter, CancellationToken, int> action)
    {
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) =>
        {
            Reporter reporter = new(host, options.Reporting(result));
            return Task.FromResult(Load(result, options, host, reporter) is { } configuration
                ? action(result, configuration, reporter, cancellationToken)
                : ExitCode.UsageOrEnvironment);
        });
        return command;
    }

    /// <summary>Reads the configuration and reports what is wrong with it; what does not stop the command is kept for its report.</summary>
    /// <returns>Null if the command cannot go on; then everything is reported.</returns>
    public static SiteConfiguration? Load(ParseResult result, CommonOptions options, ToolHost host, Reporter reporter)
    {
        string? output = result.GetResult(options.Output) is null ? null : result.GetValue(options.Output);
        ConfigurationOverrides overrides = new(
            output is null ? null : host.FileSystem.GetFullPath(output),
            result.GetResult(options.BaseUrl) is null ? null : result.GetValue(options.BaseUrl));
        Diagnosed<SiteConfiguration?> configuration = ProjectLoader.Load(result.GetValue(options.Source), result.GetValue(options.Config), overrides, host.FileSystem);
        ImmutableArray<Diagnostic> diagnostics = configuration.Diagnostics.AddRange(RuleSettingsCheck.Check(configuration.Value?.Rules ?? []));
        if (diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error))
        {
            reporter.Report(diagnostics, configuration.Value?.Layout.Root);
            return null;
        }

        reporter.Keep(diagnostics);
        return configuration.Value;
    }

    public static BuildOptions BuildOptionsOf(ParseResult result, CommonOptions options, ToolHost host, ProgressBar progress, bool checksMentions = false) => new(
        result.GetValue(options.Jobs) ?? host.ProcessorCount,
        result.GetValue(options.Drafts),
        !result.GetValue(options.NoCache),
        checksMentions,
        progress.Report);
}
