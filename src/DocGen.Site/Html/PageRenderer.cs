using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders one page: article, then layout, then the whole document.</summary>
internal static class PageRenderer
{
    private const string DefaultLayout = "page";

    public static Diagnosed<OutputFile> Render(SiteContext site, Page page, DocumentWriter writer)
    {
        DiagnosticBag diagnostics = new();
        LanguageContext language = site.ByTag[page.Language.Tag];
        FigureRenderer figures = new(site, language, PageUrls.For(site.Options, page.Address.OutputPath));
        Article article = diagnostics.Take(site.Articles.Render(page, (figure, caption) => figures.Render(figure, caption, isOpen: false)));
        PageObject document = new(site, language, page, article, LayoutOf(site.Theme, language, page, diagnostics), figures);
        ReadOnlyMemory<byte> content = diagnostics.Take(writer.Write(document, "base", document.Node));
        diagnostics.AddRange(figures.Diagnostics);
        return diagnostics.Diagnose(new OutputFile(page.Address.OutputPath, content));
    }

    private static string LayoutOf(Theme theme, LanguageContext language, Page page, DiagnosticBag diagnostics)
    {
        if (page.Kind == PageKind.SectionIndex)
        {
            return language.Home?.Key == page.Key ? "home" : "section";
        }

        FrontMatter? frontMatter = page.Content?.FrontMatter;
        if (frontMatter?.Layout is not { } layout)
        {
            return frontMatter?.Diagram is null ? DefaultLayout : "diagram";
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
