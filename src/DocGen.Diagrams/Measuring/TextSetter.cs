using System.Collections.Immutable;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>A line before it has a place.</summary>
internal readonly record struct MeasuredLine(string Text, TextRole Role, double Width, LanguageTag? Language)
{
    public double Height => Typography.Of(Role).LineHeight;
}

/// <summary>Chooses the texts of one reader and breaks them into lines.</summary>
internal sealed class TextSetter(ITextMeasurer measurer, LanguageTag reader, LanguageTag source)
{
    public LanguageTag Reader => reader;

    /// <summary>The text that the reader gets; in a right-to-left language a text in another one is to be isolated by its caller.</summary>
    public MarkedText Choose(LocalizedText text) => text.For(reader, source);

    /// <summary>The lines of a text; none if it is empty.</summary>
    /// <param name="limit">Width in px that lines should not exceed; one that cannot be broken does.</param>
    public ImmutableArray<MeasuredLine> Break(LocalizedText text, TextRole role, double limit, int maximalLines)
    {
        MarkedText chosen = Choose(text);
        return Break(chosen.Text, FallbackLanguage(chosen), role, limit, maximalLines);
    }

    /// <inheritdoc cref="Break(LocalizedText, TextRole, double, int)"/>
    /// <param name="language">The language of the text where it is not the reader's.</param>
    public ImmutableArray<MeasuredLine> Break(string text, LanguageTag? language, TextRole role, double limit, int maximalLines)
    {
        if (text.Length == 0)
        {
            return [];
        }

        TypeStyle style = Typography.Of(role);
        WrappedText wrapped = TextWrapper.Wrap(measurer.ForLanguage(language ?? reader), text, style.Size, style.Weight, isMonospaced: false, limit, maximalLines);
        return [.. wrapped.Lines.Select(line => new MeasuredLine(line.Content, role, line.Width, language))];
    }

    /// <summary>The language to mark a text with; null if it is the reader's.</summary>
    public LanguageTag? FallbackLanguage(MarkedText text) => text.IsFallbackFor(reader) ? text.Language : null;
}
