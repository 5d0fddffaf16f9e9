using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>One line of the legend: a kind of component or a kind of relation that is drawn.</summary>
/// <param name="Width">Of the text in px, equal in all languages.</param>
/// <param name="Texts">Parallel to the view's languages; one line each, relative to the start of the text and the top of the entry.</param>
public sealed record LegendEntry(ComponentKind? Kind, RelationKind? RelationKind, double Width, ImmutableArray<BoxText> Texts);

/// <summary>Finds and measures the entries of a legend.</summary>
internal static class LegendMeasurer
{
    /// <summary>Kinds in the order of the model; kinds that only stubs have are left out.</summary>
    public static ImmutableArray<LegendEntry> Measure(ViewGraph graph, ImmutableArray<TextSetter> setters)
    {
        if (!graph.View.HasLegend)
        {
            return [];
        }

        var drawn = graph.Nodes.Where(static node => node.Role is not NodeRole.Stub && node.Kind is not null).Select(static node => node.Kind!.Id).ToHashSet(StringComparer.Ordinal);
        var lines = graph.Edges.Where(static edge => edge.Kind is not null).Select(static edge => edge.Kind!.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. graph.Model.Kinds.Where(kind => drawn.Contains(kind.Id) && !kind.Name.IsEmpty).Select(kind => Entry(kind, null, kind.Name, setters)),
            .. graph.Model.RelationKinds.Where(kind => lines.Contains(kind.Id) && !kind.Name.IsEmpty).Select(kind => Entry(null, kind, kind.Name, setters)),
        ];
    }

    private static LegendEntry Entry(ComponentKind? kind, RelationKind? relationKind, LocalizedText name, ImmutableArray<TextSetter> setters)
    {
        ImmutableArray<TextStack> stacks = [.. setters.Select(setter => new TextStack(setter.Break(name, TextRole.Legend, double.MaxValue, 1)))];
        double width = Grid.EvenUp(stacks.Max(static stack => stack.Width));
        return new LegendEntry(kind, relationKind, width, [.. setters.Select((setter, i) => new BoxText(setter.Reader, [.. stacks[i].Place(default, isCentred: false)]))]);
    }
}
