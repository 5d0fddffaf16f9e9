using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Drafts layouts from the most promising of many placements. One draft is made whatever it costs.</summary>
public sealed class LayoutDrafts(SearchContext context)
{
    private const int FewVariants = 3;
    private const int VariantsPerEffort = 3;
    private const int FoldedVariants = 4;
    private const int FoldedDrafts = 1;
    private const int MoreFoldedVariants = 6;
    private const int MostDrafts = 3;
    private const int LabelRounds = 2;
    private const int LineIndex = 3;
    private const int LineRounds = 4;

    /// <summary>How much nearer to the wanted aspect a folded placement has to be to be drafted.</summary>
    private const double LeastGain = 0.2;
    private readonly List<ImmutableArray<Rectangle>> _placements = [];
    private readonly List<LayoutCandidate> _drafts = [];
    private bool _folds;

    /// <summary>The directions in which a graph may lead.</summary>
    public static ImmutableArray<Side> Directions(LayoutTree tree) => tree.Graph.Hints.Direction is { } direction ? [direction] : [Side.Bottom, Side.Right];

    /// <summary>Drafts the first few placements, and folded ones where those miss the aspect.</summary>
    /// <returns>At least one, best first.</returns>
    public IReadOnlyList<LayoutCandidate> Make()
    {
        DraftBest(0, FewVariants, folds: false, int.MaxValue);
        if (!_drafts[0].Score.FitsAspect)
        {
            LayoutCandidate straight = _drafts[0];
            DraftBest(0, FoldedVariants, folds: true, FoldedDrafts);
            _folds = _drafts[0] != straight;
        }

        return _drafts;
    }

    /// <summary>Drafts the best of many more placements.</summary>
    /// <returns>Those of before too, best first.</returns>
    public IReadOnlyList<LayoutCandidate> MakeMore()
    {
        DraftBest(FewVariants, VariantsPerEffort * context.Options.Effort, _folds, MostDrafts);
        return _drafts;
    }

    /// <summary>Drafts the best of the folded placements that were not drafted before.</summary>
    /// <param name="excess">That of the layout to better.</param>
    /// <returns>Null if none comes nearer to the wanted aspect or fits a page well enough, or no work is left.</returns>
    public LayoutCandidate? MakeFolded(double excess)
    {
        (Placement? placement, Side flow, _) = PlaceAll(0, MoreFoldedVariants, folds: true)
            .Where(place => place.Guess.Excess < Math.Max(0, excess - LeastGain))
            .OrderBy(static place => place.Guess.Total)
            .FirstOrDefault();
        return placement is not null && !context.IsHalfSpent ? Draft(placement, flow) : null;
    }

    /// <summary>Places boxes with more distance between, for lines and labels that found no room, and drafts that.</summary>
    /// <returns>Null if the same was drafted before.</returns>
    public LayoutCandidate? MakeWide(double stretch)
    {
        var variant = new PlacementVariant(Directions(context.Tree)[0], 0, 2, context.Aspect, stretch);
        return Place(variant) is { } placement ? Draft(placement, variant.Direction) : null;
    }

    /// <summary>Drafts those of a range of variants from which most is to be hoped.</summary>
    private void DraftBest(int first, int end, bool folds, int most)
    {
        foreach ((Placement placement, Side flow, _) in PlaceAll(first, end, folds).OrderBy(static place => place.Guess.Total).Take(most))
        {
            if (_drafts.Count == 0 || !context.IsHalfSpent)
            {
                LayoutCandidate draft = Draft(placement, flow);
                int at = _drafts.FindIndex(other => draft.IsBetterThan(other));
                _drafts.Insert(at < 0 ? _drafts.Count : at, draft);
            }
        }
    }

    /// <summary>Those of a range of variants that were not there before, while there is work left.</summary>
    private List<(Placement Placement, Side Flow, LayoutScore Guess)> PlaceAll(int first, int end, bool folds)
    {
        var places = new List<(Placement Placement, Side Flow, LayoutScore Guess)>();
        for (int index = first; index < end; index++)
        {
            foreach (Side flow in Directions(context.Tree))
            {
                foreach (PlacementVariant variant in Variants(flow, index, folds))
                {
                    bool isEnough = _drafts.Count + places.Count > 0 && (context.IsHalfSpent || context.Tree.Graph.Edges.IsEmpty);
                    if (!isEnough && Place(variant) is { } placement)
                    {
                        context.Spend(PlacementGuess.Work(context.Tree.Graph));
                        places.Add((placement, flow, PlacementGuess.Of(placement.Graph, flow)));
                    }
                }
            }
        }

        return places;
    }

    /// <summary>One variant; among folded ones another with lines, whose order takes more rounds to settle.</summary>
    private IEnumerable<PlacementVariant> Variants(Side flow, int index, bool folds)
    {
        var variant = new PlacementVariant(flow, index, 2, context.Aspect, 1, folds);
        return folds && index == LineIndex && SiblingGraphBuilder.HasLines(context.Tree) ? [variant, variant with { Rounds = LineRounds, Lines = true }] : [variant];
    }

    private LayoutCandidate Draft(Placement placement, Side flow) =>
        context.Draft(new Sketch(context.Tree, context.Hints, placement, flow, context.Options), LabelRounds);

    /// <returns>Null if the variant gives a placement that was there before.</returns>
    private Placement? Place(PlacementVariant variant)
    {
        Placement placement = context.Place(variant);
        ImmutableArray<Rectangle> nodes = placement.Graph.Nodes;
        if (_placements.Exists(other => other.AsSpan().SequenceEqual(nodes.AsSpan())))
        {
            return null;
        }

        _placements.Add(nodes);
        return placement;
    }
}
