using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>A placement and what later phases keep of it.</summary>
/// <param name="Rows">Groups of siblings whose middles share one y.</param>
/// <param name="Columns">Groups of siblings whose middles share one x.</param>
public sealed record Placement(PlacedGraph Graph, ImmutableArray<ImmutableArray<int>> Rows, ImmutableArray<ImmutableArray<int>> Columns);

/// <param name="Direction">Main direction of containers that no hint directs.</param>
/// <param name="Index">Which starting order is used; 0 is the author's.</param>
/// <param name="Rounds">How often containers are placed again knowing where their relations lead; at least 1.</param>
/// <param name="Aspect">Wanted width divided by height.</param>
/// <param name="Stretch">Factor on all distances, at least 1; more where lines found no room.</param>
/// <param name="Folds">Whether layers are joined and split for the sake of the aspect.</param>
public sealed record PlacementVariant(Side Direction, int Index, int Rounds, double Aspect, double Stretch, bool Folds = false);

/// <summary>Places all boxes: containers from the inside out, then again knowing where the relations of their children lead.</summary>
/// <remarks>After: no siblings overlap, children lie inside their containers, titles are free. O(rounds) times the cost of the arrangements.</remarks>
public static class PlacementPhase
{
    /// <param name="memory">Shared by the variants of one search.</param>
    public static Placement Place(
        LayoutTree tree,
        HintPlan hints,
        PlacementVariant variant,
        LayoutOptions options,
        LayerMemory memory,
        CancellationToken cancellationToken)
    {
        var placer = new Placer(tree, hints, variant, options, memory);
        for (int round = 0; round < variant.Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            placer.Run(cancellationToken);
        }

        return placer.ToPlacement();
    }

    private sealed class Placer
    {
        private readonly LayoutTree _tree;
        private readonly HintPlan _hints;
        private readonly PlacementVariant _variant;
        private readonly LayoutOptions _options;
        private readonly LayerMemory _memory;
        private readonly List<int>[] _edges;
        private readonly Point[] _places;
        private readonly Size[] _sizes;
        private readonly Point[] _corners;
        private readonly Point[] _pulls;
        private readonly (SiblingGraph Graph, Arrangement Arrangement)?[] _arranged;
        private readonly List<ImmutableArray<int>> _rows = [];
        private readonly List<ImmutableArray<int>> _columns = [];

        public Placer(LayoutTree tree, HintPlan hints, PlacementVariant variant, LayoutOptions options, LayerMemory memory)
        {
            _memory = memory;
            _tree = tree;
            _hints = hints;
            _variant = variant;
            _options = options;
            _places = new Point[tree.Count];
            _corners = new Point[tree.Count];
            _pulls = new Point[tree.Count];
            _arranged = new (SiblingGraph, Arrangement)?[tree.Count + 1];
            _sizes = new Size[tree.Count + 1];
            _edges = new List<int>[tree.Count + 1];
            for (int i = 0; i < _edges.Length; i++)
            {
                _edges[i] = [];
            }

            ImmutableArray<MeasuredEdge> edges = tree.Graph.Edges;
            for (int i = 0; i < edges.Length; i++)
            {
                if (edges[i].Source != edges[i].Target)
                {
                    _edges[tree.MeetingContainer(edges[i].Source, edges[i].Target) + 1].Add(i);
                }
            }
        }

        public void Run(CancellationToken cancellationToken)
        {
            _rows.Clear();
            _columns.Clear();
            for (int node = _tree.Count - 1; node >= -1; node--)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (node >= 0 && _tree.IsLeaf(node))
                {
                    MeasuredNode leaf = _tree.Graph.Nodes[node];
                    _sizes[node + 1] = leaf.IsContainer ? ContainerFrame.LeastSize(leaf, _options) : leaf.Size;
                }
                else
                {
                    PlaceChildren(node);
                }
            }

            for (int node = 0; node < _tree.Count; node++)
            {
                int parent = _tree.Parent(node);
                _corners[node] = (parent < 0 ? default : _corners[parent]) + _places[node];
            }

            FindPulls();
        }

        public Placement ToPlacement()
        {
            ImmutableArray<Rectangle> bounds = [.. Enumerable.Range(0, _tree.Count).Select(i => new Rectangle(_corners[i], _sizes[i + 1]))];
            ImmutableArray<Rectangle> titles =
                [.. Enumerable.Range(0, _tree.Count).Select(i => ContainerFrame.TitleBounds(_tree.Graph.Nodes[i], bounds[i], _options))];
            return new Placement(new PlacedGraph(_tree.Graph, _sizes[0], bounds, titles), [.. _rows], [.. _columns]);
        }

