using System.Collections.Immutable;
using System.Diagnostics;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;

namespace DocGen.Bench;

/// <summary>Shows how the cost of a layout grows with the number of components, on generated models that are always the same.</summary>
internal static class LayoutScaling
{
    private const int Rounds = 3;
    private static readonly int[] Steps = [25, 50, 100, 150, 200, 250, 300];

    public static void Run()
    {
        Console.WriteLine("components  relations     best ms   ms per component");
        foreach (int components in Steps)
        {
            Print(components.ToString(System.Globalization.CultureInfo.InvariantCulture), Create(components, components * 3 / 2, isWild: false), components);
        }

        Print("1000 local", Create(1000, 2000, isWild: false), 1000);
        Print("1000 wild", Create(1000, 2000, isWild: true), 1000);
    }

    private static void Print(string name, MeasuredGraph graph, int components)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            DiagramLayout.Arrange(graph, LayoutOptions.Default, CancellationToken.None);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine($"{name,-10}  {graph.Edges.Length,9}  {best,10:F1}  {best / components,17:F3}");
    }

    /// <summary>
    /// One container for ten components, every ten of them in an outer one. Four of five relations stay in their container; the others lead to a
    /// container nearby, or, where <paramref name="isWild"/>, anywhere.
    /// </summary>
    private static MeasuredGraph Create(int components, int relations, bool isWild)
    {
        uint state = 2463534242;
        int inner = Math.Max(2, components / 10);
        int outer = Math.Max(1, inner / 10);
        ImmutableArray<MeasuredNode>.Builder nodes = ImmutableArray.CreateBuilder<MeasuredNode>();
        for (int i = 0; i < outer; i++)
        {
            nodes.Add(new MeasuredNode($"outer{i}", -1, default, new Size(80, 20), IsContainer: true));
        }

        for (int i = 0; i < inner; i++)
        {
            nodes.Add(new MeasuredNode($"inner{i}", i % outer, default, new Size(80, 20), IsContainer: true));
        }

        int first = nodes.Count;
        for (int i = 0; i < components; i++)
        {
            nodes.Add(new MeasuredNode($"component{i}", outer + (i % inner), new Size(90 + Next(60), 40), default, IsContainer: false));
        }

        ImmutableArray<MeasuredEdge>.Builder edges = ImmutableArray.CreateBuilder<MeasuredEdge>();
        while (edges.Count < relations)
        {
            int source = Next(components);
            int target = Next(components);
            int distance = Math.Abs((source % inner) - (target % inner));
            bool isLocal = edges.Count % 5 != 0;
            if (source != target && (isLocal ? distance == 0 : isWild || distance <= 3))
            {
                edges.Add(new MeasuredEdge($"relation{edges.Count}", first + source, first + target, []));
            }
        }

        return new MeasuredGraph(nodes.ToImmutable(), edges.ToImmutable(), LayoutHints.None with { Direction = Side.Bottom });

        // Marsaglia's generator: the same numbers on every machine.
        int Next(int bound)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)bound);
        }
    }
}
