using DocGen.Site.Figures;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Draws the pictures that previews of a page show elsewhere; the tool puts its rasterizer behind it. Thread-safe.</summary>
public interface ISocialCards
{
    /// <summary>Where the card will stand below the output folder; it is drawn because somebody asked. Null where it cannot be drawn, as for want of a font.</summary>
    string? PathOf(SocialCard card);
}

/// <summary>What a card says.</summary>
/// <param name="SiteTitle">Empty if the site has none.</param>
/// <param name="Section">Title of the area that the page lies in; empty if it lies in none.</param>
/// <param name="Description">Shown where there is no drawing; may be empty.</param>
/// <param name="Figure">The first drawing of the page; null if it has none.</param>
public sealed record SocialCard(string Title, string SiteTitle, string Section, string Description, LanguageTag Language, Figure? Figure)
{
    /// <summary>In pixels, what the Open Graph's readers agree on.</summary>
    public const int Width = 1200;

    public const int Height = 630;
}
