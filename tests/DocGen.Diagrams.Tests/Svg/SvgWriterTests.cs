using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Svg;
using DocGen.Diagrams.Tests.Drawings;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Svg;

public sealed class SvgWriterTests
{
    [Fact]
    public void A_drawing_in_a_page() => Snapshot.Match(Lines(SvgWriter.WriteInPage(SampleDrawing.Create(), new SvgPageOptions("overview"))), "svg");

    [Fact]
    public void A_drawing_alone() =>
        Snapshot.Match(Lines(SvgWriter.WriteStandalone(SampleDrawing.Create(), new SvgStandaloneOptions(HasFonts: false))), "svg");

    [Fact]
    public void Nothing_in_a_page_offends_a_strict_content_security_policy()
    {
        XElement svg = XElement.Parse(SvgWriter.WriteInPage(SampleDrawing.Create(), new SvgPageOptions("v")));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), static e => e.Name.LocalName is "style" or "script");
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), static a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_and_references_resolve_in_repeated_figures_too()
    {
        string two = $"<p>{SvgWriter.WriteInPage(SampleDrawing.Create(), new SvgPageOptions("v"))}{SvgWriter.WriteInPage(SampleDrawing.Create(), new SvgPageOptions("v", 2))}</p>";
        var page = XElement.Parse(two);
        string[] ids = [.. page.Descendants().Attributes("id").Select(static a => a.Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("v--a.b", ids);
        Assert.Contains("v--a.b-2", ids);
        Assert.All(page.Descendants().Attributes().Where(static a => a.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal)), a => Assert.Contains(a.Value, ids));
    }

    [Fact]
    public void Ids_in_a_file_of_its_own_are_names_of_XML()
    {
        var groups = (string[])["1.a", "a b", "-x", "é"];
        Drawing drawing = Single(groups.Select(static id => (DrawingItem)new DrawingItem.Group(id, null, "label", "text", null, true, 1, [], [])).ToArray());
        string[] ids = [.. XElement.Parse(SvgWriter.WriteStandalone(drawing)).DescendantsAndSelf().Attributes("id").Select(static a => a.Value)];
        Assert.Equal(1 + (groups.Length * 2), ids.Length);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, static id => XmlConvert.VerifyNCName(id));
    }

    [Fact]
    public void The_round_join_is_said_once_and_others_where_they_are()
    {
        DrawingItem[] boxes = [.. ((LineJoin[])[LineJoin.Round, LineJoin.Miter, LineJoin.Bevel]).Select(static join =>
            new DrawingItem.Box(new Rectangle(0, 0, 8, 8), 0, null, new Stroke(new Paint(ColorToken.Outline), 2, [], Join: join)))];
        XElement root = XElement.Parse(SvgWriter.WriteStandalone(Single(boxes)));
        Assert.Equal("round", root.Attribute("stroke-linejoin")?.Value);
        Assert.Equal([null, "miter", "bevel"], root.Elements().Where(static e => e.Name.LocalName == "rect" && e.Attribute("stroke-width") is not null).Select(static e => e.Attribute("stroke-linejoin")?.Value));
    }

    [Theory]
    [InlineData("a<b&\"c\">", "a&lt;b&amp;&quot;c&quot;&gt;")]
    [InlineData("bell\u0007 nul\0 tab\tx", "bell nul tab x")]
    [InlineData("half \uD800 pair", "half  pair")]
    [InlineData("whole 🌐 pair", "whole 🌐 pair")]
    public void Text_is_escaped_and_what_xml_does_not_know_is_dropped(string content, string expected) =>
        Assert.Contains($">{expected}</text>", SvgWriter.WriteInPage(Single(SampleDrawing.Text(0, 0, content, 10, 400, TextAnchor.Start, ColorToken.Text)), new SvgPageOptions("v")), StringComparison.Ordinal);

    [Theory]
    [InlineData(12.5, "12.5")]
    [InlineData(12, "12")]
    [InlineData(-0.001, "0")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0.015625, "0.016")]
    [InlineData(1.0 / 3, "0.328")]
    [InlineData(99999.99, "99999.984")]
    public void Coordinates_are_short(double value, string expected) =>
        Assert.Contains($" x=\"{expected}\"", SvgWriter.WriteInPage(Single(SampleDrawing.Text(value, 0, "x", 10, 400, TextAnchor.Start, ColorToken.Text)), new SvgPageOptions("v")), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("JavaScript:x", false)]
    [InlineData("/a/b:c", true)]
    [InlineData("#a:b", true)]
    [InlineData("../x/", true)]
    [InlineData("https://example.com/", true)]
    public void Active_links_are_not_written(string link, bool isWritten)
    {
        var group = new DrawingItem.Group("x", null, "x", null, link, true, 1, [], []);
        Assert.Equal(isWritten, SvgWriter.WriteInPage(Single(group), new SvgPageOptions("v")).Contains("href", StringComparison.Ordinal));
    }

    [Fact]
    public void Anchors_mean_the_drawings_direction_whatever_the_texts_own()
    {
        string svg = SvgWriter.WriteInPage(SampleDrawing.Create(isRightToLeft: true), new SvgPageOptions("v"));
        Assert.Contains("class=\"dg\" viewBox=\"0 0 420 220\" width=\"420\" height=\"220\" lang=\"ar\" direction=\"rtl\"", svg, StringComparison.Ordinal);
        Assert.Contains("direction=\"ltr\" lang=\"fr\"", svg, StringComparison.Ordinal);
        string start = SvgWriter.WriteInPage(
            Single(SampleDrawing.Text(10, 0, "שלום", 10, 400, TextAnchor.Start, ColorToken.Text) with { Language = LanguageTag.Parse("he") }), new SvgPageOptions("v"));
        Assert.Contains("text-anchor=\"end\" direction=\"rtl\" lang=\"he\"", start, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_its_own_embeds_the_glyphs_it_uses_and_stays_small()
    {
        string svg = SvgWriter.WriteStandalone(SampleDrawing.Create());
        Assert.Equal(3, Regex.Count(svg, "@font-face", RegexOptions.ExplicitCapture));
        Assert.DoesNotContain("http", svg.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(svg.Length, 5_000, 30_000);
        Assert.Equal(svg, SvgWriter.WriteStandalone(SampleDrawing.Create()));
    }

    [Fact]
    public void What_is_referred_to_is_written_once_before_it_and_colours_follow_the_theme()
    {
        Gradient gradient = Gradient.Radial(new Point(50, 40), 30, new GradientStop(0, ColorToken.Accent), new GradientStop(1, default, 0.5, Rgba.FromRgb(0x123456)));
        var fill = new Paint(ColorToken.Text, 0.5, null, gradient);
        var clip = new Clip(PathGeometry.Polyline([new Point(0, 0), new Point(9, 0), new Point(0, 9)], isClosed: true), FillRule.EvenOdd);
        DrawingItem box = new DrawingItem.Box(new Rectangle(1, 2, 30, 40), 0, fill, new Stroke(fill, 2, []));
        DrawingItem group = new DrawingItem.Group(null, null, null, null, null, false, 1, [], [box, box], clip);
        Drawing drawing = Single(new DrawingItem.Shadow(new Rectangle(4, 5, 6, 7), 2, 1.5, new Paint(ColorToken.Shadow)), group, group);

        string svg = SvgWriter.WriteInPage(drawing, new SvgPageOptions("view", CopyNumber: 2));
        Assert.Contains(
            "<filter id=\"view--dg-2..1\" filterUnits=\"userSpaceOnUse\" x=\"-1\" y=\"0\" width=\"16\" height=\"17\" color-interpolation-filters=\"sRGB\"><feGaussianBlur stdDeviation=\"1.5\"/></filter>" +
            "<rect x=\"4\" y=\"5\" width=\"6\" height=\"7\" rx=\"2\" filter=\"url(#view--dg-2..1)\" class=\"dg-f-shadow\"/>" +
            "<clipPath id=\"view--dg-2..2\"><path d=\"m0 0h9l-9 9z\" clip-rule=\"evenodd\"/></clipPath><g clip-path=\"url(#view--dg-2..2)\">" +
            "<radialGradient id=\"view--dg-2..3\" gradientUnits=\"userSpaceOnUse\" cx=\"0\" cy=\"0\" r=\"1\" gradientTransform=\"matrix(30 0 0 30 50 40)\">" +
            "<stop offset=\"0\" class=\"dg-g-accent\"/><stop offset=\"1\" stop-color=\"#123456\" stop-opacity=\"0.5\"/></radialGradient>" +
            "<rect x=\"1\" y=\"2\" width=\"30\" height=\"40\" fill=\"url(#view--dg-2..3)\" fill-opacity=\"0.5\" stroke=\"url(#view--dg-2..3)\" stroke-width=\"2\" stroke-opacity=\"0.5\"/>",
            svg,
            StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(svg, "<radialGradient"));
        Assert.Equal(1, Regex.Count(svg, "<clipPath"));
        string alone = SvgWriter.WriteStandalone(drawing);
        Assert.Contains(".dg-g-accent{stop-color:#4f46e5}", alone, StringComparison.Ordinal);
        Assert.Contains(".dg-g-accent{stop-color:#8e97fb}", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void Corners_of_a_flat_box_stay_round() => Assert.Contains(
        "rx=\"5\"", SvgWriter.WriteInPage(Single(new DrawingItem.Box(new Rectangle(0, 0, 40, 10), 9, new Paint(ColorToken.Box), null)), new SvgPageOptions("v")), StringComparison.Ordinal);

    private static Drawing Single(params DrawingItem[] items) => new(new Size(100, 100), "t", "", LanguageTag.English, false, [.. items]);

    private static string Lines(string svg) => svg.Replace("><", ">\n<", StringComparison.Ordinal).Replace("}", "}\n", StringComparison.Ordinal);
}
