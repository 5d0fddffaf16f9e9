using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>How far any two things keep apart, and how much of it they give up where there is no room.</summary>
public sealed class CompactionDistances(Sketch sketch)
{
    private readonly int[] _ends = CountEnds(sketch);

    /// <summary>Whether two items have nothing to keep from each other.</summary>
    public bool IsExempt(in CompactionItem a, in CompactionItem b, double crossGap)
    {
        if (a.Low.Variable == b.Low.Variable)
        {
            return true;
        }

        if (a.Kind == ItemKind.Piece && b.Kind == ItemKind.Piece)
        {
            Route route = sketch.Routes[a.Owner];
            return (a.Owner == b.Owner && crossGap > -0.5 && Math.Abs(a.Piece - b.Piece) == 2) || IsTrunk(route, a, b);
        }

        if (a.Kind == ItemKind.Piece)
        {
            return IsEndAt(a, b);
        }

        if (b.Kind == ItemKind.Piece)
        {
            return IsEndAt(b, a);
        }

        return (a.Kind == ItemKind.Title && IsWallAround(a, b)) || (b.Kind == ItemKind.Title && IsWallAround(b, a));
    }

    /// <returns>The distance, the part of it that may be given up, and the part that may be where nothing else can.</returns>
    public (double Distance, double Slack, double Reserve) Between(in CompactionItem a, in CompactionItem b)
    {
        LayoutOptions options = sketch.Options;
        if (a.Kind == ItemKind.Label || b.Kind == ItemKind.Label)
        {
            return (options.LabelGap, options.LabelGap - 1.5, 0);
        }

        if (a.Kind == ItemKind.Piece && b.Kind == ItemKind.Piece)
        {
            return BetweenPieces(a, b);
        }

        if (a.Kind == ItemKind.Piece || b.Kind == ItemKind.Piece)
        {
            return (a.Kind == ItemKind.Piece ? b.Kind : a.Kind) switch
            {
                ItemKind.Leaf => (options.LineToBox, 0, options.LineToBox - 3),
                ItemKind.Title => (options.LabelGap, options.LabelGap - 1, 0),
                _ => (options.LineToWall, options.LineToWall - 2, 0),
            };
        }

        if (a.Kind == ItemKind.Title || b.Kind == ItemKind.Title)
        {
            return (options.LabelGap, 0, 0);
        }

        bool isNested = sketch.Tree.Holds(a.Owner, b.Owner) || sketch.Tree.Holds(b.Owner, a.Owner);
        return isNested ? (options.Padding, options.Padding / 2, 0) : (options.NodeSpacing, options.NodeSpacing / 2, 0);
    }

    /// <summary>Distance of the ends of a side from each other and from its corners.</summary>
    public (double Spacing, double Inset) AtSide(int node, Side side)
    {
        double extent = side is Side.Top or Side.Bottom
            ? sketch.High[0][node] - sketch.Low[0][node]
            : sketch.High[1][node] - sketch.Low[1][node];
        int count = _ends[(node * 4) + (int)side];
        double inset = Math.Min(8, extent / 4);
        double room = count < 2 ? sketch.Options.LineSpacing : (extent - (2 * inset)) / (count - 1);
        return (Math.Min(sketch.Options.LineSpacing, Math.Floor(room)), inset);
    }

    private static int[] CountEnds(Sketch sketch)
    {
        var ends = new int[sketch.Tree.Count * 4];
        foreach (Route route in sketch.Routes)
        {
            ends[(route.Source * 4) + (int)route.SourceSide]++;
            ends[(route.Target * 4) + (int)route.TargetSide]++;
        }

        return ends;
    }

    private (double Distance, double Slack, double Reserve) BetweenPieces(in CompactionItem a, in CompactionItem b)
    {
        double spacing = sketch.Options.LineSpacing;
        foreach ((int node, Side side, _) in new RouteEnds(sketch.Routes[a.Owner], a.Piece))
        {
            foreach ((int otherNode, Side otherSide, _) in new RouteEnds(sketch.Routes[b.Owner], b.Piece))
            {
                if (node == otherNode && side == otherSide && sketch.Tree.IsLeaf(node))
                {
                    spacing = Math.Min(spacing, AtSide(node, side).Spacing);
                }
            }
        }

        bool isRelated = sketch.Graph.Edges[a.Owner].SharesEndWith(sketch.Graph.Edges[b.Owner]);
        double slack = Math.Max(0, spacing - ClearanceCheck.LeastBetweenLines);
        return (spacing, slack, isRelated ? spacing - slack : Math.Min(2.5, spacing));
    }

    private bool IsTrunk(Route route, in CompactionItem a, in CompactionItem b)
    {
        int bundle = sketch.Graph.Edges[route.Edge].Bundle;
        return bundle >= 0 && bundle == sketch.Graph.Edges[b.Owner].Bundle && a.At == b.At;
    }

    private bool IsEndAt(in CompactionItem piece, in CompactionItem other)
    {
        if (other.Kind == ItemKind.Label)
        {
            return false;
        }

        Route route = sketch.Routes[piece.Owner];
        foreach ((int node, _, _) in new RouteEnds(route, piece.Piece))
        {
            int far = node == route.Source ? route.Target : route.Source;

            // A line that comes from inside has to keep clear of the title; one from outside never reaches it.
            if (node == other.Owner && (other.Kind != ItemKind.Title || !sketch.Tree.Holds(node, far)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWallAround(in CompactionItem title, in CompactionItem other) =>
        other.Kind is ItemKind.LowWall or ItemKind.HighWall && (other.Owner == title.Owner || sketch.Tree.Holds(other.Owner, title.Owner));
}
