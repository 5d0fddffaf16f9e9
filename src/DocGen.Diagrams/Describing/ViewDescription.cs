using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>Says in words what a drawing shows: for readers of screens, for search, and for copies of a page without pictures.</summary>
public static class ViewDescription
{
    /// <summary>The long description: title, alternative text, components by container, one sentence for each line, notes, steps.</summary>
    /// <returns>Plain text, lines end with <c>\n</c>.</returns>
    public static string Write(ViewGraph graph, LanguageTag language, DescriptionWords words)
    {
        ArgumentNullException.ThrowIfNull(graph);
        DescriptionNames names = new(graph, language, words, static text => text);
        StringBuilder text = new();
        AppendParagraph(text, names.Plain(graph.View.Title).Text);
        AppendParagraph(text, names.Plain(graph.View.Alt).Text);
        if (!graph.Nodes.IsEmpty)
        {
            AppendHeading(text, words.Components);
            AppendComponents(graph, words, names, text, -1, 0);
        }

        if (!graph.Edges.IsEmpty)
        {
            AppendHeading(text, words.Relations);
            AppendItems(text, Sentences(graph, words, names).Select(static sentence => sentence.ToString()));
        }

        if (!graph.Notes.IsEmpty)
        {
            AppendHeading(text, words.Notes);
            AppendItems(text, graph.Notes.Select(note => NoteText(graph, note, words, names)));
        }

        if (!graph.View.Steps.IsEmpty)
        {
            AppendHeading(text, words.Steps);
            int number = 1;
            foreach (ViewStep step in graph.View.Steps)
            {
                text.Append(number++).Append(". ").Append(names.Plain(step.Text).Text).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The relations alone as a Markdown list; names are in bold.</summary>
    /// <returns>Empty where nothing is related.</returns>
    public static string WriteMarkdown(ViewGraph graph, LanguageTag language, DescriptionWords words)
    {
        ArgumentNullException.ThrowIfNull(graph);
        StringBuilder text = new();
        AppendItems(text, Sentences(graph, words, new DescriptionNames(graph, language, words, MarkdownText.Escape, "**")).Select(static sentence => sentence.ToString()));
        return text.ToString();
    }

    /// <summary>One sentence for each line of the drawing, parallel to the graph's edges.</summary>
    public static ImmutableArray<MixedText> WriteSentences(ViewGraph graph, LanguageTag language, DescriptionWords words)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return [.. Sentences(graph, words, new DescriptionNames(graph, language, words, static text => text))];
    }

    private static IEnumerable<MixedText> Sentences(ViewGraph graph, DescriptionWords words, DescriptionNames names) =>
        graph.Edges.Select(edge => RelationSentence.Write(edge, words, names));

    private static void AppendComponents(ViewGraph graph, DescriptionWords words, DescriptionNames names, StringBuilder text, int parent, int depth)
    {
        foreach (ViewNode node in graph.Nodes.Where(node => node.Parent == parent))
        {
            text.Append(' ', depth * 2).Append("- ").Append(ComponentText(graph, node, words, names)).Append('\n');
            if (node.IsContainer)
            {
                AppendComponents(graph, words, names, text, node.Index, depth + 1);
            }
        }
    }

    private static string ComponentText(ViewGraph graph, ViewNode node, DescriptionWords words, DescriptionNames names)
    {
        Component component = node.Component;
        List<string> details = [];
        if (node.Kind is { } kind && names.Plain(kind.Name).Text is var kindName && kindName != names.Plain(component.Name).Text)
        {
            details.Add(kindName);
        }

        if (component.Technology.Length > 0)
        {
            details.Add(names.Isolate(component.Technology));
        }

        if (component.IsOptional)
        {
            details.Add(words.Optional);
        }

        if (node.Role == NodeRole.Collapsed)
        {
            details.Add(words.Collapsed);
        }
        else if (node.Role == NodeRole.Stub)
        {
            details.Add(words.Neighbour);
        }

        string name = names.Isolate(names.Plain(component.Name).Text);
        string head = details.Count == 0
            ? name
            : DescriptionPattern.Fill(words.Detailed, ("name", name), ("details", string.Join(words.Separator, details)));
        string body = string.Join(
            ' ',
            new[] { component.Summary, component.Description }.Select(part => names.Plain(part).Text).Where(static part => part.Length > 0).Select(names.EndSentence));
        if (graph.View.Show.Members && !component.Members.IsEmpty)
        {
            string members = string.Join(words.Separator, component.Members.Select(member => names.Isolate(names.Plain(member).Text)));
            body = body.Length == 0 ? members : $"{body} {members}";
        }

        return body.Length == 0 ? head : DescriptionPattern.Fill(words.Remark, ("name", head), ("text", body));
    }

    private static string NoteText(ViewGraph graph, ViewNote note, DescriptionWords words, DescriptionNames names)
    {
        string text = names.Plain(note.Note.Text).Text;
        if (note.Node >= 0)
        {
            return DescriptionPattern.Fill(words.Remark, ("name", names.Of(note.Node).ToString()), ("text", text));
        }

        if (note.Edge >= 0)
        {
            ViewEdge edge = graph.Edges[note.Edge];
            return DescriptionPattern.Fill(words.Remark, ("name", $"{names.Of(edge.Source)} – {names.Of(edge.Target)}"), ("text", text));
        }

        return text;
    }

    private static void AppendHeading(StringBuilder text, string heading) => text.Append(text.Length == 0 ? "" : "\n").Append(heading).Append("\n\n");

    private static void AppendParagraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(paragraph).Append('\n');
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            text.Append("- ").Append(item).Append('\n');
        }
    }
}
