namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>The diagram types of Mermaid that are told apart here.</summary>
public enum MermaidType
{
    /// <summary>The block starts with no word that Mermaid knows.</summary>
    Unknown,
    Class,
    Flowchart,
    Sequence,
    State,
    EntityRelationship,

    /// <summary>A type that Mermaid knows and this tool does not draw.</summary>
    Other,
}