        private void PlaceChildren(int container)
        {
            // A grid has its rows and columns on paper, wherever the flow leads.
            Side flow = _hints.Grid.ContainsKey(container) ? Side.Bottom : _hints.Flow[container + 1] ?? _variant.Direction;
            bool isSideways = flow is Side.Left or Side.Right;
            ImmutableArray<int> children = _tree.Children(container);
            int[] members = [.. _hints.Members(_tree, container)];
            Dictionary<int, Size> boxes = ComposeWithNotes(children);
            SiblingGraph graph = CreateGraph(container, members, boxes, isSideways);
            Arrangement arrangement = Arrange(container, members, graph, isSideways);
            for (int i = 0; i < members.Length; i++)
            {
                _places[members[i]] = ToPaper(arrangement.Places[i], graph.Boxes[i].Size, arrangement.Size, flow, isSideways);
            }

            _rows.AddRange((isSideways ? arrangement.Columns : arrangement.Rows).Select(group => group.Select(i => members[i]).ToImmutableArray()));
            _columns.AddRange((isSideways ? arrangement.Rows : arrangement.Columns).Select(group => group.Select(i => members[i]).ToImmutableArray()));
            PlaceNotes(children);
            PlacePinned(children);
            PlaceOutside(children, boxes);
            FitContainer(container, children);
        }

        /// <summary>Arranges siblings, unless they are as they were in the round before.</summary>
        private Arrangement Arrange(int container, int[] members, SiblingGraph graph, bool isSideways)
        {
            if (_arranged[container + 1] is { } last && last.Graph.HasContentOf(graph))
            {
                return last.Arrangement;
            }

            Arrangement arrangement = SiblingArrangement.Arrange(
                graph,
                [.. members.Select(member => _hints.Row[member])],
                [.. members.Select(member => _hints.Rank[member])],
                _hints.Grid.GetValueOrDefault(container),
                isSideways ? 1 / _variant.Aspect : _variant.Aspect,
                _variant.Index,
                _variant.Folds,
                _options with { NodeSpacing = _options.NodeSpacing * _variant.Stretch },
                _memory);
            if (_variant.Index % 2 == 1 && _hints.Flow[container + 1] is null && !_hints.Grid.ContainsKey(container) && graph.IsPulledAgainst(arrangement))
            {
                arrangement = arrangement.Mirror(graph);
            }

            _arranged[container + 1] = (graph, arrangement);
            return arrangement;
        }

        private Dictionary<int, Size> ComposeWithNotes(ImmutableArray<int> children)
        {
            var boxes = new Dictionary<int, Size>();
            foreach (int child in children)
            {
                boxes[child] = _sizes[child + 1];
            }

            foreach (IGrouping<int, int> notes in NotesByHost(children))
            {
                double width = boxes[notes.Key].Width + NoteGap + notes.Max(note => _sizes[note + 1].Width);
                double height = notes.Sum(note => _sizes[note + 1].Height + NoteGap) - NoteGap;
                boxes[notes.Key] = new Size(width, Math.Max(boxes[notes.Key].Height, height));
            }

            return boxes;
        }

        private double NoteGap => (_options.NodeSpacing + 8) * _variant.Stretch;

        private void PlaceNotes(ImmutableArray<int> children)
        {
            foreach (IGrouping<int, int> notes in NotesByHost(children))
            {
                double y = _places[notes.Key].Y;
                foreach (int note in notes)
                {
                    _places[note] = new Point(_places[notes.Key].X + _sizes[notes.Key + 1].Width + NoteGap, y);
                    y += _sizes[note + 1].Height + NoteGap;
                }
            }
        }

        private IEnumerable<IGrouping<int, int>> NotesByHost(ImmutableArray<int> children) =>
            children.Where(child => _hints.Host[child] >= 0).GroupBy(child => _hints.Host[child]);

