using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen theme</c>: what themes there are, and how a project begins to change one.</summary>
internal static class ThemeCommand
{
    // The folder that lies over every theme.
    private const string OwnFolder = "theme";

    public static Command Create(ToolHost host) => new ToolCommand(
        "theme",
        "Work with themes: the templates, styles and words of a site.",
        new("docgen theme list", "Shows the themes that come with DocGen"),
        new("docgen theme eject partials/footer", "Copies one template of the project's theme, to be changed"))
    {
        CreateList(host),
        CreateNew(host),
        CreateEject(host),
    };

    private static ToolCommand CreateList(ToolHost host)
    {
        ToolCommand command = new("list", "List the themes that come with DocGen.", new CommandExample("docgen theme list", "One line for each theme"));
        CommonOptions options = new();
        options.AddReporting(command);
        command.SetAction((result, _) =>
        {
            int width = BuiltInTheme.Names.Max(static name => name.Length);
            StringBuilder text = new();
            foreach (string name in BuiltInTheme.Names)
            {
                text.Append(name.PadRight(width)).Append("  ").Append(ThemeDescription.Read(BuiltInTheme.Named(name)!).Value.Description).Append('\n');
            }

            new Reporter(host, options.Reporting(result)).WriteData(text.ToString());
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static ToolCommand CreateNew(ToolHost host)
    {
        ToolCommand command = new(
            "new",
            "Start a theme: a folder to be laid over one of DocGen's themes. Never overwrites a file.",
            new("docgen theme new", "Makes the folder theme, which every build of the project uses"),
            new("docgen theme new company --base plain", "Makes the folder company, to be named in docgen.json"));
        CommonOptions options = new();
        Argument<string> folder = new("FOLDER") { Description = "Folder of the theme in the project", DefaultValueFactory = static _ => OwnFolder };
        Option<string> baseTheme = new("--base") { HelpName = "NAME", Description = "Theme on which it builds", DefaultValueFactory = static _ => BuiltInTheme.Default.Name };
        baseTheme.AcceptOnlyFromAmong([.. BuiltInTheme.Names]);
        command.Add(folder);
        command.Add(baseTheme);
        options.AddProject(command);
        options.AddReporting(command);
        command.SetAction((result, _) => Task.FromResult(Run(result, options, host, (reporter, configuration) =>
        {
            string path = result.GetValue(folder)!;
            if (!ProjectPath.TryNormalize(path, out string normal) || normal.Length == 0)
            {
                host.Error.Write($"docgen: '{path}' is no folder of the project\n");
                return ExitCode.UsageOrEnvironment;
            }

            (string, string)[] files =
            [
                ($"{normal}/{ThemeDescription.FileName}", $"# What this folder does not hold comes from the theme below.\nbase: {result.GetValue(baseTheme)}\n"),
                ($"{normal}/assets/custom.css", "/* Stands behind the theme's own style. For example another typeface:\n:root { --font: Georgia, serif; }\n*/\n"),
                ($"{normal}/templates/partials/head-extra.html", "{{~ # Goes into the head of every page. ~}}\n"),
            ];
            foreach ((string file, string content) in files)
            {
                Write(host, reporter, configuration.Layout.FullPath(file), file, Encoding.UTF8.GetBytes(content));
            }

            bool isUsed = normal == OwnFolder || configuration.Layout.Themes.Contains(normal, StringComparer.Ordinal);
            reporter.Say(isUsed ? "'docgen build' uses the folder from now on" : $"set \"theme\": \"./{normal}\" in docgen.json to use it");
            return ExitCode.Success;
        }, makesTheme: true)));
        return command;
    }

    private static ToolCommand CreateEject(ToolHost host)
    {
        ToolCommand command = new(
            "eject",
            "Copy files of the project's theme into its folder theme, where they can be changed. Never overwrites a file.",
            new("docgen theme eject partials/footer layouts/page", "Copies two templates"),
            new("docgen theme eject assets/docgen.css strings/da.yaml", "Copies the style sheet and the Danish words"));
        CommonOptions options = new();
        Argument<string[]> names = new("FILE") { Description = "A template, an asset or a file of strings", Arity = ArgumentArity.OneOrMore };
        command.Add(names);
        options.AddProject(command);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, options, host, (reporter, configuration) =>
        {
            ThemeLayers layers = Below(configuration, host, cancellationToken);
            int exitCode = ExitCode.Success;
            foreach (string name in result.GetValue(names)!)
            {
                if ((layers.Has(name) ? name : layers.FindTemplate(name)) is not { } path)
                {
                    ImmutableArray<string> shortNames = [.. layers.Paths.Select(ThemeLayers.NameOf)];
                    host.Error.Write($"docgen: the theme has no file '{name}'{(Suggestion.Nearest(name, shortNames) is { } nearest ? $"; did you mean '{nearest}'?" : "")}\n");
                    exitCode = ExitCode.UsageOrEnvironment;
                }
                else if (!Write(host, reporter, configuration.Layout.FullPath($"{OwnFolder}/{path}"), $"{OwnFolder}/{path}", layers.Find(path)!.Content.ToArray()))
                {
                    exitCode = ExitCode.UsageOrEnvironment;
                }
            }

            return exitCode;
        })));
        return command;
    }

    private static int Run(ParseResult result, CommonOptions options, ToolHost host, Func<Reporter, SiteConfiguration, int> run, bool makesTheme = false)
    {
        Reporter reporter = new(host, options.Reporting(result));
        if (ProjectSession.Load(result, options, host, reporter, makesTheme) is not { } configuration)
        {
            return ExitCode.UsageOrEnvironment;
        }

        try
        {
            return run(reporter, configuration);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return reporter.Fail(Diagnostic.Create(PublishingRules.WriteFailed, null, $"'{configuration.Layout.Root}' cannot be written", DiagnosticNote.Note(exception.Message.TrimEnd('.'))));
        }
    }

    /// <summary>What lies below the project's own folder.</summary>
    private static ThemeLayers Below(SiteConfiguration configuration, ToolHost host, CancellationToken cancellationToken)
    {
        ProjectLayout layout = configuration.Layout;
        ProjectFiles files = Discovery.Find(layout, host.FileSystem, cancellationToken).Value;
        ProjectReader reader = new(layout, host.FileSystem);
        ImmutableArray<IThemeFiles> folders = [.. files.Themes.Zip(layout.Themes).Where(static theme => theme.Second != OwnFolder).Select(theme => new ProjectThemeFiles(theme.First, reader))];
        return ThemeChain.Build(folders, layout.BuiltInTheme).Value;
    }

    private static bool Write(ToolHost host, Reporter reporter, string full, string path, byte[] content)
    {
        if (host.FileSystem.GetKind(full) != EntryKind.Missing)
        {
            reporter.Say($"{path} exists already and stays as it is");
            return false;
        }

        host.FileSystem.CreateFolder(ProjectPath.Parent(full));
        host.FileSystem.WriteBytes(full, content);
        reporter.Say($"{path} written");
        return true;
    }
}
