using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>What the parts of one search for a layout share: the graph, memory, and the work that is left. Not thread-safe; used once.</summary>
/// <remarks>Work is counted in states of path searches and what takes as long as one, so a result does not depend on the machine.</remarks>
public sealed class SearchContext(LayoutTree tree, HintPlan hints, LayoutOptions options, CancellationToken cancellationToken)
{
    private const long WorkPerEffort = 295_000;
    private const int WorkPerItem = 200;
    private const int ManyEdges = 600;
    private static readonly RoutingCosts FirstCosts = new();

    private readonly LayerMemory _layers = new();

    public LayoutTree Tree => tree;

    public HintPlan Hints => hints;

    public LayoutOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    public SearchMemory Memory { get; } = SearchMemory.Take();

    /// <summary>How much work may still be done; not positive if none.</summary>
    public long Left { get; private set; } = options.Effort * WorkPerEffort;

    /// <summary>Whether what is left has to be kept for refinement.</summary>
    public bool IsHalfSpent => Left < options.Effort * WorkPerEffort / 2;

    /// <summary>Whether more work than there was may be done to get rid of a fault.</summary>
    public bool MayOverdraw => Left > -options.Effort * WorkPerEffort / 2;

    /// <summary>Wanted width divided by height.</summary>
    public double Aspect => tree.Graph.Hints.Aspect;

    private int Items => tree.Count + tree.Graph.Edges.Length;

    /// <summary>What placing lines and labels once takes; more than linear, as the compaction is.</summary>
    private long FinishingWork => (long)Items * WorkPerItem * (1 + (Items / 500));

    public void Spend(long work) => Left -= work;

    /// <summary>Places the boxes.</summary>
    public Placement Place(PlacementVariant variant)
    {
        Spend(FinishingWork / 4);
        return PlacementPhase.Place(tree, hints, variant, options, _layers, cancellationToken);
    }

    /// <summary>Routes all edges of a sketch and finishes it.</summary>
    /// <param name="labelRounds">How often labels may be set.</param>
    public LayoutCandidate Draft(Sketch sketch, int labelRounds)
    {
        Spend(EdgeRouting.Route(sketch, FirstCosts, tree.Graph.Edges.Length > ManyEdges ? 1 : 2, Memory, cancellationToken));
        return Finish(sketch, labelRounds);
    }

    /// <summary>Places the lines and labels of a sketch that has routes.</summary>
    public LayoutCandidate Finish(Sketch sketch, int labelRounds)
    {
        LayoutCandidate finished = RouteFinishing.Finish(sketch, labelRounds, cancellationToken);
        Spend(FinishingWork * finished.Rounds);
        return finished;
    }
}
