using System.CommandLine;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen mermaid render</c>: one Mermaid file as a drawing.</summary>
internal static class MermaidCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand render = new(
            "render",
            "Draw one Mermaid file; class diagrams for now.",
            new CommandExample("docgen mermaid render classes.mmd -o classes.svg", "Draws a class diagram"));
        CommonOptions options = new();
        Argument<string> file = new("FILE") { Description = "Mermaid file, or - for standard input" };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = $"File to write: {DiagramOutput.Endings}; default: SVG to standard output" };
        render.Add(file);
        render.Add(output);
        options.AddReporting(render);
        render.SetAction((result, cancellationToken) => Task.FromResult(
            Run(new Reporter(host, options.Reporting(result)), result.GetValue(file)!, result.GetValue(output), host, cancellationToken)));
        return new ToolCommand("mermaid", "Work with Mermaid diagrams.") { render };
    }

    private static int Run(Reporter reporter, string file, string? output, ToolHost host, CancellationToken cancellationToken)
    {
        if (DiagramOutput.FormatOf(output) is not { } format)
        {
            host.Error.Write($"docgen: '{output}' has none of the endings {DiagramOutput.Endings}\n");
            return ExitCode.UsageOrEnvironment;
        }

        if (InputFile.Read(file, host, reporter) is not { } source)
        {
            return ExitCode.UsageOrEnvironment;
        }

        Diagnosed<DiagramModel?> model = MermaidReader.Read(source, new TextSpan(0, source.Content.Length), "diagram", LanguageTag.English);
        if (model.Value is not { Views: [View view, ..] })
        {
            // In a page such a block stays code. Here nothing is left.
            reporter.Report(model.Diagnostics.Select(AsError));
            return ExitCode.ContentErrors;
        }

        Diagnosed<SurroundingProject> project = SurroundingProject.Find(file, source.Content, host);
        var drawing = new RenderRequest([LanguageTag.English], Fonts: project.Value.Fonts, Palette: project.Value.Palette);
        Diagnosed<RenderedView> rendered = DiagramRenderer.Render(model.Value, view, drawing, cancellationToken);
        reporter.Report([.. project.Diagnostics, .. model.Diagnostics, .. rendered.Diagnostics]);
        if (project.HasErrors || rendered.HasErrors)
        {
            return ExitCode.ContentErrors;
        }

        byte[] content = DiagramOutput.Write(rendered.Value, LanguageTag.English, format, 1, cancellationToken);
        return InputFile.TryWrite(output, content, host, reporter) ? ExitCode.Success : ExitCode.UsageOrEnvironment;
    }

    private static Diagnostic AsError(Diagnostic found) =>
        found.Rule == ModelRules.MermaidType ? found with { Severity = Severity.Error, Notes = [DiagnosticNote.Help("types that are drawn: 'classDiagram'")] }
        : found.Rule == ModelRules.MermaidSyntax ? found with { Severity = Severity.Error }
        : found;
}
