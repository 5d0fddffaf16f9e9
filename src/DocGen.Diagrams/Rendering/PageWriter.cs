using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using DocGen.Diagrams.Describing;
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
            ["title"] = Escape(contents.Title.Text),
            ["title_mark"] = Mark(contents.Title.Language, contents.Language),
            ["alt"] = contents.Alt.IsEmpty ? "" : $"<p{Mark(contents.Alt.Language, contents.Language)}>{Escape(contents.Alt.Text)}</p>\n",
            ["style"] = DiagramStylesheet.Write(palette) + Style.Value,
            ["script"] = Script.Value,
            ["zoom_in"] = Escape(words.ZoomIn),
            ["zoom_out"] = Escape(words.ZoomOut),
            ["zoom_fit"] = Escape(words.ZoomFit),
            ["theme"] = Escape(words.Theme),
            ["close"] = Escape(words.Close),
            ["drawing"] = svg,
            ["steps"] = WriteSteps(contents, words),
            ["components"] = WriteComponents(contents, words, wordLanguage),
            ["relations"] = WriteRelations(contents, words, wordLanguage),
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

    private static string WriteSteps(ViewContents contents, PageWords words)
    {
        ImmutableArray<StepContents> steps = contents.Steps;
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
                .Append(i + 1).Append('/').Append(steps.Length).Append("</b> ").Append(Inline(steps[i].Text, contents.Language)).Append("</li>\n");
        }

        return html.Append("</ol>\n<button type=\"button\" data-step=\"1\">").Append(Escape(words.Next)).Append("</button>\n</section>\n").ToString();
    }

    private static string WriteComponents(ViewContents contents, PageWords words, LanguageTag wordLanguage)
    {
        if (contents.Components.IsEmpty)
        {
            return "";
        }

        LanguageTag reader = contents.Language;

        // As the language writes it: with a space before it, or wide and without one behind it.
        string colon = DescriptionLanguages.For(wordLanguage).Remark.Replace("{name}", "", StringComparison.Ordinal).Replace("{text}", "", StringComparison.Ordinal);
        var html = new StringBuilder();
        html.Append("<section aria-labelledby=\"components\">\n<h2 id=\"components\"").Append(Mark(wordLanguage, reader)).Append('>')
            .Append(Escape(words.Components)).Append("</h2>\n<ul class=\"components\">\n");
        foreach (ComponentContents component in contents.Components)
        {
            html.Append("<li class=\"d").Append(Math.Min(component.Depth, 4)).Append("\" data-for=\"").Append(Escape(component.ElementId))
                .Append("\" data-more=\"").Append(contents.HasCards && component.HasCard ? "true" : "false").Append("\"><article>\n<h3>")
                .Append(component.Icon.Length > 0 ? $"<span aria-hidden=\"true\">{Escape(component.Icon)}</span> " : "").Append(Inline(component.CardTitle, reader));
            if (!component.KindName.IsEmpty)
            {
                html.Append(" <span class=\"kind\"").Append(Mark(component.KindName.Language, reader)).Append('>').Append(Escape(component.KindName.Text)).Append("</span>");
            }

            html.Append("</h3>\n");
            AppendParagraph(component.Summary);
            AppendParagraph(component.Body.Text == component.Summary.Text ? MarkedText.Empty : component.Body);
            AppendTerm(" class=\"role\"", words.KeyRole, component.KeyRole);
            AppendTerm("", words.Technology, new MarkedText(component.Technology, reader));
            if (!component.Facts.IsEmpty)
            {
                html.Append("<ul class=\"facts\">").AppendJoin("", component.Facts.Select(fact => $"<li{Mark(fact.Language, reader)}>{Escape(fact.Text)}</li>")).Append("</ul>\n");
            }

            if (component.Link is { } link)
            {
                string word = component.OpensView is null ? words.ReadMore : words.OpenView;
                html.Append("<p><a href=\"").Append(Escape(link)).Append('"').Append(Mark(wordLanguage, reader)).Append('>').Append(Escape(word)).Append("</a></p>\n");
            }

            html.Append("</article></li>\n");
        }

        return html.Append("</ul>\n</section>\n").ToString();

        void AppendParagraph(MarkedText text)
        {
            if (!text.IsEmpty)
            {
                html.Append("<p").Append(Mark(text.Language, reader)).Append('>').Append(Escape(text.Text)).Append("</p>\n");
            }
        }

        void AppendTerm(string attributes, string term, MarkedText text)
        {
            if (!text.IsEmpty)
            {
                html.Append("<p").Append(attributes).Append("><b").Append(Mark(wordLanguage, reader)).Append('>').Append(Escape(term)).Append(colon.TrimEnd(' ')).Append("</b>").Append(colon.EndsWith(' ') ? " " : "").Append(Inline(text, reader)).Append("</p>\n");
            }
        }
    }

    private static string WriteRelations(ViewContents contents, PageWords words, LanguageTag wordLanguage) => contents.Relations.IsEmpty ? "" :
        $"<section aria-labelledby=\"relations\">\n<h2 id=\"relations\"{Mark(wordLanguage, contents.Language)}>{Escape(words.Relations)}</h2>\n<ul class=\"relations\">\n" +
        string.Concat(contents.Relations.Select(relation => $"<li>{string.Concat(relation.Sentence.Parts.Select(part => Inline(part, contents.Language)))}</li>\n")) +
        "</ul>\n</section>\n";

    /// <summary>A text inside an element that holds others too.</summary>
    private static string Inline(MarkedText text, LanguageTag reader) =>
        text.Language == reader ? Escape(text.Text) : $"<span{Mark(text.Language, reader)}>{Escape(text.Text)}</span>";

    private static string Mark(LanguageTag text, LanguageTag reader) => text == reader ? ""
        : text.IsRightToLeft == reader.IsRightToLeft ? $" lang=\"{text.Value}\""
        : $" lang=\"{text.Value}\" dir=\"{(text.IsRightToLeft ? "rtl" : "ltr")}\"";

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
