using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Content;

/// <summary>What is reported about single pages and their addresses.</summary>
public static class PageRules
{
    public static Rule FrontMatterSyntax { get; } = new(
        "DG1001", Severity.Error, "broken front matter",
        "What stands between the `---` lines at the top of a page is YAML. If it cannot be read, neither title nor language nor place of the page are known.",
        "---\ntitle: Setup: first steps\n---",
        "Correct the place that the message points at. A text that holds `: ` or begins with a special character needs quotes: `title: \"Setup: first steps\"`.");

    public static Rule FrontMatterDuplicateKey { get; } = new(
        "DG1002", Severity.Error, "duplicate key in front matter",
        "Of two values for one key only one can be meant, and nothing says which.",
        "---\ntitle: Setup\ntitle: Installation\n---",
        "Remove one of them.");

    public static Rule FrontMatterUnknownKey { get; } = new(
        "DG1003", Severity.Information, "front matter key looks misspelt",
        "Keys of your own are allowed and reach the theme as `page.extra`; this one differs from a key of DocGen by a letter or two.",
        "---\nnav_oder: 3\n---",
        "Correct the key, or leave it if it is your own.");

    public static Rule FrontMatterWrongType { get; } = new(
        "DG1004", Severity.Error, "front matter value of the wrong kind",
        "The key takes another kind of value, so the page would be built as if the key were missing.",
        "---\nnav_order: first\n---",
        "Write a value of the kind that the message names.");

    public static Rule FrontMatterUnterminated { get; } = new(
        "DG1005", Severity.Error, "front matter never ends",
        "The first line opens front matter and no further line `---` closes it, so the whole page would be read as YAML.",
        "---\ntitle: Setup\n\nText of the page …",
        "Add a line with `---` behind the last key.");

    public static Rule EmptyPage { get; } = new(
        "DG1010", Severity.Warning, "empty page",
        "The file holds nothing to show, so no page is made from it.",
        "(a file of white space)",
        "Write the page, or delete the file. `draft: true` keeps an unfinished page out of the site without this warning.");

    public static Rule ActiveContent { get; } = new(
        "DG1011", Severity.Warning, "active content dropped",
        "Scripts, handlers (`onclick`), frames and `javascript:` links run code in the reader's browser. Pages stay free of them, so that a strict content security policy can be applied.",
        "<a href=\"javascript:alert(1)\">Run</a>",
        "Remove it, or set `markdown.unsafeHtml: true` in `docgen.json` if you trust every author of the content.");

    public static Rule InlineStyle { get; } = new(
        "DG1012", Severity.Information, "inline style dropped",
        "A strict content security policy forbids `style` attributes and elements, so they are left out; they would also break dark mode and right-to-left pages.",
        "<td style=\"color: red\">3</td>",
        "Use a class of your theme (`class=\"…\"`), or set `markdown.unsafeHtml: true` to keep styles.");

    public static Rule IncludeNotFound { get; } = new(
        "DG1013", Severity.Error, "included file not found",
        "The page is incomplete without the text that it includes.",
        "<!-- include: ../shared/setup.md -->",
        "Correct the path. It is relative to the file in which it stands, or to the project if it begins with `/`.");

    public static Rule IncludeCycle { get; } = new(
        "DG1014", Severity.Error, "include with a cycle",
        "A file that includes itself, directly or through others, has no end.",
        "a.md: <!-- include: b.md -->\nb.md: <!-- include: a.md -->",
        "Remove one of the includes that the message names.");

    public static Rule NestedTooDeeply { get; } = new(
        "DG1015", Severity.Error, "Markdown nested too deeply",
        "Lists and quotes inside each other more than 128 levels deep are a slip of a program, and no browser could show them.",
        ">>>>>>>>>>>>>>>>… (129 times)",
        "Flatten the quotes or lists.");

    public static Rule TooLongToRead { get; } = new(
        "DG1018", Severity.Error, "Markdown that takes too long to read",
        "Most text is read in a moment however long it is. A single paragraph or table with thousands of marks that open something, thousands of lines of link definitions, or rows that lack most of their cells, takes seconds and more. Such text is the work of a program, and the build does not wait for it.",
        "*a*a*a*a*a*a*a*a*a*a… (10,000 times, without a blank line)",
        "Divide the paragraph or table, or show it as a block of code.");

