using System.Collections.Immutable;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Views;

/// <summary>Turns relations into lines between boxes that are drawn.</summary>
internal static class EdgeBuilder
{
    public static ImmutableArray<ViewEdge> Build(DiagramModel model, View view, ImmutableArray<ViewNode> nodes, DrawnSet drawn, NeighbourDistances? distances)
    {
        Dictionary<string, RelationKind> kinds = model.RelationKinds.ToDictionary(static k => k.Id, StringComparer.Ordinal);
        Dictionary<string, int> indices = nodes.ToDictionary(static n => n.Component.FullId, static n => n.Index, StringComparer.Ordinal);
        Dictionary<TwinKey, int> twins = [];
        List<(int Source, int Target, List<Relation> Relations)> lines = [];
        foreach (Relation relation in model.Relations)
        {
            if (drawn.Shown(relation.From) is not { } from || drawn.Shown(relation.To) is not { } to ||
                (distances is not null && !distances.Includes(from, to)))
            {
                continue;
            }

            bool isLifted = from != relation.From || to != relation.To;
            if (from == to && isLifted)
            {
                continue;
            }

            // A multiplicity counts the component that the author named, not the box it is hidden in.
            TwinKey key = new(
                indices[from],
                indices[to],
                relation.Kind,
                relation.Head,
                relation.Tail,
                isLifted ? "" : relation.FromMultiplicity,
                isLifted ? "" : relation.ToMultiplicity);
            if (!view.KeepsParallels && twins.TryGetValue(key, out int twin))
            {
                lines[twin].Relations.Add(relation);
                continue;
            }

            twins[key] = lines.Count;
            lines.Add((indices[from], indices[to], [relation]));
        }

        return Bundle(view, lines, kinds, drawn, indices);
    }

    private static ImmutableArray<ViewEdge> Bundle(
        View view,
        List<(int Source, int Target, List<Relation> Relations)> lines,
        Dictionary<string, RelationKind> kinds,
        DrawnSet drawn,
        Dictionary<string, int> indices)
    {
        HashSet<int> targets = [];
        foreach (string target in view.Bundle?.To ?? [])
        {
            if (drawn.Shown(target) is { } shown)
            {
                targets.Add(indices[shown]);
            }
        }

        // Lines of different kinds look different, so each kind has a trunk of its own. A line alone has none.
        Dictionary<(int Target, string Kind), int> sizes = [];
        foreach (var line in lines)
        {
            if (IsBundled(line))
            {
                (int, string) trunk = TrunkOf(line);
                sizes[trunk] = sizes.GetValueOrDefault(trunk) + 1;
            }
        }

        Dictionary<(int Target, string Kind), int> numbers = [];
        ImmutableArray<ViewEdge>.Builder edges = ImmutableArray.CreateBuilder<ViewEdge>(lines.Count);
        foreach (var line in lines)
        {
            int number = -1;
            if (IsBundled(line) && sizes[TrunkOf(line)] > 1 && !numbers.TryGetValue(TrunkOf(line), out number))
            {
                number = numbers.Count;
                numbers.Add(TrunkOf(line), number);
            }

            Relation first = line.Relations[0];
            edges.Add(new ViewEdge(
                first.Id,
                line.Source,
                line.Target,
                [.. line.Relations],
                first.Kind is { } kind ? kinds.GetValueOrDefault(kind) : null,
                number));
        }

        return edges.MoveToImmutable();

        bool IsBundled((int Source, int Target, List<Relation> Relations) line) =>
            targets.Contains(line.Target) && line.Source != line.Target &&
            (view.Bundle!.Kinds.IsEmpty || (line.Relations[0].Kind is { } kind && view.Bundle.Kinds.Contains(kind)));

        static (int Target, string Kind) TrunkOf((int Source, int Target, List<Relation> Relations) line) => (line.Target, line.Relations[0].Kind ?? "");
    }

    private readonly record struct TwinKey(
        int Source,
        int Target,
        string? Kind,
        EndMark Head,
        EndMark Tail,
        string FromMultiplicity,
        string ToMultiplicity);
}
