using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Links;

/// <summary>What is reported about links, images and navigation.</summary>
public static class LinkRules
{
    public static Rule BrokenLink { get; } = new(
        "DG2001", Severity.Error, "link to nothing",
        "A reader who follows the link gets an error page.",
        "See [Setup](setpu.md).",
        "Correct the target. Links may name a Markdown file (`setup.md`), a folder (`guide/`), a page's ref (`ref:setup`), or a file of the project (`files/plan.pdf`). `links.broken` lowers the severity.",
        IsAdjustable: true);

    public static Rule BrokenAnchor { get; } = new(
        "DG2002", Severity.Error, "link to a section that does not exist",
        "The link leads to the right page and then to its top instead of the section.",
        "See [Setup](setup.md#frist-steps).",
        "Correct the part behind `#`. It is the slug of a heading in the source language or in the page's own, or an id written as `{#id}`. `links.brokenAnchor` lowers the severity.",
        IsAdjustable: true);

    public static Rule MissingImage { get; } = new(
        "DG2003", Severity.Error, "image that does not exist",
        "Readers would see a broken picture.",
        "![Overview](imags/overview.png)",
        "Correct the path: it is relative to the file in which it is written, or below `static/` or the project if it begins with `/`. The `image` of a view works too. `links.missingImage` lowers the severity.",
        IsAdjustable: true);

    public static Rule UnknownFigure { get; } = new(
        "DG2004", Severity.Error, "diagram that does not exist",
        "The page names a view that no model has.",
        "![Overview](diagram:shop/overveiw)",
        "Write `model/view` as the model files have them.");

    public static Rule FileNameAsAlt { get; } = new(
        "DG2005", Severity.Information, "alternative text is a file name",
        "A screen reader would read out the file name. For a diagram its title and description are used instead.",
        "![overview.png](diagram:shop/overview)",
        "Describe the picture in a few words, or leave the text empty for a diagram.");

    public static Rule PageWithoutFigure { get; } = new(
        "DG2006", Severity.Error, "diagram page without a diagram",
        "A page with `layout: diagram` is a drawing with the list of its components. This one names no drawing and shows none, so it would be empty.",
        "---\nlayout: diagram\n---",
        "Add `diagram: model/view`, show a diagram in the text, or take `layout` out.");

    public static Rule BrokenImage { get; } = new(
        "DG2007", Severity.Warning, "image that browsers cannot show",
        "The file is there, but it is cut off, empty or something else than a picture, so readers would see a broken one. A clone without the large files of Git LFS holds short texts in their place.",
        "![Overview](images/overview.png)",
        "Save the picture again, or fetch it with `git lfs pull`; a workflow on GitHub needs `lfs: true` at its checkout.");

    public static Rule UnknownParent { get; } = new(
        "DG2010", Severity.Warning, "parent that does not exist",
        "The page stands at the place of its folder instead of below the page that it names.",
        "---\nparent: Gettig started\n---",
        "Name the ref of a page, or its title in the same language.");

    public static Rule ParentCycle { get; } = new(
        "DG2011", Severity.Error, "parents with a cycle",
        "Pages that are below each other are reached from nowhere.",
        "a.md: parent: b\nb.md: parent: a",
        "Remove one of the `parent` keys that the message names.");

    public static Rule UnknownNavigationTarget { get; } = new(
        "DG2012", Severity.Error, "navigation names a page that does not exist",
        "The entry leads nowhere and is left out.",
        """{ "navigation": ["setpu"] }""",
        "Write a ref, or a path below the content folder.");

    public static Rule UnknownSummaryTarget { get; } = new(
        "DG2013", Severity.Warning, "SUMMARY.md names a page that does not exist",
        "The entry leads nowhere and is left out of the navigation.",
        "* [Setup](setpu.md)",
        "Correct the path; it is relative to `SUMMARY.md`.");

    public static ImmutableArray<Rule> All { get; } =
    [
        BrokenLink, BrokenAnchor, MissingImage, UnknownFigure, FileNameAsAlt, PageWithoutFigure, BrokenImage, UnknownParent, ParentCycle, UnknownNavigationTarget,
        UnknownSummaryTarget,
    ];
}
