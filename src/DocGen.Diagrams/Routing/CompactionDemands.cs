using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>What a compaction has to keep besides distances: boxes in their containers, and the author's hints.</summary>
public static class CompactionDemands
{
    /// <inheritdoc cref="CompactionLines.Add"/>
    public static void Add(CompactionModel model, bool fitsContainers)
    {
        AddContainment(model);
        CompactionLines.Add(model, fitsContainers);
        KeepFlow(model);
        KeepLines(model);
        CompactionKeeping.Add(model);
    }

    /// <summary>Containers that were placed in one row or column do not slide past each other.</summary>
    private static void KeepLines(CompactionModel model)
    {
        foreach (ImmutableArray<int> group in model.Sketch.Alignments[1 - model.Axis])
        {
            int[] line = [.. group.Where(node => !model.Sketch.Tree.IsLeaf(node)).OrderBy(node => model.Sketch.Low[model.Axis][node])];
            for (int i = 1; i < line.Length; i++)
            {
                if (model.Sketch.High[model.Axis][line[i - 1]] <= model.Sketch.Low[model.Axis][line[i]])
                {
                    model.Differences.Require(model.High(line[i - 1]), model.Low(line[i]), model.Sketch.Options.NodeSpacing, 0, Firmness.Label);
                }
            }
        }
    }

    /// <summary>What leads along the main direction still does.</summary>
    private static void KeepFlow(CompactionModel model)
    {
        Sketch sketch = model.Sketch;
        if ((sketch.Flow is Side.Left or Side.Right ? 0 : 1) != model.Axis)
        {
            return;
        }

        foreach (Route route in sketch.Routes)
        {
            bool isInside = route.Source == route.Target || sketch.Tree.Holds(route.Source, route.Target) || sketch.Tree.Holds(route.Target, route.Source);
            if (isInside || !sketch.Graph.Edges[route.Edge].IsDirected)
            {
                continue;
            }

            (int first, int second) = sketch.Flow is Side.Right or Side.Bottom ? (route.Source, route.Target) : (route.Target, route.Source);
            double half = Extent(first) / 2;
            double otherHalf = Extent(second) / 2;
            if (sketch.Low[model.Axis][first] + half <= sketch.Low[model.Axis][second] + otherHalf + 0.01)
            {
                model.Differences.Require(model.Low(first) + half, model.Low(second) + otherHalf, 0, 0, Firmness.Label);
            }
        }

        double Extent(int node) => sketch.High[model.Axis][node] - sketch.Low[model.Axis][node];
    }

    private static void AddContainment(CompactionModel model)
    {
        LayoutOptions options = model.Sketch.Options;
        for (int node = 0; node < model.Sketch.Tree.Count; node++)
        {
            int parent = model.Sketch.Tree.Parent(node);
            if (parent < 0)
            {
                model.Differences.Require(CompactionModel.Origin, model.Low(node), options.Margin, 0, Firmness.Fixed);
                model.Differences.Require(model.High(node), model.Whole, options.Margin, 0, Firmness.Fixed);
            }
            else
            {
                double top = model.Axis == 1 ? ContainerFrame.Top(model.Sketch.Graph.Nodes[parent], options) : options.Padding;
                model.Differences.Require(model.Low(parent), model.Low(node), top, 0, Firmness.Fixed);
                model.Differences.Require(model.High(node), model.High(parent), options.Padding, 0, Firmness.Fixed);
            }

            if (model.Sketch.Hints.Pins.TryGetValue(node, out Point pin))
            {
                Pin(model, node, parent, model.Axis == 0 ? pin.X : pin.Y);
            }

            if (model.Sketch.Hints.Outside.TryGetValue(node, out Side side))
            {
                KeepOutside(model, node, side);
            }
        }

        foreach (CompactionItem item in model.Items)
        {
            if (item.Kind is ItemKind.Piece or ItemKind.Label)
            {
                model.Differences.Require(CompactionModel.Origin, item.Low, options.Margin, 0, Firmness.Fixed);
                model.Differences.Require(item.High, model.Whole, options.Margin, 0, Firmness.Fixed);
            }
        }
    }

    private static void Pin(CompactionModel model, int node, int parent, double distance)
    {
        double inset = parent < 0 ? model.Sketch.Options.Margin
            : model.Axis == 1 ? ContainerFrame.Top(model.Sketch.Graph.Nodes[parent], model.Sketch.Options)
            : model.Sketch.Options.Padding;
        Anchor corner = parent < 0 ? CompactionModel.Origin : model.Low(parent);
        model.Differences.Require(corner, model.Low(node), inset + distance, 0, Firmness.Hint);
        model.Differences.Require(model.Low(node), corner, -inset - distance, 0, Firmness.Hint);
    }

    private static void KeepOutside(CompactionModel model, int node, Side side)
    {
        if ((side is Side.Left or Side.Right ? 0 : 1) != model.Axis)
        {
            return;
        }

        foreach (int other in model.Sketch.Tree.Children(-1))
        {
            if (other == node || model.Sketch.Hints.Outside.ContainsKey(other))
            {
                continue;
            }

            double distance = model.Sketch.Options.NodeSpacing;
            if (side is Side.Left or Side.Top)
            {
                model.Differences.Require(model.High(node), model.Low(other), distance, 0, Firmness.Hint);
            }
            else
            {
                model.Differences.Require(model.High(other), model.Low(node), distance, 0, Firmness.Hint);
            }
        }
    }
}
