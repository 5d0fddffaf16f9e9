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

    public static Rule ImageOutsideProject { get; } = new(
        "DG3102",
        Severity.Error,
        "Image path of a view leads out of the project",
        "The path is relative to the project's root; `docgen diagram export` writes the picture there, and nothing is ever written outside the project.",
        "`image: ../other/shop.png`",
        "Use a path inside the project.");

    public static Rule UnknownPage { get; } = new(
        "DG3103",
        Severity.Warning,
        "Component leads to a page that does not exist",
        "A click on the component would lead nowhere, so it is drawn without a link.",
        "`page: { ref: instalation }`",
        "Correct the ref, or remove `page`.");

    public static Rule UnknownView { get; } = new(
        "DG3104",
        Severity.Error,
        "No view of this name",
        "The page asks for a drawing that no model has.",
        "`![The shop](diagram:shop/al)`",
        "Name a model and one of its views, `diagram:model/view`.");

    public static Rule UnknownMermaidType { get; } = new(
        "DG3105",
        Severity.Warning,
        "Mermaid diagram of a type that is not drawn yet",
        "Class diagrams are drawn; other types are shown as code for now.",
        "A ```` ```mermaid ```` block that starts with `gantt`.",
        "Leave it as it is, or describe the diagram in a ```` ```diagram ```` block.");

    public static Rule OutputTwice { get; } = new(
        "DG0301",
        Severity.Error,
        "Two outputs have one path",
        "Only one of them could be in the site, and which one would be a matter of luck. Names that differ only in case count as one, because many disks cannot tell them apart.",
        "A file `static/index.html` beside a start page in Markdown.",
        "Rename one of the two.");

    public static ImmutableArray<Rule> All { get; } = [DuplicateImage, ImageOutsideProject, UnknownPage, UnknownView, UnknownMermaidType, OutputTwice];
}
