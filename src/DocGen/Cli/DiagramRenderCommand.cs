using System.CommandLine;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen diagram render</c>: one view of one model file, without a site.</summary>
internal static class DiagramRenderCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "render",
            "Draw one view of a model.",
            new("docgen diagram render content/models/shop.yaml --view overview -o overview.svg", "Draws a view in the model's language"),
            new("docgen diagram render shop.yaml --view overview --lang da --scale 2 -o overview.png", "Draws it in Danish, with twice the pixels"));
        CommonOptions options = new();
        Argument<string> model = new("MODEL") { Description = "Model file; overlays are read from its folder" };
        Option<string?> view = new("--view") { HelpName = "VIEW", Description = "Id of the view; default: the model's only view" };
        Option<string?> language = new("--lang") { HelpName = "TAG", Description = "Language of the texts; default: the model's" };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = $"File to write: {DiagramOutput.Endings}; default: SVG to standard output" };
        Option<int?> scale = new("--scale") { HelpName = "N", Description = "Pixels of a PNG for each px; default: 1" };
        scale.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int factor) && factor is < 1 or > 8)
            {
                result.AddError($"'{factor}' is not a scale: it has to be from 1 to 8");
            }
        });
        command.Add(model);
        command.Add(view);
        command.Add(language);
        command.Add(output);
        command.Add(scale);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            new Request(result.GetValue(model)!, result.GetValue(view), result.GetValue(language), result.GetValue(output), result.GetValue(scale) ?? 1),
            new Reporter(host, options.Reporting(result)),
            host,
            cancellationToken)));
        return command;
    }

    private static int Run(Request request, Reporter reporter, ToolHost host, CancellationToken cancellationToken)
    {
        if (DiagramOutput.FormatOf(request.Output) is not { } format)
        {
            return Refuse(host, $"'{request.Output}' has none of the endings {DiagramOutput.Endings}");
        }

        LanguageTag? asked = null;
        if (request.Language is not null)
        {
            if (!LanguageTag.TryParse(request.Language, out LanguageTag tag))
            {
                return Refuse(host, $"'{request.Language}' is not a language tag");
            }

            asked = tag;
        }

        if (InputFile.Read(request.Model, host, reporter) is not { } source)
        {
            return ExitCode.UsageOrEnvironment;
        }

        Diagnosed<ModelInput?> input = ModelInput.Read(source, request.Model, host);
        if (input.HasErrors || input.Value is null)
        {
            reporter.Report(input.Diagnostics);
            return ExitCode.ContentErrors;
        }

        DiagramModel model = input.Value.Model;
        if (FindView(model, request.View, out string problem) is not { } view)
        {
            reporter.Report(input.Diagnostics);
            return Refuse(host, problem);
        }

        // All languages that the model knows decide the sizes together, as in a site that has them.
        LanguageTag language = asked ?? model.SourceLanguage;
        Diagnosed<SurroundingProject> project = SurroundingProject.Find(request.Model, source, model, host);
        RenderRequest wanted = new([.. input.Value.Languages.Append(language).Distinct()], Fonts: project.Value.Fonts, Palette: project.Value.Palette, IconFiles: input.Value.Icons)
        {
            Kept = input.Value.Lock?.Views.GetValueOrDefault(view.Id),
        };
        Diagnosed<RenderedView> rendered = DiagramRenderer.Render(model, view, wanted, cancellationToken);
        reporter.Report([.. project.Diagnostics, .. input.Diagnostics, .. rendered.Diagnostics]);
        if (project.HasErrors || rendered.HasErrors)
        {
            return ExitCode.ContentErrors;
        }

        byte[] content = DiagramOutput.Write(rendered.Value, language, format, request.Scale, cancellationToken);
        return InputFile.TryWrite(request.Output, content, host, reporter) ? ExitCode.Success : ExitCode.UsageOrEnvironment;
    }

    private static View? FindView(DiagramModel model, string? id, out string problem)
    {
        string[] ids = [.. model.Views.Select(static view => view.Id)];
        string list = ids.Length == 0 ? "the model has no views" : $"the views are: {string.Join(", ", ids)}";
        if (id is null)
        {
            problem = $"--view is missing; {list}";
            return ids.Length == 1 ? model.Views[0] : null;
        }

        problem = $"no view '{id}'{(Suggestion.Nearest(id, ids) is { } nearest ? $"; did you mean '{nearest}'?" : "")}; {list}";
        return model.Views.FirstOrDefault(view => view.Id == id);
    }

    private static int Refuse(ToolHost host, string sentence)
    {
        host.Error.Write($"docgen: {sentence}\n");
        return ExitCode.UsageOrEnvironment;
    }

    private sealed record Request(string Model, string? View, string? Language, string? Output, int Scale);
}
