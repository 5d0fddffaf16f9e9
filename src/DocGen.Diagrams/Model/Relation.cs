using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>A relation between two components.</summary>
/// <param name="Id">Unique in the model; made from the ends where the author gave none.</param>
/// <param name="From">Full id of the source component.</param>
/// <param name="To">Full id of the target component.</param>
/// <param name="Kind">Id of its kind; null if it has none.</param>
/// <param name="FromMultiplicity">Multiplicity at the source end; empty if there is none.</param>
/// <param name="ToMultiplicity">Multiplicity at the target end; empty if there is none.</param>
/// <param name="Basis">How the author knows.</param>
/// <param name="Head">The mark at the target end beyond the kind's arrow (UML heads of class diagrams).</param>
/// <param name="Tail">The mark at the source end beyond the kind's arrow.</param>
public sealed record Relation(
    string Id,
    string From,
    string To,
    string? Kind,
    LocalizedText Label,
    string Technology,
    string FromMultiplicity,
    string ToMultiplicity,
    RelationBasis Basis,
    SourceLocation Location,
    EndMark Head = EndMark.Default,
    EndMark Tail = EndMark.Default);

/// <summary>Whether a relation is stated by a text, read into it, or taken from a manifest.</summary>
public enum RelationBasis
{
    Text,
    Inferred,
    Manifest,
}

/// <summary>The mark at the end of a line; <see cref="Default"/> leaves it to the relation's kind.</summary>
public enum EndMark
{
    Default,
    None,
    Arrow,
    Triangle,
    DiamondFilled,
    DiamondHollow,
    Circle,
}

/// <summary>A remark about a component, a relation, or the whole drawing.</summary>
/// <param name="About">Full id of a component, or id of a relation; empty: the drawing as a whole.</param>
public sealed record Note(string Id, string About, bool IsAboutRelation, LocalizedText Text, SourceLocation Location);
