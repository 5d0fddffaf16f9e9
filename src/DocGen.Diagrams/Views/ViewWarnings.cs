using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Views;

/// <summary>Chooses the notes of a view and says what of the view has no effect.</summary>
internal static class ViewWarnings
{
    public static ImmutableArray<ViewNote> SelectNotes(DiagramModel model, View view, ImmutableArray<ViewNode> nodes, ImmutableArray<ViewEdge> edges)
    {
        ImmutableArray<ViewNote>.Builder notes = ImmutableArray.CreateBuilder<ViewNote>();
        foreach (Note note in model.Notes.Where(note => view.Notes.Contains(note.Id)))
        {
            int node = -1;
            int edge = -1;
            if (note.IsAboutRelation)
            {
                edge = edges.IndexOf(edges.FirstOrDefault(e => e.Relations.Any(r => r.Id == note.About))!);
            }
            else if (note.About.Length > 0)
            {
                node = nodes.FirstOrDefault(n => n.Component.FullId == note.About)?.Index ?? -1;
            }

            if (node >= 0 || edge >= 0 || note.About.Length == 0)
            {
                notes.Add(new ViewNote(note, node, edge));
            }
        }

        return notes.ToImmutable();
    }

    public static void Report(ViewGraph graph, DiagnosticBag diagnostics)
    {
        if (graph.Nodes.IsEmpty)
        {
            diagnostics.Report(ModelRules.EmptyView, graph.View.Location, $"view '{graph.View.Id}' draws nothing");
            return;
        }

        Dictionary<string, ViewNode> nodes = graph.Nodes.ToDictionary(static n => n.Component.FullId, StringComparer.Ordinal);
        HashSet<string> relations = new(graph.Edges.SelectMany(static e => e.Relations).Select(static r => r.Id), StringComparer.Ordinal);
        HashSet<string> notes = new(graph.Notes.Select(static n => n.Note.Id), StringComparer.Ordinal);
        foreach (ViewReference reference in graph.View.References.Where(reference => reference.Key == "notes"
            ? !notes.Contains(reference.Id)
            : !nodes.ContainsKey(reference.Id) && !relations.Contains(reference.Id)))
        {
            string message = reference.Key == "notes"
                ? $"what note '{reference.Id}' is about is not drawn in view '{graph.View.Id}'"
                : $"'{reference.Id}' is not drawn in view '{graph.View.Id}'";
            diagnostics.Report(ModelRules.NotDrawn, reference.Location, message, DiagnosticNote.Help($"select it, or remove it from '{reference.Key}'"));
        }

        ReportStrangers(graph, graph.View.Layout.Rows, "layout.rows", nodes, diagnostics);
        ReportStrangers(graph, graph.View.Layout.Columns, "layout.columns", nodes, diagnostics);
    }

    private static void ReportStrangers(
        ViewGraph graph,
        ImmutableArray<ImmutableArray<string>> lines,
        string key,
        Dictionary<string, ViewNode> nodes,
        DiagnosticBag diagnostics)
    {
        foreach (ImmutableArray<string> line in lines)
        {
            ImmutableArray<string> drawn = [.. line.Where(nodes.ContainsKey)];
            foreach (string stranger in drawn.Where(id => nodes[id].Parent != nodes[drawn[0]].Parent))
            {
                SourceLocation? location = graph.View.References.FirstOrDefault(r => r.Key == key && r.Id == stranger)?.Location ?? graph.View.Layout.Location;
                diagnostics.Report(ModelRules.NotSiblings, location, $"'{stranger}' and '{drawn[0]}' are not in one container");
            }
        }
    }
}
