using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Looks for faults that a reader would see as a mistake. An empty result is the promise of the layout.</summary>
/// <remarks>Near linear by a spatial index. Tolerances: 0.5 px for overlaps of boxes, 1 px for labels and lines, 1.5 px for ends.</remarks>
public static class LayoutVerifier
{
    public static ImmutableArray<LayoutFinding> Verify(RoutedGraph routed)
    {
        var check = new Check(routed);
        return check.Run();
    }

    private sealed class Check(RoutedGraph routed)
    {
        /// <summary>A label nearer to a container's border hugs it, and the ground under the text blots the border out.</summary>
        private const double BorderGap = 0.5;

        private readonly MeasuredGraph _graph = routed.Placed.Graph;
        private readonly LayoutTree _tree = new(routed.Placed.Graph);
        private readonly ImmutableArray<Rectangle> _nodes = routed.Placed.Nodes;
        private readonly ImmutableArray<Rectangle> _titles = routed.Placed.Titles;
        private readonly List<LayoutFinding> _findings = [];
        private readonly SpatialIndex _boxes = new(150);
        private readonly SpatialIndex _pieces = new(150);
        private readonly List<int> _pieceEdges = [];

        public ImmutableArray<LayoutFinding> Run()
        {
            foreach (Rectangle bounds in _nodes)
            {
                _boxes.Add(bounds);
            }

            for (int edge = 0; edge < routed.Edges.Length; edge++)
            {
                foreach (Rectangle piece in Pieces(routed.Edges[edge].Points))
                {
                    _pieces.Add(piece);
                    _pieceEdges.Add(edge);
                }
            }

            CheckNodes();
            CheckTitles();
            CheckEdges();
            CheckSharedWays();
            CheckLabels();
            ClearanceCheck.Run(_tree, _boxes, _pieces, _pieceEdges, LayoutOptions.Default.LineToBox, Report);
            return [.. _findings.Distinct().OrderBy(static f => f.Fault).ThenBy(static f => f.First).ThenBy(static f => f.Second)];
        }

        private static IEnumerable<Rectangle> Pieces(ImmutableArray<Point> points)
        {
            for (int i = 1; i < points.Length; i++)
            {
                yield return Rectangle.FromBounds(
                    Math.Min(points[i - 1].X, points[i].X),
                    Math.Min(points[i - 1].Y, points[i].Y),
                    Math.Max(points[i - 1].X, points[i].X),
                    Math.Max(points[i - 1].Y, points[i].Y));
            }
        }

        private static bool Overlap(Rectangle a, Rectangle b, double tolerance) =>
            Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > tolerance &&
            Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > tolerance;

        /// <summary>Length of a level or upright piece inside a box.</summary>
        private static double Inside(Rectangle piece, Rectangle box)
        {
            double width = Math.Min(piece.Right, box.Right) - Math.Max(piece.Left, box.Left);
            double height = Math.Min(piece.Bottom, box.Bottom) - Math.Max(piece.Top, box.Top);
            bool isWithin = piece.Width > piece.Height
                ? piece.Top > box.Top && piece.Top < box.Bottom
                : piece.Left > box.Left && piece.Left < box.Right;
            return isWithin ? Math.Max(0, Math.Max(width, height)) : 0;
        }

        private void Report(LayoutFault fault, int first, int second) => _findings.Add(new LayoutFinding(fault, first, second));

        private void CheckNodes()
        {
            for (int node = 0; node < _nodes.Length; node++)
            {
                foreach (int other in _boxes.Near(_nodes[node]))
                {
                    if (other > node && _tree.Parent(other) == _tree.Parent(node) && Overlap(_nodes[node], _nodes[other], 0.5))
                    {
                        Report(LayoutFault.NodeOverlap, node, other);
                    }
                }

                int parent = _tree.Parent(node);
                if (parent >= 0 && !_nodes[parent].Inflate(0.5).Contains(_nodes[node]))
                {
                    Report(LayoutFault.ChildOutside, node, parent);
                }
            }
        }

        private void CheckTitles()
        {
            for (int node = 0; node < _titles.Length; node++)
            {
                if (_titles[node].Size.IsEmpty)
                {
                    continue;
                }

                foreach (int other in _boxes.Near(_titles[node]))
                {
                    if (other != node && !_tree.Holds(other, node) && Overlap(_titles[node], _nodes[other], 1))
                    {
                        Report(LayoutFault.TitleOverNode, node, other);
                    }
                }

                foreach (int piece in _pieces.Near(_titles[node]))
                {
                    if (Inside(_pieces[piece], _titles[node].Inflate(-1)) > 1)
                    {
                        Report(LayoutFault.EdgeThroughTitle, _pieceEdges[piece], node);
                    }
                }
            }
        }

