using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Unicode;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Free fonts that have the characters of a script, for advice.</summary>
internal static class ScriptFonts
{
    private const string Common = "Zyyy";

    private static readonly FrozenDictionary<string, string> Families = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Arab"] = "Noto Sans Arabic",
        ["Armn"] = "Noto Sans Armenian",
        ["Beng"] = "Noto Sans Bengali",
        ["Bopo"] = "Noto Sans TC",
        ["Cans"] = "Noto Sans Canadian Aboriginal",
        ["Cher"] = "Noto Sans Cherokee",
        ["Copt"] = "Noto Sans Coptic",
        ["Cyrl"] = "Noto Sans",
        ["Deva"] = "Noto Sans Devanagari",
        ["Ethi"] = "Noto Sans Ethiopic",
        ["Geor"] = "Noto Sans Georgian",
        ["Grek"] = "Noto Sans",
        ["Gujr"] = "Noto Sans Gujarati",
        ["Guru"] = "Noto Sans Gurmukhi",
        ["Hang"] = "Noto Sans KR",
        ["Hebr"] = "Noto Sans Hebrew",
        ["Hira"] = "Noto Sans JP",
        ["Kana"] = "Noto Sans JP",
        ["Khmr"] = "Noto Sans Khmer",
        ["Knda"] = "Noto Sans Kannada",
        ["Laoo"] = "Noto Sans Lao",
        ["Latn"] = "Noto Sans",
        ["Mlym"] = "Noto Sans Malayalam",
        ["Mong"] = "Noto Sans Mongolian",
        ["Mymr"] = "Noto Sans Myanmar",
        ["Nkoo"] = "Noto Sans NKo",
        ["Orya"] = "Noto Sans Oriya",
        ["Sinh"] = "Noto Sans Sinhala",
        ["Syrc"] = "Noto Sans Syriac",
        ["Taml"] = "Noto Sans Tamil",
        ["Telu"] = "Noto Sans Telugu",
        ["Tfng"] = "Noto Sans Tifinagh",
        ["Thaa"] = "Noto Sans Thaana",
        ["Thai"] = "Noto Sans Thai",
        ["Tibt"] = "Noto Serif Tibetan",
        ["Yiii"] = "Noto Sans Yi",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>One sentence on what to add to the configuration for some characters.</summary>
    /// <param name="languages">The languages that the characters stand in: they tell which shapes of Chinese characters are meant.</param>
    public static string Advise(IReadOnlyCollection<Rune> missing, IReadOnlyCollection<LanguageTag> languages)
    {
        ImmutableSortedSet<string> scripts = missing.Select(static rune => CharacterProperties.GetScript(rune.Value)).Where(static code => code is not "Zinh").ToImmutableSortedSet(StringComparer.Ordinal);
        ImmutableSortedSet<string> families = missing.Select(rune => Find(rune, languages)).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        string[] codes = [.. scripts.Where(static code => code is not (Common or "Zzzz")).Select(static code => $"'{code}'")];
        string what = codes.Length == 0 ? "these characters" : $"the script {string.Join(", ", codes)}";
        string example = families.IsEmpty ? "" : $", such as {string.Join(" and ", families)}";
        return $"add a font with {what} to 'fonts' in docgen.json{example}";
    }

    private static string? Find(Rune rune, IReadOnlyCollection<LanguageTag> languages)
    {
        string script = CharacterProperties.GetScript(rune.Value);
        return script switch
        {
            "Hani" => languages.Select(OfChinese).FirstOrDefault(static family => family is not null) ?? "Noto Sans SC",
            Common when rune.Value >= 0x1F000 => "Noto Emoji",
            Common when rune.Value is >= 0x2190 and <= 0x2BFF => "Noto Sans Symbols 2",
            Common when rune.Value is >= 0x3000 and <= 0x33FF => "Noto Sans JP",
            _ => Families.GetValueOrDefault(script),
        };
    }

    private static string? OfChinese(LanguageTag language) => language.Primary switch
    {
        "ja" => "Noto Sans JP",
        "ko" => "Noto Sans KR",
        "zh" or "yue" when language.Value.Contains("Hant", StringComparison.Ordinal) || language.Value.EndsWith("-TW", StringComparison.Ordinal) || language.Value.EndsWith("-HK", StringComparison.Ordinal) => "Noto Sans TC",
        _ => null,
    };
}
