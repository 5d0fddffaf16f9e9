using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Which form of a word goes with a whole number, language by language.</summary>
/// <remarks>Source: the cardinal plural rules of the Unicode CLDR, restricted to integers. Languages that are not listed have <c>one</c> for 1 and <c>other</c> else.</remarks>
public static class PluralRules
{
    /// <summary>The categories in the order in which CLDR lists them.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <returns>One of <see cref="Categories"/>.</returns>
    public static string Select(LanguageTag language, long count)
    {
        ulong n = (ulong)Math.Abs(count);
        ulong tens = n % 10;
        ulong hundreds = n % 100;
        return language.Primary switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" or "my" or "lo" or "jv" or "yue" => "other",
            "fr" or "hy" or "hi" or "bn" or "fa" or "gu" or "kn" or "zu" or "am" => n <= 1 ? "one" : "other",
            "pt" => n == 1 || (n == 0 && language.Value != "pt-PT") ? "one" : "other",
            "ru" or "uk" or "be" => Slavic(tens, hundreds, "many"),
            "sr" or "hr" or "bs" => Slavic(tens, hundreds, "other"),
            "pl" => n == 1 ? "one" : IsFew(tens, hundreds) ? "few" : "many",
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "sl" => hundreds switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "lt" => hundreds is >= 11 and <= 19 || tens == 0 ? "other" : tens == 1 ? "one" : "few",
            "lv" => tens == 0 || hundreds is >= 11 and <= 19 ? "zero" : tens == 1 ? "one" : "other",
            "ro" => n == 1 ? "one" : n == 0 || hundreds is >= 1 and <= 19 ? "few" : "other",
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "ga" => n switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            "ar" => n switch { 0 => "zero", 1 => "one", 2 => "two", _ => hundreds switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" } },
            "is" or "mk" => tens == 1 && hundreds != 11 ? "one" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static bool IsFew(ulong tens, ulong hundreds) => tens is >= 2 and <= 4 && hundreds is not (>= 12 and <= 14);

    private static string Slavic(ulong tens, ulong hundreds, string rest) =>
        tens == 1 && hundreds != 11 ? "one" : IsFew(tens, hundreds) ? "few" : rest;
}
