using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>A text that stands in a drawing, as a reader of one language sees it.</summary>
/// <param name="What">What it is, as messages name it: <c>the summary of 'shop.web'</c>.</param>
/// <param name="Language">The language that it is in.</param>
/// <param name="Location">Where its author wrote it.</param>
internal readonly record struct DrawnText(string What, string Content, LanguageTag Language, SourceLocation Location)
{
    /// <summary>Every text of a view that is drawn with letters, in the order of the drawing. Titles, descriptions and steps are the page's, not the drawing's.</summary>
    public static IEnumerable<DrawnText> List(ViewGraph graph, LanguageTag language) =>
        OfNodes(graph, language)
            .Concat(OfEdges(graph, language))
            .Concat(graph.Notes.Select(note => Of(graph, language, $"the note '{note.Note.Id}'", note.Note.Text, note.Note.Location)))
            .Concat(OfLegend(graph, language))
            .Where(static text => text.Content.Length > 0);

    private static IEnumerable<DrawnText> OfNodes(ViewGraph graph, LanguageTag language)
    {
        ViewShow show = graph.View.Show;
        foreach (ViewNode node in graph.Nodes)
        {
            Component component = node.Component;
            string id = component.FullId;
            bool isWhole = node.Role is not NodeRole.Stub;
            if (NodeIcon.Of(node) is { } icon && IconBook.IsSign(icon))
            {
                yield return Plain($"the icon of '{id}'", icon);
            }

            yield return Localized("name", component.Name);
            foreach (string annotation in node.IsContainer ? [] : component.Annotations)
            {
                yield return Plain($"an annotation of '{id}'", annotation);
            }

            if (component.IsOptional && !node.IsContainer)
            {
                yield return Plain($"the word for optional at '{id}'", DescriptionLanguages.For(language).Optional);
            }

            if (isWhole && show.Technology)
            {
                yield return Plain($"the technology of '{id}'", component.Technology);
            }

            if (isWhole && show.Summary)
            {
                yield return Localized("summary", component.Summary);
            }

            if (isWhole && node.IsContainer)
            {
                yield return Localized("hint", component.Hint);
            }

            foreach (LocalizedText member in isWhole && show.Members && !node.IsContainer ? component.Members : [])
            {
                yield return Of(graph, language, $"a member of '{id}'", member, component.Location);
            }

            DrawnText Localized(string part, LocalizedText text) => Of(graph, language, $"the {part} of '{id}'", text, component.Location);
            DrawnText Plain(string what, string content) => new(what, content, language, component.Location);
        }
    }

    private static IEnumerable<DrawnText> OfEdges(ViewGraph graph, LanguageTag language)
    {
        ViewShow show = graph.View.Show;
        foreach (ViewEdge edge in graph.Edges)
        {
            foreach (Relation relation in edge.Relations)
            {
                string between = $"'{relation.From}' to '{relation.To}'";
                yield return Of(graph, language, $"the label from {between}", relation.Label, relation.Location);
                yield return new DrawnText($"the technology from {between}", show.Technology ? relation.Technology : "", language, relation.Location);
            }

            Relation first = edge.Relations[0];
            yield return Multiplicity(first, show.Multiplicities ? first.FromMultiplicity : "");
            yield return Multiplicity(first, show.Multiplicities ? first.ToMultiplicity : "");
        }

        DrawnText Multiplicity(Relation relation, string text) => new($"a multiplicity from '{relation.From}' to '{relation.To}'", text, language, relation.Location);
    }

    private static IEnumerable<DrawnText> OfLegend(ViewGraph graph, LanguageTag language)
    {
        if (!graph.View.HasLegend)
        {
            yield break;
        }

        foreach (ComponentKind kind in graph.Nodes.Where(static node => node.Role is not NodeRole.Stub).Select(static node => node.Kind).OfType<ComponentKind>().Distinct())
        {
            yield return Of(graph, language, $"the name of the kind '{kind.Id}'", kind.Name, kind.Location);
        }

        foreach (RelationKind kind in graph.Edges.Select(static edge => edge.Kind).OfType<RelationKind>().Distinct())
        {
            yield return Of(graph, language, $"the name of the kind '{kind.Id}'", kind.Name, kind.Location);
        }
    }

    private static DrawnText Of(ViewGraph graph, LanguageTag language, string what, LocalizedText text, SourceLocation location)
    {
        MarkedText chosen = text.For(language, graph.Model.SourceLanguage);
        Translation? translation = text.Translations.FirstOrDefault(other => other.Language == chosen.Language && other.Text == chosen.Text);
        return new DrawnText(what, chosen.Text, chosen.Language, translation?.Location ?? text.Location ?? location);
    }
}
