using System.Collections.Immutable;
using System.Diagnostics;
using DocGen.Diagrams.Exchange;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>Times the layout of every ELK JSON graph of a folder, in-process and warm.</summary>
internal static class LayoutRun
{
    private const int Rounds = 7;

    public static int Run(string folder)
    {
        List<(string Name, double Milliseconds)> times = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Diagnosed<ElkGraph> graph = ElkGraphReader.Read(new SourceText(path, File.ReadAllText(path)));
            if (graph.HasErrors)
            {
                continue;
            }

            double best = double.MaxValue;
            for (int i = 0; i < Rounds; i++)
            {
                long start = Stopwatch.GetTimestamp();
                DiagramLayout.Arrange(graph.Value.Graph, LayoutOptions.Default, CancellationToken.None);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Add((Path.GetFileName(path), best));
        }

        if (times.Count == 0)
        {
            Console.Error.WriteLine($"no graphs in '{folder}'");
            return 1;
        }

        ImmutableArray<(string Name, double Milliseconds)> sorted = [.. times.OrderBy(static time => time.Milliseconds)];
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
