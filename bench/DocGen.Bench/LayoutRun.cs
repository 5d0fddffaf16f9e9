using System.Collections.Immutable;
using System.Diagnostics;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;

namespace DocGen.Bench;

/// <summary>Times the layout of every ELK JSON graph of a folder, in-process and warm.</summary>
internal static class LayoutRun
{
    private const int Rounds = 7;

    public static int Run(string folder)
    {
        (string Name, MeasuredGraph Graph)[] graphs = ElkFolder.Read(folder);
        if (graphs.Length == 0)
        {
            return 1;
        }

        // Round by round over all graphs: else the first would be timed while the code is still compiled.
        double[] times = [.. graphs.Select(static _ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < times.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                DiagramLayout.Arrange(graphs[i].Graph, LayoutOptions.Default, CancellationToken.None);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        ImmutableArray<(string Name, double Milliseconds)> sorted = [.. graphs.Zip(times, static (graph, time) => (graph.Name, time)).OrderBy(static time => time.time)];
        Console.WriteLine($"{sorted.Length} graphs, best of {Rounds}: median {sorted[sorted.Length / 2].Milliseconds:F1} ms, p99 {sorted[(sorted.Length - 1) * 99 / 100].Milliseconds:F1} ms");
        foreach ((string name, double milliseconds) in sorted.Reverse().Take(5))
        {
            Console.WriteLine($"{milliseconds,9:F1} ms  {name}");
        }

        Console.WriteLine();
        LayoutScaling.Run();
        return 0;
    }
}
