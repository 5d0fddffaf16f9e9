using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Says what is wrong with a command line, with the nearest that would be right.</summary>
internal static class UsageErrors
{
    public static int Write(ParseResult result, TextWriter error)
    {
        Command command = result.CommandResult.Command;
        foreach (string message in Messages(result, command).Distinct(StringComparer.Ordinal))
        {
            error.Write($"docgen: {message}\n");
        }

        error.Write($"  usage: {HelpWriter.Usage(command)}\n  '{HelpWriter.PathOf(command)} --help' shows what it takes\n");
        return ExitCode.UsageOrEnvironment;
    }

    private static IEnumerable<string> Messages(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens.Count > 0)
        {
            // The token that nobody knows explains the errors that follow from it.
            string token = result.UnmatchedTokens[0];
            string name = token.Split('=', ':')[0];
            if (token.StartsWith('-') && token.Length > 1)
            {
                yield return $"unknown option '{name}'" + Nearest(name, OptionNames(command));
            }
            else if (command.Subcommands.Count > 0)
            {
                yield return $"unknown command '{token}'" + Nearest(token, command.Subcommands.Select(static sub => sub.Name));
            }
            else
            {
                yield return $"unexpected argument '{token}'";
            }

            yield break;
        }

        foreach (ParseError error in result.Errors)
        {
            yield return Describe(error, command);
        }
    }

    private static string Describe(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"option '{option.Option.Name}' needs a value{(option.Option.HelpName is { } name ? $": {option.Option.Name} {name}" : "")}",
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues <= 1 => $"option '{option.Option.Name}' is given more than once",
        OptionResult { Option.HelpName: { } choices } option when choices.Contains('|', StringComparison.Ordinal) =>
            $"'{option.Tokens[0].Value}' is not a value of '{option.Option.Name}'{Nearest(option.Tokens[0].Value, choices.Split('|'))}; one of: {choices.Replace("|", ", ", StringComparison.Ordinal)}",
        OptionResult { Option: Option<int?> } option when !int.TryParse(option.Tokens[0].Value, out _) => $"'{option.Tokens[0].Value}' is not a whole number, which '{option.Option.Name}' takes",
        ArgumentResult { Tokens.Count: 0 } argument => $"'{argument.Argument.HelpName ?? argument.Argument.Name}' is missing",
        ArgumentResult { Argument.HelpName: { } choices } argument when choices.Contains('|', StringComparison.Ordinal) =>
            $"'{argument.Tokens[0].Value}' is not one of {choices.Replace("|", ", ", StringComparison.Ordinal)}{Nearest(argument.Tokens[0].Value, choices.Split('|'))}",
        CommandResult when command.Subcommands.Count > 0 => $"a command is missing: {string.Join(", ", command.Subcommands.Select(static sub => sub.Name))}",
        _ => error.Message.TrimEnd('.'),
    };

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Where(static option => !option.Hidden).SelectMany(static option => option.Aliases.Append(option.Name)).Where(static name => name.StartsWith("--", StringComparison.Ordinal))
            .Concat(command.Parents.OfType<Command>().SelectMany(static parent => parent.Options.Where(static option => option.Recursive || option is HelpOption).Select(static option => option.Name)));

    private static string Nearest(string name, IEnumerable<string> candidates) => Suggestion.Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
