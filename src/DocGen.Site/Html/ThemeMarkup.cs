using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Theme functions that make HTML of texts, drawings and templates.</summary>
internal static class ThemeMarkup
{
    public static TemplateValue Markdown(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        DocumentObject document = ThemeFunctions.Globals(call).Document;
        return TemplateValue.FromMarkup(ArticleRenderer.RenderText(
            call.Text(0), document.Page, document.Site.Links, ArticleLabels.For(document.Language.Language.Tag)).TrimEnd('\n'));
    }

    public static TemplateValue Slug(TemplateCall call) => Slugs.Of(call.Text(0));

    public static TemplateValue Figure(TemplateCall call)
    {
        DocumentObject document = ThemeFunctions.Globals(call).Document;
        string key = call.Text(0);
        Figure figure = document.Site.Links.Figures.FindByKey(key, document.Language.Language.Tag) ?? throw call.FailAt(0, $"no model has a view '{key}'");
        if (document.Drawings is not { } drawings)
        {
            throw call.Fail("only a page with an article can show a drawing");
        }

        HtmlBuffer buffer = new();
        drawings.Write(buffer, figure, call.OptionalText(1) is { } caption ? System.Net.WebUtility.HtmlEncode(caption) : null, null);
        return TemplateValue.FromMarkup(buffer.ToString());
    }

    /// <summary>The address of every page has the same start within one folder depth, so what is kept depends on that too.</summary>
    public static TemplateValue Cache(TemplateCall call)
    {
        DocumentObject document = ThemeFunctions.Globals(call).Document;
        string name = call.Text(0);
        if (document.Site.Theme.Templates.Find(name) is not { Value: var template })
        {
            throw call.FailAt(0, $"the theme has no template '{name}'");
        }

        // Without locks: two templates that cache each other, rendered by two threads, would wait for ever. What is rendered twice is the same.
        ImmutableArray<string> parts = document is SharedDocument outer ? outer.Parts : [];
        if (parts.Contains(name))
        {
            throw call.FailAt(0, $"template '{name}' caches itself");
        }

        (string, string, string) key = (name, call.OptionalText(1) ?? "", document.Urls.Root);
        if (!document.Language.Cached.TryGetValue(key, out (Diagnosed<string> Text, SiteObserver? Observer) known))
        {
            known = document.Language.Cached.GetOrAdd(key, Render(document, template, parts.Add(name), call.Context.CancellationToken));
        }

        (Diagnosed<string> text, SiteObserver? observer) = known;
        if (observer is not null)
        {
            document.Site.Observer?.Add(observer);
        }

        return text.Diagnostics.IsEmpty
            ? TemplateValue.FromMarkup(text.Value)
            : throw call.FailAt(0, $"{text.Diagnostics[0].Location}: {text.Diagnostics[0].Message}");
    }

    private static (Diagnosed<string> Text, SiteObserver? Observer) Render(DocumentObject document, Template template, ImmutableArray<string> parts, CancellationToken cancellationToken)
    {
        SiteObserver? observer = document.Site.Observer?.Fork();
        SharedDocument shared = new(observer is null ? document.Site : document.Site.With(observer), document.Language, document.Urls, parts);
        TemplateContext context = new(StandardLibrary.Instance, new PageGlobals(shared, document.Language.Strings))
        {
            Store = document.Site.Theme.Templates,
            Escaping = TemplateEscaping.Html,
            Strictness = TemplateStrictness.VariablesAndMembers,
            CancellationToken = cancellationToken,
        };
        HtmlBuffer buffer = new();
        ImmutableArray<Diagnostic> diagnostics = template.Render(context, buffer);
        return (new Diagnosed<string>(buffer.ToString(), diagnostics), observer);
    }
}
