using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Painting;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Keeping;

/// <summary>What a lock promises, over every view of the documentation's own models. All edits: the subcommand 'stability' of the benchmarks.</summary>
public sealed class OwnModelsTests
{
    /// <summary>Edits tried of each view, spread over all there are.</summary>
    private const int Edits = 2;
    private const double MostReversed = 0.02;

    [Fact]
    public void One_component_with_one_relation_more_reverses_two_in_a_hundred_pairs_at_most_in_every_view()
    {
        var broken = new List<string>();
        Parallel.ForEach(Views(), view =>
        {
            ViewLock kept = ViewLock.Of(Arrange(view.Graph, view.Languages));
            ViewEdit[] edits = [.. ViewEdits.All(view.Graph)];
            for (int i = 0; i < Edits; i++)
            {
                ViewEdit edit = edits[((2 * i) + 1) * edits.Length / (2 * Edits)];
                MeasuredGraph edited = kept.ApplyTo(ViewMeasurer.Measure(edit.Graph, view.Languages, FontTextMeasurer.Default).Layout);
                RoutedGraph after = DiagramLayout.Arrange(edited, LayoutOptions.Default, CancellationToken.None).Value;
                OrderChange change = new KeptOrder(new LayoutTree(edited)).Compare(after.Placed.Nodes);
                if (change.Share > MostReversed || !LayoutVerifier.Verify(after).IsEmpty)
                {
                    lock (broken)
                    {
                        broken.Add($"{view.Name}, {edit.Name}: {change}");
                    }
                }
            }
        });

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_shape_is_drawn_in_the_same_place_in_every_language()
    {
        int compared = 0;
        foreach (DiagramModel model in ModelFolder.ReadOwn())
        {
            ImmutableArray<LanguageTag> languages = ModelFolder.Languages(model);
            foreach (View view in model.Views)
            {
                RenderedView rendered = DiagramRenderer.Render(model, view, new RenderRequest(languages), CancellationToken.None).Value;
                string[] shapes = Shapes(rendered.GetDrawing(languages[0]));
                foreach (LanguageTag language in languages.Skip(1))
                {
                    Assert.Equal(shapes, Shapes(rendered.GetDrawing(language)));
                    compared++;
                }
            }
        }

        Assert.True(compared > 40, $"only {compared} translations of views were compared");
    }

    /// <summary>Everything that is drawn except texts and what is as wide as they are: the grounds behind labels, titles, the legend.</summary>
    private static string[] Shapes(Drawing drawing) =>
    [
        .. DrawingText.Write(FixedShapes.Of(drawing)).Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("path", StringComparison.Ordinal) || (line.StartsWith("box", StringComparison.Ordinal) && line.Contains(" stroke ", StringComparison.Ordinal))),
    ];

    private static IEnumerable<(string Name, ViewGraph Graph, ImmutableArray<LanguageTag> Languages)> Views() =>
        from model in ModelFolder.ReadOwn()
        from view in model.Views
        select ($"{model.Id} {view.Id}", ViewSelection.Select(model, view).Value, ModelFolder.Languages(model));

    private static RoutedGraph Arrange(ViewGraph graph, ImmutableArray<LanguageTag> languages) =>
        DiagramLayout.Arrange(ViewMeasurer.Measure(graph, languages, FontTextMeasurer.Default).Layout, LayoutOptions.Default, CancellationToken.None).Value;
}
