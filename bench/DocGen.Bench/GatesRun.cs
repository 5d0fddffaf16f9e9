using System.Collections.Concurrent;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Layout;

namespace DocGen.Bench;

/// <summary>Lays out many generated graphs of the families of real ones and lists every fault that remains.</summary>
internal static class GatesRun
{
    /// <param name="first">Number of the first graph; each number is another graph.</param>
    public static int Run(int count, int first, int effort)
    {
        LayoutOptions options = LayoutOptions.Default with { Effort = effort };
        var faults = new ConcurrentBag<(int Seed, string Fault)>();
        Parallel.ForEach(SampleGraphs.OfFamilies(first, count), sample =>
        {
            RoutedGraph routed = DiagramLayout.Arrange(sample.Graph, options, CancellationToken.None).Value;
            foreach (LayoutFinding finding in LayoutVerifier.Verify(routed))
            {
                faults.Add((sample.Seed, finding.Describe(sample.Graph)));
            }
        });
        foreach ((int seed, string fault) in faults.Order())
        {
            Console.WriteLine($"graph {seed}: {fault}");
        }

        Console.WriteLine($"{count} graphs from {first}, {faults.DistinctBy(static fault => fault.Seed).Count()} with a fault");
        return faults.IsEmpty ? 0 : 1;
    }
}
