using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Painting;

/// <summary>Where the text of a label stands in the room that all languages share.</summary>
public static class LabelGeometry
{
    /// <summary>Farther from its room a line is not the one beside which the label stands.</summary>
    private const double Near = 6;

    /// <summary>Moves a label beside its line towards it by what its text is smaller than the room; a label on its line stays.</summary>
    /// <param name="route">The corners of the label's own line.</param>
    public static Rectangle MoveToLine(Rectangle room, ImmutableArray<Point> route, ImmutableArray<PlacedLine> lines)
    {
        if (lines.IsEmpty)
        {
            return room;
        }

        double slackX = Math.Floor(Math.Max(0, room.Width - lines.Max(static line => line.Width) - 10) / 2);
        double slackY = Math.Floor(Math.Max(0, room.Height - lines.Max(static line => line.Bounds.Bottom) + lines.Min(static line => line.Bounds.Top)) / 2);
        for (int i = 1; i < route.Length; i++)
        {
            Point from = route[i - 1];
            Point to = route[i];
            bool isUpright = from.X == to.X;
            double position = isUpright ? from.X : from.Y;
            (double low, double high) = isUpright ? (room.Left, room.Right) : (room.Top, room.Bottom);
            (double start, double end) = isUpright ? (Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)) : (Math.Min(from.X, to.X), Math.Max(from.X, to.X));
            bool isBeside = isUpright ? start < room.Bottom && end > room.Top : start < room.Right && end > room.Left;
            double slack = isUpright ? slackX : slackY;
            double move = position <= low && low - position <= Near ? -slack : position >= high && position - high <= Near ? slack : 0;
            if (isBeside && move != 0)
            {
                return isUpright ? room.Offset(move, 0) : room.Offset(0, move);
            }
        }

        return room;
    }
}
