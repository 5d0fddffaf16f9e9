using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>Measures the labels of a line: what its relations say, multiplicities at its ends, and notes about it.</summary>
internal static class EdgeMeasurer
{
    private const double LabelLimit = 150;
    private const double SidePadding = 5;
    private const double EndPadding = 2;

    public static EdgeContent Measure(ViewEdge edge, ViewShow show, IEnumerable<(int Index, Note Note)> notes, ImmutableArray<TextSetter> setters)
    {
        ImmutableArray<LabelContent>.Builder labels = ImmutableArray.CreateBuilder<LabelContent>();
        Add(LabelPlacement.Middle, setter => Lines(edge, show, setter));
        foreach ((int index, Note note) in notes)
        {
            labels.Add(NoteMeasurer.MeasureLabel(note, index, setters));
        }

        if (show.Multiplicities)
        {
            Add(LabelPlacement.Source, setter => setter.Break(edge.Relations[0].FromMultiplicity, null, TextRole.Multiplicity, LabelLimit, 1));
            Add(LabelPlacement.Target, setter => setter.Break(edge.Relations[0].ToMultiplicity, null, TextRole.Multiplicity, LabelLimit, 1));
        }

        return new EdgeContent(EdgeMarks.Of(edge), labels.ToImmutable());

        void Add(LabelPlacement placement, Func<TextSetter, ImmutableArray<MeasuredLine>> measure)
        {
            ImmutableArray<TextStack> stacks = [.. setters.Select(setter => new TextStack(measure(setter)))];
            double width = stacks.Max(static stack => stack.Width);
            if (width <= 0)
            {
                return;
            }

            double sidePadding = placement is LabelPlacement.Middle ? SidePadding : 3;
            double endPadding = placement is LabelPlacement.Middle ? EndPadding : 1;
            var size = new Size(Grid.EvenUp(width + (2 * sidePadding)), Grid.EvenUp(stacks.Max(static stack => stack.Height) + (2 * endPadding)));
            labels.Add(new LabelContent(
                placement,
                size,
                [.. setters.Select((setter, i) => new BoxText(setter.Reader, [.. stacks[i].Place(new Point(size.Width / 2, Math.Floor((size.Height - stacks[i].Height) / 2)), isCentred: true)]))]));
        }
    }

    /// <summary>The texts of all relations behind the line, each once.</summary>
    private static ImmutableArray<MeasuredLine> Lines(ViewEdge edge, ViewShow show, TextSetter setter)
    {
        ImmutableArray<MeasuredLine>.Builder lines = ImmutableArray.CreateBuilder<MeasuredLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Relation relation in edge.Relations)
        {
            MarkedText label = setter.Choose(relation.Label);
            string text = Compose(label.Text, show.Technology ? relation.Technology : "", setter.Reader);
            if (seen.Add(text))
            {
                lines.AddRange(setter.Break(text, label.Text.Length > 0 ? setter.FallbackLanguage(label) : null, TextRole.EdgeLabel, LabelLimit, 3));
            }
        }

        return lines.ToImmutable();
    }

    // Isolates keep a Latin name from tearing a right-to-left label apart, and the brackets with it.
    private static string Compose(string label, string technology, LanguageTag reader) => (label, technology) switch
    {
        (_, "") => label,
        ("", _) => reader.IsRightToLeft ? $"[\u2068{technology}\u2069]" : $"[{technology}]",
        _ => reader.IsRightToLeft ? $"\u2068{label}\u2069 [\u2068{technology}\u2069]" : $"{label} [{technology}]",
    };
}
