using System.Collections.Frozen;
using DocGen.Text;

namespace DocGen.Configuration;

/// <summary>What languages are called by those who speak them. A table of our own, because the tool runs without culture data.</summary>
public static class LanguageNames
{
    // Country codes that are no language codes, with the language that their writers mean.
    private static readonly FrozenDictionary<string, string> Countries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["at"] = "de", ["cn"] = "zh-Hans", ["cz"] = "cs", ["dk"] = "da", ["gb"] = "en", ["gr"] = "el", ["jp"] = "ja", ["kp"] = "ko",
        ["mx"] = "es", ["rs"] = "sr", ["ua"] = "uk", ["us"] = "en", ["vn"] = "vi", ["iw"] = "he", ["eng"] = "en", ["ger"] = "de", ["fre"] = "fr",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["af"] = "Afrikaans", ["am"] = "አማርኛ", ["ar"] = "العربية", ["az"] = "Azərbaycanca", ["be"] = "Беларуская", ["bg"] = "Български",
        ["bn"] = "বাংলা", ["bs"] = "Bosanski", ["ca"] = "Català", ["cs"] = "Čeština", ["cy"] = "Cymraeg", ["da"] = "Dansk", ["de"] = "Deutsch",
        ["el"] = "Ελληνικά", ["en"] = "English", ["en-GB"] = "English (UK)", ["en-US"] = "English (US)", ["eo"] = "Esperanto", ["es"] = "Español",
        ["et"] = "Eesti", ["eu"] = "Euskara", ["fa"] = "فارسی", ["fi"] = "Suomi", ["fil"] = "Filipino", ["fo"] = "Føroyskt", ["fr"] = "Français",
        ["fr-CA"] = "Français (Canada)", ["ga"] = "Gaeilge", ["gl"] = "Galego", ["gu"] = "ગુજરાતી", ["he"] = "עברית", ["hi"] = "हिन्दी",
        ["hr"] = "Hrvatski", ["hu"] = "Magyar", ["hy"] = "Հայերեն", ["id"] = "Bahasa Indonesia", ["is"] = "Íslenska", ["it"] = "Italiano",
        ["ja"] = "日本語", ["ka"] = "ქართული", ["kk"] = "Қазақша", ["kl"] = "Kalaallisut", ["km"] = "ខ្មែរ", ["kn"] = "ಕನ್ನಡ", ["ko"] = "한국어",
        ["ku"] = "Kurdî", ["lo"] = "ລາວ", ["lt"] = "Lietuvių", ["lv"] = "Latviešu", ["mk"] = "Македонски", ["ml"] = "മലയാളം", ["mn"] = "Монгол",
        ["mr"] = "मराठी", ["ms"] = "Bahasa Melayu", ["mt"] = "Malti", ["my"] = "မြန်မာ", ["nb"] = "Norsk bokmål", ["ne"] = "नेपाली",
        ["nl"] = "Nederlands", ["nn"] = "Norsk nynorsk", ["no"] = "Norsk", ["pa"] = "ਪੰਜਾਬੀ", ["pl"] = "Polski", ["ps"] = "پښتو",
        ["pt"] = "Português", ["pt-BR"] = "Português (Brasil)", ["pt-PT"] = "Português (Portugal)", ["qps"] = "Pseudo", ["ro"] = "Română",
        ["ru"] = "Русский", ["se"] = "Davvisámegiella", ["si"] = "සිංහල", ["sk"] = "Slovenčina", ["sl"] = "Slovenščina", ["sq"] = "Shqip",
        ["sr"] = "Српски", ["sr-Latn"] = "Srpski", ["sv"] = "Svenska", ["sw"] = "Kiswahili", ["ta"] = "தமிழ்", ["te"] = "తెలుగు", ["th"] = "ไทย",
        ["tr"] = "Türkçe", ["uk"] = "Українська", ["ur"] = "اردو", ["uz"] = "Oʻzbekcha", ["vi"] = "Tiếng Việt", ["zh"] = "中文",
        ["zh-CN"] = "简体中文", ["zh-Hans"] = "简体中文", ["zh-Hant"] = "繁體中文", ["zh-HK"] = "繁體中文（香港）", ["zh-TW"] = "繁體中文", ["zu"] = "isiZulu",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of the whole tag, else of its language with the rest in brackets, else the tag.</summary>
    public static string Of(LanguageTag tag) =>
        Names.TryGetValue(tag.Value, out string? name) ? name
        : Names.TryGetValue(tag.Primary, out string? primary) ? $"{primary} ({tag.Value[(tag.Primary.Length + 1)..]})"
        : tag.Value;

    /// <summary>The language that somebody means who writes a country's code or an old three-letter code.</summary>
    /// <returns>Null if the code can be a language's.</returns>
    public static string? MeantBy(LanguageTag tag) => Countries.GetValueOrDefault(tag.Primary);
}
