namespace DocGen.Diagrams.Measuring;

/// <summary>What a line of text is in its box; its size and weight follow from it, so that measuring and painting cannot differ.</summary>
public enum TextRole
{
    Name,
    ContainerName,

    /// <summary>A stereotype of a class box.</summary>
    Stereotype,
    Summary,
    Technology,

    /// <summary>The word that says that a component is optional.</summary>
    Marker,

    /// <summary>The line under a container's title that says what a reader can do.</summary>
    Hint,
    Member,
    AbstractMember,

    /// <summary>A member that is underlined.</summary>
    StaticMember,
    EdgeLabel,
    Multiplicity,
    Note,
    Legend,

    /// <summary>An emoji in place of an icon.</summary>
    Emoji,
}
