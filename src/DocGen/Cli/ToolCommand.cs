using System.Collections.Immutable;
using System.CommandLine;

namespace DocGen.Cli;

/// <summary>A command with the examples that its help ends with.</summary>
internal sealed class ToolCommand(string name, string description, params ImmutableArray<CommandExample> examples) : Command(name, description)
{
    public ImmutableArray<CommandExample> Examples => examples;
}

/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record CommandExample(string Line, string Meaning);
