using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Drawings;

/// <summary>The rules of icons in files of the author's.</summary>
public static class DrawingRules
{
    public static Rule BrokenIcon { get; } = new(
        "DG4101",
        Severity.Error,
        "an icon file is no SVG picture",
        "An icon file is read and drawn into every picture of its component, so it has to be a well-formed SVG file with shapes in it.",
        "<svg viewBox=\"0 0 24 24\"><path d=\"M3 3h18\"></svg>",
        "Correct the file at the place named, or export it again. It needs a `viewBox`, or `width` and `height`, and at least one shape.");

    public static Rule ActiveIcon { get; } = new(
        "DG4102",
        Severity.Error,
        "an icon file has active content",
        "Scripts, event handlers, embedded HTML and references to other files have no place in a picture: they would run on, or fetch from, every page that shows it.",
        "<svg viewBox=\"0 0 24 24\"><script>alert(1)</script></svg>",
        "Remove what the message names; most drawing programs can export \"plain SVG\".");

    public static Rule UnsupportedInIcon { get; } = new(
        "DG4103",
        Severity.Warning,
        "a part of an icon file is not drawn",
        "Icons are drawn from plain shapes: `path`, `rect`, `circle`, `ellipse`, `line`, `polyline`, `polygon` in groups, with plain fills and lines. The part named is left out.",
        "<svg viewBox=\"0 0 24 24\"><text>Shop</text></svg>",
        "Turn the part into paths in your drawing program (\"object to path\", \"expand\"), and gradients into plain colours.");

    public static ImmutableArray<Rule> All { get; } = [BrokenIcon, ActiveIcon, UnsupportedInIcon];
}
