using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>A kind of component: its name in the legend and how it looks.</summary>
public sealed record ComponentKind(string Id, LocalizedText Name, bool IsContainer, string? Icon, NodeShape Shape, string? Style, SourceLocation Location);

/// <summary>The outline of a component.</summary>
public enum NodeShape
{
    Box,
    Cylinder,
    Hexagon,
    Page,
    Class,
}

/// <summary>A kind of relation: its name in the legend and how its line looks.</summary>
public sealed record RelationKind(string Id, LocalizedText Name, LineStyle Line, ArrowStyle Arrow, string? Style, SourceLocation Location);

public enum LineStyle
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>Which ends of a line have a head.</summary>
public enum ArrowStyle
{
    Forward,
    Both,
    None,
}

/// <summary>A look in theme tokens; a null part is inherited from the default look.</summary>
/// <param name="Dash">Lengths of dashes and gaps in px, as written (<c>4 3</c>).</param>
public sealed record ElementStyle(string Id, StyleToken? Fill, StyleToken? Stroke, StyleToken? Header, string? Dash, SourceLocation Location);

/// <summary>What a model may say about colour; the theme gives each token a value in light and dark.</summary>
public enum StyleToken
{
    None,
    Surface1,
    Surface2,
    Surface3,
    Accent,
    AccentSoft,
    NeutralSoft,
    Muted,
    Strong,
    Success,
    Warning,
}
