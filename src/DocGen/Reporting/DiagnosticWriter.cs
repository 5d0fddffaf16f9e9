using System.Diagnostics;

namespace DocGen.Reporting;

/// <summary>Writes a report in one of the formats.</summary>
public static class DiagnosticWriter
{
    public static void Write(DiagnosticReport report, LogFormat format, ReportStyle style, TextWriter output)
    {
        switch (format)
        {
            case LogFormat.Text:
                HumanFormat.Write(report, style, output);
                break;
            case LogFormat.Line:
                LineFormat.Write(report, output);
                break;
            case LogFormat.GitHub:
                GitHubFormat.Write(report, style.PathPrefix, output);
                break;
            case LogFormat.Json:
                JsonFormat.Write(report, output);
                break;
            case LogFormat.Sarif:
                SarifFormat.Write(report, style.PathPrefix, style.ToolVersion, output);
                break;
            default:
                throw new UnreachableException();
        }
    }
}

/// <param name="HasColor">Whether ANSI sequences are written.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="PathPrefix">Path of the project below the repository, with a slash at the end, for formats that are read from there; else empty.</param>
/// <param name="ToolVersion">For formats that name the tool.</param>
public sealed record ReportStyle(bool HasColor, int Width, string PathPrefix, string ToolVersion)
{
    public static ReportStyle Plain { get; } = new(HasColor: false, Width: 100, "", "0.0.0");
}
