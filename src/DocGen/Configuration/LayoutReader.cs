using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Site.Themes;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads the folders of the project, <c>ignore</c> and <c>limits</c>.</summary>
internal static class LayoutReader
{
    // What a project changes of its theme.
    private const string OwnTheme = "theme";

    public static ProjectLayout Read(MappingReader reader, string root, ConfigurationOverrides overrides, IFileSystem fileSystem, DiagnosticBag diagnostics)
    {
        string content = Folder("content") ?? (Exists("content") ? "content" : "");
        string models = Folder("models") ?? ProjectPath.Combine(content, "models");
        string assets = Folder("assets") ?? "assets";
        string @static = Folder("static") ?? "static";
        DataScalar? theme = reader.TextNode("theme");
        string? builtIn = theme is not null && BuiltInTheme.Names.Contains(theme.Value, StringComparer.Ordinal) ? theme.Value : null;
        string? folder = theme is null || builtIn is not null ? null : Existing(theme, "theme", BuiltInTheme.Names, static path => $"'docgen theme new {path}' makes it");
        ImmutableArray<string> themes = [.. new[] { Exists(OwnTheme) ? OwnTheme : null, folder }.OfType<string>().Distinct(StringComparer.Ordinal)];
        (string output, SourceLocation? place) = Output(reader, root, overrides, fileSystem, diagnostics);
        ProjectLayout layout = new(root, content, models, assets, @static, themes, builtIn, output, Patterns(reader, "ignore", diagnostics), Limits(reader, diagnostics));
        CheckOutput(layout, place, fileSystem, diagnostics);
        return layout;

        bool Exists(string path) => fileSystem.GetKind(ProjectPath.Combine(root, path)) == EntryKind.Folder;

        string? Folder(string key) => reader.TextNode(key) is { } scalar ? Existing(scalar, key) : null;

        string? Existing(DataScalar scalar, string key, IEnumerable<string>? others = null, Func<string, string>? remedy = null)
        {
            if (!ProjectPath.TryNormalize(scalar.Value, out string path))
            {
                diagnostics.Report(ConfigurationRules.PathOutsideProject, scalar.Location, $"'{key}' leads out of the project: '{scalar.Value}'", DiagnosticNote.Help("paths are relative to the folder of docgen.json"));
                return null;
            }

            if (!Exists(path))
            {
                IEnumerable<string> siblings = fileSystem.List(ProjectPath.Combine(root, ProjectPath.Parent(path))).Where(static entry => entry.Kind == EntryKind.Folder).Select(entry => ProjectPath.Combine(ProjectPath.Parent(path), entry.Name));
                ImmutableArray<DiagnosticNote> notes = [.. Suggestion.Notes(path, siblings.Concat(others ?? []))];
                diagnostics.Report(
                    ConfigurationRules.MissingFolder,
                    scalar.Location,
                    $"folder '{scalar.Value}' does not exist",
                    remedy is null || !notes.IsEmpty ? [.. notes] : [DiagnosticNote.Help(remedy(path))]);
            }

            return path;
        }
    }

    private static (string Path, SourceLocation? Place) Output(MappingReader reader, string root, ConfigurationOverrides overrides, IFileSystem fileSystem, DiagnosticBag diagnostics)
    {
        DataScalar? written = reader.TextNode("output");
        if (overrides.Output is { } typed)
        {
            return (typed, null);
        }

        if (written is null)
        {
            return (ProjectPath.Combine(root, "_site"), null);
        }

        // The output may stand beside the project, so that .. is allowed here; an absolute path would tie the file to one machine.
        if (ProjectPath.TryNormalize(written.Value, out string inside))
        {
            return (ProjectPath.Combine(root, inside), written.Location);
        }

        if (ProjectPath.TryNormalize("x/" + written.Value.TrimStart('.', '/'), out _) && written.Value.StartsWith("..", StringComparison.Ordinal))
        {
            return (fileSystem.GetFullPath(root + "/" + written.Value), written.Location);
        }

        diagnostics.Report(ConfigurationRules.PathOutsideProject, written.Location, $"'output' is an absolute path: '{written.Value}'", DiagnosticNote.Help("write it relative to docgen.json, or use --output"));
        return (ProjectPath.Combine(root, "_site"), null);
    }

    private static void CheckOutput(ProjectLayout layout, SourceLocation? place, IFileSystem fileSystem, DiagnosticBag diagnostics)
    {
        StringComparison comparison = fileSystem.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        string output = fileSystem.ResolveLinks(layout.Output);
        string root = fileSystem.ResolveLinks(layout.Root);
        if (ProjectPath.IsInside(output, root, comparison))
        {
            string relation = output.Equals(root, comparison) ? "is" : "holds";
            diagnostics.Report(ConfigurationRules.MisplacedOutput, place, $"output folder '{Show(layout)}' {relation} the project folder", DiagnosticNote.Help("use a folder of its own, such as '_site'"));
            return;
        }

        foreach ((string key, string? folder) in (ReadOnlySpan<(string, string?)>)
                 [("content", layout.Content), ("models", layout.Models), ("assets", layout.Assets), ("static", layout.Static), .. layout.Themes.Select(static folder => ("theme", folder)), ("cache", ProjectLayout.CacheFolderName)])
        {
            // Where the content is the project itself, the output must lie inside it; discovery leaves it out.
            if (string.IsNullOrEmpty(folder))
            {
                continue;
            }

            string full = fileSystem.ResolveLinks(layout.FullPath(folder));
            if (ProjectPath.IsInside(full, output, comparison) || ProjectPath.IsInside(output, full, comparison))
            {
                string relation = output.Equals(full, comparison) ? "is" : ProjectPath.IsInside(full, output, comparison) ? "lies inside" : "holds";
                diagnostics.Report(ConfigurationRules.MisplacedOutput, place, $"output folder '{Show(layout)}' {relation} the {key} folder '{folder}'", DiagnosticNote.Help("use a folder of its own, such as '_site'"));
                return;
            }
        }
    }

    private static string Show(ProjectLayout layout) => ProjectPath.RelativeTo(layout.Root, layout.Output) is { Length: > 0 } path ? path : layout.Output;

    /// <summary>A list of patterns of files.</summary>
    public static IgnoreList Patterns(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        IgnoreList list = IgnoreList.Empty;
        foreach (DataScalar pattern in reader.TextList(key))
        {
            IgnoreList? longer = list.TryAdd(pattern.Value, out string error);
            if (longer is null)
            {
                diagnostics.Report(ConfigurationRules.InvalidPattern, pattern.Location, $"'{pattern.Value}' is not a pattern", DiagnosticNote.Note(error));
            }

            list = longer ?? list;
        }

        return list;
    }

    private static FileLimits Limits(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("limits") is not { } mapping)
        {
            return FileLimits.Default;
        }

        MappingReader limits = new(mapping, ConfigurationRules.Data, diagnostics);
        int? mebibytes = limits.Integer("fileSize", 1, 1024);
        int? files = limits.Integer("files", 1, 10_000_000);
        limits.RejectUnknownKeys();
        return new FileLimits(mebibytes * 1024L * 1024 ?? FileLimits.Default.TextFileBytes, files ?? FileLimits.Default.Files);
    }
}
