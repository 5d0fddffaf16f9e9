using System.Collections.Immutable;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Painting;

/// <summary>The ids of a drawing's elements: full component ids, relation ids, note ids. Where one of the later sorts meets an earlier one, it gets a prefix.</summary>
public sealed class ElementIds
{
    private readonly Dictionary<string, string> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    public ElementIds(ViewGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var taken = graph.Nodes.Select(static node => node.Component.FullId).ToHashSet(StringComparer.Ordinal);
        foreach (Model.Relation relation in graph.Edges.SelectMany(static edge => edge.Relations))
        {
            _relations[relation.Id] = Take(taken, relation.Id, "relation-");
        }

        foreach (ViewNote note in graph.Notes)
        {
            _notes[note.Note.Id] = Take(taken, note.Note.Id, "note-");
        }
    }

    public string OfRelation(string id) => _relations[id];

    public string OfNote(string id) => _notes[id];

    /// <summary>The elements that a step of a walkthrough names; those that are not drawn are left out.</summary>
    /// <param name="highlight">Full component ids and relation ids.</param>
    public ImmutableArray<string> OfHighlight(ViewGraph graph, ImmutableArray<string> highlight)
    {
        var components = graph.Nodes.Select(static node => node.Component.FullId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. highlight.Select(id => components.Contains(id) ? id : _relations.GetValueOrDefault(id)).OfType<string>(),
        ];
    }

    private static string Take(HashSet<string> taken, string id, string prefix)
    {
        while (!taken.Add(id))
        {
            id = prefix + id;
        }

        return id;
    }
}
