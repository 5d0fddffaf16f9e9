using System.Collections.Immutable;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>Makes template values of what pages hold.</summary>
internal static class Values
{
    /// <summary>Text; null for empty text, because every text counts as true in a template.</summary>
    public static TemplateValue OrNull(string? text) => string.IsNullOrEmpty(text) ? default : text;

    /// <summary>Markup; null for none.</summary>
    public static TemplateValue OrNullMarkup(string? markup) => string.IsNullOrEmpty(markup) ? default : TemplateValue.FromMarkup(markup);

    public static TemplateValue List<T>(ImmutableArray<T> items, Func<T, TemplateValue> select) =>
        TemplateValue.FromList(new TemplateLazyList(items.Length, index => select(items[index])));

    public static TemplateValue Texts(ImmutableArray<string> items) => List(items, static item => item);
}
