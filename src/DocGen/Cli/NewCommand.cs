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
            new("docgen new . --title \"My product\" --languages en,da", "Writes docgen.json for the Markdown in this folder"),
            new("docgen new . --deploy github", "Adds a workflow that publishes the project to GitHub Pages"));
        CommonOptions options = new();
        Argument<string?> folder = new("DIR") { Description = "Folder of the project; default: the working folder", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> title = new("--title") { HelpName = "TEXT", Description = "Title of the site; default: the folder's name" };
        Option<string?> languages = new("--languages") { HelpName = "TAGS", Description = "Languages, the default one first, such as en,da; default: en, in a folder of Markdown those that a build finds" };
        command.Add(folder);
        command.Add(title);
        command.Add(languages);
        Option<string?> deploy = new("--deploy") { HelpName = string.Join('|', DeployFiles.Hosts), Description = "Add the files with which a host publishes the site; of a project that exists, these alone" };
        deploy.AcceptOnlyFromAmong([.. DeployFiles.Hosts]);
        command.Add(deploy);
        options.AddReporting(command);
        command.SetAction((result, _) => Task.FromResult(Run(
            new Reporter(host, options.Reporting(result)),
            result.GetValue(folder),
            result.GetValue(title),
            result.GetValue(languages),
            result.GetValue(deploy),
            host)));
        return command;
    }

    private static int Run(Reporter reporter, string? folder, string? title, string? languages, string? deploy, ToolHost host)
    {
        LanguageTag[]? tags = ParseLanguages(languages, host);
        if (tags is null)
        {
            return ExitCode.UsageOrEnvironment;
        }

        string root = host.FileSystem.GetFullPath(folder ?? ".");
        bool exists = host.FileSystem.GetKind(ProjectPath.Combine(root, ConfigurationReader.FileName)) != EntryKind.Missing;
        if (exists && deploy is null)
        {
            host.Error.Write($"docgen: '{ConfigurationReader.FileName}' exists already; nothing was written\n");
            return ExitCode.UsageOrEnvironment;
        }

        try
        {
            host.FileSystem.CreateFolder(root);
            IReadOnlyList<(string Path, string Content)> files = exists ? [] : StarterProject.Create(root, title ?? ProjectPath.Name(root), tags, host.FileSystem);
            Write(files, root, reporter, host);
            if (files.Count > 1)
            {
                foreach (LanguageTag language in StarterProject.WithoutWords(tags))
                {
                    reporter.Say(language == tags[0]
                        ? $"there is no text to start from in '{language}': the pages are in English, to be written over"
                        : $"there is no text to start from in '{language}': its readers see the pages in '{tags[0]}' until you write some");
                }
            }

            if (deploy is not null)
            {
                string repository = FindRepository(root, host.FileSystem);
                Write(DeployFiles.Create(deploy, ProjectPath.RelativeTo(repository, root)!), repository, reporter, host);
                reporter.Say("what the host has to know stands in the guide, under 'Deployment'");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return reporter.Fail(Diagnostic.Create(PublishingRules.WriteFailed, null, $"'{root}' cannot be written", DiagnosticNote.Note(exception.Message.TrimEnd('.'))));
        }

        string source = folder is null or "." ? "" : $" --source {folder}";
        reporter.Say($"'docgen serve --open{source}' shows the site, 'docgen build{source}' writes it");
        return ExitCode.Success;
    }

    private static void Write(IEnumerable<(string Path, string Content)> files, string root, Reporter reporter, ToolHost host)
    {
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

    /// <summary>Where hosts look for their files: the nearest folder upwards that is a repository, else the project.</summary>
    private static string FindRepository(string root, IFileSystem fileSystem)
    {
        for (string folder = root; folder.Length > 0; folder = ProjectPath.Parent(folder))
        {
            if (fileSystem.GetKind(ProjectPath.Combine(folder, ".git")) != EntryKind.Missing)
            {
                return folder;
            }

            if (ProjectPath.Parent(folder) == folder)
            {
                break;
            }
        }

        return root;
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
