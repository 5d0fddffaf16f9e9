using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Languages as Open Graph names them, with a territory: <c>da_DK</c>.</summary>
internal static class OpenGraphLocales
{
    /// <summary>The locale of a language; null where no territory is the obvious one.</summary>
    public static string? Find(LanguageTag language)
    {
        string[] parts = language.Value.Split('-');
        string? region = parts.FirstOrDefault(static part => part.Length == 2 && char.IsAsciiLetterUpper(part[0]));
        region ??= language.Value.Contains("-Hant", StringComparison.Ordinal) ? "TW" : UsualRegion(parts[0]);
        return region is null ? null : $"{parts[0]}_{region}";
    }

    private static string? UsualRegion(string language) => language switch
    {
        "en" => "US",
        "da" => "DK",
        "sv" => "SE",
        "nb" or "nn" or "no" => "NO",
        "cs" => "CZ",
        "el" => "GR",
        "ja" => "JP",
        "ko" => "KR",
        "zh" => "CN",
        "he" => "IL",
        "ar" => "AR",
        "uk" => "UA",
        "et" => "EE",
        "sl" => "SI",
        "fa" => "IR",
        "hi" => "IN",
        "vi" => "VN",
        "ca" => "ES",
        "eu" => "ES",
        "de" or "fr" or "it" or "es" or "nl" or "fi" or "pl" or "pt" or "ru" or "tr" or "hu" or "ro" or "bg" or "hr" or "sk" or "lt" or "lv" or "is" or "id" or "th" => language.ToUpperInvariant(),
        _ => null,
    };
}
