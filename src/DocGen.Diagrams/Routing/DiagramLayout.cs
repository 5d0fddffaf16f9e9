using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Diagrams.Routing;

/// <summary>Composes the phases: hints, then for several variants placement, routing, finishing and refinement; the best clean one is kept.</summary>
/// <remarks>
/// The number of variants follows from <see cref="LayoutOptions.Effort"/> and the size of the graph, never from time. Pure and thread-safe.
/// After: no finding of <see cref="LayoutVerifier"/>; if one remains after all variants it is reported as DG4002.
/// </remarks>
public static class DiagramLayout
{
    private const int RefinementRounds = 3;
    private static readonly RoutingCosts FirstCosts = new();
    private static readonly RoutingCosts RefinementCosts = new(Crossing: 100, Sharing: 1);

    /// <summary>Lays out a graph.</summary>
    /// <returns>The layout, with warnings about hints that could not be honoured.</returns>
    public static Diagnosed<RoutedGraph> Arrange(MeasuredGraph graph, LayoutOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var tree = new LayoutTree(graph);
        HintPlan hints = diagnostics.Take(HintResolution.Resolve(tree));
        LayoutCandidate? best = null;
        foreach (PlacementVariant variant in Variants(graph, options))
        {
            if (best is not null && best.IsClean && variant.Stretch > 1)
            {
                break;
            }

            LayoutCandidate candidate = Try(tree, hints, variant, options, cancellationToken);
            if (candidate.IsBetterThan(best))
            {
                best = candidate;
            }
        }

        foreach (LayoutFinding finding in best!.Findings.Take(3))
        {
            diagnostics.Report(LayoutRules.Unclean, graph.Hints.Location, finding.Describe(graph));
        }

        return diagnostics.Diagnose(best.Routed);
    }

    /// <summary>Variants in the order in which they are tried; stretched ones only where none before is clean.</summary>
    private static IEnumerable<PlacementVariant> Variants(MeasuredGraph graph, LayoutOptions options)
    {
        double aspect = graph.Hints.Aspect;
        int size = graph.Nodes.Length + graph.Edges.Length;
        int count = graph.Edges.IsEmpty || size > 600 ? 1 : size > 250 ? Math.Min(2, options.Effort) : Math.Max(1, options.Effort);
        Side[] directions = graph.Hints.Direction is { } direction ? [direction] : [Side.Bottom, Side.Right];
        for (int index = 0; index < count; index++)
        {
            foreach (Side side in directions)
            {
                yield return new PlacementVariant(side, index, 2, aspect, 1);
            }
        }

        foreach (double stretch in new[] { 1.5, 2.2 })
        {
            yield return new PlacementVariant(directions[0], 0, 2, aspect, stretch);
        }
    }

    private static LayoutCandidate Try(LayoutTree tree, HintPlan hints, PlacementVariant variant, LayoutOptions options, CancellationToken cancellationToken)
    {
        Placement placement = PlacementPhase.Place(tree, hints, variant, options, cancellationToken);
        var sketch = new Sketch(tree, hints, placement, options);
        EdgeRouting.Route(sketch, FirstCosts, rounds: 2, cancellationToken);
        LayoutCandidate best = RouteFinishing.Finish(sketch, cancellationToken);
        LayoutCandidate current = best;
        int rounds = tree.Count + tree.Graph.Edges.Length > 600 ? 1 : RefinementRounds;
        for (int round = 0; round < rounds && !tree.Graph.Edges.IsEmpty; round++)
        {
            Sketch refined = current.Sketch.Clone();
            ImmutableArray<int> crossings = current.Score.CrossingsOf;
            int[] order =
            [
                .. Enumerable.Range(0, tree.Graph.Edges.Length)
                    .OrderByDescending(edge => crossings[edge])
                    .ThenByDescending(edge => refined.Routes[edge].Positions.Count),
            ];
            EdgeRouting.Refine(refined, RefinementCosts, order, cancellationToken);
            current = RouteFinishing.Finish(refined, cancellationToken);
            if (current.IsBetterThan(best))
            {
                best = current;
            }
        }

        return best;
    }
}
