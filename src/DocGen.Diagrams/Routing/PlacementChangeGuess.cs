using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Guesses what changes of one placement are worth as <see cref="PlacementGuess"/> does, looking only at edges that move. Not thread-safe.</summary>
public sealed class PlacementChangeGuess
{
    private readonly PlacedGraph _placed;
    private readonly LayoutTree _tree;
    private readonly Side _flow;
    private readonly StraightLine[] _lines;
    private readonly StraightLine[] _changed;
    private readonly bool[] _isChanged;
    private readonly Point[] _offsets;
    private readonly List<int>[] _edgesOf;
    private readonly List<int> _changedEdges = [];

    public PlacementChangeGuess(PlacedGraph placed, LayoutTree tree, Side flow)
    {
        ImmutableArray<MeasuredEdge> edges = placed.Graph.Edges;
        _placed = placed;
        _tree = tree;
        _flow = flow;
        _lines = [.. edges.Select(edge => StraightLine.Of(edge, placed.Nodes))];
        _changed = [.. _lines];
        _isChanged = new bool[edges.Length];
        _offsets = new Point[tree.Count];
        _edgesOf = [.. Enumerable.Range(0, tree.Count).Select(static _ => new List<int>())];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            AddToHolders(edge, edges[edge].Source);
            AddToHolders(edge, edges[edge].Target);
        }
    }

    /// <summary>How many pairs of edges were compared in all.</summary>
    public long Pairs { get; private set; }

    /// <summary>By how much the score grows; below 0 where the change is for the better. O(edges that move · edges).</summary>
    public double Of(PlacementChange change)
    {
        foreach ((int node, Point by) in change.Moves)
        {
            _offsets[node] = by;
            foreach (int edge in _edgesOf[node])
            {
                if (!_isChanged[edge])
                {
                    _isChanged[edge] = true;
                    _changedEdges.Add(edge);
                }
            }
        }

        int backward = 0;
        double length = 0;
        foreach (int edge in _changedEdges)
        {
            MeasuredEdge ends = _placed.Graph.Edges[edge];
            (Rectangle source, Rectangle target) = (_placed.Nodes[ends.Source], _placed.Nodes[ends.Target]);
            (Rectangle newSource, Rectangle newTarget) = (Moved(ends.Source), Moved(ends.Target));
            _changed[edge] = new StraightLine(ends, newSource.Center, newTarget.Center);
            length += StraightLine.Gap(newSource, newTarget) - StraightLine.Gap(source, target);
            backward += ends.IsDirected ? LeadsBack(newSource, newTarget) - LeadsBack(source, target) : 0;
        }

        int crossings = CountNewCrossings();
        foreach (int edge in _changedEdges)
        {
            _changed[edge] = _lines[edge];
            _isChanged[edge] = false;
        }

        foreach ((int node, _) in change.Moves)
        {
            _offsets[node] = default;
        }

        _changedEdges.Clear();
        return LayoutScore.Weigh(crossings, 0, backward) + length;
    }

    private int CountNewCrossings()
    {
        int crossings = 0;
        Pairs += (long)_changedEdges.Count * _lines.Length;
        foreach (int edge in _changedEdges)
        {
            for (int other = 0; other < _lines.Length; other++)
            {
                // Pairs of edges that both move are met twice.
                if (!_isChanged[other] || other < edge)
                {
                    crossings += StraightLine.Cross(_changed[edge], _changed[other]) ? 1 : 0;
                    crossings -= StraightLine.Cross(_lines[edge], _lines[other]) ? 1 : 0;
                }
            }
        }

        return crossings;
    }

    private int LeadsBack(Rectangle source, Rectangle target) => LayoutScore.LeadsBack(source.Center, target.Center, _flow) ? 1 : 0;

    private Rectangle Moved(int node)
    {
        Rectangle box = _placed.Nodes[node];
        for (int at = node; at >= 0; at = _tree.Parent(at))
        {
            box = box.Offset(_offsets[at].X, _offsets[at].Y);
        }

        return box;
    }

    private void AddToHolders(int edge, int end)
    {
        for (int at = end; at >= 0; at = _tree.Parent(at))
        {
            _edgesOf[at].Add(edge);
        }
    }
}
