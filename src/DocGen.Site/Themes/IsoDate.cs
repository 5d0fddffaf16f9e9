using System.Globalization;

namespace DocGen.Site.Themes;

/// <summary>Dates as front matter writes them.</summary>
public static class IsoDate
{
    /// <summary>Reads <c>yyyy-MM-dd</c>, alone or before a time.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        return text is { Length: >= 10 } && (text.Length == 10 || text[10] is 'T' or ' ') &&
            DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>The date alone; null where the text is none.</summary>
    public static string? Normalize(string? text) => TryParse(text, out _) ? text![..10] : null;
}
