using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>What a shape is painted with, in colours and in pixels.</summary>
/// <param name="Color">Opacity included; the last one where there is a gradient.</param>
/// <param name="Gradient">Null: one colour.</param>
public sealed record Ink(Rgba Color, InkGradient? Gradient = null)
{
    /// <param name="opacity">Of what the paint belongs to.</param>
    internal static Ink Of(Paint paint, RasterOptions options, double opacity = 1)
    {
        Palette palette = options.Palette ?? Palette.Default;
        opacity *= paint.Opacity;
        if (paint.Gradient is not { Stops.IsEmpty: false } gradient)
        {
            return new Ink(Fade(paint.Fixed ?? palette.Get(paint.Color, options.IsDark), opacity));
        }

        ImmutableArray<InkStop> stops =
        [
            .. gradient.Stops.Select(stop => new InkStop(
                Math.Clamp(stop.Offset, 0, 1),
                Fade(stop.Fixed ?? palette.Get(stop.Color, options.IsDark), stop.Opacity * opacity))),
        ];
        AffineTransform place = gradient.Place.Then(AffineTransform.Scale(options.Scale, options.Scale));

        // A gradient without extent shows its last colour, as SVG says.
        return new Ink(stops[^1].Color, place.Invert() is null ? null : new InkGradient(gradient.IsRadial, place, stops));
    }

    private static Rgba Fade(Rgba color, double opacity) =>
        color with { Alpha = (byte)Math.Round(color.Alpha * Math.Clamp(opacity, 0, 1), MidpointRounding.AwayFromZero) };
}

/// <param name="Place">As in <see cref="Gradient"/>, but to pixels; can be inverted.</param>
public sealed record InkGradient(bool IsRadial, AffineTransform Place, ImmutableArray<InkStop> Stops);

/// <param name="Offset">0 to 1.</param>
public readonly record struct InkStop(double Offset, Rgba Color);
