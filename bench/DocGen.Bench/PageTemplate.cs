using System.Collections.Immutable;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>A page template of about 560 characters with a navigation of 60 entries and about 13.8 KB of output.</summary>
internal static class PageTemplate
{
    public static SourceText Source { get; } = new("page.html", """
        <!doctype html>
        <html lang="{{ page.lang }}"><head><title>{{ page.title }} - {{ site.title }}</title>
        {{~ for other in page.translations ~}}
        <link rel="alternate" hreflang="{{ other.lang }}" href="{{ other.url }}">
        {{~ end ~}}
        </head><body><nav><ul>
        {{~ for entry in navigation ~}}
          <li class="entry{{ if entry.current }} current{{ end }}{{ if for.first }} first{{ end }}"><a href="{{ entry.url }}" title="{{ entry.description }}">{{ entry.title }}</a></li>
        {{~ end ~}}
        </ul></nav><main>{{ page.content }}</main><footer>{{ site.title | string.upcase }}</footer></body></html>
        """);

    public static TemplateContext CreateContext()
    {
        TemplateObject globals = new();
        globals.Set("site", Object(("title", "The handbook")));
        globals.Set("page", Object(
            ("lang", "en"),
            ("title", "Getting started"),
            ("content", TemplateValue.FromMarkup(string.Concat(Enumerable.Repeat("<p>A paragraph of the page, with æ, ø and å.</p>\n", 140)))),
            ("translations", List(["en", "da", "it"], static language => Object(("lang", language), ("url", $"/{language}/start/"))))));
        globals.Set("navigation", List([.. Enumerable.Range(0, 60)], static i => Object(
            ("url", $"/guide/page-{i}/"), ("title", $"Page number {i} & more"), ("description", "What it is about"), ("current", i == 7))));
        return new TemplateContext(StandardLibrary.Instance, globals) { Escaping = TemplateEscaping.Html };
    }

    private static TemplateValue Object(params ReadOnlySpan<(string Name, TemplateValue Value)> members)
    {
        TemplateObject result = new();
        foreach ((string name, TemplateValue value) in members)
        {
            result.Set(name, value);
        }

        return TemplateValue.FromObject(result);
    }

    private static TemplateValue List<T>(ImmutableArray<T> items, Func<T, TemplateValue> select)
    {
        TemplateArray result = new();
        foreach (T item in items)
        {
            result.Add(select(item));
        }

        return TemplateValue.FromList(result);
    }
}
