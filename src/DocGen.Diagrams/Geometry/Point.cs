namespace DocGen.Diagrams.Geometry;

/// <summary>A place in px; x grows to the right, y downwards.</summary>
public readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

    public static Point operator -(Point left, Point right) => new(left.X - right.X, left.Y - right.Y);
}
