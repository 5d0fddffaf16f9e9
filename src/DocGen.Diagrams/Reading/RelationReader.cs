using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads <c>relations</c> and <c>notes</c>.</summary>
internal static class RelationReader
{
    /// <summary>Relations with an end that does not exist are reported and left out.</summary>
    public static ImmutableArray<Relation> Read(DataMapping root, HashSet<string> kinds, ReadingContext context)
    {
        ImmutableArray<DataMapping> bodies = [.. root.Items("relations").OfType<DataMapping>()];

        // Ids that authors wrote come first, so that adding a relation without one never takes the id of another.
        Dictionary<string, SourceLocation> taken = TakeIds(bodies, "relation", context.Diagnostics);
        ImmutableArray<Relation>.Builder relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (DataMapping body in bodies)
        {
            string? from = body.Scalar("from") is { } fromScalar ? context.Components.Resolve(fromScalar, context.Diagnostics) : null;
            string? to = body.Scalar("to") is { } toScalar ? context.Components.Resolve(toScalar, context.Diagnostics) : null;
            string? kind = context.Reference(body, "kind", ModelRules.UnknownKind, "relation kind", kinds);
            SourceLocation location = body.Entries.IsEmpty ? body.Location : body.Entries[0].KeyLocation;
            string? id = body.Text("id");
            if (id is not null)
            {
                context.Overlays.Know("relations", id);
            }

            if (from is null || to is null)
            {
                continue;
            }

            if (id is null)
            {
                id = MakeId(from, to, taken);
                taken.Add(id, location);
                context.Overlays.Know("relations", id);
            }
            else if (taken[id] != body.Scalar("id")!.Location)
            {
                continue;
            }

            relations.Add(new Relation(
                id,
                from,
                to,
                kind,
                context.Text(body, $"relations.{id}", "label"),
                body.Text("technology") ?? "",
                body.Text("fromMult") ?? "",
                body.Text("toMult") ?? "",
                body.Choice("basis", RelationBasis.Text, ("inferred", RelationBasis.Inferred), ("manifest", RelationBasis.Manifest)),
                body.Scalar("id")?.Location ?? location));
        }

        return relations.ToImmutable();
    }

    public static ImmutableArray<Note> ReadNotes(DataMapping root, HashSet<string> relations, ReadingContext context)
    {
        ImmutableArray<DataMapping> bodies = [.. root.Items("notes").OfType<DataMapping>()];
        Dictionary<string, SourceLocation> taken = TakeIds(bodies, "note", context.Diagnostics);
        ImmutableArray<Note>.Builder notes = ImmutableArray.CreateBuilder<Note>();
        foreach (DataMapping body in bodies)
        {
            string? about = null;
            bool isAboutRelation = false;
            if (body.Scalar("about") is { } subject)
            {
                about = ResolveSubject(subject, relations, context, out isAboutRelation);
            }

            if (body.Scalar("id") is not { } id || taken[id.Value] != id.Location)
            {
                continue;
            }

            // Known first: only then does the overlay's part of the path open.
            context.Overlays.Know("notes", id.Value);
            LocalizedText text = context.Text(body, $"notes.{id.Value}", "text");
            if (about is not null)
            {
                notes.Add(new Note(id.Value, about, isAboutRelation, text, id.Location));
            }
        }

        return notes.ToImmutable();
    }

    /// <summary>A component or relation by its id; an id that both have is ambiguous.</summary>
    public static string? ResolveSubject(DataScalar subject, HashSet<string> relations, ReadingContext context, out bool isRelation)
    {
        isRelation = relations.Contains(subject.Value);
        ImmutableArray<string> candidates = context.Components.Candidates(subject.Value);
        if (isRelation && candidates.IsEmpty)
        {
            return subject.Value;
        }

        if (isRelation)
        {
            ComponentIndex.ReportAmbiguous(subject.Value, subject.Location, candidates, context.Diagnostics);
            return null;
        }

        if (candidates.IsEmpty)
        {
            context.Components.ReportUnknown("component or relation", subject.Value, subject.Location, relations, context.Diagnostics);
            return null;
        }

        return context.Components.Resolve(subject, context.Diagnostics);
    }

    private static Dictionary<string, SourceLocation> TakeIds(ImmutableArray<DataMapping> bodies, string what, DiagnosticBag diagnostics)
    {
        Dictionary<string, SourceLocation> taken = new(StringComparer.Ordinal);
        foreach (DataMapping body in bodies)
        {
            if (body.Scalar("id") is { } id && !taken.TryAdd(id.Value, id.Location))
            {
                diagnostics.Report(ModelRules.DuplicateId, id.Location, $"{what} '{id.Value}' exists already", DiagnosticNote.Note("first written here", taken[id.Value]));
            }
        }

        return taken;
    }

    private static string MakeId(string from, string to, Dictionary<string, SourceLocation> taken)
    {
        string name = $"{LastPart(from)}-{LastPart(to)}";
        string id = name;
        for (int i = 2; taken.ContainsKey(id); i++)
        {
            id = $"{name}-{i}";
        }

        return id;
    }

    private static string LastPart(string id) => id[(id.LastIndexOf('.') + 1)..];
}
