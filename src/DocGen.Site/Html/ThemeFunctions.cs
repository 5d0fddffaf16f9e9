using System.Collections.Frozen;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>
/// The functions that templates have beside those of the language: <c>t</c>, <c>url</c>, <c>asset</c>, <c>format_date</c>, <c>localized</c>, and
/// <c>raw</c>, which prints text that is markup without escaping it. They find their page in the rendering's globals, so one set serves all.
/// </summary>
internal static class ThemeFunctions
{
    private static readonly FrozenDictionary<string, TemplateValue> Functions = new (string Name, string Parameters, NativeCode Code)[]
    {
        ("t", "key values?", Translate),
        ("url", "path", Url),
        ("asset", "name", Asset),
        ("format_date", "date", FormatDate),
        ("localized", "value", Localized),
        ("raw", "text", static call => TemplateValue.FromMarkup(call.OptionalText(0))),
    }.ToFrozenDictionary(
        static function => function.Name,
        static function => TemplateValue.FromFunction(new NativeFunction(function.Name, function.Parameters, function.Code)),
        StringComparer.Ordinal);

    public static IEnumerable<string> Names => Functions.Keys.Order(StringComparer.Ordinal);

    public static TemplateValue Find(string name) => Functions.GetValueOrDefault(name);

    /// <summary><c>t 'page_count' { count: 3 }</c>: a text of the theme; <c>count</c> chooses the plural form.</summary>
    private static TemplateValue Translate(TemplateCall call)
    {
        PageGlobals globals = Globals(call);
        string key = call.Text(0);
        ITemplateObject? values = call.Object(1);
        long? count = values is not null && values.TryGet("count", out TemplateValue number) && number.Kind == ValueKind.Integer ? number.AsInteger() : null;
        string? text = globals.Strings.Find(key, count, name => values is not null && values.TryGet(name, out TemplateValue value) ? Text(value) : null);
        return text ?? throw call.FailAt(0, $"the theme has no string '{key}'{DidYouMean(key, globals.Strings.Entries.Keys)}");
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

    private static TemplateValue FormatDate(TemplateCall call) => Globals(call).Strings.FormatDate(call.Text(0));

    /// <summary>A text, or of a mapping from languages to texts the one in the page's language.</summary>
    private static TemplateValue Localized(TemplateCall call)
    {
        TemplateValue value = call[0];
        if (value.Kind != ValueKind.Object)
        {
            return value;
        }

        DocumentObject document = Globals(call).Document;
        ITemplateObject texts = value.AsObject();
        SiteLanguage language = document.Language.Language;
        foreach (LanguageTag tag in language.Fallbacks.Prepend(language.Tag).Append(document.Site.Options.DefaultLanguage))
        {
            if (texts.TryGet(tag.Value, out TemplateValue text) && !text.IsNull)
            {
                return text;
            }
        }

        return texts.Members.FirstOrDefault() is { } first && texts.TryGet(first, out TemplateValue any) ? any : default;
    }

    private static PageGlobals Globals(TemplateCall call) => (PageGlobals)call.Context.Globals;

    private static string? Text(TemplateValue value) => value.IsNull ? null : value.IsText ? value.AsText() : value.ToString();

    private static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Suggestion.Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
