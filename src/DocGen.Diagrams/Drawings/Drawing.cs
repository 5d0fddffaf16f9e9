using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Drawings;

/// <summary>A picture as a flat list in paint order: the one contract between layout and the SVG and PNG writers. It knows no graph and no theme file.</summary>
/// <param name="Size">In px; everything drawn lies within.</param>
/// <param name="Title">Accessible name.</param>
/// <param name="Description">Accessible description; may be empty.</param>
/// <param name="Language">Language of the texts unless an item says otherwise.</param>
/// <param name="IsRightToLeft">Base direction of the texts.</param>
public sealed record Drawing(Size Size, string Title, string Description, LanguageTag Language, bool IsRightToLeft, ImmutableArray<DrawingItem> Items)
{
    /// <summary>The language that <see cref="Title"/> is in: the model's where it is not translated.</summary>
    public LanguageTag TitleLanguage { get; init; } = Language;

    /// <summary>The language that <see cref="Description"/> is in.</summary>
    public LanguageTag DescriptionLanguage { get; init; } = Language;
}

/// <summary>What a drawing is made of. Coordinates are multiples of 1/64 px.</summary>
public abstract record DrawingItem
{
    private DrawingItem()
    {
    }

    /// <summary>Items that belong together: a component, a relation, or a part of the picture.</summary>
    /// <param name="Id">Element id without the figure's prefix; null if it cannot be addressed.</param>
    /// <param name="ClassName">Space-separated class names for the page's style and script.</param>
    /// <param name="Label">Accessible name; null for groups that only order the paint.</param>
    /// <param name="Description">Accessible description; null if there is none.</param>
    /// <param name="Link">Address that a click leads to; null if there is none.</param>
    /// <param name="IsFocusable">Whether the keyboard can reach it.</param>
    /// <param name="Opacity">1 is opaque.</param>
    /// <param name="Data">Further attributes (<c>data-from</c> …) in the order in which they are written.</param>
    /// <param name="Clip">What of the group is seen; null: all.</param>
    public sealed record Group(
        string? Id,
        string? ClassName,
        string? Label,
        string? Description,
        string? Link,
        bool IsFocusable,
        double Opacity,
        ImmutableArray<KeyValuePair<string, string>> Data,
        ImmutableArray<DrawingItem> Items,
        Clip? Clip = null) : DrawingItem
    {
        /// <summary>The language that <see cref="Description"/> is in; null: the drawing's.</summary>
        public LanguageTag? DescriptionLanguage { get; init; }

        /// <summary>The language that <see cref="Label"/> is in; null: the drawing's.</summary>
        public LanguageTag? LabelLanguage { get; init; }
    }

    /// <summary>A filled and/or stroked shape.</summary>
    public sealed record Path(PathGeometry Geometry, Paint? Fill, Stroke? Stroke, FillRule FillRule = FillRule.NonZero) : DrawingItem;

    /// <summary>A rectangle with corners rounded by <paramref name="Radius"/>.</summary>
    public sealed record Box(Rectangle Bounds, double Radius, Paint? Fill, Stroke? Stroke) : DrawingItem;

    /// <summary>A soft shadow: a rectangle with corners rounded by <paramref name="Radius"/>, blurred. It shows around what is drawn over it.</summary>
    /// <param name="Blur">Standard deviation in px: the shadow fades within twice of it on either side of the rectangle's border. 0 is not blurred.</param>
    /// <param name="Paint">A colour; no gradient.</param>
    public sealed record Shadow(Rectangle Bounds, double Radius, double Blur, Paint Paint) : DrawingItem;

    /// <summary>One line of text.</summary>
    /// <param name="Origin">On the baseline: start, middle or end of the text, by <paramref name="Anchor"/>.</param>
    /// <param name="Width">Advance width in px as measured with our own font.</param>
    /// <param name="Language">Language, where it is not the drawing's.</param>
    /// <param name="Halo">Paint of an outline behind the text that keeps it readable over lines; null: none.</param>
    public sealed record Text(
        Point Origin,
        string Content,
        TextStyle Style,
        TextAnchor Anchor,
        Paint Fill,
        double Width,
        LanguageTag? Language = null,
        Paint? Halo = null) : DrawingItem;

    /// <summary>A raster picture (PNG) or a picture of the author's.</summary>
    /// <param name="MediaType"><c>image/png</c> or <c>image/svg+xml</c>.</param>
    public sealed record Image(Rectangle Bounds, string MediaType, ImmutableArray<byte> Content) : DrawingItem;
}

public enum FillRule
{
    NonZero,
    EvenOdd,
}

/// <summary>Which part of a text stands at its origin, in reading direction.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <param name="Family">Sans or monospaced.</param>
/// <param name="Size">Em size in px.</param>
/// <param name="Weight">400, 600 or 700.</param>
public sealed record TextStyle(TextFamily Family, double Size, int Weight, bool IsItalic = false);

public enum TextFamily
{
    Sans,
    Monospace,
}

/// <summary>A colour by its token, so that light and dark come from the palette, with an opacity (1 is opaque).</summary>
/// <param name="Fixed">A colour that is the same in light and dark, in place of the token: those of an author's own icon. Null: the token's.</param>
/// <param name="Gradient">Colours in place of the one colour; null: one colour.</param>
public sealed record Paint(ColorToken Color, double Opacity = 1, Rgba? Fixed = null, Gradient? Gradient = null);

/// <summary>The inside of an outline, beyond which nothing of a group is seen.</summary>
public sealed record Clip(PathGeometry Outline, FillRule Rule = FillRule.NonZero);

/// <param name="Width">In px.</param>
/// <param name="Dashes">Lengths of dashes and gaps in px; empty: solid.</param>
public sealed record Stroke(Paint Paint, double Width, ImmutableArray<double> Dashes, LineCap Cap = LineCap.Butt, LineJoin Join = LineJoin.Round);

public enum LineCap
{
    Butt,
    Round,
    Square,
}

public enum LineJoin
{
    Miter,
    Round,
    Bevel,
}
