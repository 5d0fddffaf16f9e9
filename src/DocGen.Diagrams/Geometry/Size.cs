namespace DocGen.Diagrams.Geometry;

/// <summary>A width and a height in px, neither negative.</summary>
public readonly record struct Size(double Width, double Height)
{
    public bool IsEmpty => Width <= 0 || Height <= 0;
}
