using System.Collections.Immutable;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Painting;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Collects what a drawing says in one language.</summary>
internal static class ViewContentsBuilder
{
    public static ViewContents Build(MeasuredView measured, LanguageTag language, LinkResolver? links)
    {
        ViewGraph graph = measured.Graph;
        var ids = new ElementIds(graph);
        var depths = new int[graph.Nodes.Length];
        ImmutableArray<ComponentContents>.Builder components = ImmutableArray.CreateBuilder<ComponentContents>();
        foreach (int index in ReadingOrder(graph))
        {
            ViewNode node = graph.Nodes[index];
            depths[index] = node.Parent < 0 ? 0 : depths[node.Parent] + 1;
            components.Add(OfComponent(graph, node, depths[index], language, links));
        }

        ImmutableArray<MixedText> sentences = ViewDescription.WriteSentences(graph, language, DescriptionLanguages.For(language));
        return new ViewContents(
            $"{graph.Model.Id}/{graph.View.Id}",
            graph.View.Id,
            language,
            Text(graph.View.Title),
            Text(graph.View.Alt),
            components.ToImmutable(),
            [.. graph.Edges.Select((edge, i) => new RelationContents(ids.OfRelation(edge.Id), sentences[i]))],
            [.. graph.View.Steps.Select(step => new StepContents(step.Id, Text(step.Text), ids.OfHighlight(graph, step.Highlight)))],
            [.. measured.Legend.Select(entry => Text(entry.Kind?.Name ?? entry.RelationKind!.Name))],
            graph.View.Show.Card);

        MarkedText Text(LocalizedText text) => text.For(language, graph.Model.SourceLanguage);
    }

    /// <summary>Every container directly followed by all that is inside.</summary>
    private static IEnumerable<int> ReadingOrder(ViewGraph graph)
    {
        ILookup<int, ViewNode> children = graph.Nodes.ToLookup(static node => node.Parent);
        var stack = new Stack<ViewNode>(children[-1].Reverse());
        while (stack.TryPop(out ViewNode? node))
        {
            yield return node.Index;
            foreach (ViewNode child in children[node.Index].Reverse())
            {
                stack.Push(child);
            }
        }
    }

    private static ComponentContents OfComponent(ViewGraph graph, ViewNode node, int depth, LanguageTag language, LinkResolver? links)
    {
        Component component = node.Component;
        LinkTarget? target = LinkTarget.Of(graph, node);
        MarkedText name = Text(component.Name);
        MarkedText title = component.Card is null ? MarkedText.Empty : Text(component.Card.Title);
        return new ComponentContents(
            component.FullId,
            depth,
            node.IsContainer,
            name,
            [.. component.Also.Prepend(component.Name.Source).Where(other => other.Length > 0 && other != name.Text).Distinct(StringComparer.Ordinal)],
            node.Kind is null ? MarkedText.Empty : Text(node.Kind.Name),
            component.Card?.Icon ?? "",
            title.IsEmpty ? name : title,
            Text(component.Summary),
            Text(component.Card is { Body.IsEmpty: false } card ? card.Body : component.Description),
            component.Card is null ? MarkedText.Empty : Text(component.Card.KeyRole),
            [.. component.Facts.SelectMany(fact => fact.Items.Select(item => Text(item).Change(static text => "– " + text)).Prepend(Text(fact.Text)))],
            component.Technology,
            component.Page?.Ref,
            component.Page?.Anchor,
            target is LinkTarget.View view ? $"{view.ModelId}/{view.ViewId}" : null,
            target is null ? null : links?.Invoke(target, language));

        MarkedText Text(LocalizedText text) => text.For(language, graph.Model.SourceLanguage);
    }
}
