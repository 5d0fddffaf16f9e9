using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Compares every text of a drawing with what was painted under it before, in light and in dark.</summary>
/// <remarks>O(texts × items), but a text's own box is among the last items before it.</remarks>
internal sealed class ContrastCheck
{
    private readonly ViewGraph _graph;
    private readonly Drawing _drawing;
    private readonly Palette _palette;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Layer> _layers = [];
    private readonly HashSet<(ColorToken Text, string Under, bool IsDark, SourceLocation Place)> _seen = [];

    private ContrastCheck(ViewGraph graph, Drawing drawing, Palette palette, DiagnosticBag diagnostics) =>
        (_graph, _drawing, _palette, _diagnostics) = (graph, drawing, palette, diagnostics);

    public static void Check(ViewGraph graph, Drawing drawing, Palette palette, DiagnosticBag diagnostics) =>
        new ContrastCheck(graph, drawing, palette, diagnostics).Walk(drawing.Items, null);

    /// <param name="component">The node whose items these are; null outside of nodes.</param>
    private void Walk(ImmutableArray<DrawingItem> items, ViewNode? component)
    {
        foreach (DrawingItem item in items)
        {
            switch (item)
            {
                case DrawingItem.Group group:
                    Walk(group.Items, component ?? _graph.Nodes.FirstOrDefault(node => node.Component.FullId == group.Id));
                    break;
                case DrawingItem.Box { Fill: { Fixed: null } fill } box:
                    _layers.Add(new Layer(box.Bounds, fill));
                    break;
                case DrawingItem.Path { Fill: { Fixed: null } fill } path:
                    _layers.Add(new Layer(BoundsOf(path.Geometry), fill));
                    break;

                // Without a measured width it is a sign that stands for an icon.
                case DrawingItem.Text { Width: > 0, Fill.Fixed: null } text:
                    CheckText(text, component);
                    break;
            }
        }
    }

    private void CheckText(DrawingItem.Text text, ViewNode? node)
    {
        double left = text.Anchor switch
        {
            TextAnchor.Middle => text.Origin.X - (text.Width / 2),
            TextAnchor.Start => _drawing.IsRightToLeft ? text.Origin.X - text.Width : text.Origin.X,
            _ => _drawing.IsRightToLeft ? text.Origin.X : text.Origin.X - text.Width,
        };
        double y = text.Origin.Y - (0.3 * text.Style.Size);
        foreach (double part in (ReadOnlySpan<double>)[0.05, 0.5, 0.95])
        {
            List<Paint> under = text.Halo is { } halo ? [halo] : FindUnder(new Point(left + (part * text.Width), y));
            foreach (bool isDark in (ReadOnlySpan<bool>)[false, true])
            {
                Compare(text, under, isDark, node);
            }
        }
    }

    /// <summary>What lies under a place, from the bottom up; the first is opaque.</summary>
    private List<Paint> FindUnder(Point place)
    {
        var under = new List<Paint>();
        for (int i = _layers.Count - 1; i >= 0; i--)
        {
            if (_layers[i].Contains(place))
            {
                under.Insert(0, _layers[i].Fill);
                if (_layers[i].Fill is { Opacity: >= 1, Color: not ColorToken.Shadow })
                {
                    return under;
                }
            }
        }

        under.Insert(0, new Paint(ColorToken.Canvas));
        return under;
    }

    private void Compare(DrawingItem.Text text, List<Paint> under, bool isDark, ViewNode? node)
    {
        Rgba below = _palette.Get(under[0].Color, isDark);
        foreach (Paint paint in under.Skip(1))
        {
            below = _palette.Get(paint.Color, isDark).Over(below, paint.Opacity);
        }

        double ratio = Contrast.Ratio(_palette.Get(text.Fill.Color, isDark).Over(below, text.Fill.Opacity), below);
        double least = Contrast.Least(text.Style.Size, text.Style.Weight);
        if (ratio >= least)
        {
            return;
        }

        string name = string.Join(" on ", Enumerable.Reverse(under).Select(static paint => ColorTokenNames.GetName(paint.Color)));
        SourceLocation place = PlaceOf(node, out string owner);
        if (!_seen.Add((text.Fill.Color, name, isDark, place)))
        {
            return;
        }

        // Rounded down: what is too little never reads as enough.
        string shown = (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
        DiagnosticNote[] notes =
        [
            DiagnosticNote.Help(string.Create(CultureInfo.InvariantCulture, $"text needs {least} here; change the colour, or give it one value for light and one for dark")),
            .. under.Select(static paint => paint.Color).Append(text.Fill.Color).Distinct()
                .Where(_palette.Sources.ContainsKey)
                .Select(token => DiagnosticNote.Note($"the colour '{ColorTokenNames.GetName(token)}' comes from here", _palette.Sources[token])),
        ];
        _diagnostics.Report(
            RenderRules.LowContrast,
            place,
            $"the text '{text.Content}'{owner} has a contrast of {shown} in {(isDark ? "dark" : "light")}: '{ColorTokenNames.GetName(text.Fill.Color)}' on '{name}'",
            notes);
    }

    /// <summary>The style that colours a component, else the component; the view for all that belongs to none.</summary>
    private SourceLocation PlaceOf(ViewNode? node, out string owner)
    {
        if (node is null)
        {
            owner = "";
            return _graph.View.Location;
        }

        owner = $" of '{node.Component.FullId}'";
        ElementStyle? style = node.Kind?.Style is { } id ? _graph.Model.Styles.FirstOrDefault(style => style.Id == id) : null;
        return style is { Fill: not null } or { Header: not null } ? style.Location : node.Component.Location;
    }

    private static Rectangle BoundsOf(PathGeometry geometry)
    {
        if (geometry.Segments.IsEmpty)
        {
            return default;
        }

        IEnumerable<Point> ends = geometry.Segments.Where(static segment => segment.Verb is not PathVerb.Close).Select(static segment => segment.End);
        Point first = ends.First();
        return ends.Aggregate(
            Rectangle.FromBounds(first.X, first.Y, first.X, first.Y),
            static (box, end) => Rectangle.FromBounds(Math.Min(box.Left, end.X), Math.Min(box.Top, end.Y), Math.Max(box.Right, end.X), Math.Max(box.Bottom, end.Y)));
    }

    private readonly record struct Layer(Rectangle Bounds, Paint Fill)
    {
        public bool Contains(Point place) => place.X >= Bounds.Left && place.X <= Bounds.Right && place.Y >= Bounds.Top && place.Y <= Bounds.Bottom;
    }
}
