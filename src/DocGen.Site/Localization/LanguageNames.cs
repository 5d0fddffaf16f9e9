using System.Collections.Frozen;
using DocGen.Text;

namespace DocGen.Site.Localization;

/// <summary>What the speakers of a language call it, for language switchers.</summary>
/// <remarks>By primary language, or by language and script or region where that changes the name.</remarks>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["af"] = "Afrikaans", ["am"] = "አማርኛ", ["ar"] = "العربية", ["as"] = "অসমীয়া", ["az"] = "Azərbaycanca", ["be"] = "Беларуская",
        ["bg"] = "Български", ["bn"] = "বাংলা", ["bo"] = "བོད་ཡིག", ["br"] = "Brezhoneg", ["bs"] = "Bosanski", ["ca"] = "Català", ["ckb"] = "کوردی",
        ["co"] = "Corsu", ["cs"] = "Čeština", ["cy"] = "Cymraeg", ["da"] = "Dansk", ["de"] = "Deutsch", ["dv"] = "ދިވެހި", ["el"] = "Ελληνικά",
        ["en"] = "English", ["en-GB"] = "English (UK)", ["en-US"] = "English (US)", ["eo"] = "Esperanto", ["es"] = "Español", ["es-419"] = "Español (Latinoamérica)",
        ["et"] = "Eesti", ["eu"] = "Euskara", ["fa"] = "فارسی", ["fi"] = "Suomi", ["fil"] = "Filipino", ["fo"] = "Føroyskt", ["fr"] = "Français",
        ["fr-CA"] = "Français (Canada)", ["fy"] = "Frysk", ["ga"] = "Gaeilge", ["gd"] = "Gàidhlig", ["gl"] = "Galego", ["gu"] = "ગુજરાતી", ["ha"] = "Hausa",
        ["haw"] = "ʻŌlelo Hawaiʻi", ["he"] = "עברית", ["hi"] = "हिन्दी", ["hr"] = "Hrvatski", ["ht"] = "Kreyòl ayisyen", ["hu"] = "Magyar", ["hy"] = "Հայերեն",
        ["id"] = "Bahasa Indonesia", ["ig"] = "Igbo", ["is"] = "Íslenska", ["it"] = "Italiano", ["ja"] = "日本語", ["jv"] = "Jawa", ["ka"] = "ქართული",
        ["kk"] = "Қазақ тілі", ["kl"] = "Kalaallisut", ["km"] = "ខ្មែរ", ["kn"] = "ಕನ್ನಡ", ["ko"] = "한국어", ["ku"] = "Kurdî", ["ky"] = "Кыргызча",
        ["la"] = "Latina", ["lb"] = "Lëtzebuergesch", ["lo"] = "ລາວ", ["lt"] = "Lietuvių", ["lv"] = "Latviešu", ["mg"] = "Malagasy", ["mi"] = "Māori",
        ["mk"] = "Македонски", ["ml"] = "മലയാളം", ["mn"] = "Монгол", ["mr"] = "मराठी", ["ms"] = "Bahasa Melayu", ["mt"] = "Malti", ["my"] = "မြန်မာ",
        ["nb"] = "Norsk bokmål", ["ne"] = "नेपाली", ["nl"] = "Nederlands", ["nn"] = "Norsk nynorsk", ["no"] = "Norsk", ["oc"] = "Occitan", ["or"] = "ଓଡ଼ିଆ",
        ["pa"] = "ਪੰਜਾਬੀ", ["pl"] = "Polski", ["ps"] = "پښتو", ["pt"] = "Português", ["pt-BR"] = "Português (Brasil)", ["pt-PT"] = "Português (Portugal)",
        ["qps"] = "Pseudo", ["rm"] = "Rumantsch", ["ro"] = "Română", ["ru"] = "Русский", ["rw"] = "Ikinyarwanda", ["sc"] = "Sardu", ["sd"] = "سنڌي",
        ["se"] = "Davvisámegiella", ["si"] = "සිංහල", ["sk"] = "Slovenčina", ["sl"] = "Slovenščina", ["sn"] = "Shona", ["so"] = "Soomaali", ["sq"] = "Shqip",
        ["sr"] = "Српски", ["sr-Latn"] = "Srpski", ["su"] = "Basa Sunda", ["sv"] = "Svenska", ["sw"] = "Kiswahili", ["ta"] = "தமிழ்", ["te"] = "తెలుగు",
        ["tg"] = "Тоҷикӣ", ["th"] = "ไทย", ["ti"] = "ትግርኛ", ["tk"] = "Türkmençe", ["tr"] = "Türkçe", ["tt"] = "Татарча", ["ug"] = "ئۇيغۇرچە",
        ["uk"] = "Українська", ["ur"] = "اردو", ["uz"] = "Oʻzbekcha", ["vi"] = "Tiếng Việt", ["xh"] = "IsiXhosa", ["yi"] = "ייִדיש", ["yo"] = "Yorùbá",
        ["zh"] = "中文", ["zh-CN"] = "简体中文", ["zh-Hans"] = "简体中文", ["zh-Hant"] = "繁體中文", ["zh-HK"] = "繁體中文（香港）", ["zh-TW"] = "繁體中文",
        ["zu"] = "IsiZulu",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The language's own name; with its region or script in parentheses where only the primary language is known; else the tag itself.</summary>
    public static string Find(LanguageTag tag)
    {
        if (Names.TryGetValue(tag.Value, out string? name))
        {
            return name;
        }

        string rest = tag.Value[Math.Min(tag.Value.Length, tag.Primary.Length + 1)..];
        return Names.TryGetValue(tag.Primary, out string? primary) ? $"{primary} ({rest})" : tag.Value;
    }

    /// <summary>Whether the primary language is one that we know by name; <c>go</c>, <c>api</c> and <c>sdk</c> are none.</summary>
    public static bool IsKnown(LanguageTag tag) => Names.ContainsKey(tag.Primary);

    /// <summary>The language that somebody probably meant who wrote a country's code.</summary>
    public static string? FromCountry(string code) => code.ToLowerInvariant() switch
    {
        "dk" => "da",
        "jp" => "ja",
        "cz" => "cs",
        "gr" => "el",
        "ua" => "uk",
        "cn" => "zh-Hans",
        "tw" => "zh-Hant",
        "kr" => "ko",
        "se" => "sv",
        "us" or "gb" => "en",
        "br" => "pt-BR",
        "at" => "de-AT",
        "ch" => "de-CH",
        "be" => "nl-BE",
        "il" => "he",
        "iw" => "he",
        "in" => "hi",
        "ir" => "fa",
        "ee" => "et",
        "si" => "sl",
        "rs" => "sr",
        "vn" => "vi",
        "my" => "ms",
        "mx" => "es-MX",
        "al" => "sq",
        "ge" => "ka",
        "am" => "hy",
        "by" => "be",
        "kz" => "kk",
        "sp" => "es",
        "eng" => "en",
        "deu" or "ger" => "de",
        "fra" or "fre" => "fr",
        "spa" => "es",
        "ita" => "it",
        "dan" => "da",
        _ => null,
    };
}
