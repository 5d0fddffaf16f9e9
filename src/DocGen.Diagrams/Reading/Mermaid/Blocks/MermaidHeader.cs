using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>What stands before the body of a Mermaid block.</summary>
/// <param name="Keyword">The word that says the type; empty at the end of a block without one.</param>
/// <param name="Title">The title that the block's front matter gives; null if it gives none.</param>
/// <param name="Body">From behind the keyword to the end of the block.</param>
public sealed record MermaidHeader(MermaidType Type, SourceLocation Keyword, string? Title, SourceLocation? TitleLocation, TextSpan Body);
