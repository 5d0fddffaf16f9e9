using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Text;

namespace DocGen.Tests.Browser.Fidelity;

/// <summary>Small drawings, each with many variants of one thing that drawings are made of.</summary>
internal static class Scenes
{
    private static readonly Paint Ink = new(ColorToken.Text);
    private static readonly Paint Accent = new(ColorToken.Accent);
    private static readonly Paint Soft = new(ColorToken.AccentSoft);

    /// <summary>Inter, and fonts of the tests for Hebrew and Arabic.</summary>
    public static FontSet Fonts { get; } = FontSet.Default.WithFallbacks(ReadFont("Hebrew.ttf"), ReadFont("Naskh.ttf"));

    public static IEnumerable<(string Name, Drawing Drawing)> All() =>
    [
        ("fill-rules", Create([.. Enumerable.Range(0, 8).Select(static i => Star(i, i % 2 == 0 ? FillRule.NonZero : FillRule.EvenOdd))])),
        ("joins", Create([.. Enum.GetValues<LineJoin>().SelectMany(static (join, row) => Enumerable.Range(0, 6).Select(i => Corner(join, row, i)))])),
        ("caps", Create([.. Enum.GetValues<LineCap>().SelectMany(static (cap, row) => Enumerable.Range(0, 8).Select(i => Ray(cap, row, i)))])),
        ("dashes", Create([.. Enumerable.Range(0, 9).SelectMany(static i => Dashed(i))])),
        ("boxes", Create([.. Enumerable.Range(0, 12).Select(static i => RoundBox(i))])),
        ("curves", Create([.. Enumerable.Range(0, 6).SelectMany(static i => Curve(i))])),
        ("hairlines", Create([.. Enumerable.Range(0, 24).Select(static i => Hairline(i))])),
        ("clips", Create(Clipped())),
        ("linear-gradients", Create(Gradients(isRadial: false))),
        ("radial-gradients", Create(Gradients(isRadial: true))),
        ("images", Create(Images())),
        ("opacity", Create(Faded())),
        ("shadows", Create(Shadows())),
        ("text-places", Create([.. Enumerable.Range(0, 12).Select(static i => Text(12 + (i * 0.17), 22 + (i * 18), "Ray & wave: subpixel places 0123", 13, 400))])),
        ("text-sizes", Create([.. Enumerable.Range(0, 9).Select(static i => Text(12, 18 + (i * (i + 18.0) * 0.9), "Typographic", 9 + (2 * i), 400 + (i % 3 == 0 ? 0 : (i % 3 * 100) + 100)))])),
        ("text-colors", Create(ColoredText())),
        ("text-halos", Create(Halos())),
        ("bidi", Create(Bidi()) with { Language = LanguageTag.Parse("he"), IsRightToLeft = true }),
    ];

    private static Drawing Create(ImmutableArray<DrawingItem> items) => new(new Size(320, 240), "Scene", "", LanguageTag.English, false, items);

    private static DrawingItem.Path Star(int i, FillRule rule)
    {
        (double cx, double cy) = (44 + (i % 4 * 78), 60 + (i / 4 * 118));
        double r = 34 + (i * 0.6);
        Point[] points = [.. Enumerable.Range(0, 5).Select(k => Around(cx, cy, r, (144 * k) + (i * 7)))];
        return new DrawingItem.Path(PathGeometry.Polyline(points, isClosed: true), i % 3 == 0 ? Ink : Accent, null, rule);
    }

    private static DrawingItem.Path Corner(LineJoin join, int row, int i)
    {
        (double cx, double cy) = (30 + (i * 52), 50 + (row * 74));
        Point[] points = [Around(cx, cy, 30, 90 - (10 + (i * 16))), new Point(cx, cy - 20.3), Around(cx, cy, 30, 90 + (10 + (i * 16)))];
        return new DrawingItem.Path(PathGeometry.Polyline(points, isClosed: i == 5), null, new Stroke(i % 2 == 0 ? Ink : Accent, 3 + (i * 1.5), [], LineCap.Butt, join));
    }

    private static DrawingItem.Path Ray(LineCap cap, int row, int i)
    {
        Point start = Around(60 + (row * 100), 120, 14, i * 45 + (row * 5));
        Point end = Around(60 + (row * 100), 120, 42, i * 45 + (row * 5));
        return new DrawingItem.Path(PathGeometry.Polyline([start, end]), null, new Stroke(i % 2 == 0 ? Ink : Accent, 2 + i, [], cap));
    }

