using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Keeps boxes in the rows, columns and grids that the author asked for.</summary>
/// <remarks>Everything in one row shares a coordinate, and a border runs between two rows, so that no box of one reaches into the other.</remarks>
public static class CompactionLines
{
    private const int Alignment = 30;

    /// <summary>Room in px that a container has before its first child and that a reader takes for a hole.</summary>
    private const double Hole = 48;

    /// <param name="fitsContainers">Whether containers rather fit what they hold than begin where their neighbours do.</param>
    public static void Add(CompactionModel model, bool fitsContainers)
    {
        HintPlan hints = model.Sketch.Hints;
        LayoutTree tree = model.Sketch.Tree;
        foreach (int container in hints.Grid.Keys)
        {
            ImmutableArray<ImmutableArray<int>> rows = hints.GridRows(tree, container);
            Separate(model, model.Axis == 1 ? rows : Transpose(rows), fitsContainers);
        }

        for (int container = -1; container < tree.Count; container++)
        {
            if (hints.Flow[container + 1] is not { } flow)
            {
                continue;
            }

            ImmutableArray<ImmutableArray<int>> lines = hints.Lines(tree, container);
            if ((flow is Side.Bottom or Side.Top ? 1 : 0) == model.Axis)
            {
                Separate(model, lines, fitsContainers);
            }
            else
            {
                Sequence(model, lines);
            }
        }
    }

    private static ImmutableArray<ImmutableArray<int>> Transpose(ImmutableArray<ImmutableArray<int>> rows) => rows.IsEmpty
        ? []
        : [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Where(row => row.Length > column).Select(row => row[column]).ToImmutableArray())];

    private static void Separate(CompactionModel model, ImmutableArray<ImmutableArray<int>> lines, bool fitsContainers)
    {
        DifferenceSystem system = model.Differences;
        double half = model.Sketch.Options.NodeSpacing / 2;
        Anchor? border = null;
        foreach (ImmutableArray<int> line in lines)
        {
            double highest = line.Max(node => model.Sketch.High[model.Axis][node]);
            var middle = new Anchor(system.AddVariable(highest), 0);
            var next = new Anchor(system.AddVariable(highest), 0);
            for (int i = 0; i < line.Length; i++)
            {
                int node = line[i];
                system.Require(model.Low(node), middle, 0, 0, Firmness.Hint);
                system.Require(middle, model.High(node), 0, 0, Firmness.Hint);
                system.Require(model.High(node), next, half, 0, Firmness.Hint);
                if (border is { } before)
                {
                    system.Require(before, model.Low(node), half, 0, Firmness.Hint);
                }

                if (i > 0 && !(fitsContainers && (IsHollow(model, line[i - 1]) || IsHollow(model, node) || AreApart(model, line[i - 1], node))))
                {
                    Align(model, line[i - 1], node);
                }
            }

            border = next;
        }
    }

    private static void Align(CompactionModel model, int first, int second)
    {
        bool usesMiddles = model.Axis == 1 && model.Sketch.Tree.IsLeaf(first) && model.Sketch.Tree.IsLeaf(second);
        model.Differences.Attract(
            model.Low(first) + (usesMiddles ? Extent(model, first) / 2 : 0),
            model.Low(second) + (usesMiddles ? Extent(model, second) / 2 : 0),
            Alignment);
    }

    /// <summary>Whether a container begins far before what it holds.</summary>
    private static bool IsHollow(CompactionModel model, int node)
    {
        double[] low = model.Sketch.Low[model.Axis];
        return !model.Sketch.Tree.IsLeaf(node) && model.Sketch.Tree.Children(node).Min(child => low[child]) - low[node] > Hole + (model.Axis == 1 ? model.Sketch.TitleReach(node, 1) : 0);
    }

    /// <summary>Whether two containers have been given different starts.</summary>
    private static bool AreApart(CompactionModel model, int first, int second)
    {
        double[] low = model.Sketch.Low[model.Axis];
        return !model.Sketch.Tree.IsLeaf(first) && !model.Sketch.Tree.IsLeaf(second) && Math.Abs(low[first] - low[second]) > Hole;
    }

    private static double Extent(CompactionModel model, int node) => model.Sketch.High[model.Axis][node] - model.Sketch.Low[model.Axis][node];

    private static void Sequence(CompactionModel model, ImmutableArray<ImmutableArray<int>> lines)
    {
        foreach (ImmutableArray<int> line in lines)
        {
            for (int i = 1; i < line.Length; i++)
            {
                model.Differences.Require(model.High(line[i - 1]), model.Low(line[i]), model.Sketch.Options.NodeSpacing, 0, Firmness.Hint);
            }
        }
    }
}
