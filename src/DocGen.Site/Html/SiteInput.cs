using System.Collections.Immutable;
using DocGen.Site.Links;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Everything that the pages of a site are made from.</summary>
/// <param name="Navigation">Each language's tree.</param>
/// <param name="Links">Of the same site; brings drawings and files with it.</param>
/// <param name="Jobs">Threads at most.</param>
public sealed record SiteInput(
    SiteModel Site,
    IReadOnlyDictionary<LanguageTag, ImmutableArray<NavigationNode>> Navigation,
    LinkResolver Links,
    Theme Theme,
    int Jobs)
{
    /// <summary>Pictures for previews; null: pages show a picture of their own or none.</summary>
    public ISocialCards? Cards { get; init; }

    /// <summary>Takes pages as they are finished; null: they stay in memory.</summary>
    public IOutputStore? Store { get; init; }

    /// <summary>What the last rendering of nearly the same site left; null: every page is rendered.</summary>
    public RenderMemory? Memory { get; init; }
}
