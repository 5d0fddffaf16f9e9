using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Keeps boxes in the order of an earlier layout while they move.</summary>
public static class CompactionKeeping
{
    public static void Add(CompactionModel model)
    {
        if (model.Sketch.Keeps is not { } order)
        {
            return;
        }

        for (int node = 0; node < model.Sketch.Tree.Count && model.Sketch.KeepsPlaces; node++)
        {
            Rectangle place = order.PlaceOf(node);
            Hold(model, model.Low(node), model.Axis == 0 ? place.Left : place.Top);
            Hold(model, model.High(node), model.Axis == 0 ? place.Right : place.Bottom);
        }

        AddChain(model, order.Middles[model.Axis], Half);
        AddChain(model, order.Borders[model.Axis], static _ => 0);
        foreach ((int first, int second) in order.ContainerMiddles[model.Axis])
        {
            // Containers change their extent in the same step; as they change little, their middles are near enough. Where one cannot move, it can grow.
            model.Differences.Require(model.Low(first) + Half(first), model.Low(second) + Half(second), 0, 0, Firmness.Moved);
            model.Differences.Require(model.Low(first) + Half(first), model.High(second) + (-Half(second)), 0, 0, Firmness.Kept);
        }

        double Half(int node) => (model.Sketch.High[model.Axis][node] - model.Sketch.Low[model.Axis][node]) / 2;
    }

    /// <summary>Within one px, by which places in a file are rounded.</summary>
    private static void Hold(CompactionModel model, Anchor border, double place)
    {
        model.Differences.Require(CompactionModel.Origin, border, place, 1, Firmness.Held);
        model.Differences.Require(border, CompactionModel.Origin, -place, 1, Firmness.Held);
    }

    /// <summary>A border runs between each group and the next.</summary>
    private static void AddChain(CompactionModel model, ImmutableArray<ImmutableArray<int>> groups, Func<int, double> offset)
    {
        double[] low = model.Sketch.Low[model.Axis];
        for (int i = 1; i < groups.Length; i++)
        {
            double at = groups[i - 1].Max(node => low[node] + offset(node));
            var border = new Anchor(model.Differences.AddVariable(at), 0);
            foreach (int node in groups[i - 1])
            {
                model.Differences.Require(model.Low(node) + offset(node), border, 0, 0, Firmness.Kept);
            }

            foreach (int node in groups[i])
            {
                model.Differences.Require(border, model.Low(node) + offset(node), 0, 0, Firmness.Kept);
            }
        }
    }
}
