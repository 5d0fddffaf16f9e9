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

    /// <summary>The text for a reader of <paramref name="language"/>: the translation, else that of the primary language, else the source text, marked as a fallback.</summary>
    public ChosenText For(LanguageTag language, LanguageTag sourceLanguage)
    {
        foreach (Translation translation in Translations)
        {
            if (translation.Language == language)
            {
                return new ChosenText(translation.Text, language, IsFallback: false);
            }
        }

        foreach (Translation translation in Translations)
        {
            if (translation.Language.Primary == language.Primary)
            {
                return new ChosenText(translation.Text, translation.Language, IsFallback: false);
            }
        }

        bool isFallback = Source.Length > 0 && !IsIdentifier && sourceLanguage.Primary != language.Primary;
        return new ChosenText(Source, isFallback ? sourceLanguage : language, isFallback);
    }
}

/// <summary>A text of an overlay file.</summary>
public sealed record Translation(LanguageTag Language, string Text, SourceLocation? Location = null);

/// <summary>The text that a reader of one language gets, and the language it is in.</summary>
public readonly record struct ChosenText(string Text, LanguageTag Language, bool IsFallback);