        private void CheckEdges()
        {
            for (int edge = 0; edge < routed.Edges.Length; edge++)
            {
                MeasuredEdge measured = _graph.Edges[edge];
                ImmutableArray<Point> points = routed.Edges[edge].Points;
                if (!IsAttached(points[0], _nodes[measured.Source]))
                {
                    Report(LayoutFault.EndUnattached, edge, measured.Source);
                }

                if (!IsAttached(points[^1], _nodes[measured.Target]))
                {
                    Report(LayoutFault.EndUnattached, edge, measured.Target);
                }

                foreach (Rectangle piece in Pieces(points))
                {
                    if (piece.Width > 0.01 && piece.Height > 0.01)
                    {
                        Report(LayoutFault.PieceNotOrthogonal, edge, -1);
                    }

                    foreach (int node in _boxes.Near(piece))
                    {
                        if (!_tree.IsLeaf(node))
                        {
                            continue;
                        }

                        bool isOwn = node == measured.Source || node == measured.Target;
                        if (Inside(piece, _nodes[node].Inflate(isOwn ? -2 : -1)) > (isOwn ? 2 : 1))
                        {
                            Report(isOwn ? LayoutFault.EdgeThroughOwnEnd : LayoutFault.EdgeThroughNode, edge, node);
                        }
                    }
                }
            }
        }

        private static bool IsAttached(Point point, Rectangle box)
        {
            const double near = 1.5;
            bool isWithin = point.X >= box.Left - near && point.X <= box.Right + near && point.Y >= box.Top - near && point.Y <= box.Bottom + near;
            double depth = Math.Min(
                Math.Min(Math.Abs(point.X - box.Left), Math.Abs(box.Right - point.X)),
                Math.Min(Math.Abs(point.Y - box.Top), Math.Abs(box.Bottom - point.Y)));
            return isWithin && depth <= near;
        }

        private void CheckSharedWays()
        {
            var shared = new SortedDictionary<(int First, int Second), double>();
            for (int piece = 0; piece < _pieceEdges.Count; piece++)
            {
                Rectangle bounds = _pieces[piece];
                bool isUpright = bounds.Height > bounds.Width;
                foreach (int other in _pieces.Near(bounds.Inflate(1)))
                {
                    Rectangle otherBounds = _pieces[other];
                    if (_pieceEdges[other] <= _pieceEdges[piece] || otherBounds.Height > otherBounds.Width != isUpright || _graph.Edges[_pieceEdges[piece]].SharesEndWith(_graph.Edges[_pieceEdges[other]]))
                    {
                        continue;
                    }

                    double distance = isUpright ? Math.Abs(bounds.Left - otherBounds.Left) : Math.Abs(bounds.Top - otherBounds.Top);
                    double length = isUpright
                        ? Math.Min(bounds.Bottom, otherBounds.Bottom) - Math.Max(bounds.Top, otherBounds.Top)
                        : Math.Min(bounds.Right, otherBounds.Right) - Math.Max(bounds.Left, otherBounds.Left);
                    if (distance < 1 && length > 0)
                    {
                        (int, int) key = (_pieceEdges[piece], _pieceEdges[other]);
                        shared[key] = shared.GetValueOrDefault(key) + length;
                    }
                }
            }

            foreach (((int first, int second), double length) in shared)
            {
                if (length > 2)
                {
                    Report(LayoutFault.EdgesShareWay, first, second);
                }
            }
        }

        private void CheckLabels()
        {
            var labels = new SpatialIndex(100);
            var owners = new List<int>();
            for (int edge = 0; edge < routed.Edges.Length; edge++)
            {
                foreach (Rectangle label in routed.Edges[edge].Labels.Where(static label => !label.Size.IsEmpty))
                {
                    foreach (int other in labels.Near(label))
                    {
                        if (Overlap(label, labels[other], 1))
                        {
                            Report(LayoutFault.LabelOverLabel, owners[other], edge);
                        }
                    }

                    labels.Add(label);
                    owners.Add(edge);
                    CheckLabel(edge, label);
                }
            }

            for (int node = 0; node < _titles.Length; node++)
            {
                if (_titles[node].Size.IsEmpty)
                {
                    continue;
                }

                foreach (int label in labels.Near(_titles[node]))
                {
                    if (Overlap(labels[label], _titles[node], 1))
                    {
                        Report(LayoutFault.LabelOverTitle, owners[label], node);
                    }
                }
            }
        }

        private void CheckLabel(int edge, Rectangle label)
        {
            Rectangle around = label.Inflate(BorderGap);
            foreach (int node in _boxes.Near(around))
            {
                if (_tree.IsLeaf(node) && Overlap(label, _nodes[node], 1))
                {
                    Report(LayoutFault.LabelOverNode, edge, node);
                }
                else if (!_tree.IsLeaf(node) && around.Overlaps(_nodes[node]) && !_nodes[node].Contains(around))
                {
                    Report(LayoutFault.LabelAcrossBorder, edge, node);
                }
            }

            foreach (int piece in _pieces.Near(label))
            {
                if (_pieceEdges[piece] != edge && Inside(_pieces[piece], label.Inflate(-1)) > 1)
                {
                    Report(LayoutFault.LabelOverEdge, edge, _pieceEdges[piece]);
                }
            }

            if (!Pieces(routed.Edges[edge].Points).Any(piece => piece.DistanceTo(label) <= 12))
            {
                Report(LayoutFault.LabelDetached, edge, -1);
            }
        }
    }
}
