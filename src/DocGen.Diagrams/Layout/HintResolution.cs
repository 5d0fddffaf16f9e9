using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Diagrams.Layout;

/// <summary>Settles contradictions among hints: what comes first wins, in the order pins, outside, grid, rows, columns, and the rest is reported.</summary>
public static class HintResolution
{
    public static Diagnosed<HintPlan> Resolve(LayoutTree tree)
    {
        var resolver = new Resolver(tree);
        return resolver.Run();
    }

    private sealed class Resolver(LayoutTree tree)
    {
        private readonly LayoutHints _hints = tree.Graph.Hints;
        private readonly DiagnosticBag _diagnostics = new();
        private readonly int[] _row = Filled(tree.Count);
        private readonly int[] _rank = Filled(tree.Count);
        private readonly int[] _host = Filled(tree.Count);
        private readonly Side?[] _flow = new Side?[tree.Count + 1];
        private readonly Dictionary<int, int> _rowCounts = [];

        public Diagnosed<HintPlan> Run()
        {
            ImmutableSortedDictionary<int, Side> outside = _hints.Outside;
            foreach ((int node, _) in _hints.Outside)
            {
                if (tree.Parent(node) >= 0)
                {
                    Ignore("outside", node, $"'{Id(node)}' stands inside '{Id(tree.Parent(node))}' and cannot be outside the drawing");
                    outside = outside.Remove(node);
                }
                else if (_hints.Pins.ContainsKey(node))
                {
                    Ignore("outside", node, $"'{Id(node)}' is pinned and cannot also be outside");
                    outside = outside.Remove(node);
                }
            }

            ImmutableSortedDictionary<int, int> grid = _hints.Grid;
            foreach ((int container, int columns) in _hints.Grid)
            {
                if (columns < 1 || tree.Children(container).IsEmpty)
                {
                    Ignore("grid", container, columns < 1 ? $"a grid of '{columns}' columns cannot be drawn" : $"{Container(container)} is drawn with nothing inside, so its grid has no effect");
                    grid = grid.Remove(container);
                }
            }

            ResolveHosts(outside);
            ResolveLines(_hints.Rows, Side.Bottom, "row", grid, outside);
            ResolveLines(_hints.Columns, Side.Right, "column", grid, outside);
            var plan = new HintPlan([.. _row], [.. _rank], [.. _flow], grid, outside, ResolvePins(), [.. _host]);
            return _diagnostics.Diagnose(plan);
        }

        private static int[] Filled(int count)
        {
            var array = new int[count];
            Array.Fill(array, -1);
            return array;
        }

        private string Id(int node) => tree.Graph.Nodes[node].Id;

        private string Container(int node) => node < 0 ? "the outermost level" : $"'{Id(node)}'";

        /// <param name="key">The kind of hint, as it is called in a model.</param>
        private void Ignore(string key, int node, string reason) =>
            _diagnostics.Report(LayoutRules.HintIgnored, _hints.Places.GetValueOrDefault((key, node)) ?? _hints.Location, reason);

        private void ResolveHosts(ImmutableSortedDictionary<int, Side> outside)
        {
            for (int node = 0; node < tree.Count; node++)
            {
                int host = tree.Graph.Nodes[node].AttachedTo;
                if (host < 0 || host == node || tree.Holds(node, host) || !tree.Holds(tree.Parent(node), host))
                {
                    continue;
                }

                host = tree.ChildToward(tree.Parent(node), host);

                // A note on a note stands beside the same host.
                while (_host[host] >= 0)
                {
                    host = _host[host];
                }

                if (host != node && !outside.ContainsKey(node) && !_hints.Pins.ContainsKey(node))
                {
                    _host[node] = host;
                }
            }

            for (int node = 0; node < tree.Count; node++)
            {
                if (_host[node] >= 0 && _host[_host[node]] >= 0)
                {
                    _host[node] = -1;
                }
            }
        }

        private void ResolveLines(
            ImmutableArray<ImmutableArray<int>> lines,
            Side flow,
            string word,
            ImmutableSortedDictionary<int, int> grid,
            ImmutableSortedDictionary<int, Side> outside)
        {
            string key = word + "s";
            foreach (ImmutableArray<int> line in lines)
            {
                int container = line.IsEmpty ? -1 : tree.Parent(line[0]);
                if (line.IsEmpty)
                {
                    continue;
                }

                if (grid.ContainsKey(container))
                {
                    Ignore(key, line[0], $"{Container(container)} has a grid, so its {word} of '{Id(line[0])}' has no effect");
                    continue;
                }

                if (_flow[container + 1] is { } other && other != flow)
                {
                    Ignore(key, line[0], $"{Container(container)} has rows, so its column of '{Id(line[0])}' has no effect");
                    continue;
                }

                int row = _rowCounts.GetValueOrDefault(container);
                int rank = 0;
                foreach (int node in line)
                {
                    string? reason = tree.Parent(node) != container ? $"it does not stand in the same container as '{Id(line[0])}'"
                        : _row[node] >= 0 ? "it stands in another already"
                        : outside.ContainsKey(node) ? "it is outside"
                        : _hints.Pins.ContainsKey(node) ? "it is pinned"
                        : _host[node] >= 0 ? $"it is a note beside '{Id(_host[node])}'"
                        : null;
                    if (reason is not null)
                    {
                        Ignore(key, node, $"'{Id(node)}' cannot stand in this {word}: {reason}");
                        continue;
                    }

                    _row[node] = row;
                    _rank[node] = rank++;
                }

                if (rank > 0)
                {
                    _rowCounts[container] = row + 1;
                    _flow[container + 1] = flow;
                }
            }
        }

        private ImmutableSortedDictionary<int, Point> ResolvePins()
        {
            ImmutableSortedDictionary<int, Point> pins = _hints.Pins;
            foreach ((int node, Point corner) in _hints.Pins)
            {
                if (corner.X < 0 || corner.Y < 0)
                {
                    Ignore("pins", node, $"'{Id(node)}' is pinned outside its container");
                    pins = pins.Remove(node);
                }
            }

            ImmutableArray<int> kept = [.. pins.Keys];
            for (int i = 0; i < kept.Length; i++)
            {
                for (int j = i + 1; j < kept.Length; j++)
                {
                    if (tree.Parent(kept[i]) == tree.Parent(kept[j]) && pins.ContainsKey(kept[i]) && pins.ContainsKey(kept[j]) && Clash(kept[i], kept[j]))
                    {
                        Ignore("pins", kept[j], $"the pin of '{Id(kept[j])}' leaves no room beside the pinned '{Id(kept[i])}'");
                        pins = pins.Remove(kept[j]);
                    }
                }
            }

            return pins;
        }

        private bool Clash(int first, int second) =>
            new Rectangle(_hints.Pins[first], tree.Graph.Nodes[first].Size).Inflate(8)
                .Overlaps(new Rectangle(_hints.Pins[second], tree.Graph.Nodes[second].Size).Inflate(8));
    }
}
