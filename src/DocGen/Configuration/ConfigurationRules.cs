using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>What can be wrong with <c>docgen.json</c>.</summary>
public static class ConfigurationRules
{
    public static Rule Syntax { get; } = new(
        "DG0001",
        Severity.Error,
        "Configuration is not JSON",
        "`docgen.json` is JSON in which comments (`//`, `/* */`) and a comma behind the last item are allowed. Where the syntax is broken nothing behind the place can be trusted.",
        "{ \"title\": \"My site }",
        "Close what is open at the place that is shown: a text with `\"`, a list with `]`, a mapping with `}`.");

    public static Rule DuplicateKey { get; } = new(
        "DG0002",
        Severity.Error,
        "Key stands twice",
        "Of two values for one key only one can count, and which one is a guess.",
        "{ \"title\": \"One\", \"title\": \"Two\" }",
        "Delete one of the two.");

    public static Rule UnknownKey { get; } = new(
        "DG0003",
        Severity.Error,
        "Key is unknown",
        "A key that nothing reads is nearly always a typing error, and the setting would silently not work.",
        "{ \"langauges\": { \"default\": \"en\" } }",
        "Correct the key; the nearest one is suggested. `docgen schema config` writes a JSON Schema with which editors complete the keys.");

    public static Rule WrongType { get; } = new(
        "DG0004",
        Severity.Error,
        "Value is of the wrong kind",
        "The key takes another kind of value, or one of a few words.",
        "{ \"urls\": \"pretty\" }",
        "Write a value that the key takes; the message lists what is possible.");

    public static Rule InvalidUrl { get; } = new(
        "DG0005",
        Severity.Error,
        "Address is not an absolute http(s) URL",
        "Canonical links, the sitemap and language alternates need the whole address under which the site is published.",
        "{ \"baseUrl\": \"docs.example.org\" }",
        "Write scheme and host, and the path if there is one: `https://docs.example.org/product/`. Queries and fragments are not allowed.");

    public static Rule PathOutsideProject { get; } = new(
        "DG0006",
        Severity.Error,
        "Path leads out of the project",
        "A site is built from its project folder alone, so that it builds the same wherever the folder is copied.",
        "{ \"content\": \"../docs\" }",
        "Use a path relative to `docgen.json` without leading `/` and without climbing out by `..`, or move `docgen.json` up.");

    public static Rule MisplacedOutput { get; } = new(
        "DG0007",
        Severity.Error,
        "Output folder would overwrite sources",
        "The output folder is replaced as a whole by each build. One that is or holds the project, or lies inside content, models, assets or static, would destroy or feed back what it is made from.",
        "{ \"output\": \"content\" }",
        "Name a folder of its own, such as `_site`.");

    public static Rule NotAvailable { get; } = new(
        "DG0008",
        Severity.Error,
        "Setting is not available",
        "The key belongs to DocGen, but this version or this build of the tool does not have what it controls. Ignoring it would publish a site without something that was asked for.",
        "{ \"diagrams\": { \"rasterizer\": \"skia\" } }",
        "Remove the key, or use a version or build of the tool that has it; the message says which.");

    public static Rule MissingFolder { get; } = new(
        "DG0009",
        Severity.Error,
        "Folder does not exist",
        "A folder that the configuration names must exist; building without it would publish a site with a hole.",
        "{ \"content\": \"contents\" }",
        "Correct the path, or make the folder.");

    public static Rule InvalidPattern { get; } = new(
        "DG0010",
        Severity.Error,
        "Pattern is not valid",
        "Patterns use `*` and `?` within a name, `**` over folders, `{a,b}` for either, and a leading `!` to take back an earlier one.",
        "{ \"ignore\": [\"{drafts\"] }",
        "Correct the pattern: braces come in pairs, and an empty pattern fits nothing.");

    public static Rule InvalidRedirect { get; } = new(
        "DG0011",
        Severity.Error,
        "Redirect is not valid",
        "A redirect leads from an old address of this site to a page, an address or another site.",
        "{ \"redirects\": { \"https://old.example.org/\": \"/new/\" } }",
        "Write the old address from the root of the site (`/old/page/`), and the new one as an address, a `ref:` or an absolute URL.");

