using System.CommandLine;
using DocGen.Reporting;

namespace DocGen.Cli;

/// <summary>The options that several commands share; each command gets instances of its own.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Source { get; } = new("--source") { HelpName = "DIR", Description = "Project folder; default: the nearest folder with docgen.json, upwards" };

    public Option<string?> Config { get; } = new("--config") { HelpName = "FILE", Description = "Configuration file; default: docgen.json in the project folder" };

    public Option<string?> Output { get; } = new("--output") { HelpName = "DIR", Description = "Folder that the site is written to" };

    public Option<string?> BaseUrl { get; } = new("--base-url") { HelpName = "URL", Description = "Address under which the site is published" };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Fail on warnings too" };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Build drafts too" };

    public Option<bool> NoCache { get; } = new("--no-cache") { Description = "Do not use results of earlier builds" };

    public Option<int?> Jobs { get; } = new("--jobs") { HelpName = "N", Description = "Threads at most; default: one for each processor" };

    public Option<string?> Format { get; } = new("--log-format")
    {
        HelpName = "text|line|github|json|sarif",
        Description = "Form of diagnostics; default: text on a terminal, github in a GitHub workflow, else line",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but warnings and errors" };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more, and show the stack trace of a fault of the tool" };

    /// <summary>Adds what every command takes.</summary>
    public void AddReporting(Command command)
    {
        Format.AcceptOnlyFromAmong("text", "line", "github", "json", "sarif");
        command.Add(Format);
        command.Add(Quiet);
        command.Add(Verbose);
    }

    /// <summary>Adds what commands take that work on a project.</summary>
    public void AddProject(Command command)
    {
        command.Add(Source);
        command.Add(Config);
    }

    /// <summary>Adds what commands take that make the site.</summary>
    public void AddBuilding(Command command)
    {
        AddReading(command);
        command.Add(BaseUrl);
        command.Add(Strict);
        command.Add(Drafts);
        command.Add(NoCache);
    }

    /// <summary>Adds what commands take that read the whole project.</summary>
    public void AddReading(Command command)
    {
        AddProject(command);
        command.Add(Jobs);
        Jobs.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int jobs) && jobs < 1)
            {
                result.AddError($"'{jobs}' is not a number of threads: it has to be at least 1");
            }
        });
    }

    public ReportOptions Reporting(ParseResult result) => new(
        FormatOf(result.GetValue(Format)),
        result.GetValue(Strict),
        result.GetValue(Quiet),
        result.GetValue(Verbose));

    internal static LogFormat? FormatOf(string? word) => word switch
    {
        "text" => LogFormat.Text,
        "line" => LogFormat.Line,
        "github" => LogFormat.GitHub,
        "json" => LogFormat.Json,
        "sarif" => LogFormat.Sarif,
        _ => null,
    };
}

/// <param name="Format">Null: by where the output goes.</param>
internal sealed record ReportOptions(LogFormat? Format, bool IsStrict, bool IsQuiet, bool IsVerbose);
