using System.Collections.Immutable;

namespace DocGen.Site.Content;

/// <summary>The large opening of a start page, from <c>hero</c> in front matter.</summary>
/// <param name="Title">Null: the page's own title.</param>
/// <param name="Tagline">Markdown; null: the page's description.</param>
/// <param name="Image">A picture or a drawing (<c>diagram:shop/all</c>); null if there is none.</param>
/// <param name="Alt">Text alternative of a picture; null for one that only adorns.</param>
/// <param name="Actions">Links as buttons, the most important first.</param>
public sealed record Hero(string? Title, string? Tagline, Located<string>? Image, string? Alt, ImmutableArray<HeroAction> Actions);

/// <param name="Link">As in any link of the page.</param>
public sealed record HeroAction(string Title, Located<string> Link);

/// <summary>A box of a start page's <c>features</c>.</summary>
/// <param name="Text">Markdown; null if there is none.</param>
/// <param name="Icon">Name of an icon of the theme's, a character, or the path of a picture; null if there is none.</param>
/// <param name="Link">As in any link of the page; null if the box leads nowhere.</param>
public sealed record Feature(string Title, string? Text, Located<string>? Icon, Located<string>? Link)
{
    /// <summary>Whether <see cref="Icon"/> is the path of a picture: icons of the theme and characters have neither dot nor slash.</summary>
    public bool HasPicture => Icon is { Value: var icon } && icon.AsSpan().IndexOfAny('.', '/') >= 0;
}
