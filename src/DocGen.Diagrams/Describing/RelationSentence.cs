using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Describing;

/// <summary>Says one line of a drawing as one sentence.</summary>
internal static class RelationSentence
{
    public static string Write(ViewEdge edge, DescriptionWords words, DescriptionNames names)
    {
        Relation first = edge.Relations[0];
        List<string> labels = [.. edge.Relations.Select(relation => DescriptionNames.TrimSentence(names.Plain(relation.Label))).Where(static l => l.Length > 0).Distinct(StringComparer.Ordinal)];
        if (labels.Count == 0 && edge.Kind is { } kind)
        {
            labels.Add(names.Plain(kind.Name));
        }

        List<string> technologies = [.. edge.Relations.Select(static r => r.Technology).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        string label = string.Join(words.Separator, labels);
        if (technologies.Count > 0)
        {
            string technology = names.Isolate(string.Join(words.Separator, technologies));
            label = label.Length == 0 ? technology : DescriptionPattern.Fill(words.Detailed, ("name", label), ("details", technology));
        }

        string from = names.Of(edge.Source, first.FromMultiplicity);
        string to = names.Of(edge.Target, first.ToMultiplicity);
        bool isUnlabelled = label.Length == 0;
        (bool atTarget, bool atSource) = Heads(edge, first);

        // A line that points backwards only is said from where it comes.
        if (atSource && !atTarget)
        {
            (from, to) = (to, from);
        }

        string pattern = edge.Source == edge.Target ? (isUnlabelled ? words.SelfUnlabelled : words.Self)
            : atTarget && atSource ? (isUnlabelled ? words.BothUnlabelled : words.Both)
            : atTarget || atSource || HasDiamond(first) ? (isUnlabelled ? words.ForwardUnlabelled : words.Forward)
            : isUnlabelled ? words.UndirectedUnlabelled : words.Undirected;
        return DescriptionPattern.Fill(pattern, ("from", from), ("to", to), ("label", label));
    }

    private static (bool AtTarget, bool AtSource) Heads(ViewEdge edge, Relation relation)
    {
        ArrowStyle arrow = edge.Kind?.Arrow ?? ArrowStyle.Forward;
        return (
            relation.Head == EndMark.Default ? arrow != ArrowStyle.None : IsPointing(relation.Head),
            relation.Tail == EndMark.Default ? arrow == ArrowStyle.Both : IsPointing(relation.Tail));
    }

    private static bool IsPointing(EndMark mark) => mark is EndMark.Arrow or EndMark.Triangle;

    /// <summary>A diamond marks the whole, at whichever end it was written: it says nothing of the direction of the label.</summary>
    private static bool HasDiamond(Relation relation) =>
        relation.Head is EndMark.DiamondFilled or EndMark.DiamondHollow || relation.Tail is EndMark.DiamondFilled or EndMark.DiamondHollow;
}
