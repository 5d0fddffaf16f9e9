using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>One drawing of a model. Selectors and ids are resolved: every id is a full id that exists.</summary>
/// <param name="Selected">Full ids of the selected components (include minus exclude), in model order.</param>
/// <param name="Collapsed">Containers drawn as one box.</param>
/// <param name="Neighbours">How far what is related to the selection is added; null: not at all.</param>
/// <param name="Bundle">Which relations share a trunk; null: none.</param>
/// <param name="Open">Drill-down: full component id to view id.</param>
/// <param name="Notes">Ids of the notes that are drawn.</param>
/// <param name="IsMirrored">Whether right-to-left languages get a mirrored drawing.</param>
/// <param name="Image">Path relative to the project root at which pages name this view; null if none.</param>
public sealed record View(
    string Id,
    LocalizedText Title,
    LocalizedText Alt,
    ImmutableArray<string> Selected,
    ImmutableHashSet<string> Collapsed,
    NeighbourOptions? Neighbours,
    BundleOptions? Bundle,
    ViewLayout Layout,
    ViewShow Show,
    ImmutableArray<string> Notes,
    ImmutableArray<ViewStep> Steps,
    ImmutableDictionary<string, string> Open,
    bool HasLegend,
    bool IsMirrored,
    string? Image,
    SourceLocation Location)
{
    /// <summary>What the author excluded: it never comes back as a neighbour, and its relations are not lifted.</summary>
    public ImmutableHashSet<string> Excluded { get; init; } = [];

    /// <summary>Containers that stay open although a selector or the collapsing of neighbours would close them.</summary>
    public ImmutableHashSet<string> Expanded { get; init; } = [];

    /// <summary>Whether relations with the same ends, kind and direction stay lines of their own, as in UML.</summary>
    public bool KeepsParallels { get; init; }

    /// <summary>Most crossings of lines that a check accepts; null: as many as the configuration says.</summary>
    public int? CrossingLimit { get; init; }

    /// <summary>Every place of the view that names a component or note, for warnings about those that are not drawn.</summary>
    public ImmutableArray<ViewReference> References { get; init; } = [];
}

/// <summary>A place in a view that names something.</summary>
/// <param name="Key">The key it stands under, as messages name it (<c>layout.rows</c>).</param>
/// <param name="Id">Full component id, or id of a relation or note.</param>
public sealed record ViewReference(string Key, string Id, SourceLocation Location);

/// <param name="Depth">Steps away from the selection, at least 1.</param>
/// <param name="IsCollapsed">One stub for each outermost container that holds nothing selected.</param>
public sealed record NeighbourOptions(int Depth, bool IsCollapsed);

/// <param name="To">Full ids of the targets whose incoming relations share a trunk.</param>
/// <param name="Kinds">Relation kinds that are bundled; empty: all.</param>
public sealed record BundleOptions(ImmutableArray<string> To, ImmutableArray<string> Kinds);

/// <summary>An author's wishes for the layout; ids are full ids.</summary>
/// <param name="Direction">Main direction; null: chosen by the layout.</param>
/// <param name="Rows">Rows from top to bottom, each a list of siblings from left to right.</param>
/// <param name="Columns">Columns from left to right, each a list of siblings from top to bottom.</param>
/// <param name="Grid">Number of columns by container.</param>
/// <param name="Outside">Side of the drawing at which a root component stands.</param>
/// <param name="Pins">Fixed top left corner in px inside the container's content area, by component.</param>
public sealed record ViewLayout(
    FlowDirection? Direction,
    ImmutableArray<ImmutableArray<string>> Rows,
    ImmutableArray<ImmutableArray<string>> Columns,
    ImmutableDictionary<string, int> Grid,
    ImmutableDictionary<string, Side> Outside,
    ImmutableDictionary<string, Point> Pins,
    SourceLocation? Location)
{
    public static ViewLayout Empty { get; } = new(
        null,
        [],
        [],
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, Side>.Empty,
        ImmutableDictionary<string, Point>.Empty,
        null);

    /// <summary>Where each wish about a component stands, by key (<c>pins</c>) and full id.</summary>
    public ImmutableDictionary<(string Key, string FullId), SourceLocation> Places { get; init; } = ImmutableDictionary<(string Key, string FullId), SourceLocation>.Empty;
}

/// <summary>Where relations point. <see cref="Start"/> and <see cref="End"/> are left and right as the source language reads.</summary>
public enum FlowDirection
{
    Down,
    Right,
    Up,
    Left,
    Start,
    End,
}

/// <summary>Which parts of a box are drawn.</summary>
public sealed record ViewShow(bool Members, bool Summary, bool Technology, bool Multiplicities, bool Card)
{
    public static ViewShow Default { get; } = new(Members: false, Summary: true, Technology: true, Multiplicities: true, Card: true);
}

/// <summary>A step of a walkthrough.</summary>
/// <param name="Highlight">Full component ids and relation ids.</param>
public sealed record ViewStep(string Id, LocalizedText Text, ImmutableArray<string> Highlight, SourceLocation Location);