    private static IEnumerable<DrawingItem> Dashed(int i)
    {
        LineCap cap = (LineCap)(i % 3);
        ImmutableArray<double>[] patterns = [[6, 4], [2, 3], [10, 3, 2, 3], [5], [0, 6]];
        ImmutableArray<double> dashes = patterns[i % 5];
        yield return new DrawingItem.Path(
            PathGeometry.Polyline([new Point(12.5, 14 + (i * 25.3)), new Point(150, 14 + (i * 25.3)), new Point(160, 28 + (i * 25.3))]), null, new Stroke(Ink, 1 + (i % 3), dashes, cap));
        yield return new DrawingItem.Box(new Rectangle(180 + (i % 3 * 46), 12 + (i / 3 * 76), 38, 60), i * 2, null, new Stroke(Accent, 1.5, dashes, cap));
    }

    private static DrawingItem.Box RoundBox(int i) => new(
        new Rectangle(10 + (i % 4 * 78) + (i * 0.125), 12 + (i / 4 * 76) + (i * 0.25), 62, 54), i * 3, i % 3 == 1 ? null : Soft, i % 3 == 0 ? null : new Stroke(Ink, 0.75 + (i * 0.25), []));

    private static IEnumerable<DrawingItem> Curve(int i)
    {
        double x = 14 + (i % 3 * 104);
        double y = 20 + (i / 3 * 112);
        PathGeometry curve = i % 2 == 0
            ? new([PathSegment.MoveTo(new(x, y + 80)), PathSegment.CubicTo(new(x + (i * 20), y - 30), new(x + 40, y + 120), new(x + 88, y))])
            : new([PathSegment.MoveTo(new(x, y)), PathSegment.QuadraticTo(new(x + 44, y + 120 - (i * 10)), new(x + 88, y)), PathSegment.QuadraticTo(new(x + 60, y + 90), new(x + 10, y + 84)), PathSegment.Close]);
        yield return new DrawingItem.Path(curve, i % 2 == 0 ? null : Soft, new Stroke(i % 3 == 0 ? Ink : Accent, 1 + (i * 0.75), []));
    }

    private static DrawingItem.Path Hairline(int i) => new(
        PathGeometry.Polyline([Around(160, 120, 20, i * 15), Around(160, 120, 112, i * 15)]), null, new Stroke(Ink, 0.25 + (i % 6 * 0.25), []));

    private static ImmutableArray<DrawingItem> Clipped()
    {
        PathGeometry star = Star(0, FillRule.NonZero).Geometry;
        ImmutableArray<DrawingItem> stripes =
            [.. Enumerable.Range(0, 20).Select(static i => new DrawingItem.Path(PathGeometry.Polyline([new Point(0, i * 12), new Point(320, (i * 12) + 40)]), null, new Stroke(i % 2 == 0 ? Accent : Ink, 5, [])))];
        return
        [
            Group(1, stripes) with { Clip = new Clip(star) },
            Group(0.6, stripes) with { Clip = new Clip(star.Transform(AffineTransform.Translate(90, 10), isRounded: true), FillRule.EvenOdd) },
            Group(1, [Group(0.5, stripes) with { Clip = new Clip(Square(190, 60, 100)) }]) with { Clip = new Clip(Ellipse(240, 110, 60, 48)) },
            Group(1, [new DrawingItem.Box(new Rectangle(20, 140, 130, 80), 0, Soft, null), Text(24, 190, "Clipped letters", 22, 700)]) with { Clip = new Clip(Ellipse(84, 182, 58, 36)) },
        ];
    }

