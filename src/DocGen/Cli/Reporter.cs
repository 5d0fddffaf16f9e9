using System.Text;
using DocGen.Files;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Tells the user what a command has found, in the form that was asked for or that suits where it goes.</summary>
internal sealed class Reporter(ToolHost host, ReportOptions options)
{
    private const string WorkflowVariable = "GITHUB_ACTIONS";

    public LogFormat Format { get; } = options.Format ??
        (host.Variable(WorkflowVariable) == "true" ? LogFormat.GitHub : host.IsErrorTerminal ? LogFormat.Text : LogFormat.Line);

    public ReportOptions Options => options;

    /// <summary>Whether sentences for people may stand beside the diagnostics.</summary>
    public bool Speaks => !options.IsQuiet && Format is LogFormat.Text or LogFormat.Line or LogFormat.GitHub;

    private bool HasColor => host.IsErrorTerminal && string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb";

    /// <summary>Writes the diagnostics; with <c>-q</c> without information.</summary>
    /// <param name="root">Full path of the project, for formats that name files from the repository's root; null without a project.</param>
    public DiagnosticReport Report(IEnumerable<Diagnostic> diagnostics, string? root = null)
    {
        DiagnosticReport report = DiagnosticReport.Create(diagnostics.Where(diagnostic => !options.IsQuiet || diagnostic.Severity != Severity.Information));
        DiagnosticWriter.Write(report, Format, new ReportStyle(HasColor, host.Width, PrefixOf(root), ToolVersion.Current), host.Error);
        return report;
    }

    /// <summary>Says one sentence to people.</summary>
    public void Say(string sentence)
    {
        if (Speaks)
        {
            host.Error.Write(sentence + "\n");
        }
    }

    public ProgressBar StartProgress() => new(Speaks && host.IsErrorTerminal && Format == LogFormat.Text ? host.Error : null, host.Time);

    /// <summary>Reports faults that no file is to blame for.</summary>
    public int Fail(params IEnumerable<Diagnostic> diagnostics)
    {
        Report(diagnostics);
        return ExitCode.UsageOrEnvironment;
    }

    /// <summary>Writes text to standard output as UTF-8.</summary>
    public void WriteData(string text) => host.Output.Write(Encoding.UTF8.GetBytes(text));

    private string PrefixOf(string? root)
    {
        string? workspace = host.Variable("GITHUB_WORKSPACE");
        string? prefix = root is null || string.IsNullOrEmpty(workspace) ? null : ProjectPath.RelativeTo(host.FileSystem.GetFullPath(workspace), root);
        return string.IsNullOrEmpty(prefix) ? "" : prefix + "/";
    }
}