        /// <summary>Sets pinned boxes to their places, and the others beside or below them where they would be in the way.</summary>
        private void PlacePinned(ImmutableArray<int> children)
        {
            if (_hints.Pins.IsEmpty)
            {
                return;
            }

            int[] pinned = [.. children.Where(_hints.Pins.ContainsKey)];
            int[] others = [.. children.Where(child => !_hints.Pins.ContainsKey(child) && !_hints.Outside.ContainsKey(child))];
            foreach (int child in pinned)
            {
                _places[child] = _hints.Pins[child];
            }

            double gap = (_options.NodeSpacing + 14) * _variant.Stretch;
            if (!pinned.Any(pin => others.Any(other => Bounds(other).Overlaps(Bounds(pin).Inflate(gap)))))
            {
                return;
            }

            double right = pinned.Max(pin => Bounds(pin).Right) + gap;
            double bottom = pinned.Max(pin => Bounds(pin).Bottom) + gap;
            var extent = new Size(others.Max(other => Bounds(other).Right), others.Max(other => Bounds(other).Bottom));
            double beside = GridPacking.Cost(new Size(right + extent.Width, Math.Max(bottom, extent.Height)), _variant.Aspect);
            double below = GridPacking.Cost(new Size(Math.Max(right, extent.Width), bottom + extent.Height), _variant.Aspect);
            foreach (int other in others)
            {
                _places[other] += beside <= below ? new Point(right, 0) : new Point(0, bottom);
            }
        }

        private Rectangle Bounds(int child) => new(_places[child], _sizes[child + 1]);

        private void PlaceOutside(ImmutableArray<int> children, Dictionary<int, Size> boxes)
        {
            if (_hints.Outside.IsEmpty)
            {
                return;
            }

            int[] inner = [.. children.Where(child => !_hints.Outside.ContainsKey(child))];
            double gap = (_options.NodeSpacing + 24) * _variant.Stretch;
            double right = inner.Select(child => _places[child].X + _sizes[child + 1].Width).DefaultIfEmpty(0).Max();
            double bottom = inner.Select(child => _places[child].Y + _sizes[child + 1].Height).DefaultIfEmpty(0).Max();
            foreach (Side side in new[] { Side.Left, Side.Right, Side.Top, Side.Bottom })
            {
                int[] strip = [.. children.Where(child => _hints.Outside.TryGetValue(child, out Side wanted) && wanted == side)];
                if (strip.Length == 0)
                {
                    continue;
                }

                bool isUpright = side is Side.Left or Side.Right;
                double length = strip.Sum(child => (isUpright ? boxes[child].Height : boxes[child].Width) + gap) - gap;
                double thickness = strip.Max(child => isUpright ? boxes[child].Width : boxes[child].Height);
                double at = ((isUpright ? bottom : right) - length) / 2;
                foreach (int child in strip.OrderBy(child => isUpright ? _pulls[child].Y : _pulls[child].X))
                {
                    Size size = boxes[child];
                    _places[child] = side switch
                    {
                        Side.Left => new Point(-gap - ((thickness + size.Width) / 2), at),
                        Side.Right => new Point(right + gap + ((thickness - size.Width) / 2), at),
                        Side.Top => new Point(at, -gap - ((thickness + size.Height) / 2)),
                        _ => new Point(at, bottom + gap + ((thickness - size.Height) / 2)),
                    };
                    at += (isUpright ? size.Height : size.Width) + gap;
                }

                (isUpright ? _columns : _rows).Add([.. strip]);
            }
        }

        /// <summary>Moves the children into the content area and sizes the container around them.</summary>
        private void FitContainer(int container, ImmutableArray<int> children)
        {
            double pad = container < 0 ? _options.Margin : (_options.Padding + 10) * _variant.Stretch;
            double top = container < 0 ? _options.Margin : Math.Max(pad, ContainerFrame.Top(_tree.Graph.Nodes[container], _options) + 6);
            double left = 0;
            double least = 0;
            double right = 0;
            double bottom = 0;
            foreach (int child in children)
            {
                left = Math.Min(left, _places[child].X);
                least = Math.Min(least, _places[child].Y);
                right = Math.Max(right, _places[child].X + _sizes[child + 1].Width);
                bottom = Math.Max(bottom, _places[child].Y + _sizes[child + 1].Height);
            }

            foreach (int child in children)
            {
                _places[child] += new Point(pad - left, top - least);
            }

            Size size = container < 0 ? default : ContainerFrame.LeastSize(_tree.Graph.Nodes[container], _options);
            _sizes[container + 1] = new Size(
                Math.Max(size.Width, right - left + (2 * pad)),
                Math.Max(size.Height, bottom - least + top + pad));
        }

