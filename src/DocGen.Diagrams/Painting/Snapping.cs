using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Painting;

/// <summary>Puts coordinates on the pixel grid, so that upright lines are sharp at any whole scale.</summary>
internal static class Snapping
{
    /// <summary>Boxes begin and end between two pixels.</summary>
    public static Rectangle Whole(Rectangle bounds) =>
        Rectangle.FromBounds(Whole(bounds.Left), Whole(bounds.Top), Whole(bounds.Right), Whole(bounds.Bottom));

    public static double Whole(double value) => Math.Floor(value + 0.5);

    /// <summary>Lines run through the middle of a pixel.</summary>
    public static double Half(double value) => Math.Floor(value) + 0.5;

    public static Point Half(Point point) => new(Half(point.X), Half(point.Y));

    /// <summary>The next multiple of 1/64 px, the grain of drawings.</summary>
    public static double Grain(double value) => Math.Round(value * 64, MidpointRounding.AwayFromZero) / 64;

    public static Point Grain(Point point) => new(Grain(point.X), Grain(point.Y));
}
