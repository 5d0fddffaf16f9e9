using System.Collections.Immutable;
using System.Text;
using DocGen.Files;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Tells the user what a command has found, in the form that was asked for or that suits where it goes.</summary>
internal sealed class Reporter(ToolHost host, ReportOptions options)
{
    private const string WorkflowVariable = "GITHUB_ACTIONS";
    private ImmutableArray<Diagnostic> _kept = [];

    public LogFormat Format { get; } = options.Format ??
        (host.Variable(WorkflowVariable) == "true" ? LogFormat.GitHub : host.IsErrorTerminal ? LogFormat.Text : LogFormat.Line);

    public ReportOptions Options => options;

    /// <summary>Whether sentences for people may stand beside the diagnostics.</summary>
    public bool Speaks => !options.IsQuiet && Format is LogFormat.Text or LogFormat.Line or LogFormat.GitHub;

    private bool HasAnsi => host.IsErrorTerminal && string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb";

    /// <summary>Diagnostics that wait for the report: a log in JSON or SARIF is one document, so a command that goes on reports once.</summary>
    public void Keep(ImmutableArray<Diagnostic> diagnostics) => _kept = _kept.AddRange(diagnostics);

    /// <summary>Whether a report of these, with those that were kept, is a failure.</summary>
    public bool IsFailure(ImmutableArray<Diagnostic> diagnostics) => DiagnosticReport.Create(_kept.AddRange(diagnostics)).IsFailure(options.IsStrict);

    /// <summary>Writes the diagnostics, those that were kept too; with <c>-q</c> without information.</summary>
    /// <param name="root">Full path of the project, for formats that name files from the repository's root; null without a project.</param>
    public DiagnosticReport Report(IEnumerable<Diagnostic> diagnostics, string? root = null)
    {
        DiagnosticReport report = DiagnosticReport.Create(_kept.Concat(diagnostics).Where(diagnostic => !options.IsQuiet || diagnostic.Severity != Severity.Information));
        _kept = [];
        DiagnosticWriter.Write(report, Format, new ReportStyle(HasAnsi, host.Width, PrefixOf(root), ToolVersion.Current), host.Error);
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

    public ProgressBar StartProgress() => new(Speaks && HasAnsi && Format == LogFormat.Text ? host.Error : null, host.Time);

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
