using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Measuring;

/// <summary>Measures notes: a sheet with a folded corner and wrapped text.</summary>
internal static class NoteMeasurer
{
    private const double SidePadding = 12;
    private const double EndPadding = 9;
    private const double TextLimit = 200;
    private const int MaximalLines = 8;

    public static NodeContent MeasureBox(Note note, int index, ImmutableArray<TextSetter> setters)
    {
        (Size size, ImmutableArray<BoxText> texts) = Measure(note, setters);
        return new NodeContent(size, null, default, default, [], texts, index);
    }

    public static LabelContent MeasureLabel(Note note, int index, ImmutableArray<TextSetter> setters)
    {
        (Size size, ImmutableArray<BoxText> texts) = Measure(note, setters);
        return new LabelContent(LabelPlacement.Middle, size, texts, index);
    }

    private static (Size Size, ImmutableArray<BoxText> Texts) Measure(Note note, ImmutableArray<TextSetter> setters)
    {
        ImmutableArray<TextStack> stacks = [.. setters.Select(setter => new TextStack(setter.Break(note.Text, TextRole.Note, TextLimit, MaximalLines)))];
        var size = new Size(
            Grid.EvenUp((2 * SidePadding) + stacks.Max(static stack => stack.Width) + (ShapeRoom.Fold / 2)),
            Grid.EvenUp((2 * EndPadding) + stacks.Max(static stack => stack.Height)));
        return (size, [.. setters.Select((setter, i) => new BoxText(setter.Reader, [.. stacks[i].Place(new Point(SidePadding, EndPadding), isCentred: false)]))]);
    }
}