    public static Rule IncludeExcerpt { get; } = new(
        "DG1016", Severity.Error, "included lines or region not found",
        "The file is there, but not the part of it that the page shows: it became shorter, or the region was renamed.",
        "```csharp include=\"../src/Ship.cs\" region=\"setup\"\n```",
        "Correct the lines (`lines=3-12`) or the name of the region. A region stands between `#region name` and `#endregion`, in comments.");

    public static Rule UnknownCodeLanguage { get; } = new(
        "DG1017", Severity.Information, "code in an unknown language",
        "The block is shown without colours. A name that differs by a letter or two from a known one is likely a slip.",
        "```pyhton\nprint(1)\n```",
        "Correct the name. `text` says that no colours are wanted.");

    public static Rule InvalidSlug { get; } = new(
        "DG1020", Severity.Error, "slug cannot be part of an address",
        "A slug is the last part of the page's address and a folder name on the server.",
        "---\nslug: getting/started?\n---",
        "Use letters, digits, `-`, `_` and `.`; the folders before it come from the page's place.");

    public static Rule InvalidPermalink { get; } = new(
        "DG1021", Severity.Error, "permalink cannot be an address",
        "A permalink is the page's whole address below the site, beginning with `/`.",
        "---\npermalink: https://example.org/start\n---",
        "Write a path such as `/guide/start/`. The language's prefix is added if it is missing.");

    public static Rule AddressCollision { get; } = new(
        "DG1022", Severity.Error, "two pages at one address",
        "Only one of the pages could be published; the other would be lost without a trace.",
        "content/guide.md and content/guide/index.md",
        "Rename one of the files, or give it a `slug`.");

    public static Rule CaseCollision { get; } = new(
        "DG1023", Severity.Error, "addresses that differ only in case",
        "On Windows and macOS, and on many servers, such files are one and the same, so one page would replace the other.",
        "content/Setup.md and content/setup.md",
        "Rename one of the files, or give it a `slug`.");

    public static Rule ReservedName { get; } = new(
        "DG1024", Severity.Error, "name reserved by Windows",
        "Windows keeps `con`, `prn`, `aux`, `nul`, `com1` … `lpt9` for devices and names that end in a dot for itself: the site could not be written or copied there.",
        "content/aux.md",
        "Rename the file or folder, or give the page a `slug`.");

    public static Rule NameTooLong { get; } = new(
        "DG1028", Severity.Error, "name too long for a file",
        "File systems end at 255 bytes for a name, of which a letter outside of ASCII takes two to four: the page could not be written.",
        "---\nslug: everything-that-the-page-says-in-one-address-of-three-hundred-letters …\n---",
        "Give the page a shorter `slug` or `permalink`, or shorten the name of its file or folder.");

    public static Rule RedirectTarget { get; } = new(
        "DG1025", Severity.Error, "redirect to a page that does not exist",
        "Readers who follow an old link would arrive at an error page.",
        """{ "redirects": { "/old/": "ref:setpu" } }""",
        "Name a `ref`, an address of the site, or an absolute URL.");

    public static Rule RedirectLoop { get; } = new(
        "DG1026", Severity.Error, "redirects with a cycle",
        "A browser that follows them never arrives.",
        """{ "redirects": { "/a/": "/b/", "/b/": "/a/" } }""",
        "Remove one of the redirects.");

    public static Rule RedirectCollision { get; } = new(
        "DG1027", Severity.Error, "redirect from an address that is taken",
        "An address is either a page or leads on to one, and can lead to one place only.",
        "content/a.md:\n---\nredirect_from: /b/\n---\ncontent/b.md",
        "Remove the redirect, or move the page.");

    public static DataRules FrontMatter { get; } = new(FrontMatterSyntax, FrontMatterDuplicateKey, FrontMatterUnknownKey, FrontMatterWrongType);

    public static ImmutableArray<Rule> All { get; } =
    [
        FrontMatterSyntax, FrontMatterDuplicateKey, FrontMatterUnknownKey, FrontMatterWrongType, FrontMatterUnterminated, EmptyPage, ActiveContent,
        InlineStyle, IncludeNotFound, IncludeCycle, NestedTooDeeply, TooLongToRead, IncludeExcerpt, UnknownCodeLanguage, InvalidSlug, InvalidPermalink, AddressCollision, CaseCollision, ReservedName,
        NameTooLong, RedirectTarget, RedirectLoop, RedirectCollision,
    ];
}
