using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Localization;

/// <summary>What is reported about languages and about pages as translations of each other, as far as no lock file is needed: I18N001 to I18N039.</summary>
public static class TranslationRules
{
    public static Rule InvalidLanguageTag { get; } = new(
        "I18N001", Severity.Error, "not a language tag",
        "Browsers, search engines and screen readers know languages by BCP 47 tags. A country code or a name in their place makes a reader's browser choose the wrong voice, font and spelling.",
        "---\nlang: danish\n---",
        "Write the language's tag: `da` for Danish (`dk` is the country), `ja` for Japanese, `cs` for Czech, `el` for Greek, `uk` for Ukrainian.");

    public static Rule NonCanonicalTag { get; } = new(
        "I18N004", Severity.Information, "language tag not in canonical form",
        "`en_us`, `EN-US` and `en-US` are the same language; addresses and `lang` attributes use the canonical form, which has a hyphen, a small language and a capital region.",
        "lang: en_us",
        "Write the canonical form that the message names.");

    public static Rule UnknownLanguage { get; } = new(
        "I18N007", Severity.Error, "language not configured",
        "A page in a language that the site does not list would have no address, no switcher entry and no texts around it.",
        "---\nlang: dk\n---",
        "Correct the tag, or add the language to `languages.list` in `docgen.json`.");

    public static Rule LanguageFolderUnknown { get; } = new(
        "I18N008", Severity.Warning, "folder looks like a language that is not configured",
        "Beside the folders of the site's languages stands one that is named like another language; its pages are taken for pages of the default language.",
        "content/en/…, content/dk/…",
        "Add the language to `languages.list`, rename the folder, or move it out of the content.");

    public static Rule LocaleMismatch { get; } = new(
        "I18N009", Severity.Error, "`lang` and `locale` contradict each other",
        "`lang` says which language a page is written in and `locale` only adds a region; two different languages cannot both be right.",
        "---\nlang: da\nlocale: it\n---",
        "Correct the wrong one. `zh` with `zh-CN` and `en` with `en_US` are fine.");

    public static Rule FolderMismatch { get; } = new(
        "I18N010", Severity.Error, "`lang` contradicts the page's folder or suffix",
        "A page in a language folder belongs to that language; a different `lang` is usually left over from the page it was copied from.",
        "content/da/start.md:\n---\nlang: en\n---",
        "Correct `lang`, or move the page.");

    public static Rule DuplicateTranslation { get; } = new(
        "I18N011", Severity.Error, "two pages with the same ref and language",
        "`ref` joins the translations of one page, so each language can have it once. No page wins, because either might be the wrong one.",
        "content/en/a.md:\n---\nref: start\n---\n\ncontent/en/b.md:\n---\nref: start\n---",
        "Give one of the pages a `ref` of its own.");

    public static Rule SimilarRefs { get; } = new(
        "I18N012", Severity.Warning, "refs equal but for case or Unicode form",
        "Such refs look the same and are different pages; most often they were meant to be translations of each other.",
        "content/en/a.md: ref: Start\ncontent/da/a.md: ref: start",
        "Write both in the same way, or make them clearly different.");

    public static Rule MissingRef { get; } = new(
        "I18N013", Severity.Information, "page joined to its translations by its path",
        "Other translations of this page have a `ref`, this one has none; it was joined to them because it lies at the same path. A rename would separate them.",
        "content/en/start.md: ref: start\ncontent/da/start.md: (no ref)",
        "Write the same `ref` into the page.");

    public static Rule MissingSource { get; } = new(
        "I18N014", Severity.Warning, "translation without a source page",
        "No page of the default language belongs to this page. If it was renamed in one language only, readers of the other no longer find it through the switcher.",
        "content/da/kom-i-gang.md without a page of the same path or ref in content/en/",
        "Give both pages the same `ref`. A page that exists in one language only on purpose says so with `local: [page]`.");

    public static Rule NavigationOrderDiffers { get; } = new(
        "I18N015", Severity.Warning, "`nav_order` differs between translations",
        "Readers who switch the language expect to find a page at the same place of the navigation.",
        "content/en/a.md: nav_order: 3\ncontent/da/a.md: nav_order: 4",
        "Write the same number, or mark the difference as meant: `local: [nav_order]`.");

    public static Rule UntranslatedTitle { get; } = new(
        "I18N016", Severity.Information, "title equal to the source",
        "The title of the translation is the same text as that of the source page: either it is a name, or it was forgotten.",
        "content/en/a.md: title: Getting started\ncontent/da/a.md: title: Getting started",
        "Translate the title, or mark it as meant: `local: [title]`.");

    public static Rule LanguageWithoutPages { get; } = new(
        "I18N017", Severity.Information, "language without pages",
        "The language is configured, so it has addresses and a switcher entry, but all of its pages are fallbacks.",
        """{ "languages": { "list": ["en", "fi"] } }""",
        "Translate a page, or take the language out of the list until then.");

    public static Rule SectionsDiffer { get; } = new(
        "I18N018", Severity.Information, "sections differ from the source",
        "A translation has as many headings, on the same levels, and as many drawings as its source page, that of a start page's `hero` among them. Where it has not, something was added on one side only: readers of one language miss it, and links to sections may not arrive.",
        "content/en/a.md: ## Install, ## Update, ## Remove\ncontent/da/a.md: ## Installér, ## Fjern",
        "Translate what is missing, or take out what is gone. A page that differs on purpose says so with `local: [sections]`. `\"rules\": { \"I18N018\": \"warning\" }` lets `--strict` fail on it.");

    public static ImmutableArray<Rule> All { get; } =
    [
        InvalidLanguageTag, NonCanonicalTag, UnknownLanguage,
        LanguageFolderUnknown, LocaleMismatch, FolderMismatch, DuplicateTranslation, SimilarRefs, MissingRef, MissingSource, NavigationOrderDiffers,
        UntranslatedTitle, LanguageWithoutPages, SectionsDiffer,
    ];
}
