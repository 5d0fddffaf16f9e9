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
        "Widths of such characters are estimates, and a picture (PNG) shows boxes in their place. In a page and in a stand-alone SVG the reader's own fonts fill in.",
        "components:\n  store: { name: 保管庫 }",
        "Add a font that has the characters to `fonts` in docgen.json: `\"fonts\": { \"fallback\": [\"fonts/NotoSansJP-Regular.otf\"] }`.");

    public static ImmutableArray<Rule> All { get; } = [UnknownIcon, MissingIconFile, MissingGlyph];
}
