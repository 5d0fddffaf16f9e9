using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What can be wrong where pages and models meet.</summary>
public static class BuildRules
{
    public static Rule DuplicateImage { get; } = new(
        "DG3101",
        Severity.Error,
        "Two views have one image path",
        "A page that shows the picture at this path would have to show two drawings.",
        "`image: assets/shop.png` in two views.",
        "Give each view a path of its own, or leave `image` out of one and name it by `diagram:model/view`.");

    public static Rule UnknownPage { get; } = new(
        "DG3102",
        Severity.Warning,
        "Component leads to a page that does not exist",
        "A click on the component would lead nowhere, so it is drawn without a link.",
        "`page: { ref: instalation }`",
        "Correct the ref, or remove `page`.");

    public static Rule Unmentioned { get; } = new(
        "DG3103",
        Severity.Information,
        "Component that no page mentions",
        "Readers see it in a drawing, and no page that shows the drawing says what it is for, though pages speak of at least half of the model's components. Drawings that stand for themselves, as in a gallery, are left alone. Only `docgen check` looks for this.",
        "A box `Message queue` in a drawing on a page that explains every other box and never speaks of a message queue.",
        "Write about it, give it another name by which the text calls it (`aka`), or leave it out of the view. `\"rules\": { \"DG3103\": \"off\" }` in `docgen.json` switches the remark off.");

    public static Rule UnknownName { get; } = new(
        "DG3104",
        Severity.Information,
        "Name that no drawing on the page knows",
        "Names in bold or code lead to the components they name. This one is nearly a component's, so it was probably meant to lead there. Only `docgen check` looks for this.",
        "`**kube-proxi**` on a page whose drawing shows `kube-proxy`.",
        "Write the name as in the drawing, or add this form to the component's `aka`.");

    public static Rule OutputTwice { get; } = new(
        "DG0301",
        Severity.Error,
        "Two outputs have one path",
        "Only one of them could be in the site, and which one would be a matter of luck.",
        "A file `static/index.html` beside a start page in Markdown.",
        "Rename one of the two.");

    public static Rule UnusableFont { get; } = new(
        "DG0302",
        Severity.Error,
        "Font file cannot be used",
        "Drawings are measured with the fonts that `docgen.json` names. Without one of them boxes would have other sizes, and characters would be missing in pictures.",
        "`\"fonts\": { \"fallback\": [\"fonts/NotoSansArabic.woff2\"] }`",
        "Name a file inside the project that is an OpenType font: `.ttf`, `.otf`, or `.ttc` with the number of the font as `face`. Web fonts (`.woff`, `.woff2`) have to be unpacked first.");

    public static Rule NoPages { get; } = new(
        "DG0303",
        Severity.Error,
        "Project without pages",
        "A site of nothing is seldom wanted: more often the command runs in another folder than it should, or the content has been moved. It would take the place of the site that was built before.",
        "`docgen build` in an empty folder, or in one whose `content` is gone.",
        "Run the command in the project's folder, name that with `--source`, or write a first page such as `content/index.md`. `docgen new` starts a project.");

    public static ImmutableArray<Rule> All { get; } = [DuplicateImage, UnknownPage, Unmentioned, UnknownName, OutputTwice, UnusableFont, NoPages];
}
