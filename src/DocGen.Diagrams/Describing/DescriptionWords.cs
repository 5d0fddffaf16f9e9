using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>The words of generated descriptions in one language. Names and labels are put in as they are, so no pattern may need them inflected.</summary>
/// <param name="Language">The language they are in.</param>
/// <param name="Components">Heading of the components.</param>
/// <param name="Relations">Heading of the relations.</param>
/// <param name="Notes">Heading of the notes.</param>
/// <param name="Steps">Heading of the walkthrough.</param>
/// <param name="Detailed">A name with details behind it: <c>{name}</c>, <c>{details}</c>.</param>
/// <param name="Separator">Between the items of a list inside a sentence.</param>
/// <param name="Optional">Said of a component that may be absent.</param>
/// <param name="Collapsed">Said of a container whose contents are not drawn.</param>
/// <param name="Neighbour">Said of what is drawn faded because it is related to the rest.</param>
/// <param name="Forward">One direction: <c>{from}</c>, <c>{to}</c>, <c>{label}</c>.</param>
/// <param name="ForwardUnlabelled">The same without a label.</param>
/// <param name="Both">Both directions.</param>
/// <param name="BothUnlabelled">The same without a label.</param>
/// <param name="Undirected">No direction.</param>
/// <param name="UndirectedUnlabelled">The same without a label.</param>
/// <param name="Self">From a component to itself: <c>{from}</c>, <c>{label}</c>.</param>
/// <param name="SelfUnlabelled">The same without a label.</param>
/// <param name="Remark">A text about something: <c>{name}</c>, <c>{text}</c>.</param>
public sealed record DescriptionWords(
    LanguageTag Language,
    string Components,
    string Relations,
    string Notes,
    string Steps,
    string Detailed,
    string Separator,
    string Optional,
    string Collapsed,
    string Neighbour,
    string Forward,
    string ForwardUnlabelled,
    string Both,
    string BothUnlabelled,
    string Undirected,
    string UndirectedUnlabelled,
    string Self,
    string SelfUnlabelled,
    string Remark)
{
    /// <summary>A word or a mark of these, for a text that others are part of.</summary>
    public MarkedText Own(string word) => new(word, Language);
}
