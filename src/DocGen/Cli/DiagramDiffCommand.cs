using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using DocGen.Diagrams.Differences;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen diagram diff</c>: what two revisions of a model differ in, as a list and as drawings.</summary>
internal static class DiagramDiffCommand
{
    private const string ListName = "changes.md";

    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "diff",
            "Show what changed between two revisions of a model.",
            new("docgen diagram diff old/shop.yaml content/models/shop.yaml", "Lists the changes as Markdown"),
            new("docgen diagram diff old.yaml shop.yaml -o changes", "Writes changes/changes.md, and a drawing of every view that changed"),
            new("docgen diagram diff - shop.yaml -o changes.md", "Compares with what another program prints, such as git show main:shop.yaml"));
        CommonOptions options = new();
        Argument<string> older = new("OLD") { Description = "Older revision of the model file, or - for standard input" };
        Argument<string> newer = new("NEW") { Description = "Newer revision; overlays are read from the folder of each" };
        Option<string?> view = new("--view") { HelpName = "VIEW", Description = "Draw this view alone; default: every view that changed" };
        Option<string?> language = new("--lang") { HelpName = "TAG", Description = "Language of the list and of the drawings; default: the model's" };
        Option<string?> output = new("--output", "-o") { HelpName = "PATH", Description = "A folder for list and drawings, or one file: .md, .svg, .png; default: the list to standard output" };
        Option<string?> format = new("--format") { HelpName = "svg|png", Description = "Form of the drawings in a folder; default: svg" };
        Option<int?> scale = new("--scale") { HelpName = "N", Description = "Pixels of a PNG for each px; default: 1" };
        Option<bool> dark = new("--dark") { Description = "Draw PNG files in dark colours; an SVG file follows its reader's system" };
        format.AcceptOnlyFromAmong("svg", "png");
        scale.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int factor) && factor is < 1 or > 8)
            {
                result.AddError($"'{factor}' is not a scale: it has to be from 1 to 8");
            }
        });
        command.Add(older);
        command.Add(newer);
        command.Add(view);
        command.Add(language);
        command.Add(output);
        command.Add(format);
        command.Add(scale);
        command.Add(dark);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            new Request(
                result.GetValue(older)!,
                result.GetValue(newer)!,
                result.GetValue(view),
                result.GetValue(language),
                result.GetValue(output),
                result.GetValue(format) ?? "svg",
                result.GetValue(scale) ?? 1,
                result.GetValue(dark)),
            new Reporter(host, options.Reporting(result)),
            host,
            cancellationToken)));
        return command;
    }

    private static int Run(Request request, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        LanguageTag? asked = null;
        if (request.Language is not null)
        {
            if (!LanguageTag.TryParse(request.Language, out LanguageTag tag))
            {
                return Refuse(host, $"'{request.Language}' is not a language tag");
            }

            asked = tag;
        }

        if (request.Older == "-" && request.Newer == "-")
        {
            return Refuse(host, "only one of the two revisions can come from standard input");
        }

        if (InputFile.Read(request.Older, host, reporter) is not { } oldSource || InputFile.Read(request.Newer, host, reporter) is not { } newSource)
        {
            return ExitCode.UsageOrEnvironment;
        }

        Diagnosed<ModelInput?> older = ModelInput.Read(oldSource, request.Older, host);
        Diagnosed<ModelInput?> newer = ModelInput.Read(newSource, request.Newer, host);

        // What is wrong with the older revision is said only where it cannot be compared.
        reporter.Report(older.HasErrors ? older.Diagnostics.AddRange(newer.Diagnostics) : newer.Diagnostics);
        if (older.HasErrors || newer.HasErrors || older.Value is null || newer.Value is null)
        {
            return ExitCode.ContentErrors;
        }

        DiagramModel model = newer.Value.Model;
        string[] ids = [.. model.Views.Select(static view => view.Id)];
        if (request.View is { } wanted && !ids.Contains(wanted))
        {
            string advice = Suggestion.Nearest(wanted, ids) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            return Refuse(host, $"no view '{wanted}'{advice}; the views are: {string.Join(", ", ids)}");
        }

        ModelChanges changes = ModelComparison.Compare(older.Value.Model, model);
        if (request.Older == "-" || request.Newer == "-")
        {
            // A revision without a folder has no overlays; that is no language gained or lost.
            changes = changes with { Texts = [.. changes.Texts.Where(static change => change.Path.Length > 0)] };
        }

        LanguageTag language = asked ?? model.SourceLanguage;
        Diagnosed<SurroundingProject> project = request.Newer == "-"
            ? SurroundingProject.Find(request.Older, oldSource, older.Value.Model, host)
            : SurroundingProject.Find(request.Newer, newSource, model, host);
        if (project.HasErrors)
        {
            reporter.Report(project.Diagnostics);
            return ExitCode.ContentErrors;
        }

        ImmutableArray<LanguageTag> languages = [.. newer.Value.Languages.Append(language).Distinct()];
        RenderRequest rendering = new(languages, Fonts: project.Value.Fonts, Palette: project.Value.Palette, IconFiles: name => newer.Value.Icons(name) ?? older.Value.Icons(name));
        var drawer = new Drawer(older.Value.Model, model, changes, rendering, language, cancellationToken);
        return Write(request, changes, drawer, host, reporter);
    }

    private static int Write(Request request, ModelChanges changes, Drawer drawer, ToolHost host, Reporter reporter)
    {
        string ending = request.Output is null ? ".md" : Path.GetExtension(request.Output).ToLowerInvariant();
        switch (ending)
        {
            case ".md":
                return WriteFile(request.Output, Encoding.UTF8.GetBytes(DifferenceMarkdown.Write(changes, drawer.Newer, drawer.Language, ImmutableSortedDictionary<string, string>.Empty)), host, reporter);
            case ".svg" or ".png":
                View[] views = [.. drawer.Newer.Views.Where(view => request.View is null || view.Id == request.View)];
                return views is [{ } only]
                    ? WriteFile(request.Output, Picture(drawer.Draw(only), ending == ".png", request), host, reporter)
                    : Refuse(host, $"--view is missing; the views are: {string.Join(", ", views.Select(static view => view.Id))}");
            case "":
                return WriteFolder(request, changes, drawer, host, reporter);
            default:
                return Refuse(host, $"'{request.Output}' is neither a folder nor a file that ends in .md, .svg or .png");
        }
    }

    private static int WriteFolder(Request request, ModelChanges changes, Drawer drawer, ToolHost host, Reporter reporter)
    {
        ImmutableSortedDictionary<string, string>.Builder pictures = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<(string Name, byte[] Content)> files = [];
        foreach (View view in drawer.Newer.Views.Where(view => request.View is null || view.Id == request.View))
        {
            DifferenceView drawn = drawer.Draw(view);
            if (drawn.IsChanged || request.View is not null)
            {
                string name = $"{view.Id}.{request.Format}";
                pictures[view.Id] = name;
                files.Add((name, Picture(drawn, request.Format == "png", request)));
            }
        }

        files.Insert(0, (ListName, Encoding.UTF8.GetBytes(DifferenceMarkdown.Write(changes, drawer.Newer, drawer.Language, pictures.ToImmutable()))));
        foreach ((string name, byte[] content) in files)
        {
            string path = ProjectPath.Combine(request.Output!.Replace('\\', '/').TrimEnd('/'), name);
            if (!InputFile.TryWrite(path, content, host, reporter))
            {
                return ExitCode.UsageOrEnvironment;
            }

            reporter.WriteData(path + "\n");
        }

        return ExitCode.Success;
    }

    private static byte[] Picture(DifferenceView view, bool isPng, Request request) =>
        isPng ? view.WritePng(request.Scale, request.IsDark) : Encoding.UTF8.GetBytes(view.WriteSvg());

    private static int WriteFile(string? path, byte[] content, ToolHost host, Reporter reporter) =>
        InputFile.TryWrite(path, content, host, reporter) ? ExitCode.Success : ExitCode.UsageOrEnvironment;

    private static int Refuse(ToolHost host, string sentence)
    {
        host.Error.Write($"docgen: {sentence}\n");
        return ExitCode.UsageOrEnvironment;
    }

    private sealed record Request(string Older, string Newer, string? View, string? Language, string? Output, string Format, int Scale, bool IsDark);

    private sealed record Drawer(DiagramModel Older, DiagramModel Newer, ModelChanges Changes, RenderRequest Request, LanguageTag Language, CancellationToken CancellationToken)
    {
        public DifferenceView Draw(View view) => DifferenceView.Draw(Older, Newer, view, Changes, Request, Language, CancellationToken);
    }
}
