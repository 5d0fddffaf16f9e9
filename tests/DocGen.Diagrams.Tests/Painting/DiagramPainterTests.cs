using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Painting;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Painting;

public sealed class DiagramPainterTests
{
    private static readonly LanguageTag Arabic = LanguageTag.Parse("ar");
    private static readonly LanguageTag Danish = LanguageTag.Parse("da");

    private static readonly ImmutableArray<string> Views = ["overview", "control-plane", "data-plane", "generic-interactive"];

    [Fact]
    public void Every_shape() => Snapshot.Match(DrawingText.Write(Paint(SmallModels.Graph(SmallModels.Shapes), LanguageTag.English)));

    [Fact]
    public void Every_line() => Snapshot.Match(DrawingText.Write(Paint(SmallModels.Graph(SmallModels.Lines), LanguageTag.English)));

    [Fact]
    public void A_language_from_right_to_left_is_mirrored_where_the_view_says_so() =>
        Snapshot.Match(DrawingText.Write(Paint(SmallModels.Graph(SmallModels.Lines), Arabic)));

    [Fact]
    public void A_mirrored_drawing_keeps_its_size_and_turns_its_boxes()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Lines);
        Drawing straight = Paint(graph, LanguageTag.English, LanguageTag.English, Arabic);
        Drawing mirrored = Paint(graph, Arabic, LanguageTag.English, Arabic);
        Assert.Equal(straight.Size, mirrored.Size);
        Rectangle left = FrameOf(straight, "a");
        Rectangle right = FrameOf(mirrored, "a");
        Assert.True(right.X > left.X);
        Assert.Equal(left.Y, right.Y);
        Assert.Equal(left.Size, right.Size);
    }

    [Fact]
    public void A_missing_translation_is_marked_with_its_language_and_a_present_one_is_not()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes, "da", "docgen: strings/1\nmodel: shapes\nlang: da\ncomponents:\n  area.box: { name: En kasse }\n");
        DrawingItem.Text[] texts = [.. Texts(Paint(graph, Danish).Items)];
        Assert.Null(texts.Single(static text => text.Content == "En kasse").Language);
        Assert.Equal(LanguageTag.English, texts.Single(static text => text.Content == "What it does").Language);
        Assert.DoesNotContain(texts, static text => text.Content == "A box");
    }

    [Theory]
    [InlineData("Δείτε παρακάτω: ① ¡sí!", true)]
    [InlineData("Наведите курсор", true)]
    [InlineData("مرر المؤشر فوقه", false)]
    [InlineData("רחף לפרטים", false)]
    [InlineData("Pod の詳細", false)]
    [InlineData("자세히 보기", false)]
    [InlineData("รายละเอียด", false)]
    public void A_hint_is_slanted_only_in_scripts_that_have_italics(string hint, bool isSlanted)
    {
        DrawingItem.Text[] texts = [.. Texts(Paint(SmallModels.Graph(SmallModels.Shapes.Replace("Hover for details", $"\"{hint}\"", StringComparison.Ordinal)), LanguageTag.English).Items)];
        Assert.All(texts.Where(text => hint.Contains(text.Content, StringComparison.Ordinal)), text => Assert.Equal(isSlanted, text.Style.IsItalic));
        Assert.Contains(texts, text => hint.Contains(text.Content, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Languages_differ_in_texts_only(string view)
    {
        ViewGraph graph = AcceptanceModel.Graph(view);
        string english = Frames(PaintLaidOut(graph, "en"));
        Assert.Equal(english, Frames(PaintLaidOut(graph, "da")));
        Assert.Equal(english, Frames(PaintLaidOut(graph, "it")));
    }

    [Fact]
    public void A_name_without_translation_is_marked_with_its_language_and_a_translated_one_is_not()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes, "da", "docgen: strings/1\nmodel: shapes\nlang: da\ncomponents:\n  area.box: { name: En kasse }\n");
        DrawingItem.Group[] groups = [.. Groups(Paint(graph, Danish).Items).Where(static group => group.Label is not null)];
        Assert.Null(groups.Single(static group => group.Id == "area.box").LabelLanguage);
        Assert.Equal(LanguageTag.English, groups.Single(static group => group.Id == "area").LabelLanguage);
    }

    [Fact]
    public void A_kind_called_like_its_component_is_not_said_twice()
    {
        DrawingItem.Group[] groups = [.. Groups(Paint(SmallModels.Graph(SmallModels.Shapes), LanguageTag.English).Items)];
        Assert.Equal("Store", groups.Single(static group => group.Id == "area.store").Label);
        Assert.Equal("A box, Plain", groups.Single(static group => group.Id == "area.box").Label);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    [InlineData("it")]
    [InlineData("ar")]
    public void Entries_of_a_legend_row_stand_evenly_apart_in_every_language(string language)
    {
        DrawingItem.Group legend = Groups(PaintLaidOut(AcceptanceModel.Graph("overview"), language).Items).Single(static group => group.ClassName == "dg-legend");
        DrawingItem.Text[] lines = [.. legend.Items.OfType<DrawingItem.Group>().Select(static entry => Texts(entry.Items).Single())];

        // The last row holds the kinds of lines and nothing stands below it: each column is as wide as its one entry.
        DrawingItem.Text[] row = [.. lines.Where(line => line.Origin.Y == lines[^1].Origin.Y)];
        Assert.True(row.Length > 3);
        double[] gaps = [.. row.Zip(row.Skip(1), (first, second) => Math.Abs(second.Origin.X - first.Origin.X) - first.Width)];
        Assert.True(gaps.Max() - gaps.Min() <= 1, string.Join(' ', gaps));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    [InlineData("ar")]
    public void The_mark_of_a_container_stands_beside_its_name_in_every_language(string language)
    {
        Drawing drawing = PaintLaidOut(AcceptanceModel.Graph("overview"), language);
        DrawingItem.Group group = Groups(drawing.Items).Single(static group => group.Id == "kind.kind-control-plane");
        DrawingItem.Text name = Texts(group.Items).First();
        Rectangle text = BoundsOf(name, drawing.IsRightToLeft);
        Rectangle mark = BoundsOf(group.Items.OfType<DrawingItem.Path>().Last().Geometry);
        double gap = drawing.IsRightToLeft ? text.Left - mark.Right : mark.Left - text.Right;
        Assert.InRange(gap, 5, 12);
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Every_component_relation_and_note_can_be_addressed_once(string view)
    {
        ViewGraph graph = AcceptanceModel.Graph(view);
        string[] ids = [.. Groups(PaintLaidOut(graph, "en").Items).Select(static group => group.Id).OfType<string>()];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Length);
        Assert.Empty(graph.Nodes.Select(static node => node.Component.FullId).Except(ids, StringComparer.Ordinal));
        Assert.Empty(graph.Edges.SelectMany(static edge => edge.Relations).Select(static relation => relation.Id).Except(ids, StringComparer.Ordinal));
        Assert.Empty(graph.Notes.Select(static note => note.Note.Id).Except(ids, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Components_and_relations_have_names_and_take_the_focus(string view)
    {
        DrawingItem.Group[] groups = [.. Groups(PaintLaidOut(AcceptanceModel.Graph(view), "it").Items).Where(static group => group.ClassName is { } name && (name.StartsWith("dg-node", StringComparison.Ordinal) || name.StartsWith("dg-edge", StringComparison.Ordinal)))];
        Assert.NotEmpty(groups);
        Assert.All(groups, static group => Assert.True(group is { IsFocusable: true, Label.Length: > 0 }));
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Nothing_is_painted_outside_the_drawing(string view)
    {
        foreach (string language in (string[])["en", "da", "it", "ar"])
        {
            Drawing drawing = PaintLaidOut(AcceptanceModel.Graph(view), language);
            var canvas = new Rectangle(default, drawing.Size);
            foreach (DrawingItem.Box box in All(drawing.Items).OfType<DrawingItem.Box>())
            {
                Assert.True(canvas.Contains(box.Bounds), $"{view} {language} {box.Bounds}");
            }

            foreach (DrawingItem.Text text in All(drawing.Items).OfType<DrawingItem.Text>())
            {
                Assert.True(canvas.Contains(BoundsOf(text, drawing.IsRightToLeft)), $"{view} {language} {text.Content}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Texts_of_a_box_stay_inside_its_frame(string view)
    {
        foreach (string language in (string[])["en", "da", "it", "ar"])
        {
            Drawing drawing = PaintLaidOut(AcceptanceModel.Graph(view), language);
            foreach (DrawingItem.Group group in Groups(drawing.Items).Where(static group => group.ClassName?.StartsWith("dg-node", StringComparison.Ordinal) == true))
            {
                Rectangle frame = FrameOf(drawing, group.Id!);
                foreach (DrawingItem.Text text in group.Items.OfType<DrawingItem.Text>())
                {
                    Assert.True(frame.Contains(BoundsOf(text, drawing.IsRightToLeft)), $"{view} {language} {group.Id}: {text.Content}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Text_has_enough_contrast_on_what_lies_behind(string view)
    {
        Drawing drawing = PaintLaidOut(AcceptanceModel.Graph(view), "en");
        foreach (bool isDark in (bool[])[false, true])
        {
            var painted = new List<(Rectangle Bounds, Paint Fill)>();
            foreach (DrawingItem item in All(drawing.Items))
            {
                if (item is DrawingItem.Box { Fill: { Opacity: 1 } fill } box)
                {
                    painted.Add((box.Bounds, fill));
                }
                else if (item is DrawingItem.Path { Fill: { Opacity: 1 } pathFill } path)
                {
                    painted.Add((BoundsOf(path.Geometry), pathFill));
                }
                else if (item is DrawingItem.Text text)
                {
                    Point middle = BoundsOf(text, drawing.IsRightToLeft).Center;
                    ColorToken behind = painted.LastOrDefault(layer => layer.Fill.Color is not ColorToken.Shadow && layer.Bounds.Overlaps(new Rectangle(middle.X, middle.Y, 1, 1))).Fill?.Color ?? ColorToken.Canvas;
                    double contrast = Contrast(Palette.Default.Get(text.Fill.Color, isDark), Palette.Default.Get(behind, isDark));
                    Assert.True(contrast >= 4.5, $"{view} {text.Content}: {text.Fill.Color} on {behind} has {contrast}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Every_translated_text_that_is_drawn_appears(string view)
    {
        ViewGraph graph = AcceptanceModel.Graph(view);
        string drawn = string.Join(' ', Texts(PaintLaidOut(graph, "it").Items).Select(static text => text.Content));
        LanguageTag italian = LanguageTag.Parse("it");
        IEnumerable<LocalizedText> texts = graph.Nodes.Select(static node => node.Component.Name)
            .Concat(graph.Edges.SelectMany(static edge => edge.Relations).Select(static relation => relation.Label))
            .Concat(graph.Notes.Select(static note => note.Note.Text));
        foreach (LocalizedText text in texts.Where(text => text.Translations.Any(t => t.Language == italian)))
        {
            Assert.Contains(text.For(italian, LanguageTag.English).Text, drawn, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Arrow_heads_touch_the_outline_of_a_hexagon()
    {
        Drawing drawing = Paint(SmallModels.Graph(SmallModels.Lines), LanguageTag.English);
        DrawingItem.Group edge = Groups(drawing.Items).Single(static group => group.Id == "ad");
        Point tip = edge.Items.OfType<DrawingItem.Path>().Single(static path => path.Fill is not null).Geometry.Segments[0].End;
        var frame = new Rectangle(20, 260, 72, 40);
        double slope = ShapeRoom.HexagonTip * Math.Abs(tip.Y - frame.Center.Y) / (frame.Height / 2);
        Assert.NotEqual(frame.Right, tip.X);
        Assert.Equal(frame.Right - slope, tip.X, 0.02);
    }

    public static TheoryData<string> ViewNames() => [.. Views];

    private static Drawing Paint(ViewGraph graph, LanguageTag language, params ImmutableArray<LanguageTag> languages)
    {
        MeasuredView view = ViewMeasurer.Measure(graph, languages.IsDefaultOrEmpty ? [language] : languages, new RoundMeasurer());
        return DiagramPainter.Paint(view, StackedLayout.Arrange(view.Layout), new PaintRequest(language));
    }

    private static Drawing PaintLaidOut(ViewGraph graph, string language)
    {
        MeasuredView view = ViewMeasurer.Measure(graph, [.. ((string[])["en", "da", "it", "ar"]).Select(LanguageTag.Parse)], new RoundMeasurer());
        RoutedGraph layout = DiagramLayout.Arrange(view.Layout, LayoutOptions.Default, CancellationToken.None).Value;
        return DiagramPainter.Paint(view, layout, new PaintRequest(LanguageTag.Parse(language)));
    }

    // Pills of labels, titles and the legend are as wide as their texts; everything else has to agree.
    private static string Frames(Drawing drawing) => $"{drawing.Size}\n" + string.Join('\n', Groups(FixedShapes.Of(drawing).Items)
        .Where(static group => group.ClassName is not null)
        .SelectMany(group => group.Items
            .Where(item => item is DrawingItem.Path || (item is DrawingItem.Box && group.ClassName?.StartsWith("dg-edge", StringComparison.Ordinal) != true))
            .Select(item => $"{group.ClassName} {(item is DrawingItem.Path path ? BoundsOf(path.Geometry) : ((DrawingItem.Box)item).Bounds)}")));

    private static Rectangle FrameOf(Drawing drawing, string id)
    {
        DrawingItem.Group group = Groups(drawing.Items).Single(group => group.Id == id);
        Rectangle? frame = null;
        foreach (DrawingItem item in group.Items)
        {
            Rectangle? bounds = item switch
            {
                DrawingItem.Box box => box.Bounds,
                DrawingItem.Path path => BoundsOf(path.Geometry),
                _ => null,
            };
            frame = frame is null ? bounds : bounds is null ? frame : frame.Value.Union(bounds.Value);
        }

        return frame!.Value;
    }

    private static IEnumerable<DrawingItem> All(ImmutableArray<DrawingItem> items) =>
        items.SelectMany(static item => item is DrawingItem.Group group ? All(group.Items).Prepend(group) : [item]);

    private static IEnumerable<DrawingItem.Group> Groups(ImmutableArray<DrawingItem> items) => All(items).OfType<DrawingItem.Group>();

    private static IEnumerable<DrawingItem.Text> Texts(ImmutableArray<DrawingItem> items) => All(items).OfType<DrawingItem.Text>();

    private static Rectangle BoundsOf(DrawingItem.Text text, bool isRightToLeft)
    {
        double left = text.Anchor switch
        {
            TextAnchor.Middle => text.Origin.X - (text.Width / 2),
            TextAnchor.Start => isRightToLeft ? text.Origin.X - text.Width : text.Origin.X,
            _ => isRightToLeft ? text.Origin.X : text.Origin.X - text.Width,
        };
        return new Rectangle(left, text.Origin.Y - (text.Style.Size * 0.8), text.Width, text.Style.Size);
    }

    private static Rectangle BoundsOf(PathGeometry geometry)
    {
        Point[] points = [.. geometry.Segments.Where(static segment => segment.Verb is not PathVerb.Close).Select(static segment => segment.End)];
        return Rectangle.FromBounds(points.Min(static p => p.X), points.Min(static p => p.Y), points.Max(static p => p.X), points.Max(static p => p.Y));
    }

    private static double Contrast(Rgba first, Rgba second)
    {
        (double a, double b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Rgba color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    // The exponent 2.4 of sRGB as a square times a fifth root of a square, found by Newton's method.
    private static double Linear(byte value)
    {
        double c = value / 255.0;
        if (c <= 0.04045)
        {
            return c / 12.92;
        }

        double x = (c + 0.055) / 1.055;
        double square = x * x;
        double root = x;
        for (int i = 0; i < 40; i++)
        {
            root -= ((root * root * root * root * root) - square) / (5 * root * root * root * root);
        }

        return square * root;
    }
}
