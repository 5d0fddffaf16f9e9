using System.Globalization;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;

namespace DocGen.Bench;

/// <summary>Lays out the graphs of a folder and disturbed copies of each, and sums what is bad in them.</summary>
internal static class DisturbedRun
{
    public static int Run(string folder, int copies)
    {
        MeasuredGraph[] graphs = [.. ElkFolder.Read(folder).Select(static graph => graph.Graph)];
        if (graphs.Length == 0)
        {
            return 1;
        }

        Console.WriteLine($"{graphs.Length} graphs");
        Console.WriteLine($"{"copy",4} {"faults",6} {"crossings",9} {"bends",6} {"length",9} {"area",9} {"against the flow",16}");
        int faults = 0;
        for (int copy = 0; copy <= copies; copy++)
        {
            int turn = copy;
            (LayoutScore Score, int Faults)[] results = [.. graphs.AsParallel().AsOrdered().Select(graph => Measure(DisturbedGraphs.Copy(graph, turn)))];
            faults += results.Sum(static result => result.Faults);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{copy,4} {results.Sum(static result => result.Faults),6} {results.Sum(static result => result.Score.Crossings),9} {results.Sum(static result => result.Score.Bends),6} {results.Sum(static result => result.Score.Length) / 1000,8:F0}k {results.Sum(static result => result.Score.Size.Width * result.Score.Size.Height) / 1e6,8:F2}M {results.Sum(static result => result.Score.Backward),16}"));
        }

        return faults == 0 ? 0 : 1;
    }

    private static (LayoutScore Score, int Faults) Measure(MeasuredGraph graph)
    {
        RoutedGraph routed = DiagramLayout.Arrange(graph, LayoutOptions.Default, CancellationToken.None).Value;
        return (LayoutScore.Of(routed, graph.Hints.Direction ?? Side.Bottom), LayoutVerifier.Verify(routed).Length);
    }
}
