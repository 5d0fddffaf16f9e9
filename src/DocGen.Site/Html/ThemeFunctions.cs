using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>
/// The functions that templates have beside those of the language. They find their page in the rendering's globals, so one set serves all.
/// </summary>
internal static class ThemeFunctions
{
    /// <summary>Every function with its documentation, in the order of the reference page.</summary>
    public static ImmutableArray<ThemeFunction> All { get; } =
    [
        new("t", "key values?", Translate, "A word of the theme in the page's language. `count` among the values chooses the plural form.", "t 'page_count' { count: 3 }"),
        new("url", "path", Url, "An address as the page has to write it: of a page by its ref, of another site as it is, else of a path below the root of the site.", "url 'ref:setup'"),
        new("asset", "name", Asset, "The address of a file of the theme. It changes with the file's content, so that browsers can keep it for ever.", "asset 'docgen.css'"),
        new("format_date", "date", FormatDate, "A date as the page's language writes it.", "format_date page.updated"),
        new("format_number", "number decimals?", FormatNumber, "A number with the marks of the page's language; `decimals` rounds it.", "format_number 1234.5 2"),
        new("localized", "value", Localized, "A text, or of a mapping from languages to texts the one in the page's language.", "localized theme.options.footer"),
        new("localized_attributes", "value", LocalizedAttributes, "`lang` and `dir` for an element that holds such a text, where the page's language is not among the mapping's; otherwise nothing.", "localized_attributes theme.options.footer"),
        new("raw", "text", static call => TemplateValue.FromMarkup(call.OptionalText(0)), "Text that is HTML already. Only for what the theme or the configuration says: the content of pages is not to be trusted.", "raw theme.options.badge"),
        new("markdown", "text", ThemeMarkup.Markdown, "Markdown as HTML, with active content left out and links resolved from the page.", "markdown page.extra.note"),
        new("slug", "text", ThemeMarkup.Slug, "A text as it stands in addresses and ids.", "slug 'Rate limits'"),
        new("pages", "", ThemePages.All, "All pages of the page's language in the order of the navigation. Members: `ref`, `title`, `nav_title`, `url`, `path`, `description`, `date`, `updated`, `tags`, `categories`, `extra`, `section`, `is_fallback`.", "pages | where 'section' 'guide'"),
        new("find_page", "ref", ThemePages.Find, "The page of a ref in the page's language; null if there is none.", "(find_page 'setup').title"),
        new("where", "items key value?", ThemePages.Where, "The items whose member equals the value, or holds it where the member is a list. Without a value: the items that have the member. A key may lead through members: `extra.team`.", "pages | where 'tags' 'cluster'"),
        new("sort", "items key?", ThemePages.Sort, "The items in the order of a member.", "pages | sort 'updated'"),
        new("group_by", "items key", ThemePages.GroupBy, "The items by a member: a list of `key` and `items`, in order of first use. An item whose member is a list is in several groups.", "pages | group_by 'tags'"),
        new("figure", "view caption?", ThemeMarkup.Figure, "The drawing of a view with its cards, as in a page.", "figure 'shop/overview'"),
        new("cache", "template key?", ThemeMarkup.Cache, "Includes a template once for each language and key and prints the same for every page that asks, however many there are. The template sees no page.", "cache 'partials/latest'"),
    ];

    private static readonly FrozenDictionary<string, TemplateValue> Functions = All.ToFrozenDictionary(
        static function => function.Name,
        static function => TemplateValue.FromFunction(new NativeFunction(function.Name, function.Parameters, function.Code)),
        StringComparer.Ordinal);

    public static IEnumerable<string> Names => Functions.Keys.Order(StringComparer.Ordinal);

    public static TemplateValue Find(string name) => Functions.GetValueOrDefault(name);

