using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Site.Drafts;

/// <summary>What stands in one place of a page once the site around it is known.</summary>
/// <param name="Position">Offset into the draft's HTML.</param>
public abstract record DraftHole(int Position)
{
    /// <summary>A new line, unless what was filled in before ends one.</summary>
    public sealed record LineStart(int Position) : DraftHole(Position);

    /// <summary>The place to which links to the page's own title lead.</summary>
    public sealed record TitleAnchor(int Position, string Id) : DraftHole(Position);

    /// <summary>The drawing that the page's front matter asks for.</summary>
    public sealed record MainFigure(int Position) : DraftHole(Position);

    /// <param name="Index">Number of the heading on the page, from 0.</param>
    public sealed record Heading(int Position, int Index, HeadingPart Part) : DraftHole(Position);

    /// <summary>A word of DocGen's own.</summary>
    public sealed record Word(int Position, Func<ArticleLabels, string> Choose) : DraftHole(Position);

    /// <summary>Where the link of a name in bold or code begins, if a drawing on the page has a component of that name.</summary>
    /// <param name="Span">Of the name with its marks in <paramref name="Source"/>.</param>
    public sealed record ComponentLinkStart(int Position, string Name, SourceText Source, TextSpan Span) : DraftHole(Position);

    /// <summary>Where the last begun link of a name ends. Such links are never nested.</summary>
    public sealed record ComponentLinkEnd(int Position) : DraftHole(Position);

    /// <summary>The address of a link.</summary>
    /// <param name="Url">As written in <paramref name="Source"/>.</param>
    public sealed record LinkAddress(int Position, string Url, SourceText Source) : DraftHole(Position);

    /// <summary>The address of a picture, film or sound.</summary>
    public sealed record PictureAddress(int Position, string Url, SourceText Source) : DraftHole(Position);

    /// <summary>The text alternative of a picture; a drawing has a better one than the name of a file.</summary>
    public sealed record PictureAlt(int Position, string Url, SourceText Source, string Alt) : DraftHole(Position);

    /// <summary>Attributes of a picture that its file and its place decide.</summary>
    /// <param name="WantsSize">Whether the author gave no size.</param>
    /// <param name="WantsLoading">Whether the author did not say when to load it.</param>
    public sealed record PictureAttributes(int Position, string Url, SourceText Source, bool WantsSize, bool WantsLoading) : DraftHole(Position);

    /// <summary>A drawing where the place names one; otherwise the draft goes on with what the author wrote.</summary>
    /// <param name="Image">Address of the picture as written; null for a fence.</param>
    /// <param name="Fence">The fence; null for a picture.</param>
    /// <param name="Caption">Caption as markup, empty for none; null: the drawing's own title, or the HTML up to <see cref="Alternative"/> where there is some.</param>
    public sealed record FigureOrText(int Position, string? Image, SourceText Source, SourceLocation? Fence, string? Caption, string? Alt) : DraftHole(Position)
    {
        /// <summary>Where the caption ends and the text in place of a drawing begins.</summary>
        public DraftPlace Alternative { get; internal set; }

        /// <summary>Where the draft goes on in both cases.</summary>
        public DraftPlace End { get; internal set; }
    }
}

/// <param name="Position">Offset into the draft's HTML.</param>
/// <param name="Hole">Index of the first hole from there on.</param>
public readonly record struct DraftPlace(int Position, int Hole);

public enum HeadingPart
{
    /// <summary>The attribute <c>id</c>.</summary>
    Id,

    /// <summary>The place to which links in the page's own language lead, if it is another one.</summary>
    Alias,

    /// <summary>The address of the heading.</summary>
    Address,
}
