namespace DocGen.Site.Highlighting;

/// <summary>A piece of code of one kind; it may go over several lines. The tokens of a text follow each other without gaps.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
public readonly record struct CodeToken(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}