    private static ImmutableArray<DrawingItem> Gradients(bool isRadial)
    {
        GradientStop[] two = [new(0, ColorToken.Accent), new(1, ColorToken.Warning)];
        GradientStop[] many = [new(0.1, default, 1, Rgba.FromRgb(0xFFCC00)), new(0.4, default, 1, Rgba.FromRgb(0xE91E63)), new(0.4, default, 1, Rgba.FromRgb(0x3F51B5)), new(0.95, default, 1, Rgba.FromRgb(0x00BCD4))];
        GradientStop[] fading = [new(0, ColorToken.Text), new(1, ColorToken.Text, 0)];
        Gradient Make(double x, double y, GradientStop[] stops) => isRadial ? Gradient.Radial(new Point(x + 40, y + 40), 46, stops) : Gradient.Linear(new Point(x, y + 4), new Point(x + 80, y + 60), stops);
        Gradient turned = new(isRadial, isRadial ? new AffineTransform(50, 20, -12, 24, 260, 60) : new AffineTransform(40, 30, -60, 10, 230, 30), [.. many]);
        Paint With(Gradient gradient, double opacity = 1) => new(ColorToken.Text, opacity, null, gradient);
        return
        [
            new DrawingItem.Box(new Rectangle(16, 16, 80, 80), 12, With(Make(16, 16, two)), null),
            new DrawingItem.Box(new Rectangle(116, 16, 80, 80), 0, With(Make(116, 16, many)), new Stroke(Ink, 1, [])),
            new DrawingItem.Path(Ellipse(260, 56, 44, 40), With(turned), null),
            new DrawingItem.Box(new Rectangle(16, 120, 80, 80), 40, With(Make(16, 120, fading)), null),
            new DrawingItem.Box(new Rectangle(120, 126, 70, 70), 10, null, new Stroke(With(Make(116, 120, two), 0.7), 10, [])),
            Group(0.5, [new DrawingItem.Box(new Rectangle(216, 120, 80, 50), 8, With(Make(216, 110, many)), null)]),
            Text(216, 206, "Gradient", 21, 700) with { Fill = With(Make(216, 140, two)) },
        ];
    }

    private static ImmutableArray<DrawingItem> Images()
    {
        uint[] plasma = [.. Enumerable.Range(0, 64 * 48).Select(static i => Opaque(i % 64 * 4, i / 64 * 5, 128 + (i % 64) - (i / 64)))];
        uint[] faded = [.. Enumerable.Range(0, 40 * 40).Select(static i => Premultiply(i % 40 * 6, Opaque(220, 60, i / 40 * 6)))];
        ImmutableArray<byte> first = [.. PngEncoder.Encode(new RasterImage(64, 48, plasma, 1))];
        ImmutableArray<byte> second = [.. PngEncoder.Encode(new RasterImage(40, 40, faded, 1))];
        ImmutableArray<byte> svg = [.. "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><circle cx='12' cy='12' r='10' fill='#0af'/><path d='M6 12l4 4 8-8' fill='none' stroke='#fff' stroke-width='2'/></svg>"u8];
        return
        [
            new DrawingItem.Image(new Rectangle(16, 16, 64, 48), "image/png", first),
            new DrawingItem.Image(new Rectangle(100, 16, 128, 96), "image/png", first),
            new DrawingItem.Image(new Rectangle(244, 16, 40, 30), "image/png", first),
            new DrawingItem.Image(new Rectangle(16, 130, 80, 80), "image/png", second),
            Group(0.5, [new DrawingItem.Image(new Rectangle(110, 130, 80, 80), "image/png", second)]),
            new DrawingItem.Image(new Rectangle(214, 130, 72, 72), "image/svg+xml", svg),
        ];
    }

    private static ImmutableArray<DrawingItem> Faded() =>
    [
        .. Enumerable.Range(0, 6).Select(static i => Group(
            0.15 + (i * 0.15),
            [
                new DrawingItem.Box(new Rectangle(16 + (i % 3 * 100), 16 + (i / 3 * 108), 60, 60), 8, Accent, new Stroke(Ink, 4, [])),
                new DrawingItem.Box(new Rectangle(40 + (i % 3 * 100), 44 + (i / 3 * 108), 50, 50), 25, new Paint(ColorToken.Warning, 0.7), null),
                Text(22 + (i % 3 * 100), 110 + (i / 3 * 108), "Faded", 15, 600),
            ])),
    ];

    private static ImmutableArray<DrawingItem> Shadows() =>
    [
        .. Enumerable.Range(0, 6).SelectMany(static i => (DrawingItem[])
        [
            new DrawingItem.Shadow(new Rectangle(30 + (i % 3 * 98), 30 + (i / 3 * 106), 62, 48), i * 4, 1 + (i * 1.75), new Paint(ColorToken.Text, 0.5)),
            .. i % 2 == 0 ? [new DrawingItem.Box(new Rectangle(30 + (i % 3 * 98), 28 + (i / 3 * 106), 62, 48), i * 4, new Paint(ColorToken.Box), null)] : (DrawingItem[])[],
        ]),
    ];

