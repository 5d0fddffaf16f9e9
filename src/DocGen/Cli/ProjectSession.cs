using System.CommandLine;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
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
    /// <param name="makesTheme">Whether the command makes themes, so that the one which the configuration names need not be there.</param>
    /// <returns>Null if the command cannot go on; then everything is reported.</returns>
    public static SiteConfiguration? Load(ParseResult result, CommonOptions options, ToolHost host, Reporter reporter, bool makesTheme = false)
    {
        Diagnosed<SiteConfiguration?> configuration = Read(result, options, host, host.FileSystem);
        if (makesTheme && configuration.Value?.Theme is { } theme)
        {
            configuration = new(configuration.Value, [.. configuration.Diagnostics.Where(found => found.Rule != ConfigurationRules.MissingFolder || found.Location != theme.Location)]);
        }

        if (configuration.HasErrors)
        {
            reporter.Report(configuration.Diagnostics, configuration.Value?.Layout.Root);
            return null;
        }

        reporter.Keep(configuration.Diagnostics);
        return configuration.Value;
    }

    /// <summary>Reads the configuration.</summary>
    /// <param name="fileSystem">Where it is read from.</param>
    public static Diagnosed<SiteConfiguration?> Read(ParseResult result, CommonOptions options, ToolHost host, IFileSystem fileSystem)
    {
        string? output = result.GetResult(options.Output) is null ? null : result.GetValue(options.Output);
        ConfigurationOverrides overrides = new(
            output is null ? null : host.FileSystem.GetFullPath(output),
            result.GetResult(options.BaseUrl) is null ? null : result.GetValue(options.BaseUrl));
        Diagnosed<SiteConfiguration?> configuration = ProjectLoader.Load(result.GetValue(options.Source), result.GetValue(options.Config), overrides, fileSystem);
        return new Diagnosed<SiteConfiguration?>(configuration.Value, configuration.Diagnostics.AddRange(RuleSettingsCheck.Check(configuration.Value?.Rules ?? [])));
    }

    /// <summary>Writes a file of the project and names it on standard output.</summary>
    /// <returns>False if the system refuses; then that is reported.</returns>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content, SiteConfiguration configuration, ToolHost host, Reporter reporter)
    {
        if (!InputFile.TryWrite(ProjectPath.Combine(configuration.Layout.Root, path), content, host, reporter))
        {
            return false;
        }

        reporter.WriteData(path + "\n");
        return true;
    }

    public static BuildOptions BuildOptionsOf(ParseResult result, CommonOptions options, ToolHost host, ProgressBar progress, bool checksMentions = false) => new(
        result.GetValue(options.Jobs) ?? host.ProcessorCount,
        result.GetValue(options.Drafts),
        !result.GetValue(options.NoCache),
        checksMentions,
        progress.Report)
    {
        FindCommitDays = host.FindCommitDays,
    };
}
