using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Diagrams.Routing;

/// <summary>Composes the phases: hints, then for several variants placement, routing, finishing and refinement; the best clean one is kept.</summary>
/// <remarks>
/// How much is tried follows from <see cref="LayoutOptions.Effort"/> and the size of the graph, never from time. Pure and thread-safe.
/// After: no finding of <see cref="LayoutVerifier"/>; if one remains after all variants it is reported as DG4002.
/// </remarks>
public static class DiagramLayout
{
    /// <summary>Lays out a graph.</summary>
    /// <returns>The layout, with warnings about hints that could not be honoured.</returns>
    public static Diagnosed<RoutedGraph> Arrange(MeasuredGraph graph, LayoutOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var tree = new LayoutTree(graph);
        HintPlan hints = diagnostics.Take(HintResolution.Resolve(tree));
        LayoutCandidate best = LayoutSearch.FindBest(tree, hints, options, cancellationToken);
        if (!graph.Previous.IsEmpty)
        {
            best = Keep(best, tree, order => LayoutSearch.FindKept(tree, hints, options, order, cancellationToken), diagnostics);
        }

        foreach (string reason in best.Unmet)
        {
            diagnostics.Report(LayoutRules.HintIgnored, graph.Hints.Location, reason);
        }

        foreach (LayoutFinding finding in best.Findings.Take(3))
        {
            diagnostics.Report(LayoutRules.Unclean, graph.Hints.Location, finding.Describe(graph));
        }

        return diagnostics.Diagnose(best.Routed);
    }

    /// <summary>A layout that leaves every box in its order, or in its place if none is new, needs no help; else one is made that does.</summary>
    private static LayoutCandidate Keep(LayoutCandidate fresh, LayoutTree tree, Func<KeptOrder, LayoutCandidate?> findKept, DiagnosticBag diagnostics)
    {
        var order = new KeptOrder(tree);
        OrderChange change = order.Compare(fresh.Routed.Placed.Nodes);
        if (fresh.IsClean && change.ReversedX + change.ReversedY == 0 && (!order.IsComplete || order.AreInPlace(fresh.Routed.Placed.Nodes)))
        {
            return fresh;
        }

        LayoutCandidate? kept = findKept(order);
        if (kept is not null && (kept.IsClean || kept.Faults <= fresh.Faults))
        {
            return kept;
        }

        diagnostics.Report(
            LayoutRules.NotKept,
            tree.Graph.Hints.Location,
            "the kept places of boxes leave no clean layout, so the view is laid out afresh",
            DiagnosticNote.Help("run 'docgen diagram lock' to keep the new places"));
        return fresh;
    }
}