        private SiblingGraph CreateGraph(int container, int[] members, Dictionary<int, Size> boxes, bool isSideways)
        {
            var index = new Dictionary<int, int>();
            foreach (int member in members)
            {
                index.Add(member, index.Count);
            }

            var links = new SortedDictionary<(int From, int To), SiblingLink>();
            foreach (int i in _edges[container + 1])
            {
                MeasuredEdge edge = _tree.Graph.Edges[i];
                int from = Represent(_tree.ChildToward(container, edge.Source));
                int to = Represent(_tree.ChildToward(container, edge.Target));
                if (from == to || !index.TryGetValue(from, out int fromIndex) || !index.TryGetValue(to, out int toIndex))
                {
                    continue;
                }

                Size label = LabelSize(edge, isSideways);
                double fromOffset = EndOffset(from, edge.Source, boxes[from], isSideways);
                double toOffset = EndOffset(to, edge.Target, boxes[to], isSideways);
                if (links.TryGetValue((fromIndex, toIndex), out SiblingLink? known))
                {
                    int weight = known.Weight + 1;
                    links[(fromIndex, toIndex)] = known with
                    {
                        FromOffset = ((known.FromOffset * known.Weight) + fromOffset) / weight,
                        ToOffset = ((known.ToOffset * known.Weight) + toOffset) / weight,
                        Weight = weight,
                        LabelSize = new Size(Math.Max(known.LabelSize.Width, label.Width), known.LabelSize.Height + label.Height),
                    };
                }
                else
                {
                    links[(fromIndex, toIndex)] = new SiblingLink(fromIndex, toIndex, fromOffset, toOffset, 1, label);
                }
            }

            ImmutableArray<SiblingBox> siblings = [.. members.Select(member => isSideways
                ? new SiblingBox(Swap(boxes[member]), _pulls[member].Y, _pulls[member].X)
                : new SiblingBox(boxes[member], _pulls[member].X, _pulls[member].Y))];
            return new SiblingGraph(siblings, [.. links.Values]);
        }

        private int Represent(int child) => _hints.Host[child] >= 0 ? _hints.Host[child] : child;

        private double EndOffset(int child, int end, Size box, bool isSideways)
        {
            Size size = _sizes[end + 1];
            var middle = new Point(size.Width / 2, size.Height / 2);
            for (int at = end; at != child && at >= 0; at = _tree.Parent(at))
            {
                if (_hints.Host[at] == child)
                {
                    return 0;
                }

                middle += _places[at];
            }

            return isSideways ? middle.Y - (box.Height / 2) : middle.X - (box.Width / 2);
        }

        private static Size LabelSize(MeasuredEdge edge, bool isSideways)
        {
            double width = 0;
            double height = 0;
            foreach (MeasuredLabel label in edge.Labels)
            {
                width = Math.Max(width, label.Size.Width);
                height += label.Size.Height + 8;
            }

            // A line that leads sideways carries its label along; only its length counts.
            return isSideways ? new Size(height, width + (width > 0 ? 16 : 0)) : new Size(width, height);
        }

        private static Size Swap(Size size) => new(size.Height, size.Width);

        private static Point ToPaper(Point place, Size box, Size whole, Side flow, bool isSideways) => (flow, isSideways) switch
        {
            (Side.Left, true) => new Point(whole.Height - place.Y - box.Height, place.X),
            (_, true) => new Point(place.Y, place.X),
            (Side.Top, _) => new Point(place.X, whole.Height - place.Y - box.Height),
            _ => place,
        };

        /// <summary>For each node the mean direction in which relations leave its container, each part between -1 and 1.</summary>
        private void FindPulls()
        {
            var counts = new int[_tree.Count];
            Array.Clear(_pulls);
            foreach (MeasuredEdge edge in _tree.Graph.Edges)
            {
                if (edge.Source == edge.Target)
                {
                    continue;
                }

                int meeting = _tree.MeetingContainer(edge.Source, edge.Target);
                AddPulls(edge.Source, edge.Target, meeting, counts);
                AddPulls(edge.Target, edge.Source, meeting, counts);
            }

            for (int i = 0; i < counts.Length; i++)
            {
                _pulls[i] = counts[i] == 0 ? default : new Point(_pulls[i].X / counts[i], _pulls[i].Y / counts[i]);
            }
        }

        private void AddPulls(int end, int other, int meeting, int[] counts)
        {
            Point target = new Rectangle(_corners[other], _sizes[other + 1]).Center;
            for (int at = end; _tree.Parent(at) != meeting; at = _tree.Parent(at))
            {
                int container = _tree.Parent(at);
                var frame = new Rectangle(_corners[container], _sizes[container + 1]);
                _pulls[at] += new Point(
                    Math.Clamp((target.X - frame.Center.X) / Math.Max(1, frame.Width / 2), -1, 1),
                    Math.Clamp((target.Y - frame.Center.Y) / Math.Max(1, frame.Height / 2), -1, 1));
                counts[at]++;
            }
        }
    }
}