    private static ImmutableArray<DrawingItem> ColoredText() =>
    [
        .. Enumerable.Range(0, 10).SelectMany(static i =>
        {
            (ColorToken back, ColorToken front) = ((ColorToken, ColorToken)[])
            [
                (ColorToken.Accent, ColorToken.TextOnAccent), (ColorToken.Canvas, ColorToken.Text), (ColorToken.AccentSoft, ColorToken.Text), (ColorToken.Strong, ColorToken.TextOnAccent), (ColorToken.Canvas, ColorToken.TextMuted),
            ] is var pairs ? pairs[i % 5] : default;
            double y = 8 + (i * 22.5);
            return (DrawingItem[])
            [
                new DrawingItem.Box(new Rectangle(8, y, 304, 22), 0, new Paint(back), null),
                Text(14, y + 15.5, "Letters of one colour on another, 10", 11 + (i / 5 * 3), i / 5 == 0 ? 400 : 600) with { Fill = new Paint(front) },
            ];
        }),
    ];

    private static ImmutableArray<DrawingItem> Halos() =>
    [
        .. Enumerable.Range(0, 12).Select(static i => new DrawingItem.Path(PathGeometry.Polyline([new Point(0, i * 22), new Point(320, 30 + (i * 18))]), null, new Stroke(Accent, 2, []))),
        .. Enumerable.Range(0, 8).Select(static i => Text(20, 30 + (i * 27), "reads and writes objects", 11 + i, i % 2 == 0 ? 400 : 600) with { Halo = new Paint(ColorToken.Canvas) }),
    ];

    private static ImmutableArray<DrawingItem> Bidi() =>
    [
        BidiText(300, 40, "שלום לשום", TextAnchor.Start, "he"),
        BidiText(300, 80, "שלום ABC 123 לשם", TextAnchor.Start, "he"),
        BidiText(160, 120, "سلام لا بسم", TextAnchor.Middle, "ar"),
        BidiText(160, 160, "API של (שום) 42", TextAnchor.Middle, "he"),
        BidiText(20, 200, "Left to right", TextAnchor.End, "en"),
    ];

    private static DrawingItem.Text BidiText(double x, double y, string content, TextAnchor anchor, string language) => new(
        new Point(x, y),
        content,
        new TextStyle(TextFamily.Sans, 22, 400),
        anchor,
        Ink,
        new FontTextMeasurer(Fonts, isRightToLeft: language != "en").MeasureWidth(content, 22, 400, isMonospaced: false),
        LanguageTag.Parse(language));

    private static DrawingItem.Text Text(double x, double y, string content, double size, int weight) => new(
        new Point(Grain(x), Grain(y)), content, new TextStyle(TextFamily.Sans, size, weight), TextAnchor.Start, Ink, FontTextMeasurer.Default.MeasureWidth(content, size, weight, isMonospaced: false));

    private static DrawingItem.Group Group(double opacity, ImmutableArray<DrawingItem> items) => new(null, null, null, null, null, false, opacity, [], items);

    private static PathGeometry Square(double x, double y, double side) =>
        PathGeometry.Polyline([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)], isClosed: true);

    private static PathGeometry Ellipse(double cx, double cy, double rx, double ry) => PathGeometry.Polyline(
        [.. Enumerable.Range(0, 72).Select(i => Around(0, 0, 1, i * 5)).Select(p => new Point(Grain(cx + (p.X * rx)), Grain(cy + (p.Y * ry))))], isClosed: true);

    private static Point Around(double cx, double cy, double radius, double degrees)
    {
        (double sine, double cosine) = Trigonometry.SinCos(degrees);
        return radius == 1 ? new Point(cosine, sine) : new Point(Grain(cx + (radius * cosine)), Grain(cy + (radius * sine)));
    }

    private static double Grain(double value) => Math.Round(value * 64) / 64;

    private static uint Opaque(int red, int green, int blue) => 0xFF000000u | ((uint)(blue & 255) << 16) | ((uint)(green & 255) << 8) | (uint)(red & 255);

    /// <summary>Premultiplied by an alpha.</summary>
    private static uint Premultiply(int alpha, uint color) =>
        ((uint)alpha << 24) | (((color >> 16) & 255) * (uint)alpha / 255 << 16) | (((color >> 8) & 255) * (uint)alpha / 255 << 8) | ((color & 255) * (uint)alpha / 255);

    private static OpenTypeFont ReadFont(string name)
    {
        byte[] bytes = File.ReadAllBytes(RepositoryFiles.Find("tests", "DocGen.Diagrams.Tests", "Data", "fonts", name));
        return OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out string error) ? font! : throw new InvalidOperationException(error);
    }
}
