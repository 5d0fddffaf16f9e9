using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>Says of every view of some models, in every language, what a strict reader would measure in the drawing.</summary>
internal static class ViewsRun
{
    public static int Run(IEnumerable<string> paths)
    {
        bool isGood = true;
        Console.WriteLine($"{"view",-40} {"lang",-4} {"boxes",5} {"lines",5} {"faults",6} {"crossings",9} {"bends/line",10} {"aspect",6} {"leaf area",9}  places");
        foreach (DiagramModel model in paths.SelectMany(static path => ModelFolder.Read(path)))
        {
            ImmutableArray<LanguageTag> languages = ModelFolder.Languages(model);
            foreach (View view in model.Views)
            {
                RenderedView rendered = DiagramRenderer.Render(model, view, new RenderRequest(languages), CancellationToken.None).Value;
                RoutedGraph first = rendered.GetLayout(languages[0]);
                foreach (LanguageTag language in languages)
                {
                    RoutedGraph layout = rendered.GetLayout(language);
                    bool isSame = HasSamePlaces(first, layout);
                    int faults = LayoutVerifier.Verify(layout).Length;
                    isGood &= isSame && faults == 0;
                    Print($"{model.Id} {view.Id}", language, layout, faults, isSame);
                }
            }
        }

        return isGood ? 0 : 1;
    }

    private static void Print(string name, LanguageTag language, RoutedGraph layout, int faults, bool isSame)
    {
        MeasuredGraph graph = layout.Placed.Graph;
        var score = LayoutScore.Of(layout, graph.Hints.Direction ?? Side.Bottom);
        var tree = new LayoutTree(graph);
        Size size = layout.Placed.Size;
        double leaves = layout.Placed.Nodes.Where((_, node) => tree.IsLeaf(node)).Sum(static box => box.Width * box.Height);
        double bends = graph.Edges.IsEmpty ? 0 : (double)score.Bends / graph.Edges.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-40} {language,-4} {graph.Nodes.Length,5} {graph.Edges.Length,5} {faults,6} {score.Crossings,9} {bends,10:F2} {size.Width / size.Height,6:F2} {leaves / (size.Width * size.Height),9:P1}  {(isSame ? "same" : "DIFFER")}"));
    }

    private static bool HasSamePlaces(RoutedGraph first, RoutedGraph second) =>
        first.Placed.Nodes.SequenceEqual(second.Placed.Nodes) &&
        first.Edges.SelectMany(static edge => edge.Points).SequenceEqual(second.Edges.SelectMany(static edge => edge.Points)) &&
        first.Edges.SelectMany(static edge => edge.Labels).SequenceEqual(second.Edges.SelectMany(static edge => edge.Labels));
}
