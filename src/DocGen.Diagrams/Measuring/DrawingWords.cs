using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>The few words that a drawing has of its own.</summary>
public static class DrawingWords
{
    /// <summary>The word for "optional", and the language it is in: English where we have none for <paramref name="language"/>.</summary>
    public static (string Word, LanguageTag Language) Optional(LanguageTag language)
    {
        string? word = language.Primary switch
        {
            "ar" => "اختياري",
            "cs" => "volitelné",
            "da" => "valgfri",
            "de" => "optional",
            "el" => "προαιρετικό",
            "en" => "optional",
            "es" => "opcional",
            "fa" => "اختیاری",
            "fi" => "valinnainen",
            "fr" => "facultatif",
            "he" => "אופציונלי",
            "hu" => "opcionális",
            "it" => "facoltativo",
            "ja" => "任意",
            "ko" => "선택 사항",
            "nb" or "nn" or "no" => "valgfri",
            "nl" => "optioneel",
            "pl" => "opcjonalne",
            "pt" => "opcional",
            "ro" => "opțional",
            "ru" => "необязательно",
            "sv" => "valfri",
            "tr" => "isteğe bağlı",
            "uk" => "необов’язково",
            "zh" => "可选",
            _ => null,
        };
        return word is null ? ("optional", LanguageTag.English) : (word, language);
    }
}
