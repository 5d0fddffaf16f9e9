using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;

namespace DocGen.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    private static readonly ImmutableArray<(string Name, Func<ToolHost, Command> Create)> Commands =
    [
        ("build", BuildCommand.Create),
        ("serve", ServeCommand.Create),
        ("check", CheckCommand.Create),
        ("clean", CleanCommand.Create),
        ("new", NewCommand.Create),
        ("explain", ExplainCommand.Create),
        ("schema", SchemaCommand.Create),
        ("diagram", DiagramCommand.Create),
        ("markdown", MarkdownCommand.Create),
        ("mermaid", MermaidCommand.Create),
        ("template", TemplateCommand.Create),
        ("theme", ThemeCommand.Create),
        ("i18n", TranslationCommand.Create),
    ];

    /// <summary>Runs one command. Faults of the tool become exit code 3; a cancelled command throws <see cref="OperationCanceledException"/>.</summary>
    public static int Run(string[] arguments, ToolHost host, CancellationToken cancellationToken)
    {
        RootCommand root = CreateRoot(arguments, host);
        ParseResult result = root.Parse(arguments);
        bool isVerbose = arguments.Contains("-v", StringComparer.Ordinal) || arguments.Contains("--verbose", StringComparer.Ordinal);
        try
        {
            if (arguments.Length == 0)
            {
                new HelpWriter(host.Error).Write(root);
                return ExitCode.UsageOrEnvironment;
            }

            return result.Errors.Count > 0 && result.Action is not HelpWriter
                ? UsageErrors.Write(result, host.Error)
                : result.InvokeAsync(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Error = host.Error },
                    cancellationToken).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Commands report what they meet on disks; this is standard output on a full disk and the like.
            host.Error.Write($"docgen: the system refuses: {exception.Message.TrimEnd('.')}\n{(isVerbose ? exception + "\n" : "")}");
            return ExitCode.UsageOrEnvironment;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return InternalFault.Report(exception, isVerbose, host);
        }
    }

    /// <summary>The whole tree of commands, or only what the first argument needs: making all of them costs more than parsing.</summary>
    public static RootCommand CreateRoot(string[] arguments, ToolHost host)
    {
        RootCommand root = new("Builds documentation sites in many languages, with architecture diagrams drawn from one model.");
        string first = arguments.Length > 0 ? arguments[0] : "";
        bool isKnown = Commands.Any(command => command.Name == first);
        foreach ((string name, Func<ToolHost, Command> create) in Commands)
        {
            if (!isKnown || name == first)
            {
                root.Add(create(host));
            }
        }

        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpWriter(host.HelpOutput);
                help.Description = "Show help";
            }
            else if (option is VersionOption version)
            {
                version.Action = new VersionWriter(host);
                version.Description = "Show the version";
            }
        }

        return root;
    }
}
