using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Places the children of one container: related ones in layers, unrelated ones in a grid, and the parts beside each other.</summary>
public static class SiblingArrangement
{
    /// <summary>More boxes stand in a grid in any case.</summary>
    public const int LongestLine = 6;

    /// <param name="rows">Row the author asked for by box, -1 where none; boxes in rows are placed together.</param>
    /// <param name="ranks">Place within the row.</param>
    /// <param name="columns">Number of grid columns the author asked for; 0: none.</param>
    /// <param name="aspect">Wanted width divided by height, in flow coordinates.</param>
    /// <param name="lines">Whether a few boxes with relations to the outside only stand in one line across the flow.</param>
    /// <param name="folds">Whether layers are joined and split for the sake of the aspect.</param>
    /// <param name="memory">Shared by the variants of one search.</param>
    public static Arrangement Arrange(
        SiblingGraph graph,
        IReadOnlyList<int> rows,
        IReadOnlyList<int> ranks,
        int columns,
        double aspect,
        int variant,
        bool lines,
        bool folds,
        LayoutOptions options,
        LayerMemory memory)
    {
        double spacing = options.NodeSpacing + 14;
        if (columns > 0 || (graph.Links.IsEmpty && rows.All(static row => row < 0)))
        {
            return columns == 0 && lines && IsLine(graph.Boxes)
                ? GridPacking.Line(graph.Boxes, spacing)
                : GridPacking.Pack(graph.Boxes, columns, aspect, spacing);
        }

        var parts = new List<(ImmutableArray<int> Members, Arrangement Arrangement)>();
        foreach (ImmutableArray<int> members in FindParts(graph, rows))
        {
            parts.Add((members, ArrangePart(graph, members, rows, ranks, variant, folds, aspect, spacing, options, memory)));
        }

        return parts.Count == 1 ? Restore(graph, parts, [new Point(0, 0)]) : PackParts(graph, parts, aspect, spacing);
    }

    /// <summary>Whether one line across the flow shows both sides of the boxes to what is outside.</summary>
    private static bool IsLine(ImmutableArray<SiblingBox> boxes) =>
        boxes.Length <= LongestLine && boxes.Count(static box => box.PullX != 0 || box.PullY != 0) * 2 > boxes.Length;

    private static Arrangement ArrangePart(
        SiblingGraph graph,
        ImmutableArray<int> members,
        IReadOnlyList<int> rows,
        IReadOnlyList<int> ranks,
        int variant,
        bool folds,
        double aspect,
        double spacing,
        LayoutOptions options,
        LayerMemory memory)
    {
        var index = new Dictionary<int, int>();
        foreach (int member in members)
        {
            index.Add(member, index.Count);
        }

        ImmutableArray<SiblingLink> links =
        [
            .. graph.Links.Where(link => index.ContainsKey(link.From) && index.ContainsKey(link.To))
                .Select(link => link with { From = index[link.From], To = index[link.To] }),
        ];
        var part = new SiblingGraph([.. members.Select(member => graph.Boxes[member])], links);
        return links.IsEmpty && members.All(member => rows[member] < 0)
            ? GridPacking.Pack(part.Boxes, 0, aspect, spacing)
            : LayeredArrangement.Arrange(
                part,
                [.. members.Select(member => rows[member])],
                [.. members.Select(member => ranks[member])],
                variant,
                folds ? aspect : null,
                spacing,
                options.NodeSpacing + 24,
                memory);
    }

    /// <summary>Connected components in the order of their first member; all boxes without links are one part, all boxes in rows another.</summary>
    private static IEnumerable<ImmutableArray<int>> FindParts(SiblingGraph graph, IReadOnlyList<int> rows)
    {
        int count = graph.Boxes.Length;
        int[] leader = [.. Enumerable.Range(0, count)];
        int Find(int i)
        {
            while (leader[i] != i)
            {
                leader[i] = leader[leader[i]];
                i = leader[i];
            }

            return i;
        }

        void Join(int a, int b)
        {
            int first = Find(a);
            int second = Find(b);
            leader[Math.Max(first, second)] = Math.Min(first, second);
        }

        var isLinked = new bool[count];
        foreach (SiblingLink link in graph.Links)
        {
            Join(link.From, link.To);
            isLinked[link.From] = isLinked[link.To] = true;
        }

        int firstInRow = -1;
        int firstSingle = -1;
        for (int i = 0; i < count; i++)
        {
            if (rows[i] >= 0)
            {
                firstInRow = firstInRow < 0 ? i : firstInRow;
                Join(firstInRow, i);
            }
            else if (!isLinked[i])
            {
                firstSingle = firstSingle < 0 ? i : firstSingle;
                Join(firstSingle, i);
            }
        }

        return Enumerable.Range(0, count).GroupBy(Find).Select(static part => part.ToImmutableArray());
    }

    private static Arrangement PackParts(
        SiblingGraph graph,
        List<(ImmutableArray<int> Members, Arrangement Arrangement)> parts,
        double aspect,
        double spacing)
    {
        Point[] best = [];
        double bestCost = double.MaxValue;
        double widest = parts.Max(static part => part.Arrangement.Size.Width);
        double total = parts.Sum(part => part.Arrangement.Size.Width + spacing);
        int[] order = [.. Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Arrangement.Size.Height)];
        for (int step = 0; step <= 24; step++)
        {
            double limit = widest + ((total - widest) * step / 24);
            Point[] places = FillShelves(parts, order, limit, spacing, out Size size);
            double cost = GridPacking.Cost(size, aspect);
            if (cost < bestCost)
            {
                bestCost = cost;
                best = places;
            }
        }

        return Restore(graph, parts, best);
    }

    private static Point[] FillShelves(
        List<(ImmutableArray<int> Members, Arrangement Arrangement)> parts,
        int[] order,
        double limit,
        double spacing,
        out Size size)
    {
        var places = new Point[parts.Count];
        double x = 0;
        double y = 0;
        double shelf = 0;
        double width = 0;
        foreach (int i in order)
        {
            Size part = parts[i].Arrangement.Size;
            if (x > 0 && x + part.Width > limit)
            {
                x = 0;
                y += shelf + spacing;
                shelf = 0;
            }

            places[i] = new Point(x, y);
            x += part.Width + spacing;
            width = Math.Max(width, x - spacing);
            shelf = Math.Max(shelf, part.Height);
        }

        size = new Size(width, y + shelf);
        return places;
    }

    private static Arrangement Restore(SiblingGraph graph, List<(ImmutableArray<int> Members, Arrangement Arrangement)> parts, Point[] corners)
    {
        var places = new Point[graph.Boxes.Length];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            (ImmutableArray<int> members, Arrangement arrangement) = parts[i];
            for (int k = 0; k < members.Length; k++)
            {
                places[members[k]] = arrangement.Places[k] + corners[i];
            }

            rows.AddRange(arrangement.Rows.Select(row => row.Select(k => members[k]).ToImmutableArray()));
            columns.AddRange(arrangement.Columns.Select(column => column.Select(k => members[k]).ToImmutableArray()));
            right = Math.Max(right, corners[i].X + arrangement.Size.Width);
            bottom = Math.Max(bottom, corners[i].Y + arrangement.Size.Height);
        }

        return new Arrangement([.. places], new Size(right, bottom), rows.ToImmutable(), columns.ToImmutable());
    }
}
