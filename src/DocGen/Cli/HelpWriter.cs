using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DocGen.Cli;

/// <summary>Writes the help of a command: what it does, how it is called, what it takes, examples.</summary>
internal sealed class HelpWriter(TextWriter output) : SynchronousCommandLineAction
{
    private const int MaximumLabelWidth = 34;

    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Success;
    }

    public void Write(Command command)
    {
        output.Write(command.Description + "\n\nUsage:\n  " + Usage(command) + "\n");
        Section("Commands", command.Subcommands.Where(static sub => !sub.Hidden).Select(static sub => (sub.Name + Signature(sub), sub.Description ?? "")));
        Section("Arguments", command.Arguments.Select(static argument => (Placeholder(argument), argument.Description ?? "")));
        Section("Options", command.Options.Where(static option => !option.Hidden).Concat(InheritedOptions(command)).Select(static option => (Label(option), option.Description ?? "")));
        Examples(command);

        if (command is RootCommand)
        {
            output.Write("\n'docgen COMMAND --help' shows the options and examples of a command.\n");
        }
    }

    /// <summary><c>docgen build [options]</c>.</summary>
    public static string Usage(Command command) =>
        PathOf(command) + (command.Subcommands.Count > 0 ? " COMMAND" : "") + Signature(command) + (command.Options.Any(static option => option is not HelpOption) ? " [options]" : "");

    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "docgen";

    /// <summary>A command's own examples, or the first of each command below it.</summary>
    private void Examples(Command command)
    {
        CommandExample[] examples = command.Subcommands.Count == 0
            ? [.. (command as ToolCommand)?.Examples ?? []]
            : [.. command.Subcommands.OfType<ToolCommand>().SelectMany(static sub => sub.Examples.Take(1))];
        output.Write(examples.Length == 0 ? "" : "\nExamples:\n");
        foreach (CommandExample example in examples)
        {
            output.Write($"  {example.Line}\n      {example.Meaning}\n");
        }
    }

    private static string Signature(Command command) => string.Concat(command.Arguments.Select(static argument => " " + Placeholder(argument)));

    private static string Placeholder(Argument argument)
    {
        string name = argument.HelpName ?? argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static IEnumerable<Option> InheritedOptions(Command command) =>
        command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(static parent => parent.Options.Where(static option => option.Recursive && !option.Hidden).Concat(InheritedOptions(parent)));

    private static string Label(Option option)
    {
        // Short names first, so that the long ones stand below each other.
        string names = string.Join(", ", option.Aliases.Append(option.Name).Where(static name => name.StartsWith('-') && name != "-?").OrderBy(static name => name.Length));
        return names.StartsWith("--", StringComparison.Ordinal) ? $"    {names}{Value(option)}" : names + Value(option);
    }

    private static string Value(Option option) => option.HelpName is { } name ? " " + name : "";

    private void Section(string title, IEnumerable<(string Label, string Text)> rows)
    {
        (string Label, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int width = Math.Min(MaximumLabelWidth, all.Max(static row => row.Label.Length));
        output.Write($"\n{title}:\n");
        foreach ((string label, string text) in all)
        {
            output.Write(label.Length <= width ? $"  {label.PadRight(width)}  {text}\n" : $"  {label}\n  {new string(' ', width)}  {text}\n");
        }
    }
}
