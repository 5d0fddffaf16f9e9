using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>What a painter cannot know by itself.</summary>
/// <param name="Language">One of the languages in which the view was measured.</param>
/// <param name="Links">Where clicks lead; null: nowhere.</param>
/// <param name="Icons">How icons look; null: components have none.</param>
public sealed record PaintRequest(LanguageTag Language, LinkResolver? Links = null, IconPainter? Icons = null);

/// <summary>The address that a click on a component leads to, as it is to stand in the drawing; null if there is none.</summary>
public delegate string? LinkResolver(LinkTarget target, LanguageTag language);

/// <summary>What a click on a component leads to.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>Another view of the same model.</summary>
    public sealed record View(string ModelId, string ViewId) : LinkTarget;

    /// <summary>A page of the site.</summary>
    public sealed record Page(PageTarget Target) : LinkTarget;

    /// <summary>An address outside the site.</summary>
    public sealed record Address(string Url) : LinkTarget;

    /// <summary>What a click on a node leads to: the drill-down before the page, and the page before an address; null if it leads nowhere.</summary>
    public static LinkTarget? Of(ViewGraph graph, ViewNode node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        return graph.View.Open.TryGetValue(node.Component.FullId, out string? view) ? new View(graph.Model.Id, view)
            : node.Component.Page is { } page ? new Page(page)
            : node.Component.Link is { } url ? new Address(url)
            : null;
    }
}

/// <summary>Draws an icon into a square; nothing if there is no such icon.</summary>
/// <param name="opacity">1 is opaque; less for what is faded.</param>
public delegate ImmutableArray<DrawingItem> IconPainter(string icon, Rectangle bounds, ColorToken color, double opacity);
