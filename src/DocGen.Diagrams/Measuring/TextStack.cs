using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Measuring;

/// <summary>Lines one below the other: the block of text in a box, a title, a label or a note.</summary>
internal sealed record TextStack(ImmutableArray<MeasuredLine> Lines)
{
    /// <summary>Room in px between lines of different roles.</summary>
    private const double RoleGap = 2;

    public double Width => Lines.IsEmpty ? 0 : Lines.Max(static line => line.Width);

    public double Height
    {
        get
        {
            double height = 0;
            for (int i = 0; i < Lines.Length; i++)
            {
                height += Lines[i].Height + GapBefore(i);
            }

            return height;
        }
    }

    /// <param name="anchor">x of the start or the middle of every line, and y of the top of the first; relative to the box.</param>
    public IEnumerable<PlacedLine> Place(Point anchor, bool isCentred)
    {
        double y = anchor.Y;
        for (int i = 0; i < Lines.Length; i++)
        {
            MeasuredLine line = Lines[i];
            y += GapBefore(i);
            yield return new PlacedLine(
                new Point(anchor.X, y + PlacedLine.Baseline(Typography.Of(line.Role))), isCentred, line.Text, line.Role, line.Width, line.Language);
            y += line.Height;
        }
    }

    private double GapBefore(int index) => index > 0 && Lines[index].Role != Lines[index - 1].Role ? RoleGap : 0;
}
