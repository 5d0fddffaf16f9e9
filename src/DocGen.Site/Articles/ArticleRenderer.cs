using System.Collections.Immutable;
using DocGen.Site.Drafts;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Articles;

/// <summary>Renders the Markdown of a page, with links, images and drawings of the page's language.</summary>
/// <remarks>Pure and thread-safe; what is wrong with a page is reported by <see cref="MarkdownReader"/> and <see cref="LinkChecker"/>, once for all languages.</remarks>
public static class ArticleRenderer
{
    /// <param name="figureWriter">Puts drawings on the page.</param>
    /// <param name="labels">Words of the page's language.</param>
    /// <param name="buffer">Cleared; the article lies in it until it is used again.</param>
    /// <returns>An empty article for a generated page.</returns>
    public static Article Render(Page page, LinkResolver links, IFigureWriter figureWriter, ArticleLabels labels, HtmlBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(buffer);
        if (page.Content is not { } content)
        {
            return Article.Empty;
        }

        buffer.Clear();
        PageFigures figures = PageFigures.Collect(page, content, links, figureWriter, labels);
        DraftFiller filler = new(buffer, page, content.Draft, links, figures, labels);
        filler.Fill();
        ImmutableArray<TableOfContentsEntry>.Builder contents = ImmutableArray.CreateBuilder<TableOfContentsEntry>(content.Headings.Length);
        for (int i = 0; i < content.Headings.Length; i++)
        {
            contents.Add(new TableOfContentsEntry(content.Draft.HeadingDepths[i], page.Anchors[i].Id, content.Headings[i].Text));
        }

        return new Article(buffer.WrittenMemory, contents.MoveToImmutable(), figures.Used, content.Draft.HasTabs, filler.HasCode) { Drawings = figures };
    }

    /// <summary>
    /// Renders a text in Markdown that is not a page's article, such as a value of front matter: active content leaves, links lead from the page.
    /// </summary>
    /// <param name="page">Null for a document that is no page: links stay as they are written.</param>
    public static string RenderText(string text, Page? page, LinkResolver links, ArticleLabels labels)
    {
        SourceText source = new(page?.Content?.Source.Path ?? "", text);
        if (MarkdownSyntax.Parse(source, new TextSpan(0, text.Length)).Value is not { } document)
        {
            return System.Net.WebUtility.HtmlEncode(text);
        }

        new PageScanner(source, null, allowsUnsafeHtml: true, new DiagnosticBag()).Scan(document);
        ArticleDraft draft = DraftWriter.Write(new DraftBuffer(), document, DraftInput.OfText(source));
        HtmlBuffer buffer = new();
        new DraftFiller(buffer, page, draft, links, null, labels).Fill();
        return buffer.ToString();
    }

    /// <summary>
    /// Renders Markdown alone, as the CommonMark specification prints it: no site around it, raw HTML and headings as written.
    /// </summary>
    /// <param name="isPlain">CommonMark and nothing else; otherwise with the extensions of pages.</param>
    public static Diagnosed<string> RenderFragment(SourceText source, bool isPlain)
    {
        DiagnosticBag diagnostics = new();
        string html = "";
        if (diagnostics.Take(MarkdownSyntax.Parse(source, new TextSpan(0, source.Content.Length), isPlain)) is { } document)
        {
            if (!isPlain)
            {
                new PageScanner(source, null, allowsUnsafeHtml: true, diagnostics).Scan(document);
            }

            html = DraftWriter.WriteFragment(document, source);
        }

        return diagnostics.Diagnose(html);
    }
}