    public static PageGlobals Globals(TemplateCall call) => (PageGlobals)call.Context.Globals;

    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Suggestion.Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary><c>t 'page_count' { count: 3 }</c>: a text of the theme; <c>count</c> chooses the plural form.</summary>
    private static TemplateValue Translate(TemplateCall call)
    {
        PageGlobals globals = Globals(call);
        string key = call.Text(0);
        string? text = call.Object(1) is { } values ? Fill(globals.Strings, key, values) : globals.Strings.Find(key, null, static _ => null);
        return text ?? throw call.FailAt(0, $"the theme has no string '{key}'{DidYouMean(key, globals.Strings.Entries.Keys)}");
    }

    private static string? Fill(ThemeStrings strings, string key, ITemplateObject values)
    {
        long? count = values.TryGet("count", out TemplateValue number) && number.Kind == ValueKind.Integer ? number.AsInteger() : null;
        return strings.Find(key, count, name => values.TryGet(name, out TemplateValue value) ? Text(value) : null);
    }

    /// <summary>An address: <c>ref:setup</c> for a page, another site as it is, else a path below the root of the site.</summary>
    private static TemplateValue Url(TemplateCall call)
    {
        DocumentObject document = Globals(call).Document;
        string path = call.Text(0);
        if (path.StartsWith("ref:", StringComparison.Ordinal))
        {
            PageKey key = new(path[4..], document.Language.Language.Tag);
            return document.Site.Site.ByKey.TryGetValue(key, out Page? page)
                ? document.Urls.To(page)
                : throw call.FailAt(0, $"no page has the ref '{key.Ref}'{DidYouMean(key.Ref, document.Site.Site.Groups.Keys)}");
        }

        return path.StartsWith('#') || Markup.UrlText.IsAbsolute(path) ? path : document.Urls.ToPath(path.TrimStart('/'));
    }

    private static TemplateValue Asset(TemplateCall call)
    {
        DocumentObject document = Globals(call).Document;
        string name = call.Text(0);
        return document.Site.Theme.AssetPaths.TryGetValue(name, out string? path)
            ? document.Urls.ToPath(path)
            : throw call.FailAt(0, $"the theme has no asset '{name}'{DidYouMean(name, document.Site.Theme.AssetPaths.Keys)}");
    }

    private static TemplateValue FormatNumber(TemplateCall call) => Globals(call).Strings.FormatNumber(call.Number(0), call.IsNull(1) ? null : Math.Clamp(call.Int32(1), 0, 15));

    private static TemplateValue FormatDate(TemplateCall call) => Globals(call).Strings.FormatDate(call.Text(0));

    /// <summary>A text, or of a mapping from languages to texts the one in the page's language.</summary>
    private static TemplateValue Localized(TemplateCall call) => ChooseText(call).Text;

    private static TemplateValue LocalizedAttributes(TemplateCall call)
    {
        LanguageTag around = Globals(call).Document.Language.Language.Tag;
        return LanguageMarks.Attributes(ChooseText(call).Language ?? around, around);
    }

    /// <summary>The text for the page's readers, and the language it is in; null for one that is written for all.</summary>
    private static (TemplateValue Text, LanguageTag? Language) ChooseText(TemplateCall call)
    {
        TemplateValue value = call[0];
        if (value.Kind != ValueKind.Object)
        {
            return (value, null);
        }

        DocumentObject document = Globals(call).Document;
        ITemplateObject texts = value.AsObject();
        SiteLanguage language = document.Language.Language;
        foreach (LanguageTag tag in language.Fallbacks.Prepend(language.Tag).Append(document.Site.Options.DefaultLanguage))
        {
            if (texts.TryGet(tag.Value, out TemplateValue text) && !text.IsNull)
            {
                return (text, tag);
            }
        }

        return texts.Members.FirstOrDefault() is { } first && texts.TryGet(first, out TemplateValue any)
            ? (any, LanguageTag.TryParse(first, out LanguageTag other) ? other : null)
            : default;
    }

    private static string? Text(TemplateValue value) => value.IsNull ? null : value.IsText ? value.AsText() : value.ToString();
}

/// <param name="Parameters">As in a declaration: <c>name</c>, <c>name?</c>.</param>
/// <param name="Meaning">For the reference page, in Markdown.</param>
internal sealed record ThemeFunction(string Name, string Parameters, NativeCode Code, string Meaning, string Example);
