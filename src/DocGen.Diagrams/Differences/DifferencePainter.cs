using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Differences;

/// <summary>Marks what changed in a finished drawing: outlines and lines by colour, dashes and fading, boxes by a badge, and a legend that says what the signs mean.</summary>
internal static class DifferencePainter
{
    private const double BadgeRadius = 9;
    private const double Faded = 0.62;
    private const double Tint = 0.12;
    private const double LegendHeight = 34;
    private const double Margin = 16;

    /// <param name="bounds">Of the nodes of <paramref name="graph"/>.</param>
    public static Drawing Mark(Drawing drawing, ViewGraph graph, ViewUnion union, ImmutableArray<Rectangle> bounds, DifferenceWords words, ITextMeasurer measurer)
    {
        Dictionary<string, ChangeKind> lines = JudgeLines(graph, union);
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        foreach (DrawingItem item in drawing.Items)
        {
            items.Add(item is not DrawingItem.Group { Id: { } id } group ? item
                : union.Components.TryGetValue(id, out ChangeKind box) && graph.Nodes.Any(node => node.Component.FullId == id) ? MarkBox(group, box, graph.Nodes.First(node => node.Component.FullId == id).IsContainer)
                : lines.TryGetValue(id, out ChangeKind line) ? MarkLine(group, line)
                : group);
        }

        foreach (ViewNode node in graph.Nodes)
        {
            if (union.Components.TryGetValue(node.Component.FullId, out ChangeKind kind))
            {
                double x = drawing.IsRightToLeft ? bounds[node.Index].Left + 1 : bounds[node.Index].Right - 1;
                items.AddRange(Badge(new Point(Math.Round(x), Math.Round(bounds[node.Index].Top) + 1), kind));
            }
        }

        ChangeKind[] used = [.. union.Components.Values.Concat(lines.Values).Distinct().Order()];
        double width = AddLegend(items, used, drawing, words, measurer);
        return drawing with { Size = new Size(Math.Max(drawing.Size.Width, width), drawing.Size.Height + (used.Length > 0 ? LegendHeight : 0)), Items = items.ToImmutable() };
    }

    /// <summary>A line that stands for several relations changed if not all of them share one fate.</summary>
    private static Dictionary<string, ChangeKind> JudgeLines(ViewGraph graph, ViewUnion union)
    {
        Dictionary<string, ChangeKind> lines = new(StringComparer.Ordinal);
        foreach (ViewEdge edge in graph.Edges)
        {
            ChangeKind?[] fates = [.. edge.Relations.Select(relation => union.Relations.TryGetValue(relation.Id, out ChangeKind kind) ? kind : (ChangeKind?)null).Distinct()];
            if (fates is not [null])
            {
                lines[edge.Id] = fates is [{ } only] ? only : ChangeKind.Changed;
            }
        }

        return lines;
    }

    private static DrawingItem.Group MarkBox(DrawingItem.Group group, ChangeKind kind, bool isContainer)
    {
        bool isDone = false;
        var color = new Paint(DifferenceSign.ColorOf(kind));
        Paint? fill = isContainer || kind is ChangeKind.Removed ? null : color with { Opacity = Tint };
        return group with
        {
            ClassName = $"{group.ClassName} dg-{ClassOf(kind)}",
            Opacity = kind is ChangeKind.Removed ? Faded : group.Opacity,
            Items = [.. group.Items.SelectMany(item =>
            {
                // The first shape with an outline is the box itself; icons come after it.
                if (isDone)
                {
                    return (IEnumerable<DrawingItem>)[item];
                }

                switch (item)
                {
                    case DrawingItem.Box { Stroke: { } stroke } box:
                        isDone = true;
                        return fill is null ? [box with { Stroke = Outline(stroke, color, kind) }] : [box, box with { Fill = fill, Stroke = Outline(stroke, color, kind) }];
                    case DrawingItem.Path { Stroke: { } stroke } path:
                        isDone = true;
                        return fill is null ? [path with { Stroke = Outline(stroke, color, kind) }] : [path, path with { Fill = fill, Stroke = Outline(stroke, color, kind) }];
                    default:
                        return [item];
                }
            })],
        };
    }

