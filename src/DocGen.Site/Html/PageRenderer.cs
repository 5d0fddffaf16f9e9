using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders one page: article, then layout, then the whole document.</summary>
internal static class PageRenderer
{
    private const string DefaultLayout = "page";
    private const string DiagramLayout = "diagram";

    public static Diagnosed<RenderedPage> Render(SiteContext site, Page page, DocumentWriter writer)
    {
        DiagnosticBag diagnostics = new();
        LanguageContext language = site.ByTag[page.Language.Tag];
        string layout = LayoutOf(site.Theme, language, page, diagnostics);
        ThemeFigureWriter figures = new(site, language, PageUrls.For(site.Options, page.Address.OutputPath), isOpen: layout == DiagramLayout);
        Article article = ArticleRenderer.Render(page, site.Links, figures, ArticleLabels.For(page.ContentLanguage), writer.ArticleBuffer);
        PageObject document = new(site, language, page, article, layout);
        ReadOnlyMemory<byte> content = diagnostics.Take(writer.Write(document, "base", document.Node, article.Html));
        diagnostics.AddRange(figures.Diagnostics);
        return diagnostics.Diagnose(new RenderedPage(site.Finish(page.Address.OutputPath, content.Span), article.Figures));
    }

    private static string LayoutOf(Theme theme, LanguageContext language, Page page, DiagnosticBag diagnostics)
    {
        if (page.Kind == PageKind.SectionIndex)
        {
            return language.Home?.Key == page.Key ? "home" : "section";
        }

        if (page.Kind == PageKind.Listing)
        {
            return "listing";
        }

        FrontMatter? frontMatter = page.Content?.FrontMatter;
        if (frontMatter?.Layout is not { } layout)
        {
            return frontMatter?.Diagram is null ? DefaultLayout : DiagramLayout;
        }

        if (theme.Layouts.Contains(layout.Value, StringComparer.Ordinal))
        {
            return layout.Value;
        }

        // What other generators call an ordinary page.
        if (layout.Value is not ("default" or "doc" or "docs" or "post" or "single"))
        {
            diagnostics.Report(
                ThemeRules.UnknownLayout,
                layout.Location,
                $"the theme has no layout '{layout.Value}'",
                [.. Suggestion.Notes(layout.Value, theme.Layouts), DiagnosticNote.Help($"one of: {string.Join(", ", theme.Layouts)}")]);
        }

        return DefaultLayout;
    }
}

/// <param name="Figures">The drawings on the page, in order of first use.</param>
internal sealed record RenderedPage(OutputFile File, ImmutableArray<Figure> Figures);
