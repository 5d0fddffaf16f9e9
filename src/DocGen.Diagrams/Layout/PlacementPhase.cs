using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

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
        private readonly BoxPlaces _places;
        private readonly SiblingGraphBuilder _graphs;
        private readonly AsidePlacement _aside;
        private readonly (SiblingGraph Graph, Arrangement Arrangement)?[] _arranged;
        private readonly List<ImmutableArray<int>> _rows = [];
        private readonly List<ImmutableArray<int>> _columns = [];

        public Placer(LayoutTree tree, HintPlan hints, PlacementVariant variant, LayoutOptions options, LayerMemory memory)
        {
            _tree = tree;
            _hints = hints;
            _variant = variant;
            _options = options;
            _memory = memory;
            _places = new BoxPlaces(tree);
            _graphs = new SiblingGraphBuilder(tree, hints, _places);
            _aside = new AsidePlacement(hints, variant, options, _places);
            _arranged = new (SiblingGraph, Arrangement)?[tree.Count + 1];
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
                    _places.Sizes[node + 1] = leaf.IsContainer ? ContainerFrame.LeastSize(leaf, _options) : leaf.Size;
                }
                else
                {
                    PlaceChildren(node);
                }
            }

            _places.Complete();
        }

        public Placement ToPlacement()
        {
            ImmutableArray<Rectangle> bounds = [.. Enumerable.Range(0, _tree.Count).Select(i => new Rectangle(_places.Corners[i], _places.Sizes[i + 1]))];
            ImmutableArray<Rectangle> titles =
                [.. Enumerable.Range(0, _tree.Count).Select(i => ContainerFrame.TitleBounds(_tree.Graph.Nodes[i], bounds[i], _options))];
            return new Placement(new PlacedGraph(_tree.Graph, _places.Sizes[0], bounds, titles), [.. _rows], [.. _columns]);
        }

        private void PlaceChildren(int container)
        {
            // A grid has its rows and columns on paper, wherever the flow leads.
            Side flow = _hints.Grid.ContainsKey(container) ? Side.Bottom : _hints.Flow[container + 1] ?? _variant.Direction;
            bool isSideways = flow is Side.Left or Side.Right;
            ImmutableArray<int> children = _tree.Children(container);
            int[] members = [.. _hints.Members(_tree, container)];
            Dictionary<int, Size> boxes = _aside.ComposeWithNotes(children);
            SiblingGraph graph = _graphs.Create(container, members, boxes, isSideways);
            Arrangement arrangement = Arrange(container, members, graph, isSideways);
            for (int i = 0; i < members.Length; i++)
            {
                _places.Places[members[i]] = ToPaper(arrangement.Places[i], graph.Boxes[i].Size, arrangement.Size, flow, isSideways);
            }

            _rows.AddRange((isSideways ? arrangement.Columns : arrangement.Rows).Select(group => group.Select(i => members[i]).ToImmutableArray()));
            _columns.AddRange((isSideways ? arrangement.Rows : arrangement.Columns).Select(group => group.Select(i => members[i]).ToImmutableArray()));
            _aside.PlaceNotes(children);
            _aside.PlacePinned(children);
            _aside.PlaceOutside(children, boxes, _rows, _columns);
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
                _variant.Lines,
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
                left = Math.Min(left, _places.Places[child].X);
                least = Math.Min(least, _places.Places[child].Y);
                right = Math.Max(right, _places.Places[child].X + _places.Sizes[child + 1].Width);
                bottom = Math.Max(bottom, _places.Places[child].Y + _places.Sizes[child + 1].Height);
            }

            foreach (int child in children)
            {
                _places.Places[child] += new Point(pad - left, top - least);
            }

            Size size = container < 0 ? default : ContainerFrame.LeastSize(_tree.Graph.Nodes[container], _options);
            _places.Sizes[container + 1] = new Size(
                Math.Max(size.Width, right - left + (2 * pad)),
                Math.Max(size.Height, bottom - least + top + pad));
        }

        private static Point ToPaper(Point place, Size box, Size whole, Side flow, bool isSideways) => (flow, isSideways) switch
        {
            (Side.Left, true) => new Point(whole.Height - place.Y - box.Height, place.X),
            (_, true) => new Point(place.Y, place.X),
            (Side.Top, _) => new Point(place.X, whole.Height - place.Y - box.Height),
            _ => place,
        };
    }
}
