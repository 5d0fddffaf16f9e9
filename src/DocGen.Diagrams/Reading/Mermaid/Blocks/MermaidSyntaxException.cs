using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>Ends the reading of one statement. It never leaves the parser.</summary>
internal sealed class MermaidSyntaxException(SourceLocation location, string message, string? help = null) : Exception(message)
{
    public SourceLocation Location => location;

    public string? Help => help;
}
