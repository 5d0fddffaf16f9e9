using System.Collections.Immutable;
using System.Net;
using DocGen.Site.Articles;
using DocGen.Site.Figures;
using DocGen.Site.Html;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;
using Article = DocGen.Site.Html.Article;

namespace DocGen.Building;

/// <summary>Renders articles with the drawings in the theme's frames.</summary>
internal sealed class ArticleSource(LinkResolver links) : IArticleSource
{
    [ThreadStatic]
    private static HtmlBuffer? _buffer;

    public Diagnosed<Article> Render(Page page, FigureMarkup figures)
    {
        HtmlBuffer buffer = _buffer ??= new HtmlBuffer();
        DocGen.Site.Articles.Article article = ArticleRenderer.Render(page, links, new ThemedFigures(figures), ArticleLabels.For(page.Language.Tag), buffer);
        string html = System.Text.Encoding.UTF8.GetString(article.Html.Span);
        int next = 0;
        return new Diagnosed<Article>(new Article(html, Nest(article.TableOfContents, ref next, 0), article.Figures), []);
    }

    private static ImmutableArray<ContentsEntry> Nest(ImmutableArray<TableOfContentsEntry> entries, ref int next, int depth)
    {
        ImmutableArray<ContentsEntry>.Builder level = ImmutableArray.CreateBuilder<ContentsEntry>();
        while (next < entries.Length && entries[next].Depth >= depth)
        {
            TableOfContentsEntry entry = entries[next++];
            level.Add(new ContentsEntry(entry.Id, entry.Text, Nest(entries, ref next, depth + 1)));
        }

        return level.ToImmutable();
    }

    private sealed class ThemedFigures(FigureMarkup markup) : IFigureWriter
    {
        public void Write(HtmlBuffer output, FigureUse use)
        {
            Figure figure = use.Figure with { Svg = use.Svg, Alt = use.Alt };
            output.WriteRaw(markup(figure, use.CaptionHtml.Length > 0 ? PlainText(use.CaptionHtml) : null));
        }

        private static string PlainText(string html)
        {
            System.Text.StringBuilder text = new(html.Length);
            bool isTag = false;
            foreach (char c in html)
            {
                isTag = c == '<' || (isTag && c != '>');
                if (!isTag && c != '>')
                {
                    text.Append(c);
                }
            }

            return WebUtility.HtmlDecode(text.ToString());
        }
    }
}
