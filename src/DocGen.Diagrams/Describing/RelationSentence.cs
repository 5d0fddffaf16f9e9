using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>Says one line of a drawing as one sentence.</summary>
internal static class RelationSentence
{
    public static MixedText Write(ViewEdge edge, DescriptionWords words, DescriptionNames names)
    {
        Relation first = edge.Relations[0];
        List<MarkedText> labels =
        [
            .. edge.Relations
                .Select(relation => names.Plain(relation.Label).Change(DescriptionNames.TrimSentence))
                .Where(static label => !label.IsEmpty)
                .DistinctBy(static label => label.Text, StringComparer.Ordinal),
        ];
        if (labels.Count == 0 && edge.Kind is { } kind)
        {
            labels.Add(names.Plain(kind.Name));
        }

        List<string> technologies = [.. edge.Relations.Select(static r => r.Technology).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        MixedText label = MixedText.Join(words.Own(words.Separator), labels);
        if (technologies.Count > 0)
        {
            MixedText technology = names.Isolate(MixedText.Of(words.Own(string.Join(words.Separator, technologies))));
            label = label.IsEmpty ? technology : DescriptionPattern.Fill(words.Own(words.Detailed), ("name", label), ("details", technology));
        }

        MixedText from = names.Of(edge.Source, first.FromMultiplicity);
        MixedText to = names.Of(edge.Target, first.ToMultiplicity);
        bool isUnlabelled = label.IsEmpty;
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
        return DescriptionPattern.Fill(words.Own(pattern), ("from", from), ("to", to), ("label", label));
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
