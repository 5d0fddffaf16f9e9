using DocGen.Site.Articles;
using DocGen.Site.Figures;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Tests.Articles;

/// <summary>
/// A plain frame for drawings, in place of a theme's: the SVG, a caption, a link to the drawing alone, and everything the drawing says as text.
/// </summary>
internal sealed class PlainFigureWriter : IFigureWriter
{
    public static PlainFigureWriter Default { get; } = new();

    public void Write(HtmlBuffer output, FigureUse use)
    {
        Figure figure = use.Figure;
        output.Write("<figure class=\"dg-figure\" data-figure=\""u8);
        output.WriteText(figure.Key);
        output.Write("\""u8);
        WriteLanguage(output, figure.Language, use.PageLanguage);
        output.Write(">\n<div class=\"dg-figure-view\" tabindex=\"0\" role=\"group\""u8);
        output.WriteAttribute("aria-label"u8, (use.Alt.IsEmpty ? figure.Title : use.Alt).Text);
        output.Write(">"u8);
        output.WriteRaw(use.Svg);
        output.Write("</div>\n<figcaption>"u8);
        if (use.CaptionHtml.Length > 0)
        {
            output.Write("<span class=\"dg-caption\">"u8);
            output.WriteRaw(use.CaptionHtml);
            output.Write("</span> "u8);
        }

        output.Write("<a class=\"dg-open\" target=\"_blank\" rel=\"noopener\" href=\""u8);
        UrlText.Write(output, use.StandaloneUrl);
        output.Write("\">"u8);
        output.WriteText(use.Labels.OpenInNewTab);
        output.Write("</a></figcaption>\n"u8);
        WriteTextVersion(output, use);
        output.Write("</figure>\n"u8);
    }

    private static void WriteLanguage(HtmlBuffer output, LanguageTag language, LanguageTag around)
    {
        if (language != around)
        {
            output.WriteAttribute("lang"u8, language.Value);
            output.WriteAttribute("dir"u8, language.IsRightToLeft ? "rtl" : "ltr");
        }
    }

    private static void WriteTextVersion(HtmlBuffer output, FigureUse use)
    {
        Figure figure = use.Figure;
        if (figure.Relations.IsEmpty && figure.Components.IsEmpty)
        {
            return;
        }

        output.Write("<details class=\"dg-figure-text\"><summary>"u8);
        output.WriteText(use.Labels.TextVersion);
        output.Write("</summary>\n"u8);
        WriteList(output, "dg-relations"u8, [.. figure.Relations.Select(static relation => relation.ToString())]);
        if (figure.Components.Any(HasCard))
        {
            output.Write("<dl class=\"dg-cards\">\n"u8);
            foreach (FigureComponent component in figure.Components)
            {
                if (HasCard(component))
                {
                    WriteCard(output, use, component);
                }
            }

            output.Write("</dl>\n"u8);
        }

        WriteList(output, "dg-legend"u8, [.. figure.Legend.Select(static entry => entry.Text)]);
        output.Write("</details>\n"u8);
    }

    private static void WriteList(HtmlBuffer output, ReadOnlySpan<byte> className, System.Collections.Immutable.ImmutableArray<string> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        output.Write("<ul class=\""u8);
        output.Write(className);
        output.Write("\">\n"u8);
        foreach (string item in items)
        {
            output.Write("<li>"u8);
            output.WriteText(item);
            output.Write("</li>\n"u8);
        }

        output.Write("</ul>\n"u8);
    }

    private static bool HasCard(FigureComponent component) =>
        !component.Summary.IsEmpty || !component.Body.IsEmpty || !component.KeyRole.IsEmpty || !component.Facts.IsEmpty || !component.CardTitle.IsEmpty;

    private static void WriteCard(HtmlBuffer output, FigureUse use, FigureComponent component)
    {
        output.Write("<div class=\"dg-card\""u8);
        output.WriteAttribute("data-component"u8, use.ElementId(component.ElementId));
        WriteLanguage(output, component.Summary.Language, use.Figure.Language);
        output.Write("><dt>"u8);
        if (component.Icon.Length > 0)
        {
            output.Write("<span class=\"dg-card-icon\" aria-hidden=\"true\">"u8);
            output.WriteText(component.Icon);
            output.Write("</span> "u8);
        }

        string title = (component.CardTitle.IsEmpty ? component.Name : component.CardTitle).Text;
        if (use.LinkOf(component) is { } href)
        {
            output.Write("<a href=\""u8);
            UrlText.Write(output, href);
            output.Write("\">"u8);
            output.WriteText(title);
            output.Write("</a>"u8);
        }
        else
        {
            output.WriteText(title);
        }

        output.Write("</dt>\n"u8);
        WriteEntry(output, "dg-card-summary"u8, component.Summary.Text);
        WriteEntry(output, "dg-card-body"u8, component.Body.Text);
        if (!component.KeyRole.IsEmpty)
        {
            output.Write("<dd class=\"dg-card-role\"><strong>"u8);
            output.WriteText(use.Labels.KeyRole);
            output.Write(":</strong> "u8);
            output.WriteText(component.KeyRole.Text);
            output.Write("</dd>\n"u8);
        }

        foreach (MarkedText fact in component.Facts)
        {
            WriteEntry(output, "dg-card-fact"u8, fact.Text);
        }

        output.Write("</div>\n"u8);
    }

    private static void WriteEntry(HtmlBuffer output, ReadOnlySpan<byte> className, string text)
    {
        if (text.Length > 0)
        {
            output.Write("<dd class=\""u8);
            output.Write(className);
            output.Write("\">"u8);
            output.WriteText(text);
            output.Write("</dd>\n"u8);
        }
    }
}
