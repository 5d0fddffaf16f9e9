using System.Collections.Frozen;
using DocGen.Site.Themes;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>The members that only pages with an article have, for a 404 and its like, so that a partial of every page need not ask where it stands.</summary>
internal static class AbsentPage
{
    // Cannot be written to, unlike an array: all documents share it.
    private static readonly TemplateLazyList Empty = new(0, static _ => default);

    private static readonly FrozenDictionary<string, TemplateValue> All = Create();

    public static bool TryGet(string member, out TemplateValue value) => All.TryGetValue(member, out value);

    private static FrozenDictionary<string, TemplateValue> Create()
    {
        Dictionary<string, TemplateValue> values = new(StringComparer.Ordinal) { ["extra"] = DataValues.FromMapping(null) };
        foreach (string list in (ReadOnlySpan<string>)["toc", "breadcrumbs", "categories", "tags", "children", "features", "terms", "listed"])
        {
            values.Add(list, TemplateValue.FromList(Empty));
        }

        foreach (string flag in (ReadOnlySpan<string>)["is_fallback", "is_section", "has_toc", "has_figures", "has_cards"])
        {
            values.Add(flag, false);
        }

        foreach (string other in (ReadOnlySpan<string>)
                 [
                     "ref", "url", "path", "nav_title", "summary", "content", "content_attributes", "chrome_attributes", "title_language", "previous", "next", "edit_url",
                     "source_path", "source_url", "date", "updated", "hero", "markdown_url",
                 ])
        {
            values.Add(other, default);
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