    public static Rule InvalidNavigation { get; } = new(
        "DG0012",
        Severity.Error,
        "Navigation entry is not valid",
        "An entry is a page, a link to another site, or a group of entries with a title.",
        "{ \"navigation\": [{ \"title\": \"Guide\" }] }",
        "Give the entry one of `page`, `url` and `children`; a group and a link to another site need a `title`.");

    public static Rule InvalidSource { get; } = new(
        "DG0013",
        Severity.Error,
        "Project folder cannot be used",
        "The folder given by `--source`, or the file given by `--config`, does not exist.",
        "docgen build --source no-such-folder",
        "Correct the path. Without `--source` the folder with `docgen.json` is looked for in the working folder and those above it.");

    public static Rule DuplicateLanguage { get; } = new(
        "DG0014",
        Severity.Error,
        "Language is listed twice",
        "Two entries for one language contradict each other in name, direction or fallback, and neither can win. Tags are compared in canonical form, so `en_us` and `en-US` are one language.",
        "{ \"languages\": { \"list\": [\"en\", \"da\", \"DA\"] } }",
        "Keep one of the entries.");

    public static Rule DefaultLanguageNotListed { get; } = new(
        "DG0015",
        Severity.Error,
        "Default language is not in the list",
        "Pages of the default language stand at the root of the site, and it is the last resort of every fallback; so it has to be one of the site's languages.",
        "{ \"languages\": { \"default\": \"en\", \"list\": [\"da\", \"it\"] } }",
        "Add the default language to `list`, or choose another default.");

    public static Rule UnknownFallback { get; } = new(
        "DG0016",
        Severity.Error,
        "Fallback is not a language of the site",
        "A page that does not exist in a language is shown in its fallback; a language without pages cannot provide any.",
        "{ \"languages\": { \"list\": [\"en\", { \"tag\": \"nn\", \"fallback\": \"nb\" }] } }",
        "Add the fallback to `list`, or leave `fallback` out: then it is the default language.");

    public static Rule FallbackCycle { get; } = new(
        "DG0017",
        Severity.Error,
        "Fallbacks of languages form a cycle",
        "Following the fallbacks must end at the default language; a chain that comes back to where it started never does.",
        "{ \"languages\": { \"list\": [\"en\", { \"tag\": \"nn\", \"fallback\": \"nb\" }, { \"tag\": \"nb\", \"fallback\": \"nn\" }] } }",
        "Take the `fallback` off one language of the chain that the message shows.");

    public static Rule UnknownRule { get; } = new(
        "DG0018",
        Severity.Error,
        "Rule does not exist",
        "A setting for a rule that does not exist changes nothing, and the finding that was meant stays as it was.",
        "{ \"rules\": { \"DG205\": \"off\" } }",
        "Write the id as messages show it, such as `DG2005`; capital letters count.");

    public static Rule FixedSeverity { get; } = new(
        "DG0019",
        Severity.Error,
        "Error cannot be lowered",
        "Most errors mean that a page could not be made as it was written; a site built in spite of them would be wrong. Warnings and remarks can be weighed freely, and so can the few errors that are marked adjustable: those about links, anchors and images.",
        "{ \"rules\": { \"DG1001\": \"warning\" } }",
        "Remove the setting, and correct what the rule reports.");

    public static ImmutableArray<Rule> All { get; } =
    [
        Syntax, DuplicateKey, UnknownKey, WrongType, InvalidUrl, PathOutsideProject, MisplacedOutput, NotAvailable, MissingFolder, InvalidPattern, InvalidRedirect,
        InvalidNavigation, InvalidSource,
        DuplicateLanguage, DefaultLanguageNotListed, UnknownFallback, FallbackCycle, UnknownRule, FixedSeverity,
    ];

    public static DataRules Data { get; } = new(Syntax, DuplicateKey, UnknownKey, WrongType);
}
