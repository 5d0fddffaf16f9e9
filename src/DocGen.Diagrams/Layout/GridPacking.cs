using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Places boxes without relations among them in rows and columns so that the whole comes near a wanted aspect.</summary>
/// <remarks>O(n²): every number of columns is tried. Boxes that are pulled out of the container stand at the side they are pulled to.</remarks>
public static class GridPacking
{
    /// <param name="columns">Number of columns the author asked for; 0: the best.</param>
    /// <param name="aspect">Wanted width divided by height.</param>
    public static Arrangement Pack(ImmutableArray<SiblingBox> boxes, int columns, double aspect, double spacing)
    {
        if (boxes.IsEmpty)
        {
            return Arrangement.Empty;
        }

        if (columns > 0)
        {
            return Fill(boxes, [.. Enumerable.Range(0, boxes.Length)], Math.Min(columns, boxes.Length), spacing);
        }

        int best = 0;
        double bestCost = double.MaxValue;
        foreach (int count in Candidates(boxes.Length))
        {
            double cost = Cost(new Grid(boxes, Sort(boxes, count), count, spacing).Size, aspect);
            if (cost < bestCost)
            {
                best = count;
                bestCost = cost;
            }
        }

        return Fill(boxes, Sort(boxes, best), best, spacing);
    }

    /// <summary>All boxes beside each other, in the order in which they are pulled out of the container.</summary>
    public static Arrangement Line(ImmutableArray<SiblingBox> boxes, double spacing) => Fill(boxes, Sort(boxes, boxes.Length), boxes.Length, spacing);

    /// <summary>Half perimeter of the least rectangle of the wanted aspect around a size, with some weight on the real area.</summary>
    public static double Cost(Size size, double aspect)
    {
        double height = Math.Max(size.Width / aspect, size.Height);
        return (height * height * aspect) + (size.Width * size.Height);
    }

    private static IEnumerable<int> Candidates(int count)
    {
        // Each number of rows once, with the fewest columns that give it.
        int previous = 0;
        for (int rows = 1; rows <= Math.Min(count, 200); rows++)
        {
            int columns = (count + rows - 1) / rows;
            if (columns != previous)
            {
                previous = columns;
                yield return columns;
            }
        }
    }

    private static ImmutableArray<int> Sort(ImmutableArray<SiblingBox> boxes, int columns)
    {
        int[] order = [.. Enumerable.Range(0, boxes.Length).OrderBy(i => boxes[i].PullY)];
        var sorted = ImmutableArray.CreateBuilder<int>(order.Length);
        for (int start = 0; start < order.Length; start += columns)
        {
            sorted.AddRange(order.Skip(start).Take(columns).OrderBy(i => boxes[i].PullX));
        }

        return sorted.ToImmutable();
    }

    private static Arrangement Fill(ImmutableArray<SiblingBox> boxes, ImmutableArray<int> order, int columns, double spacing)
    {
        var grid = new Grid(boxes, order, columns, spacing);
        int rows = grid.Heights.Length;
        var places = new Point[boxes.Length];
        double y = 0;
        for (int row = 0; row < rows; row++)
        {
            double x = 0;
            for (int column = 0; column < columns && (row * columns) + column < order.Length; column++)
            {
                int box = order[(row * columns) + column];
                Size size = boxes[box].Size;
                double width = grid.IsAligned ? grid.Widths[column] : size.Width;
                places[box] = new Point(x, y + ((grid.Heights[row] - size.Height) / 2));
                x += width + spacing;
            }

            y += grid.Heights[row] + spacing;
        }

        ImmutableArray<ImmutableArray<int>> rowGroups =
            [.. Enumerable.Range(0, rows).Select(row => order.Skip(row * columns).Take(columns).ToImmutableArray())];
        ImmutableArray<ImmutableArray<int>> columnGroups = grid.IsAligned
            ? [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows)
                .Select(row => (row * columns) + column)
                .Where(k => k < order.Length)
                .Select(k => order[k])
                .ToImmutableArray())]
            : [];
        return new Arrangement([.. places], grid.Size, rowGroups, columnGroups);
    }

    /// <summary>The extents of rows and columns.</summary>
    private sealed class Grid
    {
        public Grid(ImmutableArray<SiblingBox> boxes, ImmutableArray<int> order, int columns, double spacing)
        {
            int rows = (order.Length + columns - 1) / columns;
            Widths = new double[columns];
            Heights = new double[rows];
            var shelves = new double[rows];
            for (int k = 0; k < order.Length; k++)
            {
                Size size = boxes[order[k]].Size;
                Widths[k % columns] = Math.Max(Widths[k % columns], size.Width);
                Heights[k / columns] = Math.Max(Heights[k / columns], size.Height);
                shelves[k / columns] += size.Width + spacing;
            }

            double width = Widths.Sum() + (spacing * (columns - 1));
            double shelf = shelves.Max() - spacing;

            // Columns that line up look calm, but not at any price.
            IsAligned = width <= shelf * 1.25;
            Size = new Size(IsAligned ? width : shelf, Heights.Sum() + (spacing * (rows - 1)));
        }

        public double[] Widths { get; }

        public double[] Heights { get; }

        /// <summary>Whether the boxes of a column stand below each other.</summary>
        public bool IsAligned { get; }

        public Size Size { get; }
    }
}
