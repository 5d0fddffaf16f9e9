using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>What the theme itself says in one language, gaps filled from the languages it falls back to and at last from English.</summary>
/// <param name="Language">Whose plural rules apply.</param>
public sealed record ThemeStrings(LanguageTag Language, FrozenDictionary<string, ThemeString> Entries)
{
    /// <summary>The text of a key with its placeholders <c>{name}</c> replaced; null where there is no such key.</summary>
    /// <param name="count">Chooses the plural form; null: <c>other</c>.</param>
    /// <param name="argument">Text of a placeholder; null leaves it as it stands.</param>
    public string? Find(string key, long? count, Func<string, string?> argument) => Entries.GetValueOrDefault(key) switch
    {
        ThemeString.Plain plain => Fill(plain.Value, argument),
        ThemeString.Plural plural => Fill(plural.Forms.GetValueOrDefault(count is { } n ? PluralRules.Select(Language, n) : "other") ?? plural.Forms["other"], argument),
        ThemeString.Names names => string.Join(", ", names.Values),
        null => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A text without placeholders; the key itself where there is none.</summary>
    public string this[string key] => Find(key, null, static _ => null) ?? key;

    /// <summary>A date as the language writes it; the text itself where it is no date <c>yyyy-MM-dd</c>.</summary>
    public string FormatDate(string text)
    {
        if (!IsoDate.TryParse(text, out DateOnly date))
        {
            return text;
        }

        string month = Entries.GetValueOrDefault("months") is ThemeString.Names { Values: { Length: 12 } months } ? months[date.Month - 1] : Number(date.Month);
        return Find("date", null, name => name switch
        {
            "day" => Number(date.Day),
            "month" => month,
            "month_number" => Number(date.Month),
            "year" => Number(date.Year),
            _ => null,
        }) ?? text;
    }

    /// <summary>A number with the separators <c>decimal_mark</c> and <c>group_mark</c> of the language.</summary>
    /// <param name="decimals">Digits behind the mark; null: as many as the number has.</param>
    public string FormatNumber(double value, int? decimals)
    {
        string text = value.ToString(decimals is { } digits ? $"F{digits}" : "0.###############", CultureInfo.InvariantCulture);
        int start = text.StartsWith('-') ? 1 : 0;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int end = point < 0 ? text.Length : point;
        if (!double.IsFinite(value))
        {
            return text;
        }

        // CLDR's minimum number of grouping digits: 4000, but 40.000.
        int ungrouped = Language.Primary is "es" or "pl" or "pt" ? 4 : 3;
        StringBuilder result = new(text.Length + 8);
        result.Append(start == 1 ? "−" : "");
        for (int i = start; i < end; i++)
        {
            if (i > start && (end - i) % 3 == 0 && end - start > ungrouped)
            {
                result.Append(this["group_mark"]);
            }

            result.Append(text[i]);
        }

        return point < 0 ? result.ToString() : result.Append(this["decimal_mark"]).Append(text, point + 1, text.Length - point - 1).ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string text, Func<string, string?> argument)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder result = new(text.Length + 16);
        int done = 0;
        while (text.IndexOf('{', done) is int open and >= 0 && text.IndexOf('}', open) is int close and > 0)
        {
            result.Append(text, done, open - done);
            string name = text[(open + 1)..close];
            result.Append(argument(name) ?? text[open..(close + 1)]);
            done = close + 1;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
