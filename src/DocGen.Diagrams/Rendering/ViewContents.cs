using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>What a drawing says, in words and in one language: for cards, lists, links, search and the text beside the picture.</summary>
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
    string Title,
    string Alt,
    ImmutableArray<ComponentContents> Components,
    ImmutableArray<RelationContents> Relations,
    ImmutableArray<StepContents> Steps,
    ImmutableArray<string> Legend,
    bool HasCards)
{
    /// <summary>The language that <see cref="Title"/> is in: the model's where it is not translated.</summary>
    public LanguageTag TitleLanguage { get; init; } = Language;

    /// <summary>The language that <see cref="Alt"/> is in.</summary>
    public LanguageTag AltLanguage { get; init; } = Language;
}

/// <param name="ElementId">Id of its element without the figure's prefix: the full component id.</param>
/// <param name="Depth">0 at the root of the drawing.</param>
/// <param name="Names">The name in the reader's language first, then other names by which prose may call it.</param>
/// <param name="Icon">Emoji of the card; empty if there is none.</param>
/// <param name="Facts">Statements; those that are items of another begin with an en dash.</param>
/// <param name="Language">The language that most of the texts are in: the model's where the card is not translated.</param>
/// <param name="PageRef">Ref of the page that a click leads to; null if there is none.</param>
/// <param name="OpensView">Key of the view that a click leads to; null if there is none.</param>
/// <param name="Link">The resolved address that a click leads to; null if there is none.</param>
public sealed record ComponentContents(
    string ElementId,
    int Depth,
    bool IsContainer,
    ImmutableArray<string> Names,
    string KindName,
    string Icon,
    string CardTitle,
    string Summary,
    string Body,
    string KeyRole,
    ImmutableArray<string> Facts,
    string Technology,
    LanguageTag Language,
    string? PageRef,
    string? PageAnchor,
    string? OpensView,
    string? Link)
{
    /// <summary>Whether there is more to say than name and kind.</summary>
    public bool HasCard => Body.Length > 0 || KeyRole.Length > 0 || Summary.Length > 0 || Technology.Length > 0 || !Facts.IsEmpty;
}

/// <param name="ElementId">Id of its element without the figure's prefix.</param>
public sealed record RelationContents(string ElementId, string Sentence);

/// <param name="Highlight">Element ids without the figure's prefix.</param>
public sealed record StepContents(string Id, string Text, ImmutableArray<string> Highlight);
