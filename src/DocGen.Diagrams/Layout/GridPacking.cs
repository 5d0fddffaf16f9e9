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

        Arrangement? best = null;
        double bestCost = double.MaxValue;
        foreach (int count in Candidates(boxes.Length))
        {
            Arrangement arrangement = Fill(boxes, Sort(boxes, count), count, spacing);
            double cost = Cost(arrangement.Size, aspect);
            if (cost < bestCost)
            {
                best = arrangement;
                bestCost = cost;
            }
        }

        return best!;
    }

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
        int rows = (order.Length + columns - 1) / columns;
        var widths = new double[columns];
        var heights = new double[rows];
        for (int k = 0; k < order.Length; k++)
        {
            widths[k % columns] = Math.Max(widths[k % columns], boxes[order[k]].Size.Width);
            heights[k / columns] = Math.Max(heights[k / columns], boxes[order[k]].Size.Height);
        }

        double gridWidth = widths.Sum() + (spacing * (columns - 1));
        double height = heights.Sum() + (spacing * (rows - 1));
        var places = new Point[boxes.Length];
        double shelfWidth = 0;
        for (int row = 0; row < rows; row++)
        {
            shelfWidth = Math.Max(shelfWidth, order.Skip(row * columns).Take(columns).Sum(i => boxes[i].Size.Width + spacing) - spacing);
        }

        // Columns that line up look calm, but not at any price.
        bool isGrid = gridWidth <= shelfWidth * 1.25;
        double y = 0;
        for (int row = 0; row < rows; row++)
        {
            double x = 0;
            for (int column = 0; column < columns && (row * columns) + column < order.Length; column++)
            {
                int box = order[(row * columns) + column];
                Size size = boxes[box].Size;
                double width = isGrid ? widths[column] : size.Width;
                places[box] = new Point(x + ((width - size.Width) / 2), y + ((heights[row] - size.Height) / 2));
                x += width + spacing;
            }

            y += heights[row] + spacing;
        }

        ImmutableArray<ImmutableArray<int>> rowGroups =
            [.. Enumerable.Range(0, rows).Select(row => order.Skip(row * columns).Take(columns).ToImmutableArray())];
        ImmutableArray<ImmutableArray<int>> columnGroups = isGrid
            ? [.. Enumerable.Range(0, columns).Select(column => order.Where((_, k) => k % columns == column).ToImmutableArray())]
            : [];
        return new Arrangement([.. places], new Size(isGrid ? gridWidth : shelfWidth, height), rowGroups, columnGroups);
    }
}
