using System.Collections.Immutable;
using DocGen.Site.Markup;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Says of a text in which language it is, where that differs from what is around it: readers hear it in that voice, and it runs in its own direction.</summary>
internal static class LanguageMarks
{
    /// <summary><c>lang</c>, and <c>dir</c> where that differs too, for the element that holds this text and nothing else; null where there is nothing to say.</summary>
    public static TemplateValue Attributes(LanguageTag text, LanguageTag around) =>
        text == around ? default : TemplateValue.FromMarkup(Write(text, around));

    /// <inheritdoc cref="Attributes(LanguageTag, LanguageTag)"/>
    public static TemplateValue Attributes(MarkedText text, LanguageTag around) => text.IsEmpty ? default : Attributes(text.Language, around);

    /// <summary>The language, for a theme that writes the attributes itself.</summary>
    public static TemplateValue Tag(LanguageTag text, LanguageTag around) => text == around ? default : text.Value;

    /// <summary>A text with an element around each part that is in a language of its own.</summary>
    public static TemplateValue Markup(MixedText text, LanguageTag around)
    {
        if (text.Parts.All(part => part.Language == around))
        {
            return text.ToString();
        }

        HtmlBuffer html = new(256);
        foreach (MarkedText part in text.Parts)
        {
            bool isForeign = part.Language != around;
            if (isForeign)
            {
                html.WriteRaw($"<span{Write(part.Language, around)}>");
            }

            html.WriteText(part.Text);
            html.Write(isForeign ? "</span>"u8 : ""u8);
        }

        return TemplateValue.FromMarkup(html.ToString());
    }

    /// <inheritdoc cref="Markup(MixedText, LanguageTag)"/>
    public static TemplateValue Markup(ImmutableArray<MarkedText> texts, LanguageTag around) => Values.List(texts, text => Markup(MixedText.Of(text), around));

    private static string Write(LanguageTag text, LanguageTag around) => text.IsRightToLeft == around.IsRightToLeft
        ? $" lang=\"{text}\""
        : $" lang=\"{text}\" dir=\"{(text.IsRightToLeft ? "rtl" : "ltr")}\"";
}
