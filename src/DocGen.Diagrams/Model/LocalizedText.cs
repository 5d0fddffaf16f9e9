using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>A text of the model and its translations.</summary>
/// <param name="Source">The text in the model's source language; empty if there is none.</param>
/// <param name="Translations">Texts of the overlays, sorted by language.</param>
/// <param name="IsIdentifier">Whether there is nothing to translate unless an overlay says so: the name equals the id.</param>
/// <param name="Location">Where the source text stands; null where no author wrote one.</param>
public sealed record LocalizedText(string Source, ImmutableArray<Translation> Translations, bool IsIdentifier = false, SourceLocation? Location = null)
{
    public static LocalizedText Empty { get; } = new("", []);

    public bool IsEmpty => Source.Length == 0 && Translations.IsEmpty;

    /// <summary>The text for a reader of <paramref name="language"/>: the translation, else that of the primary language, else the source text with its own language. A name that is an identifier belongs to no language and counts as the reader's.</summary>
    public MarkedText For(LanguageTag language, LanguageTag sourceLanguage)
    {
        foreach (Translation translation in Translations)
        {
            if (translation.Language == language)
            {
                return new MarkedText(translation.Text, language);
            }
        }

        foreach (Translation translation in Translations)
        {
            if (translation.Language.Primary == language.Primary)
            {
                return new MarkedText(translation.Text, translation.Language);
            }
        }

        bool isFallback = Source.Length > 0 && !IsIdentifier && sourceLanguage.Primary != language.Primary;
        return new MarkedText(Source, isFallback ? sourceLanguage : language);
    }
}

/// <summary>A text of an overlay file.</summary>
public sealed record Translation(LanguageTag Language, string Text, SourceLocation? Location = null);
