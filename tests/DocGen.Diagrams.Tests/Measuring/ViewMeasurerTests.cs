using System.Collections.Immutable;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Tests.Painting;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Measuring;

public sealed class ViewMeasurerTests
{
    private static readonly ImmutableArray<LanguageTag> Languages = [LanguageTag.English, LanguageTag.Parse("da"), LanguageTag.Parse("it"), LanguageTag.Parse("ja")];

    public static TheoryData<string> ViewNames() => ["overview", "control-plane", "data-plane", "generic-interactive"];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Every_line_lies_inside_its_box_in_every_language(string name)
    {
        MeasuredView view = ViewMeasurer.Measure(AcceptanceModel.Graph(name), Languages, FontTextMeasurer.Default);
        foreach (NodeContent content in view.Nodes)
        {
            AssertInside(content.Size, content.Texts);
        }

        foreach (LabelContent label in view.Edges.SelectMany(static edge => edge.Labels))
        {
            AssertInside(label.Size, label.Texts);
        }
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Lines_of_a_box_do_not_overlap_each_other_or_the_icon(string name)
    {
        MeasuredView view = ViewMeasurer.Measure(AcceptanceModel.Graph(name), Languages, FontTextMeasurer.Default);
        foreach (NodeContent content in view.Nodes)
        {
            foreach (BoxText text in content.Texts)
            {
                for (int i = 0; i < text.Lines.Length; i++)
                {
                    Assert.False(text.Lines[i].Bounds.Overlaps(content.IconBounds));
                    Assert.False(text.Lines[i].Bounds.Overlaps(content.OpenMark));
                    Assert.DoesNotContain(text.Lines.Skip(i + 1), other => other.Bounds.Overlaps(text.Lines[i].Bounds));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void A_language_that_fits_changes_no_size(string name)
    {
        ViewGraph graph = AcceptanceModel.Graph(name);
        MeasuredView before = ViewMeasurer.Measure(graph, [LanguageTag.English, Languages[2]], FontTextMeasurer.Default);
        MeasuredView after = ViewMeasurer.Measure(graph, [LanguageTag.English, Languages[2], LanguageTag.Parse("en-GB")], FontTextMeasurer.Default);
        Assert.Equal(before.Layout.Nodes.AsEnumerable(), after.Layout.Nodes.AsEnumerable());
        Assert.Equal(before.Layout.Edges.SelectMany(static edge => edge.Labels), after.Layout.Edges.SelectMany(static edge => edge.Labels));
        Assert.Equal(before.Nodes.SelectMany(static node => node.Texts[0].Lines), after.Nodes.SelectMany(static node => node.Texts[0].Lines));
    }

    [Fact]
    public void A_box_is_as_wide_as_its_widest_language_needs()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes, "da", "docgen: strings/1\nmodel: shapes\nlang: da\ncomponents:\n  process: { name: Et meget længere navn }\n");
        int process = graph.Nodes.Single(static node => node.Component.FullId == "process").Index;
        Assert.True(Width([LanguageTag.English]) < Width([LanguageTag.Parse("da")]));
        Assert.Equal(Width([LanguageTag.Parse("da")]), Width([LanguageTag.English, LanguageTag.Parse("da")]));

        double Width(ImmutableArray<LanguageTag> languages) => ViewMeasurer.Measure(graph, languages, new RoundMeasurer()).Nodes[process].Size.Width;
    }

    [Fact]
    public void A_long_name_takes_two_lines_before_it_widens_its_box_and_is_never_cut()
    {
        string name = "A component with a name that is quite long for a box";
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes.Replace("name: Process, kind: process, optional: true", $"name: {name}, kind: process", StringComparison.Ordinal));
        NodeContent content = Of(graph, "process");
        Assert.Equal(2, content.Texts[0].Lines.Length);
        Assert.Equal(name, string.Join(' ', content.Texts[0].Lines.Select(static line => line.Text)));
    }

    [Fact]
    public void Sizes_are_even_so_that_middles_lie_on_the_grid()
    {
        MeasuredView view = ViewMeasurer.Measure(AcceptanceModel.Graph("overview"), Languages, FontTextMeasurer.Default);
        Assert.All(view.Nodes, static node => Assert.Equal(0, node.Size.Width % 2));
        Assert.All(view.Nodes, static node => Assert.Equal(0, node.Size.Height % 2));
    }

    [Fact]
    public void Boxes_of_one_kind_that_stand_together_have_one_width_unless_one_is_much_wider()
    {
        ViewGraph graph = AcceptanceModel.Graph("control-plane");
        MeasuredView view = ViewMeasurer.Measure(graph, Languages, FontTextMeasurer.Default);
        double[] widths = [.. graph.Nodes.Where(static node => node.Component.Kind == "apiObject").Select(node => view.Nodes[node.Index].Size.Width).Order()];
        Assert.Equal(10, widths.Length);
        Assert.Equal(widths[0], widths[8]);
        Assert.True(widths[9] > widths[8]);
    }

    [Fact]
    public void Members_stand_below_a_line_and_methods_below_another()
    {
        NodeContent content = Of(SmallModels.Graph(SmallModels.Shapes), "class");
        double rule = Assert.Single(content.Rules);
        Assert.True(content.Texts[0].Lines[0].Bounds.Bottom <= rule);
        Assert.All(content.Texts[0].Lines.Skip(1), line => Assert.True(line.Bounds.Top >= rule));
    }

    [Fact]
    public void An_optional_component_says_so_in_the_language_of_the_reader()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes);
        Assert.Contains("optional", Lines(LanguageTag.English));
        Assert.Contains("facoltativo", Lines(LanguageTag.Parse("it")));

        string[] Lines(LanguageTag language) =>
            [.. ViewMeasurer.Measure(graph, [language], new RoundMeasurer()).Nodes[graph.Nodes.Single(static node => node.Component.FullId == "process").Index].Texts[0].Lines.Select(static line => line.Text)];
    }

