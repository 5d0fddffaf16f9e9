namespace DocGen.Diagrams.Geometry;

/// <summary>A side of a box.</summary>
public enum Side
{
    Top,
    Right,
    Bottom,
    Left,
}
