using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>What a drawing says, in words for the readers of one language: for cards, lists, links, search and the text beside the picture.</summary>
/// <param name="Key">Model and view: <c>kubernetes/overview</c>.</param>
/// <param name="Components">In reading order, containers before what is inside.</param>
/// <param name="Relations">One sentence for each line.</param>
/// <param name="Steps">The walkthrough; empty if there is none.</param>
/// <param name="Legend">Names of the kinds that are drawn; empty if the view has no legend.</param>
/// <param name="HasCards">Whether components open their cards.</param>
public sealed record ViewContents(
    string Key,
    string ViewId,
    LanguageTag Language,
    MarkedText Title,
    MarkedText Alt,
    ImmutableArray<ComponentContents> Components,
    ImmutableArray<RelationContents> Relations,
    ImmutableArray<StepContents> Steps,
    ImmutableArray<MarkedText> Legend,
    bool HasCards);

/// <param name="ElementId">Id of its element without the figure's prefix: the full component id.</param>
/// <param name="Depth">0 at the root of the drawing.</param>
/// <param name="Name">What its box says.</param>
/// <param name="OtherNames">By which prose may call it.</param>
/// <param name="Icon">Emoji of the card; empty if there is none.</param>
/// <param name="Facts">Statements; those that are items of another begin with an en dash.</param>
/// <param name="Technology">A name, the same in every language.</param>
/// <param name="PageRef">Ref of the page that a click leads to; null if there is none.</param>
/// <param name="OpensView">Key of the view that a click leads to; null if there is none.</param>
/// <param name="Link">The resolved address that a click leads to; null if there is none.</param>
public sealed record ComponentContents(
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
    string? Link)
{
    /// <summary>Whether there is more to say than name and kind.</summary>
    public bool HasCard => !Body.IsEmpty || !KeyRole.IsEmpty || !Summary.IsEmpty || Technology.Length > 0 || !Facts.IsEmpty;
}

/// <param name="ElementId">Id of its element without the figure's prefix.</param>
public sealed record RelationContents(string ElementId, MixedText Sentence);

/// <param name="Highlight">Element ids without the figure's prefix.</param>
public sealed record StepContents(string Id, MarkedText Text, ImmutableArray<string> Highlight);
