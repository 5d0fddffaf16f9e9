using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Svg;

/// <summary>
/// Outlines as path data in relative commands, so that an icon reads the same wherever it stands: pages with drawings pack into far fewer bytes.
/// Every step is the difference of two rounded places, so errors never add up. A first <c>m</c> is absolute.
/// </summary>
internal static class SvgPathData
{
    public static StringBuilder AppendPathData(this StringBuilder builder, PathGeometry geometry)
    {
        Place pen = default;
        Place start = default;
        char previous = ' ';
        foreach (PathSegment segment in geometry.Segments)
        {
            Place end = segment.Verb == PathVerb.Close ? start : Place.Of(segment.End);
            char letter = GetLetter(segment.Verb, pen, end);
            bool isFirst = letter != previous;
            if (isFirst)
            {
                builder.Append(letter);
            }

            switch (letter)
            {
                case 'h':
                    builder.AppendStep(end.X - pen.X, isFirst);
                    break;
                case 'v':
                    builder.AppendStep(end.Y - pen.Y, isFirst);
                    break;
                case 'z':
                    break;
                case 'q':
                    builder.AppendSteps(pen, Place.Of(segment.First), isFirst).AppendSteps(pen, end, false);
                    break;
                case 'c':
                    builder.AppendSteps(pen, Place.Of(segment.First), isFirst).AppendSteps(pen, Place.Of(segment.Second), false).AppendSteps(pen, end, false);
                    break;
                default:
                    builder.AppendSteps(pen, end, isFirst);
                    break;
            }

            // After a second pair, m would be read as l: it is always written.
            previous = letter is 'm' or 'z' ? ' ' : letter;
            start = segment.Verb == PathVerb.Move ? end : start;
            pen = end;
        }

        return builder;
    }

    private static char GetLetter(PathVerb verb, Place pen, Place end) => verb switch
    {
        PathVerb.Move => 'm',
        PathVerb.Line when end.Y == pen.Y => 'h',
        PathVerb.Line when end.X == pen.X => 'v',
        PathVerb.Line => 'l',
        PathVerb.Quadratic => 'q',
        PathVerb.Cubic => 'c',
        PathVerb.Close => 'z',
        _ => throw new UnreachableException(),
    };

    private static StringBuilder AppendSteps(this StringBuilder builder, Place pen, Place to, bool isFirst) =>
        builder.AppendStep(to.X - pen.X, isFirst).AppendStep(to.Y - pen.Y, false);

    /// <summary>A minus sign parts numbers as a space does.</summary>
    private static StringBuilder AppendStep(this StringBuilder builder, long thousandths, bool isFirst)
    {
        if (!isFirst && thousandths >= 0)
        {
            builder.Append(' ');
        }

        return builder.AppendThousandths(thousandths, hasLeadingZero: false);
    }

    /// <summary>A point as it is written, in thousandths of a px.</summary>
    private readonly record struct Place(long X, long Y)
    {
        public static Place Of(Point point) => new(SvgText.RoundToThousandths(point.X), SvgText.RoundToThousandths(point.Y));
    }
}
