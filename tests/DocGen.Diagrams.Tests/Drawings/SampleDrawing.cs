using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Drawings;

/// <summary>A small drawing with every kind of item.</summary>
internal static class SampleDrawing
{
    public static Drawing Create(bool isRightToLeft = false) => new(
        new Size(420, 220),
        "Sample <1>",
        "Two boxes & a line",
        LanguageTag.Parse(isRightToLeft ? "ar" : "en"),
        isRightToLeft,
        [
            new DrawingItem.Box(new Rectangle(8, 8, 404, 204), 12, new Paint(ColorToken.Surface1), new Stroke(new Paint(ColorToken.Outline), 1, [6, 4])),
            Group(
                "a.b",
                "node",
                "API server",
                "/api/",
                new DrawingItem.Box(new Rectangle(24.5, 40, 140, 56), 8, new Paint(ColorToken.Box), new Stroke(new Paint(ColorToken.Outline), 1, [])),
                Text(94.5, 64, "kube-apiserver", 14, 600, TextAnchor.Middle, ColorToken.Text),
                Text(94.5, 82, "AV To, Åbn → 1.29", 12, 400, TextAnchor.Middle, ColorToken.TextMuted)),
            Group(
                "a.c",
                "node",
                "etcd",
                null,
                new DrawingItem.Path(
                    new PathGeometry(
                    [
                        PathSegment.MoveTo(new Point(256, 48)),
                        PathSegment.CubicTo(new Point(256, 36), new Point(396, 36), new Point(396, 48)),
                        PathSegment.LineTo(new Point(396, 100)),
                        PathSegment.QuadraticTo(new Point(326, 120), new Point(256, 100)),
                        PathSegment.Close,
                    ]),
                    new Paint(ColorToken.AccentSoft),
                    new Stroke(new Paint(ColorToken.Accent), 1.5, [])),
                Text(268, 80, "etcd://v3", 13, 400, TextAnchor.Start, ColorToken.Accent, TextFamily.Monospace)),
            new DrawingItem.Group(
                "a.b-a.c",
                "edge",
                "API server to etcd",
                null,
                null,
                true,
                0.75,
                [new KeyValuePair<string, string>("data-from", "a.b"), new KeyValuePair<string, string>("data-to", "a.c")],
                [
                    new DrawingItem.Path(
                        PathGeometry.Polyline([new Point(164.5, 68), new Point(210, 68), new Point(210, 150), new Point(326, 150), new Point(326, 118)]),
                        null,
                        new Stroke(new Paint(ColorToken.Line), 1.5, [])),
                    new DrawingItem.Path(
                        PathGeometry.Polyline([new Point(322, 118), new Point(330, 118), new Point(326, 110)], isClosed: true),
                        new Paint(ColorToken.Line),
                        null),
                    Text(268, 154, "lectures & écritures", 11, 400, TextAnchor.Middle, ColorToken.TextMuted) with
                    {
                        Halo = new Paint(ColorToken.Surface1),
                        Language = LanguageTag.Parse("fr"),
                    },
                ]),
            Text(24.5, 190, "שלום", 12, 700, TextAnchor.Start, ColorToken.Text) with { Language = LanguageTag.Parse("he") },
        ]);

    public static DrawingItem.Text Text(
        double x, double y, string content, double size, int weight, TextAnchor anchor, ColorToken color, TextFamily family = TextFamily.Sans) => new(
            new Point(x, y),
            content,
            new TextStyle(family, size, weight),
            anchor,
            new Paint(color),
            FontTextMeasurer.Default.MeasureWidth(content, size, weight, family == TextFamily.Monospace));

    private static DrawingItem.Group Group(string id, string className, string label, string? link, params ReadOnlySpan<DrawingItem> items) =>
        new(id, className, label, null, link, IsFocusable: true, 1, [], [.. items]);
}
