using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>A line of text with its place in the box it belongs to.</summary>
/// <param name="Origin">On the baseline, relative to the top left corner of the box; x as in a left-to-right drawing.</param>
/// <param name="IsCentred">Whether <paramref name="Origin"/> is the middle of the line; else its start.</param>
/// <param name="Width">Advance width in px.</param>
/// <param name="Language">The language the text is in, where it is not the reader's (a fallback); else null.</param>
public sealed record PlacedLine(Point Origin, bool IsCentred, string Text, TextRole Role, double Width, LanguageTag? Language)
{
    /// <summary>The room of the line inside its box, from the line's top to its bottom.</summary>
    public Rectangle Bounds
    {
        get
        {
            TypeStyle style = Typography.Of(Role);
            double left = IsCentred ? Origin.X - (Width / 2) : Origin.X;
            return new Rectangle(left, Origin.Y - Baseline(style), Width, style.LineHeight);
        }
    }

    /// <summary>Distance from the top of a line to its baseline; whole px.</summary>
    internal static double Baseline(TypeStyle style) => Math.Round((style.LineHeight / 2) + (style.Size * 0.36), MidpointRounding.AwayFromZero);
}

/// <summary>The lines of one box in one language.</summary>
public sealed record BoxText(LanguageTag Language, ImmutableArray<PlacedLine> Lines);
