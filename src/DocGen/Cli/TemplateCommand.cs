using System.Buffers;
using System.CommandLine;
using DocGen.Files;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen template render</c>: one template with data from a file, as theme authors need it to try things.</summary>
internal static class TemplateCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand render = new(
            "render",
            "Render a template with data from a JSON file.",
            new("docgen template render --data data.json page.html", "Writes the rendered text to standard output"),
            new("docgen template render --includes themes/mine --escape html page.html", "With includes, escaping what templates print"));
        CommonOptions options = new();
        Argument<string> file = new("FILE") { Description = "Template, or - for standard input" };
        Option<string?> data = new("--data") { HelpName = "FILE", Description = "JSON object whose members are the template's variables" };
        Option<string?> includes = new("--includes") { HelpName = "DIR", Description = "Folder in which 'include' finds templates" };
        Option<string?> escape = new("--escape") { HelpName = "none|html", Description = "Escaping of what the template prints; default: none" };
        escape.AcceptOnlyFromAmong("none", "html");
        render.Add(file);
        render.Add(data);
        render.Add(includes);
        render.Add(escape);
        options.AddReporting(render);
        render.SetAction((result, cancellationToken) => Task.FromResult(Run(
            new Reporter(host, options.Reporting(result)),
            result.GetValue(file)!,
            result.GetValue(data),
            result.GetValue(includes),
            result.GetValue(escape) == "html" ? TemplateEscaping.Html : TemplateEscaping.None,
            host,
            cancellationToken)));
        return new ToolCommand("template", "Work with templates.") { render };
    }

    private static int Run(Reporter reporter, string file, string? data, string? includes, TemplateEscaping escaping, ToolHost host, CancellationToken cancellationToken)
    {
        if (InputFile.Read(file, host, reporter) is not { } source)
        {
            return ExitCode.UsageOrEnvironment;
        }

        ITemplateObject globals = new TemplateObject();
        if (data is not null)
        {
            if (InputFile.Read(data, host, reporter) is not { } dataSource)
            {
                return ExitCode.UsageOrEnvironment;
            }

            Diagnosed<ITemplateObject> variables = TemplateJson.ReadVariables(dataSource);
            reporter.Keep(variables.Diagnostics);
            if (variables.HasErrors)
            {
                reporter.Report([]);
                return ExitCode.ContentErrors;
            }

            globals = variables.Value;
        }

        Diagnosed<Template> template = Template.Parse(source);
        TemplateContext context = new(StandardLibrary.Instance, globals)
        {
            Store = includes is null ? null : new TemplateStore(new FolderLoader(host.FileSystem.GetFullPath(includes), host.FileSystem)),
            Escaping = escaping,
            Clock = host.Time,
            CancellationToken = cancellationToken,
        };
        ArrayBufferWriter<byte> output = new();
        Diagnosed<bool> rendered = template.HasErrors ? new Diagnosed<bool>(Value: false, []) : new Diagnosed<bool>(Value: true, template.Value.Render(context, output));
        reporter.Report(template.Diagnostics.AddRange(rendered.Diagnostics));
        if (template.HasErrors || rendered.HasErrors)
        {
            return ExitCode.ContentErrors;
        }

        host.Output.Write(output.WrittenSpan);
        return ExitCode.Success;
    }

    private sealed class FolderLoader(string folder, IFileSystem fileSystem) : ITemplateLoader
    {
        public SourceText? Load(string name)
        {
            string path = ProjectPath.Combine(folder, name);
            return fileSystem.GetKind(path) == EntryKind.File ? TextDecoder.Decode(name, fileSystem.ReadBytes(path)).Value : null;
        }
    }
}
