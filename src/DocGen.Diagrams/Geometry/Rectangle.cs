namespace DocGen.Diagrams.Geometry;

/// <summary>An upright rectangle in px: top left corner and size.</summary>
public readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    public Rectangle(Point origin, Size size)
        : this(origin.X, origin.Y, size.Width, size.Height)
    {
    }

    public double Left => X;

    public double Top => Y;

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Origin => new(X, Y);

    public Point Center => new(X + (Width / 2), Y + (Height / 2));

    public Size Size => new(Width, Height);

    public static Rectangle FromBounds(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public Rectangle Offset(double dx, double dy) => new(X + dx, Y + dy, Width, Height);

    /// <summary>Grown by <paramref name="margin"/> on every side; shrunk if it is negative.</summary>
    public Rectangle Inflate(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));

    /// <summary>Whether the insides overlap; rectangles that only touch do not.</summary>
    public bool Overlaps(Rectangle other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(Rectangle other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>Between the nearest points of both; 0 where they touch.</summary>
    public double DistanceTo(Rectangle other)
    {
        double dx = Math.Max(0, Math.Max(Left - other.Right, other.Left - Right));
        double dy = Math.Max(0, Math.Max(Top - other.Bottom, other.Top - Bottom));
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    public Rectangle Union(Rectangle other) =>
        FromBounds(Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
