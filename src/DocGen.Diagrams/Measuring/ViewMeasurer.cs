using System.Collections.Immutable;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>
/// Gives every box and label of a view a size that holds in all languages, and every line of text its place. One layout then serves every
/// language; a translation that fits changes nothing for the others.
/// </summary>
public static class ViewMeasurer
{
    /// <summary>Room in px below the title of a container that turns out to hold nothing.</summary>
    private const double LeastContentHeight = 24;

    /// <param name="languages">At least one. Pass a single one to lay out a language by itself.</param>
    public static MeasuredView Measure(ViewGraph graph, ImmutableArray<LanguageTag> languages, ITextMeasurer measurer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(measurer);
        ArgumentOutOfRangeException.ThrowIfZero(languages.Length, nameof(languages));
        ImmutableArray<TextSetter> setters = [.. languages.Select(language => new TextSetter(measurer, language, graph.Model.SourceLanguage))];
        ViewShow show = graph.View.Show;

        List<NodeContent> contents = MeasureNodes(graph, setters);
        List<MeasuredNode> nodes = [.. graph.Nodes.Select(node => ToMeasured(node, contents[node.Index]))];

        // What leads to a neighbour only says that there is one: it may stand wherever room is.
        bool IsStub(int node) => graph.Nodes[node].Role == NodeRole.Stub;
        var edgeContents = new List<EdgeContent>();
        var edges = new List<MeasuredEdge>();
        for (int i = 0; i < graph.Edges.Length; i++)
        {
            int index = i;
            ViewEdge edge = graph.Edges[i];
            IEnumerable<(int, Note)> notes = graph.Notes.Select(static (note, n) => (note, n)).Where(pair => pair.note.Edge == index).Select(static pair => (pair.n, pair.note.Note));
            EdgeContent content = EdgeMeasurer.Measure(edge, show, notes, setters);
            edgeContents.Add(content);
            edges.Add(new MeasuredEdge(
                edge.Id,
                edge.Source,
                edge.Target,
                [.. content.Labels.Select(static label => new MeasuredLabel(label.Placement, label.Size))],
                edge.Bundle,
                EdgeMarks.Clearance(content.Marks.Tail),
                EdgeMarks.Clearance(content.Marks.Head),
                IsDirected: content.Marks.Tail != content.Marks.Head && !IsStub(edge.Source) && !IsStub(edge.Target)));
        }

        for (int i = 0; i < graph.Notes.Length; i++)
        {
            ViewNote note = graph.Notes[i];
            if (note.Edge >= 0)
            {
                continue;
            }

            NodeContent content = NoteMeasurer.MeasureBox(note.Note, i, setters);
            contents.Add(content);
            int parent = note.Node < 0 ? -1 : graph.Nodes[note.Node].Parent;
            nodes.Add(new MeasuredNode($"note:{note.Note.Id}", parent, content.Size, default, IsContainer: false, note.Node));
            if (note.Node >= 0)
            {
                edgeContents.Add(new EdgeContent(new EdgeMarks(EndMark.None, EndMark.None), [], i));
                edges.Add(new MeasuredEdge($"note:{note.Note.Id}", nodes.Count - 1, note.Node, [], IsDirected: false));
            }
        }

        return new MeasuredView(
            graph,
            new MeasuredGraph([.. nodes], [.. edges], LayoutHintsResolver.Resolve(graph)),
            languages,
            [.. contents],
            [.. edgeContents],
            LegendMeasurer.Measure(graph, setters));
    }

    private static List<NodeContent> MeasureNodes(ViewGraph graph, ImmutableArray<TextSetter> setters)
    {
        List<NodeContent> contents = [.. graph.Nodes.Select(node => node.IsContainer
            ? ContainerMeasurer.Measure(node, graph.View.Show, Opens(node), setters)
            : LeafMeasurer.Measure(node, graph.View.Show, Opens(node), setters))];
        double[] leastWidths = WidthGroups.Find(graph, [.. contents.Select(static content => content.Size.Width)]);
        foreach (ViewNode node in graph.Nodes)
        {
            if (leastWidths[node.Index] > contents[node.Index].Size.Width)
            {
                contents[node.Index] = LeafMeasurer.Measure(node, graph.View.Show, Opens(node), setters, leastWidths[node.Index]);
            }
        }

        return contents;

        bool Opens(ViewNode node) => graph.View.Open.ContainsKey(node.Component.FullId);
    }

    private static MeasuredNode ToMeasured(ViewNode node, NodeContent content) => node.IsContainer
        ? new MeasuredNode(node.Component.FullId, node.Parent, new Size(content.Size.Width, content.Size.Height + LeastContentHeight), content.Size, IsContainer: true)
        : new MeasuredNode(node.Component.FullId, node.Parent, content.Size, default, IsContainer: false);
}
