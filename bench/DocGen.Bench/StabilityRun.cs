using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Keeping;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>Makes every small edit of every view of some models, with the places of before in a lock, and says what a reader would have to learn anew.</summary>
internal static class StabilityRun
{
    private const double MostReversed = 0.02;

    public static int Run(string path)
    {
        var all = new List<Outcome>();
        foreach (DiagramModel model in ModelFolder.Read(path))
        {
            ImmutableArray<LanguageTag> languages = ModelFolder.Languages(model);
            foreach (View view in model.Views)
            {
                Outcome[] outcomes = Measure(ViewSelection.Select(model, view).Value, languages);
                Print($"{model.Id} {view.Id}", outcomes);
                all.AddRange(outcomes);
            }
        }

        Print("all", all);
        return all.Exists(static outcome => outcome.Change.MiddleShare > MostReversed || outcome.Faults > 0) ? 1 : 0;
    }

    private static Outcome[] Measure(ViewGraph graph, ImmutableArray<LanguageTag> languages)
    {
        RoutedGraph before = DiagramLayout.Arrange(ViewMeasurer.Measure(graph, languages, FontTextMeasurer.Default).Layout, LayoutOptions.Default, CancellationToken.None).Value;
        ViewLock kept = ViewLock.Of(before);
        var outcomes = new ConcurrentBag<(int Index, Outcome Outcome)>();
        Parallel.ForEach(ViewEdits.All(graph).Select(static (edit, index) => (edit, index)), pair =>
        {
            MeasuredGraph edited = kept.ApplyTo(ViewMeasurer.Measure(pair.edit.Graph, languages, FontTextMeasurer.Default).Layout);
            Diagnosed<RoutedGraph> after = DiagramLayout.Arrange(edited, LayoutOptions.Default, CancellationToken.None);
            outcomes.Add((pair.index, Compare(pair.edit.Name, edited, after)));
        });
        return [.. outcomes.OrderBy(static pair => pair.Index).Select(static pair => pair.Outcome)];
    }

    private static Outcome Compare(string name, MeasuredGraph graph, Diagnosed<RoutedGraph> after)
    {
        double[] ways = [.. graph.Previous.Select(pair => Way(pair.Value.Center, after.Value.Placed.Nodes[pair.Key].Center))];
        return new Outcome(
            name,
            new KeptOrder(new LayoutTree(graph)).Compare(after.Value.Placed.Nodes),
            ways.DefaultIfEmpty(0).Average(),
            LayoutVerifier.Verify(after.Value).Length,
            after.Diagnostics.Any(static diagnostic => diagnostic.Rule == LayoutRules.NotKept),
            LayoutScore.Of(after.Value, Side.Bottom));
    }

    private static double Way(Point from, Point to) => Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));

    private static void Print(string name, IReadOnlyCollection<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        Outcome[] broken = [.. outcomes.Where(static outcome => outcome.Change.Share > MostReversed)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-34} {outcomes.Count,5} edits, middles reversed worst {outcomes.Max(static outcome => outcome.Change.MiddleShare):P2} mean {outcomes.Average(static outcome => outcome.Change.MiddleShare):P3}, with corners worst {outcomes.Max(static outcome => outcome.Change.Share):P2}, over 2 %: {broken.Length}, moved mean {outcomes.Average(static outcome => outcome.Moved):F0} px, faulty {outcomes.Count(static outcome => outcome.Faults > 0)}, given up {outcomes.Count(static outcome => outcome.IsGivenUp)}, crossings {outcomes.Sum(static outcome => outcome.Score.Crossings)}, bends {outcomes.Sum(static outcome => outcome.Score.Bends)}, length {outcomes.Sum(static outcome => outcome.Score.Length) / 1000:F0}k"));
        if (name != "all")
        {
            foreach (Outcome outcome in outcomes.Where(static outcome => outcome.Change.Share > MostReversed || outcome.Faults > 0 || outcome.IsGivenUp))
            {
                Console.WriteLine($"    {outcome.Name}: {outcome.Change}{(outcome.Faults > 0 ? $", {outcome.Faults} faults" : "")}{(outcome.IsGivenUp ? ", laid out afresh" : "")}");
            }
        }
    }

    /// <param name="Moved">How far a box is from its place, in px, in the mean.</param>
    /// <param name="IsGivenUp">Whether the lock left no clean layout.</param>
    private sealed record Outcome(string Name, OrderChange Change, double Moved, int Faults, bool IsGivenUp, LayoutScore Score);
}
