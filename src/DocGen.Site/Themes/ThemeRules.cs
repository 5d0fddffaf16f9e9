using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>What can be wrong with a theme's files and with what a project lays over them.</summary>
public static class ThemeRules
{
    public static Rule UnknownLayout { get; } = new(
        "DG5020", Severity.Error, "unknown layout",
        "`layout` in front matter names a template `templates/layouts/<name>.html` of the theme. Without that template nothing says how the page looks.",
        "---\nlayout: langing\n---",
        "Correct the name, or add `theme/templates/layouts/<name>.html` to the project.");

    public static Rule UnusedTemplate { get; } = new(
        "DG5021", Severity.Warning, "template that nothing uses",
        "A template of the project replaces the theme's template of the same path. This one has a path that the theme does not know and no template includes, so it changes nothing.",
        "theme/templates/partials/heder.html",
        "Rename the file to the template it is meant to replace, or include it in one.");

    public static Rule StringsSyntax { get; } = new(
        "DG5022", Severity.Error, "broken strings file",
        "A file of strings is a YAML mapping from keys to texts. If it cannot be read, the words of the theme in that language are unknown.",
        "next: Next: page",
        "Correct the place that the message points at; a text that holds `: ` needs quotes.");

    public static Rule StringsDuplicateKey { get; } = new(
        "DG5023", Severity.Error, "duplicate string",
        "Of two texts for one key only one can be meant.",
        "next: Next\nnext: Forward",
        "Remove one of them.");

    public static Rule StringsUnknownKey { get; } = new(
        "DG5024", Severity.Warning, "string that nothing uses",
        "The theme has no string of that key in English, so no template asks for it.",
        "nxt: Forward",
        "Correct the key. For a string of your own, add it to `theme/strings/en.yaml` too.");

    public static Rule StringsWrongType { get; } = new(
        "DG5025", Severity.Error, "string of the wrong kind",
        "A string is a text; where a number stands in it, a mapping from plural categories (`zero`, `one`, `two`, `few`, `many`, `other`) to texts; `months` is a list of twelve.",
        "page_count:\n  several: \"{count} pages\"",
        "Write the value in the form that the message names.");

    public static Rule LanguageWithoutStrings { get; } = new(
        "DG5026", Severity.Information, "theme has no strings in the language",
        "Words of the theme itself, such as \"On this page\", are shown in the language that pages fall back to, or in English.",
        "{ \"languages\": { \"list\": [\"en\", \"eo\"] } }",
        "Add `theme/strings/<language>.yaml` with the theme's keys, which the page on themes lists.");

    public static Rule NoBaseUrl { get; } = new(
        "DG5027", Severity.Information, "no base URL",
        "Canonical addresses, links between translations for search engines (`hreflang`), the sitemap and preview pictures need absolute addresses, so they are left out.",
        "{ \"title\": \"Handbook\" }",
        "Set `baseUrl` in `docgen.json`, or give `--base-url`, to the address at which the site will be published. Sites with `\"urls\": \"file\"`, which open from a disk, get no such remark.");

    public static Rule ThemeOption { get; } = new(
        "DG5028", Severity.Error, "theme option that cannot be used",
        "The theme turns these options into links, pictures and colours; a value of another kind would end up as broken markup or style.",
        "{ \"themeOptions\": { \"colors\": { \"accent\": \"bluish\" } } }",
        "Write the value in the form that the message names.");

    public static Rule NotUtf8 { get; } = new(
        "DG5029", Severity.Error, "theme file is not UTF-8",
        "Templates, strings and style sheets are UTF-8 text.",
        "(a template saved as Windows-1252)",
        "Save the file as UTF-8.");

    public static Rule OutputCollision { get; } = new(
        "DG5030", Severity.Error, "two outputs at one address",
        "A page, a redirect or a file of the theme would overwrite another file of the site, and which one wins would be chance.",
        "redirect_from: /guide/start/",
        "Change one of the two addresses.");

    public static Rule ThemeFileSyntax { get; } = new(
        "DG5031", Severity.Error, "broken theme.yaml",
        "`theme.yaml` says what a theme is called for people and on which theme it builds. If it cannot be read, nobody knows what lies below the theme.",
        "base: plain: default",
        "Correct the place that the message points at.");

    public static Rule UnknownBaseTheme { get; } = new(
        "DG5032", Severity.Error, "unknown base theme",
        "What a theme does not bring itself comes from its base, which is a theme of DocGen's.",
        "base: plian",
        "Use a name that `docgen theme list` shows, or leave `base` out for the default theme.");

    public static Rule UnknownOption { get; } = new(
        "DG5033", Severity.Warning, "theme option that nothing reads",
        "The default theme has no option of that name, and no template of the project's theme asks for it, so the value changes nothing.",
        "{ \"themeOptions\": { \"anouncement\": \"Version 2 is here.\" } }",
        "Correct the name. An option of your own counts as read where a template names it: `theme.options.mine`.");

    public static ImmutableArray<Rule> All { get; } =
    [
        UnknownLayout, UnusedTemplate, StringsSyntax, StringsDuplicateKey, StringsUnknownKey, StringsWrongType,
        LanguageWithoutStrings, NoBaseUrl, ThemeOption, NotUtf8, OutputCollision, ThemeFileSyntax, UnknownBaseTheme, UnknownOption,
    ];

    internal static DataRules ThemeFile { get; } = new(ThemeFileSyntax, ThemeFileSyntax, ThemeFileSyntax, ThemeFileSyntax);

    internal static DataRules Strings { get; } = new(StringsSyntax, StringsDuplicateKey, StringsUnknownKey, StringsWrongType);
}
