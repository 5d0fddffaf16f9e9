using System.CommandLine;
using DocGen.Site.Articles;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen markdown render</c>: one file as HTML, without a site.</summary>
internal static class MarkdownCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand render = new(
            "render",
            "Render one Markdown file as HTML.",
            new("docgen markdown render README.md", "Writes the HTML of the text to standard output"),
            new("docgen markdown render --plain -", "Reads standard input as CommonMark and nothing else"));
        CommonOptions options = new();
        Argument<string> file = new("FILE") { Description = "Markdown file, or - for standard input" };
        Option<bool> plain = new("--plain") { Description = "CommonMark without extensions" };
        render.Add(file);
        render.Add(plain);
        options.AddReporting(render);
        render.SetAction((result, _) => Task.FromResult(Run(new Reporter(host, options.Reporting(result)), result.GetValue(file)!, result.GetValue(plain), host)));
        return new ToolCommand("markdown", "Work with Markdown.") { render };
    }

    private static int Run(Reporter reporter, string file, bool isPlain, ToolHost host)
    {
        if (InputFile.Read(file, host, reporter) is not { } source)
        {
            return ExitCode.UsageOrEnvironment;
        }

        Diagnosed<string> html = ArticleRenderer.RenderFragment(source, isPlain);
        reporter.Report(html.Diagnostics);
        reporter.WriteData(html.Value);
        return html.HasErrors ? ExitCode.ContentErrors : ExitCode.Success;
    }
}
