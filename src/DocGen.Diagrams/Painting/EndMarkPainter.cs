using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints what stands at the end of a line, with its tip on the outline of the node.</summary>
internal static class EndMarkPainter
{
    /// <summary>How far the line stays away from the tip, so that it does not show through the mark.</summary>
    public static double Inset(EndMark mark) => mark switch
    {
        EndMark.Default or EndMark.None => 0,
        EndMark.Arrow => EdgeMarks.Length(mark) - 1.5,
        EndMark.Triangle or EndMark.DiamondFilled or EndMark.DiamondHollow or EndMark.Circle => EdgeMarks.Length(mark),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "not an end mark"),
    };

    /// <param name="tip">Where the line meets the node.</param>
    /// <param name="from">The neighbouring corner of the line.</param>
    /// <param name="background">Fill of hollow marks.</param>
    public static IEnumerable<DrawingItem> Paint(EndMark mark, Point tip, Point from, Paint paint, ColorToken background)
    {
        if (mark is EndMark.Default or EndMark.None)
        {
            yield break;
        }

        double length = EdgeMarks.Length(mark);
        double distance = Math.Max(LineGeometry.Distance(tip, from), 0.001);
        var along = new Point((from.X - tip.X) / distance, (from.Y - tip.Y) / distance);

        Point At(double back, double aside) =>
            Snapping.Grain(new Point(tip.X + (along.X * back) - (along.Y * aside), tip.Y + (along.Y * back) + (along.X * aside)));

        var hollow = new Paint(background);
        var outline = new Stroke(paint, EdgePainter.LineWidth, []);
        switch (mark)
        {
            case EndMark.Arrow:
                yield return new DrawingItem.Path(PathGeometry.Polyline([tip, At(length, 4.5), At(length - 1.5, 0), At(length, -4.5)], isClosed: true), paint, null);
                break;
            case EndMark.Triangle:
                yield return new DrawingItem.Path(PathGeometry.Polyline([At(1, 0), At(length, 6.5), At(length, -6.5)], isClosed: true), hollow, outline);
                break;
            case EndMark.DiamondFilled:
            case EndMark.DiamondHollow:
                yield return new DrawingItem.Path(
                    PathGeometry.Polyline([At(1, 0), At(length / 2, 5), At(length, 0), At(length / 2, -5)], isClosed: true),
                    mark is EndMark.DiamondFilled ? paint : hollow,
                    outline);
                break;
            case EndMark.Circle:
                Point center = At(length / 2, 0);
                yield return new DrawingItem.Box(new Rectangle(center.X - 3.75, center.Y - 3.75, 7.5, 7.5), 3.75, hollow, outline);
                break;
        }
    }
}
