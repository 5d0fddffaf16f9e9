using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Diagrams.Routing;

/// <summary>Composes the phases: hints, placement, routing, order of lines, labels, compaction, verification; repeated until clean.</summary>
public static class DiagramLayout
{
    /// <summary>Lays out a graph.</summary>
    public static Diagnosed<RoutedGraph> Arrange(MeasuredGraph graph, LayoutOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var tree = new LayoutTree(graph);
        HintPlan hints = diagnostics.Take(HintResolution.Resolve(tree));
        RoutedGraph? best = null;
        ImmutableArray<LayoutFinding> bestFindings = [];
        for (int attempt = 0; attempt < 4; attempt++)
        {
            var variant = new PlacementVariant(graph.Hints.Direction ?? Side.Bottom, 0, 2, graph.Hints.Aspect, 1 + (attempt * 0.4));
            Placement placement = PlacementPhase.Place(tree, hints, variant, options, cancellationToken);
            var sketch = new Sketch(tree, hints, placement, options);
            EdgeRouting.Route(sketch, new RoutingCosts(), rounds: 2, cancellationToken);
            PieceOrdering.Order(sketch);
            LabelChoice.Choose(sketch, attempt);
            for (int pass = 0; pass < 4; pass++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Compaction.Run(sketch, pass % 2);
            }

            RoutedGraph routed = SketchResult.Finish(sketch);
            ImmutableArray<LayoutFinding> findings = LayoutVerifier.Verify(routed);
            if (best is null || findings.Length < bestFindings.Length)
            {
                best = routed;
                bestFindings = findings;
            }

            if (bestFindings.IsEmpty)
            {
                break;
            }
        }

        foreach (LayoutFinding finding in bestFindings.Take(3))
        {
            diagnostics.Report(LayoutRules.Unclean, graph.Hints.Location, finding.Describe(graph));
        }

        return diagnostics.Diagnose(best!);
    }
}
