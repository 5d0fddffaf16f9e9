using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>The rules of what a drawing needs beside the model.</summary>
public static class RenderRules
{
    public static Rule UnknownIcon { get; } = new(
        "DG4201",
        Severity.Warning,
        "no such icon",
        "An icon is named by an id of the icons that come with the tool, by an SVG file, or is an emoji. A component whose icon is none of these would be drawn with a hole where the icon belongs.",
        "kinds:\n  pod: { name: Pod, icon: k8s/pdo }",
        "Use one of the ids that the message suggests or that the list of icons shows, an emoji, or a file that ends in `.svg`.");

    public static Rule MissingIconFile { get; } = new(
        "DG4202",
        Severity.Warning,
        "the file of an icon is not there or cannot be drawn",
        "An icon that ends in `.svg` is a file of the project. It is drawn into every picture of the component, so it has to exist and to consist of shapes.",
        "components:\n  shop: { name: Shop, icon: logos/shop.svg }",
        "Correct the path, which is relative to the model's folder, or add the file. Only outlines are drawn: no scripts, no pictures inside.");

    public static Rule MissingGlyph { get; } = new(
        "DG4203",
        Severity.Warning,
        "a text has characters that the fonts of drawings lack",
        "Widths of such characters are estimates, and a picture (PNG) shows boxes in their place. In a page and in a stand-alone SVG the reader's own fonts fill in. Every text that is drawn is looked at: names, labels, technologies, members, notes, hints, the legend.",
        "components:\n  store: { name: 保管庫 }",
        "Add a font that has the characters to `fonts` in docgen.json: `\"fonts\": { \"fallback\": [\"fonts/NotoSansJP-Regular.otf\"] }`.");

    public static Rule LabelHit { get; } = new(
        "DG4030",
        Severity.Warning,
        "a label lies on something",
        "A label that lies on a box, a line, a title, the border of a container or another label cannot be read, or is read as belonging to the other. `docgen check` looks for such labels in every view and every block of a page.",
        "relations:\n  - { from: api, to: store, label: a text that is far too long for the two pinned boxes around it }",
        "Shorten the label, take back a pin or a row that leaves no room, or draw less in one view.");

    public static Rule LineHit { get; } = new(
        "DG4031",
        Severity.Warning,
        "a line runs through something",
        "A line through a box or a title, or on another line, says something that the model does not. One that runs nearer than 12 px to a box at which it does not end, or nearer than 5 px to a line with other ends, is hard to follow. `docgen check` looks for such lines in every view and every block of a page.",
        "layout:\n  pins: { a: [0, 0], b: [100, 0], c: [200, 0] }   # the boxes touch, and a line from a to c has no way",
        "Take back the pin or the row that leaves no way for the line that the message names.");

    public static Rule BoxHit { get; } = new(
        "DG4032",
        Severity.Warning,
        "a box lies on another",
        "Boxes that overlap hide each other, and a box that sticks out of its container seems to stand in another. `docgen check` looks for such boxes in every view and every block of a page.",
        "layout:\n  pins: { a: [0, 0], b: [40, 0] }",
        "Take back one of the pins.");

    public static Rule Crossings { get; } = new(
        "DG4033",
        Severity.Warning,
        "a drawing has more crossings than the limit",
        "Of all that makes a drawing hard to read, crossings weigh most. Where `diagrams.limits.crossings` in `docgen.json`, or `limits` of the view, sets a limit, `docgen check` holds it and names the relation that crosses most others.",
        "views:\n  all:\n    alt: Everything at once\n    limits: { crossings: 0 }",
        "Split the view, collapse containers, bundle lines that lead to one target, place boxes by hints, or raise the limit.");

    public static Rule LowContrast { get; } = new(
        "DG4204",
        Severity.Warning,
        "a text of a drawing is hard to read on what lies under it",
        "Text needs a contrast of 4.5 to what lies under it, large text one of 3 (WCAG 2.2 AA). The colours of the tool keep to that in light and in dark; those of `themeOptions.colors` in docgen.json may not.",
        "{ \"themeOptions\": { \"colors\": { \"accent\": \"#8e97fb\" } } }",
        "Give the colour that the message names another value, or two: `{ \"light\": \"#4f46e5\", \"dark\": \"#8e97fb\" }`. Or choose another token in the style.");

    public static ImmutableArray<Rule> All { get; } = [UnknownIcon, MissingIconFile, MissingGlyph, LabelHit, LineHit, BoxHit, Crossings, LowContrast];
}
