using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Figures;

/// <summary>A drawing as a page sees it. The site never sees the model behind it.</summary>
/// <param name="Key">Model and view (<c>kubernetes/overview</c>), or a key made from the page for an inline diagram.</param>
/// <param name="ViewId">Prefix of the element ids inside <see cref="Svg"/>.</param>
/// <param name="Language">Language of its readers; a text that is not translated says so itself.</param>
/// <param name="Title">Caption and accessible name.</param>
/// <param name="Alt">Text alternative in a sentence.</param>
/// <param name="Svg">Inline SVG for the first use on a page, without inline style or script.</param>
/// <param name="Width">In px.</param>
/// <param name="Height">In px.</param>
/// <param name="StandalonePath">Path of the drawing alone, relative to the output folder (<c>diagrams/kubernetes/overview.en.svg</c>).</param>
/// <param name="PngPath">Path of the PNG relative to the output folder; null if none is written.</param>
/// <param name="Components">What the drawing shows, in reading order, for cards, links and the list of a diagram page.</param>
/// <param name="Relations">One sentence for each line of the drawing.</param>
/// <param name="Steps">The walkthrough; empty if there is none.</param>
/// <param name="Legend">Entries of the legend; empty if there is none.</param>
/// <param name="HasCards">Whether components open their cards.</param>
/// <param name="PartOf">Drawings that open this one from one of their components: key and title.</param>
public sealed record Figure(
    string Key,
    string ViewId,
    LanguageTag Language,
    MarkedText Title,
    MarkedText Alt,
    string Svg,
    double Width,
    double Height,
    string StandalonePath,
    string? PngPath,
    ImmutableArray<FigureComponent> Components,
    ImmutableArray<MixedText> Relations,
    ImmutableArray<FigureStep> Steps,
    ImmutableArray<MarkedText> Legend,
    bool HasCards,
    ImmutableArray<(string Key, MarkedText Title)> PartOf);

/// <summary>A component of a figure and its card.</summary>
/// <param name="ElementId">Id of its element without the figure's prefix: the full component id.</param>
/// <param name="Depth">0 for components at the root of the drawing.</param>
/// <param name="Name">What its box says.</param>
/// <param name="OtherNames">By which prose may call it.</param>
/// <param name="Icon">Emoji of the card; empty if there is none.</param>
/// <param name="Technology">A name, the same in every language.</param>
/// <param name="PageRef">Ref of the page that a click leads to; null if there is none.</param>
/// <param name="PageAnchor">Heading on that page.</param>
/// <param name="OpensView">Key of the figure that a click leads to; null if there is none.</param>
/// <param name="Number">Of its card among the figure's, from 1, as the drawing shows it on paper; 0 if there is no more to say than name and kind.</param>
public sealed record FigureComponent(
    string ElementId,
    int Depth,
    bool IsContainer,
    MarkedText Name,
    ImmutableArray<string> OtherNames,
    MarkedText KindName,
    string Icon,
    MarkedText CardTitle,
    MarkedText Summary,
    MarkedText Body,
    MarkedText KeyRole,
    ImmutableArray<MarkedText> Facts,
    string Technology,
    string? PageRef,
    string? PageAnchor,
    string? OpensView,
    int Number);

/// <param name="Highlight">Element ids without the figure's prefix.</param>
public sealed record FigureStep(string Id, MarkedText Text, ImmutableArray<string> Highlight);
