using System.CommandLine;
using System.Text;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen new</c>: a project to start from, or a configuration for a folder of Markdown. Never overwrites a file.</summary>
internal static class NewCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "new",
            "Start a project: pages, a model and docgen.json, or docgen.json alone for a folder of Markdown.",
            new("docgen new docs", "Makes the folder docs with a small site"),
            new("docgen new . --title \"My product\" --languages en,da", "Writes docgen.json for the Markdown in this folder"));
        CommonOptions options = new();
        Argument<string?> folder = new("DIR") { Description = "Folder of the project; default: the working folder", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> title = new("--title") { HelpName = "TEXT", Description = "Title of the site; default: the folder's name" };
        Option<string?> languages = new("--languages") { HelpName = "TAGS", Description = "Languages, the default one first, such as en,da; default: en, in a folder of Markdown those that a build finds" };
        command.Add(folder);
        command.Add(title);
        command.Add(languages);
        options.AddReporting(command);
        command.SetAction((result, _) => Task.FromResult(Run(
            new Reporter(host, options.Reporting(result)),
            host.FileSystem.GetFullPath(result.GetValue(folder) ?? "."),
            result.GetValue(title),
            result.GetValue(languages),
            host)));
        return command;
    }

    private static int Run(Reporter reporter, string root, string? title, string? languages, ToolHost host)
    {
        LanguageTag[]? tags = ParseLanguages(languages, host);
        if (tags is null)
        {
            return ExitCode.UsageOrEnvironment;
        }

        if (host.FileSystem.GetKind(ProjectPath.Combine(root, ConfigurationReader.FileName)) != EntryKind.Missing)
        {
            host.Error.Write($"docgen: '{ConfigurationReader.FileName}' exists already; nothing was written\n");
            return ExitCode.UsageOrEnvironment;
        }

        try
        {
            host.FileSystem.CreateFolder(root);
            IReadOnlyList<(string Path, string Content)> files = StarterProject.Create(root, title ?? ProjectPath.Name(root), tags, host.FileSystem);
            foreach ((string path, string content) in files)
            {
                string full = ProjectPath.Combine(root, path);
                if (host.FileSystem.GetKind(full) != EntryKind.Missing)
                {
                    reporter.Say($"{path} stays as it is");
                    continue;
                }

                host.FileSystem.CreateFolder(ProjectPath.Parent(full));
                host.FileSystem.WriteBytes(full, Encoding.UTF8.GetBytes(content));
                reporter.Say($"{path} written");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return reporter.Fail(Diagnostic.Create(PublishingRules.WriteFailed, null, $"'{root}' cannot be written", DiagnosticNote.Note(exception.Message.TrimEnd('.'))));
        }

        reporter.Say("'docgen build' makes the site");
        return ExitCode.Success;
    }

    private static LanguageTag[]? ParseLanguages(string? languages, ToolHost host)
    {
        List<LanguageTag> tags = [];
        foreach (string text in (languages ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LanguageTag.TryParse(text, out LanguageTag tag) || !LanguageNames.IsKnown(tag))
            {
                string advice = LanguageNames.FromCountry(text) is { } meant ? $"; did you mean '{meant}'?" : "";
                host.Error.Write($"docgen: '{text}' is not a language tag{advice}\n");
                return null;
            }

            if (!tags.Contains(tag))
            {
                tags.Add(tag);
            }
        }

        return [.. tags];
    }
}
