using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Svg;

/// <summary>Outlines as path data: absolute commands, a letter only where it changes, H and V for upright lines.</summary>
internal static class SvgPathData
{
    public static StringBuilder AppendPathData(this StringBuilder builder, PathGeometry geometry)
    {
        Point pen = default;
        Point start = default;
        char previous = ' ';
        foreach (PathSegment segment in geometry.Segments)
        {
            char letter = GetLetter(segment, pen);
            if (letter != previous)
            {
                builder.Append(letter);
            }
            else
            {
                builder.Append(' ');
            }

            switch (letter)
            {
                case 'H':
                    builder.AppendNumber(segment.End.X);
                    break;
                case 'V':
                    builder.AppendNumber(segment.End.Y);
                    break;
                case 'Z':
                    break;
                case 'Q':
                    builder.AppendPoint(segment.First).Append(' ').AppendPoint(segment.End);
                    break;
                case 'C':
                    builder.AppendPoint(segment.First).Append(' ').AppendPoint(segment.Second).Append(' ').AppendPoint(segment.End);
                    break;
                default:
                    builder.AppendPoint(segment.End);
                    break;
            }

            // After a second M pair the letter would be read as L: it is always written.
            previous = letter is 'M' or 'Z' ? ' ' : letter;
            start = segment.Verb == PathVerb.Move ? segment.End : start;
            pen = segment.Verb == PathVerb.Close ? start : segment.End;
        }

        return builder;
    }

    private static char GetLetter(PathSegment segment, Point pen) => segment.Verb switch
    {
        PathVerb.Move => 'M',
        PathVerb.Line when segment.End.Y == pen.Y => 'H',
        PathVerb.Line when segment.End.X == pen.X => 'V',
        PathVerb.Line => 'L',
        PathVerb.Quadratic => 'Q',
        PathVerb.Cubic => 'C',
        PathVerb.Close => 'Z',
        _ => throw new UnreachableException(),
    };

    private static StringBuilder AppendPoint(this StringBuilder builder, Point point) => builder.AppendNumber(point.X).Append(' ').AppendNumber(point.Y);
}