    private static Stroke Outline(Stroke stroke, Paint color, ChangeKind kind) =>
        kind is ChangeKind.Removed ? stroke with { Paint = color, Width = 1.5, Dashes = [6, 4] } : stroke with { Paint = color, Width = 2 };

    private static DrawingItem.Group MarkLine(DrawingItem.Group group, ChangeKind kind) => group with
    {
        ClassName = group.ClassName is null ? null : $"{group.ClassName} dg-{ClassOf(kind)}",
        Items = [.. group.Items.Select(item => MarkPart(item, new Paint(DifferenceSign.ColorOf(kind)), kind))],
    };

    private static DrawingItem MarkPart(DrawingItem item, Paint color, ChangeKind kind) => item switch
    {
        DrawingItem.Group inner => inner with { Items = [.. inner.Items.Select(part => MarkPart(part, color, kind))] },
        DrawingItem.Path path => path with
        {
            // Marks at the ends are filled in the colour of the line, or in that of what lies behind them.
            Fill = path.Stroke is null && path.Fill is not null ? color : path.Fill,
            Stroke = path.Stroke is { } stroke ? stroke with { Paint = color, Width = kind is ChangeKind.Removed ? 1.5 : 2.25, Dashes = kind is ChangeKind.Removed && path.Fill is null ? [5, 4] : stroke.Dashes } : null,
        },
        DrawingItem.Text text => text with { Fill = color, Style = text.Style with { Weight = 600 } },
        _ => item,
    };

    private static IEnumerable<DrawingItem> Badge(Point center, ChangeKind kind)
    {
        var color = new Paint(DifferenceSign.ColorOf(kind));
        var sign = new Stroke(new Paint(ColorToken.TextOnAccent), 2, [], LineCap.Round);
        yield return new DrawingItem.Box(
            new Rectangle(center.X - BadgeRadius, center.Y - BadgeRadius, 2 * BadgeRadius, 2 * BadgeRadius), BadgeRadius, color, new Stroke(new Paint(ColorToken.Canvas), 1.5, []));
        if (kind is ChangeKind.Changed)
        {
            yield return new DrawingItem.Path(
                new PathGeometry(
                [
                    PathSegment.MoveTo(center + new Point(-4.5, 1.5)),
                    PathSegment.CubicTo(center + new Point(-2.5, -4), center + new Point(2.5, 4), center + new Point(4.5, -1.5)),
                ]),
                null,
                sign);
            yield break;
        }

        yield return new DrawingItem.Path(PathGeometry.Polyline([center + new Point(-4, 0), center + new Point(4, 0)]), null, sign);
        if (kind is ChangeKind.Added)
        {
            yield return new DrawingItem.Path(PathGeometry.Polyline([center + new Point(0, -4), center + new Point(0, 4)]), null, sign);
        }
    }

    private static double AddLegend(ImmutableArray<DrawingItem>.Builder items, ChangeKind[] used, Drawing drawing, DifferenceWords words, ITextMeasurer measurer)
    {
        double x = Margin;
        double y = Math.Round(drawing.Size.Height) + (LegendHeight / 2) - 3;
        var style = new TextStyle(TextFamily.Sans, 12, 400);
        foreach (ChangeKind kind in used)
        {
            string word = words.Of(kind);
            double width = Math.Ceiling(measurer.ForLanguage(words.Language).MeasureWidth(word, style.Size, style.Weight, isMonospaced: false));
            items.AddRange(Badge(new Point(x + BadgeRadius, y), kind));
            double start = x + (2 * BadgeRadius) + 7;
            items.Add(new DrawingItem.Text(
                new Point(drawing.IsRightToLeft ? start + width : start, y + 4), word, style, TextAnchor.Start, new Paint(ColorToken.Text), width, words.Language));
            x = start + width + 22;
        }

        return x;
    }

    private static string ClassOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };
}