    [Fact]
    public void Twins_list_their_labels_once_each()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Lines);
        int edge = graph.Edges.Single(static edge => edge.Id == "ab").Source;
        Assert.Equal(0, edge);
        LabelContent label = ViewMeasurer.Measure(graph, [LanguageTag.English], new RoundMeasurer()).Edges[0].Labels.Single();
        Assert.Equal(["calls [HTTP]", "asks"], label.Texts[0].Lines.Select(static line => line.Text));
    }

    [Fact]
    public void A_note_stands_beside_its_component_and_is_tied_to_it()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Lines);
        MeasuredView view = ViewMeasurer.Measure(graph, [LanguageTag.English], new RoundMeasurer());
        MeasuredNode note = view.Layout.Nodes[^1];
        Assert.Equal("note:first", note.Id);
        Assert.Equal(0, note.AttachedTo);
        Assert.Equal((view.Layout.Nodes.Length - 1, 0), (view.Layout.Edges[^1].Source, view.Layout.Edges[^1].Target));
        Assert.Equal(graph.Edges.Length + 1, view.Layout.Edges.Length);
    }

    [Fact]
    public void Ends_with_marks_ask_for_room()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Lines);
        ImmutableArray<MeasuredEdge> edges = ViewMeasurer.Measure(graph, [LanguageTag.English], new RoundMeasurer()).Layout.Edges;
        MeasuredEdge forward = edges.Single(static edge => edge.Id == "ab");
        MeasuredEdge both = edges.Single(static edge => edge.Id == "bc");
        MeasuredEdge none = edges.Single(static edge => edge.Id == "cd");
        Assert.True(forward is { SourceClearance: 0, TargetClearance: > 9 });
        Assert.True(both is { SourceClearance: > 9, TargetClearance: > 9 });
        Assert.True(none is { SourceClearance: 0, TargetClearance: 0 });
    }

    [Fact]
    public void Hints_name_nodes_and_leave_out_what_is_not_drawn()
    {
        ViewGraph graph = AcceptanceModel.Graph("overview");
        LayoutHints hints = ViewMeasurer.Measure(graph, [LanguageTag.English], FontTextMeasurer.Default).Layout.Hints;
        Assert.Equal(Side.Bottom, hints.Direction);
        Assert.Equal(["kind.kind-control-plane", "kind.kind-worker"], hints.Rows[0].Select(index => graph.Nodes[index].Component.FullId));
        Assert.Equal(("cloud-provider-kind", Side.Bottom), (graph.Nodes[hints.Outside.Single().Key].Component.FullId, hints.Outside.Single().Value));
    }

    [Fact]
    public void The_legend_lists_what_is_drawn_and_nothing_else()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Lines);
        MeasuredView view = ViewMeasurer.Measure(graph, [LanguageTag.English], new RoundMeasurer());
        Assert.Equal(
            ["Plain", "Tinted", "Firm", "Process", "Forward", "Both", "None", "Own dashes"],
            view.Legend.Select(static entry => entry.Texts[0].Lines[0].Text));
    }

    private static NodeContent Of(ViewGraph graph, string id) =>
        ViewMeasurer.Measure(graph, [LanguageTag.English], new RoundMeasurer()).Nodes[graph.Nodes.Single(node => node.Component.FullId == id).Index];

    private static void AssertInside(Size size, ImmutableArray<BoxText> texts)
    {
        var box = new Rectangle(default, size);
        foreach (PlacedLine line in texts.SelectMany(static text => text.Lines))
        {
            Assert.True(box.Contains(line.Bounds), $"'{line.Text}' at {line.Bounds} in {size}");
        }
    }
}
