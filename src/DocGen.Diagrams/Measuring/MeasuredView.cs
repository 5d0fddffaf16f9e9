using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>A view with sizes that hold in every language, and the text lines to be painted in each.</summary>
/// <param name="Graph">What is drawn.</param>
/// <param name="Layout">
/// What the layout gets. Its nodes are those of <paramref name="Graph"/>, then one for each note that is not about a line; its edges are those of
/// <paramref name="Graph"/>, then one for each note that is attached to a node.
/// </param>
/// <param name="Languages">The languages that were measured, in the caller's order; texts are parallel to them.</param>
/// <param name="Nodes">Contents, parallel to the layout's nodes.</param>
/// <param name="Edges">Contents, parallel to the layout's edges.</param>
/// <param name="Legend">Entries of the legend; empty if the view has none.</param>
public sealed record MeasuredView(
    ViewGraph Graph,
    MeasuredGraph Layout,
    ImmutableArray<LanguageTag> Languages,
    ImmutableArray<NodeContent> Nodes,
    ImmutableArray<EdgeContent> Edges,
    ImmutableArray<LegendEntry> Legend)
{
    /// <summary>Place of a language in <see cref="Languages"/>.</summary>
    /// <exception cref="ArgumentException">The view was not measured in that language.</exception>
    public int IndexOf(LanguageTag language)
    {
        int index = Languages.IndexOf(language);
        return index >= 0 ? index : throw new ArgumentException($"the view is not measured in '{language}'", nameof(language));
    }
}

/// <summary>What stands in a box. The box is the whole of a leaf or note, and the title block of a container.</summary>
/// <param name="Size">Of the box, equal in all languages.</param>
/// <param name="Icon">Icon id, file or emoji; null if there is none.</param>
/// <param name="IconBounds">Relative to the box; empty if there is no icon.</param>
/// <param name="OpenMark">Room of the drill-down mark relative to the box; empty if the component opens nothing.</param>
/// <param name="Rules">Distances of compartment lines from the top of the box.</param>
/// <param name="Texts">Parallel to the view's languages.</param>
/// <param name="Note">Index into the view graph's notes if the box is a note; else -1.</param>
public sealed record NodeContent(
    Size Size,
    string? Icon,
    Rectangle IconBounds,
    Rectangle OpenMark,
    ImmutableArray<double> Rules,
    ImmutableArray<BoxText> Texts,
    int Note = -1);

/// <param name="Marks">What is drawn at the ends.</param>
/// <param name="Labels">Parallel to the labels of the layout's edge.</param>
/// <param name="Note">Index into the view graph's notes if the line connects a note with its subject; else -1.</param>
public sealed record EdgeContent(EdgeMarks Marks, ImmutableArray<LabelContent> Labels, int Note = -1);

/// <param name="Size">Of the room of the label, equal in all languages.</param>
/// <param name="Texts">Parallel to the view's languages.</param>
/// <param name="Note">Index into the view graph's notes if the label is a note about the line; else -1.</param>
public sealed record LabelContent(LabelPlacement Placement, Size Size, ImmutableArray<BoxText> Texts, int Note = -1);
