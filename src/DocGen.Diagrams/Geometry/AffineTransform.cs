namespace DocGen.Diagrams.Geometry;

/// <summary>x' = XX x + YX y + DX and y' = XY x + YY y + DY.</summary>
public readonly record struct AffineTransform(double XX, double XY, double YX, double YY, double DX, double DY)
{
    public static AffineTransform Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>By how much lengths grow, in the mean of all directions.</summary>
    public double Scaling => Math.Sqrt(Math.Abs((XX * YY) - (XY * YX)));

    public static AffineTransform Translate(double dx, double dy) => new(1, 0, 0, 1, dx, dy);

    public static AffineTransform Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    public static AffineTransform Rotate(double degrees)
    {
        (double sine, double cosine) = Trigonometry.SinCos(degrees);
        return new AffineTransform(cosine, sine, -sine, cosine, 0, 0);
    }

    public Point Apply(Point point) => new((XX * point.X) + (YX * point.Y) + DX, (XY * point.X) + (YY * point.Y) + DY);

    /// <summary>The way back; null where everything falls on one line.</summary>
    public AffineTransform? Invert()
    {
        double determinant = (XX * YY) - (XY * YX);
        return Math.Abs(determinant) < 1e-12 ? null : new AffineTransform(
            YY / determinant,
            -XY / determinant,
            -YX / determinant,
            XX / determinant,
            ((YX * DY) - (YY * DX)) / determinant,
            ((XY * DX) - (XX * DY)) / determinant);
    }

    /// <summary>This one first, then <paramref name="outer"/>.</summary>
    public AffineTransform Then(AffineTransform outer) => new(
        (XX * outer.XX) + (XY * outer.YX),
        (XX * outer.XY) + (XY * outer.YY),
        (YX * outer.XX) + (YY * outer.YX),
        (YX * outer.XY) + (YY * outer.YY),
        (DX * outer.XX) + (DY * outer.YX) + outer.DX,
        (DX * outer.XY) + (DY * outer.YY) + outer.DY);
}
