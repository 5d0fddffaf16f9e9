using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using DocGen.Diagrams.Drawings;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>
/// Writes a page of its own for one drawing: cards, zoom, walkthrough and a list of everything that is drawn. It needs no other file and no
/// network; without a script the list says all that the cards say.
/// </summary>
internal static class PageWriter
{
    private static readonly Lazy<string> Template = new(static () => Asset("page.html"));
    private static readonly Lazy<string> Style = new(static () => Asset("page.css"));
    private static readonly Lazy<string> Script = new(static () => Asset("page.js"));

    /// <param name="svg">The drawing as it stands in a page.</param>
    public static string Write(ViewContents contents, string svg, Palette? palette)
    {
        (PageWords words, LanguageTag wordLanguage) = PageWords.For(contents.Language);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = contents.Language.Value,
            ["direction"] = contents.Language.IsRightToLeft ? "rtl" : "ltr",
            ["title"] = Escape(contents.Title),
            ["title_mark"] = Mark(contents.TitleLanguage, contents.Language),
            ["alt"] = contents.Alt.Length > 0 ? $"<p{Mark(contents.AltLanguage, contents.Language)}>{Escape(contents.Alt)}</p>\n" : "",
            ["style"] = DiagramStylesheet.Write(palette) + Style.Value,
            ["script"] = Script.Value,
            ["zoom_in"] = Escape(words.ZoomIn),
            ["zoom_out"] = Escape(words.ZoomOut),
            ["zoom_fit"] = Escape(words.ZoomFit),
            ["theme"] = Escape(words.Theme),
            ["close"] = Escape(words.Close),
            ["drawing"] = svg,
            ["steps"] = WriteSteps(contents.Steps, words),
            ["components"] = WriteComponents(contents, words, wordLanguage),
            ["relations"] = WriteRelations(contents, words),
        };
        return Fill(Template.Value, parts);
    }

    /// <summary>Puts the parts in one pass, so that nothing inside a part is taken for a place.</summary>
    private static string Fill(string template, Dictionary<string, string> parts)
    {
        var page = new StringBuilder(template.Length + parts.Values.Sum(static part => part.Length));
        int position = 0;
        while (template.IndexOf("{{", position, StringComparison.Ordinal) is var start and >= 0)
        {
            int end = template.IndexOf("}}", start, StringComparison.Ordinal);
            page.Append(template, position, start - position).Append(parts[template[(start + 2)..end]]);
            position = end + 2;
        }

        return page.Append(template, position, template.Length - position).ToString();
    }

    private static string WriteSteps(ImmutableArray<StepContents> steps, PageWords words)
    {
        if (steps.IsEmpty)
        {
            return "";
        }

        var html = new StringBuilder();
        html.Append("<section class=\"steps\" aria-label=\"").Append(Escape(words.Walkthrough)).Append("\">\n")
            .Append("<button type=\"button\" data-step=\"-1\" disabled>").Append(Escape(words.Previous)).Append("</button>\n<ol aria-live=\"polite\">\n");
        for (int i = 0; i < steps.Length; i++)
        {
            string highlight = $"[{string.Join(',', steps[i].Highlight.Select(static id => $"\"{JavaScriptEncoder.Default.Encode(id)}\""))}]";
            html.Append("<li data-highlight=\"").Append(Escape(highlight)).Append('"').Append(i > 0 ? " hidden" : "").Append("><b>")
                .Append(i + 1).Append('/').Append(steps.Length).Append("</b> ").Append(Escape(steps[i].Text)).Append("</li>\n");
        }

        return html.Append("</ol>\n<button type=\"button\" data-step=\"1\">").Append(Escape(words.Next)).Append("</button>\n</section>\n").ToString();
    }

    private static string WriteComponents(ViewContents contents, PageWords words, LanguageTag wordLanguage)
    {
        if (contents.Components.IsEmpty)
        {
            return "";
        }

        var html = new StringBuilder();
        html.Append("<section aria-labelledby=\"components\">\n<h2 id=\"components\"").Append(Mark(wordLanguage, contents.Language)).Append('>')
            .Append(Escape(words.Components)).Append("</h2>\n<ul class=\"components\">\n");
        foreach (ComponentContents component in contents.Components)
        {
            html.Append("<li class=\"d").Append(Math.Min(component.Depth, 4)).Append("\" data-for=\"").Append(Escape(component.ElementId))
                .Append("\" data-more=\"").Append(contents.HasCards && component.HasCard ? "true" : "false").Append("\"><article")
                .Append(" lang=\"").Append(component.Language.Value).Append("\">\n<h3>")
                .Append(component.Icon.Length > 0 ? $"<span aria-hidden=\"true\">{Escape(component.Icon)}</span> " : "").Append(Escape(component.CardTitle));
            if (component.KindName.Length > 0)
            {
                html.Append(" <span class=\"kind\" lang=\"").Append(contents.Language.Value).Append("\">").Append(Escape(component.KindName)).Append("</span>");
            }

            html.Append("</h3>\n");
            AppendParagraph(html, "", component.Summary);
            AppendParagraph(html, "", component.Body == component.Summary ? "" : component.Body);
            if (component.KeyRole.Length > 0)
            {
                html.Append("<p class=\"role\"><b>").Append(Escape(words.KeyRole)).Append(":</b> ").Append(Escape(component.KeyRole)).Append("</p>\n");
            }

            AppendParagraph(html, words.Technology, component.Technology);
            if (!component.Facts.IsEmpty)
            {
                html.Append("<ul class=\"facts\">").AppendJoin("", component.Facts.Select(static fact => $"<li>{Escape(fact)}</li>")).Append("</ul>\n");
            }

            if (component.Link is { } link)
            {
                html.Append("<p><a href=\"").Append(Escape(link)).Append("\">").Append(Escape(component.OpensView is null ? words.ReadMore : words.OpenView)).Append("</a></p>\n");
            }

            html.Append("</article></li>\n");
        }

        return html.Append("</ul>\n</section>\n").ToString();
    }

    private static string WriteRelations(ViewContents contents, PageWords words) => contents.Relations.IsEmpty ? "" :
        $"<section aria-labelledby=\"relations\">\n<h2 id=\"relations\">{Escape(words.Relations)}</h2>\n<ul class=\"relations\">\n" +
        string.Concat(contents.Relations.Select(static relation => $"<li>{Escape(relation.Sentence)}</li>\n")) +
        "</ul>\n</section>\n";

    private static void AppendParagraph(StringBuilder html, string term, string text)
    {
        if (text.Length > 0)
        {
            html.Append("<p>").Append(term.Length > 0 ? $"<b>{Escape(term)}:</b> " : "").Append(Escape(text)).Append("</p>\n");
        }
    }

    private static string Mark(LanguageTag text, LanguageTag reader) => text == reader ? "" : $" lang=\"{text.Value}\"";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Asset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"diagram-page/{name}")
            ?? throw new InvalidOperationException($"'{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
