using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>A small picture that takes the colour of its surroundings.</summary>
/// <param name="Id">As models name it: <c>database</c>, <c>k8s/pod</c>, or a file.</param>
/// <param name="ViewBox">The part of the icon's own plane that fills its place.</param>
public sealed record Icon(string Id, Rectangle ViewBox, ImmutableArray<IconShape> Shapes)
{
    /// <summary>Thinner lines look broken.</summary>
    private const double LeastLine = 1;

    /// <summary>The icon as large as fits into <paramref name="bounds"/>, in the middle.</summary>
    /// <param name="color">What is not coloured by the icon itself.</param>
    public ImmutableArray<DrawingItem> Draw(Rectangle bounds, ColorToken color, double opacity = 1)
    {
        double scale = Math.Min(bounds.Width / ViewBox.Width, bounds.Height / ViewBox.Height);
        AffineTransform place = AffineTransform.Translate(-ViewBox.Center.X, -ViewBox.Center.Y)
            .Then(AffineTransform.Scale(scale, scale))
            .Then(AffineTransform.Translate(bounds.Center.X, bounds.Center.Y));
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>(Shapes.Length);
        foreach (IconShape shape in Shapes)
        {
            Stroke? stroke = shape.Stroke is not { } paint ? null : new Stroke(
                ToPaint(paint), Round(Math.Max(shape.StrokeWidth * scale, LeastLine)), [], shape.Cap, shape.Join);
            items.Add(new DrawingItem.Path(shape.Geometry.Transform(place, isRounded: true), shape.Fill is { } fill ? ToPaint(fill) : null, stroke, shape.Rule));
        }

        return items.ToImmutable();

        Paint ToPaint(IconPaint paint) => new(color, opacity * paint.Opacity, paint.Fixed);
    }

    private static double Round(double value) => Math.Round(value * 64) / 64;
}

/// <param name="Fill">Null: not filled.</param>
/// <param name="Stroke">Null: no line.</param>
/// <param name="StrokeWidth">In the icon's own units.</param>
public sealed record IconShape(
    PathGeometry Geometry,
    IconPaint? Fill,
    IconPaint? Stroke,
    double StrokeWidth,
    FillRule Rule = FillRule.NonZero,
    LineCap Cap = LineCap.Round,
    LineJoin Join = LineJoin.Round);

/// <param name="Fixed">Null: the colour of the surroundings.</param>
public readonly record struct IconPaint(Rgba? Fixed, double Opacity = 1);
