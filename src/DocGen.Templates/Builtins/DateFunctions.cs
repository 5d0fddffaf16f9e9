using System.Globalization;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>date</c>. Times with a zone are brought to UTC, so that pages are the same on every machine.</summary>
internal static class DateFunctions
{
    public static TemplateValue Create() => new LibraryBuilder("date")
        .Add("now", "", static c => TemplateValue.FromDate(c.Context.Clock.GetUtcNow().UtcDateTime))
        .Add("add_days", "date days", static c => Add(c, static (d, n) => d.AddDays(n)))
        .Add("add_months", "date months", static c => Add(c, static (d, n) => d.AddMonths(ToWhole(n))))
        .Add("add_years", "date years", static c => Add(c, static (d, n) => d.AddYears(ToWhole(n))))
        .Add("add_hours", "date hours", static c => Add(c, static (d, n) => d.AddHours(n)))
        .Add("add_minutes", "date minutes", static c => Add(c, static (d, n) => d.AddMinutes(n)))
        .Add("add_seconds", "date seconds", static c => Add(c, static (d, n) => d.AddSeconds(n)))
        .Add("add_milliseconds", "date millis", static c => Add(c, static (d, n) => d.AddMilliseconds(n)))
        .Add("parse", "text pattern? culture?", static c => ParseText(c, 1, 2) is DateTime date ? TemplateValue.FromDate(date) : default)
        .Add("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", static c =>
            ParseText(c, 3, 4) is DateTime date ? Format(c, date, c.OptionalText(1), 2) : default)
        .Add("to_string", "datetime pattern? culture?", ToText)
        .Add("format", DateText.DefaultFormat)
        .Add("default_format", DateText.DefaultFormat)
        .Build();

    /// <summary>A date, or a text that is read as one; null for null.</summary>
    public static DateTime? DateAt(TemplateCall call, int index)
    {
        TemplateValue value = call[index];
        switch (value.Kind)
        {
            case ValueKind.Null:
                return null;
            case ValueKind.Date:
                return value.AsDate();
            case ValueKind.Text when DatePatterns.TryParse(value.AsText(), CultureInfo.InvariantCulture) is DateTime date:
                return date;
            default:
                throw call.FailAt(index, $"{call.Renderer.Describe(value)} is no date");
        }
    }

    private static int ToWhole(double number) => number is >= -120_000 and <= 120_000 ? (int)number : throw new ArgumentOutOfRangeException(nameof(number));

    private static TemplateValue Add(TemplateCall call, Func<DateTime, double, DateTime> add)
    {
        if (DateAt(call, 0) is not DateTime date)
        {
            return default;
        }

        try
        {
            return TemplateValue.FromDate(add(date, call.Number(1)));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.FailAt(1, "the date is out of range");
        }
    }

    private static DateTime? ParseText(TemplateCall call, int patternIndex, int cultureIndex)
    {
        if (call[0].Kind == ValueKind.Date)
        {
            return call[0].AsDate();
        }

        if (call.OptionalText(0) is not string text || text.Length == 0)
        {
            return null;
        }

        CultureInfo culture = CultureTable.Find(call, cultureIndex);
        if (call.OptionalText(patternIndex) is not { Length: > 0 } pattern)
        {
            return DatePatterns.TryParse(text, culture);
        }

        return DatePatterns.TryParse(text, pattern, culture) ?? throw call.FailAt(0, $"'{text}' does not fit the pattern '{pattern}'");
    }

    private static TemplateValue ToText(TemplateCall call) =>
        DateAt(call, 0) is DateTime date ? Format(call, date, call.OptionalText(1), 2) : default;

    private static TemplateValue Format(TemplateCall call, DateTime date, string? pattern, int cultureIndex) =>
        DateText.Format(date, string.IsNullOrEmpty(pattern) ? call.Renderer.DateFormat : pattern, CultureTable.Find(call, cultureIndex), call.Renderer.DateFormat);
}
