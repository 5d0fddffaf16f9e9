using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Looks at a finished drawing with the eyes of a strict reader and names the relation or component to blame.</summary>
/// <remarks>Reads the layout that is there and changes nothing. Near linear in the size of the drawing.</remarks>
public static class DrawingQuality
{
    private const int MostRelations = 3;

    /// <param name="name">What the messages call the drawing: <c>the view 'all'</c>.</param>
    /// <param name="crossingLimit">Most crossings of lines, where the view does not say; null: any number.</param>
    public static ImmutableArray<Diagnostic> Check(RenderedView view, string name, ImmutableArray<LanguageTag> languages, int? crossingLimit)
    {
        ArgumentNullException.ThrowIfNull(view);
        var diagnostics = new DiagnosticBag();
        var seen = new HashSet<RoutedGraph>(ReferenceEqualityComparer.Instance);
        foreach (LanguageTag language in languages)
        {
            RoutedGraph layout = view.GetLayout(language);
            if (seen.Add(layout))
            {
                diagnostics.AddRange(Check(view.Graph, layout, name, crossingLimit));
            }
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>The same for one layout of a view.</summary>
    public static ImmutableArray<Diagnostic> Check(ViewGraph graph, RoutedGraph layout, string name, int? crossingLimit)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(layout);
        var diagnostics = new DiagnosticBag();
        CheckFaults(graph, layout, name, diagnostics);
        CheckCrossings(graph, layout, name, graph.View.CrossingLimit ?? crossingLimit, diagnostics);
        return diagnostics.ToImmutable();
    }

    private static void CheckFaults(ViewGraph graph, RoutedGraph layout, string name, DiagnosticBag diagnostics)
    {
        foreach (LayoutFinding finding in LayoutVerifier.Verify(layout))
        {
            Rule? rule = RuleOf(finding.Fault);
            SourceLocation location = rule == RenderRules.BoxHit ? OfNode(graph, finding.First) : OfEdge(graph, finding.First);
            if (rule is not null)
            {
                diagnostics.Report(rule, location, $"in {name}, {finding.Describe(layout.Placed.Graph)}");
            }
        }
    }

    private static Rule? RuleOf(LayoutFault fault) => fault switch
    {
        LayoutFault.NodeOverlap or LayoutFault.ChildOutside or LayoutFault.TitleOverNode => RenderRules.BoxHit,
        LayoutFault.EdgeThroughNode or LayoutFault.EdgeThroughOwnEnd or LayoutFault.EdgeThroughTitle or LayoutFault.EdgesShareWay or LayoutFault.EndUnattached
            or LayoutFault.PieceNotOrthogonal or LayoutFault.LineNearBox or LayoutFault.LinesTooNear => RenderRules.LineHit,
        _ when fault.IsOfLabel() => RenderRules.LabelHit,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>One finding for a view, at the relation that crosses most others.</summary>
    private static void CheckCrossings(ViewGraph graph, RoutedGraph layout, string name, int? limit, DiagnosticBag diagnostics)
    {
        if (limit is not { } most || layout.Edges.IsEmpty)
        {
            return;
        }

        var score = LayoutScore.Of(layout, Side.Bottom);
        if (score.Crossings <= most)
        {
            return;
        }

        int[] worst = [.. Enumerable.Range(0, layout.Edges.Length).Where(edge => score.CrossingsOf[edge] > 0).OrderByDescending(edge => score.CrossingsOf[edge]).Take(MostRelations)];
        string Crosses(int edge) => $"'{layout.Placed.Graph.Edges[edge].Id}' crosses {Number(score.CrossingsOf[edge], "line")}";
        diagnostics.Report(
            RenderRules.Crossings,
            OfEdge(graph, worst[0]),
            $"{name} has {Number(score.Crossings, "crossing")}, more than the limit of {most}: {Crosses(worst[0])}",
            [
                .. worst.Skip(1).Select(edge => DiagnosticNote.Note(Crosses(edge), OfEdge(graph, edge))),
                DiagnosticNote.Help("split the view, bundle lines to one target, or place boxes by hints"),
            ]);
    }

    private static string Number(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static SourceLocation OfNode(ViewGraph graph, int node) =>
        node < graph.Nodes.Length ? graph.Nodes[node].Component.Location : graph.View.Location;

    /// <summary>The first relation behind a line; lines of notes are blamed on the note.</summary>
    private static SourceLocation OfEdge(ViewGraph graph, int edge)
    {
        if (edge < graph.Edges.Length)
        {
            return graph.Edges[edge].Relations[0].Location;
        }

        ViewNote[] attached = [.. graph.Notes.Where(static note => note.Edge < 0 && note.Node >= 0)];
        return edge - graph.Edges.Length < attached.Length ? attached[edge - graph.Edges.Length].Note.Location : graph.View.Location;
    }
}
