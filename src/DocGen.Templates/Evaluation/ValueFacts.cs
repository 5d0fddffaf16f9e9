using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>What the language says about values of every kind.</summary>
internal static class ValueFacts
{
    /// <summary>Everything is true but null, false and <c>empty</c>.</summary>
    public static bool IsTrue(TemplateValue value) =>
        value.Kind switch
        {
            ValueKind.Null => false,
            ValueKind.Boolean => value.AsBoolean(),
            ValueKind.Object => value.Reference is not EmptyObject,
            _ => true,
        };

    /// <summary>Whether there is nothing in it: null for null, of which that cannot be said.</summary>
    public static bool? IsEmpty(TemplateValue value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Text => value.AsText().Length == 0,
        ValueKind.List => value.AsList().Count == 0,
        ValueKind.Object => !value.AsObject().Members.Any(),
        ValueKind.Boolean => !value.AsBoolean(),
        ValueKind.Integer => value.AsInteger() == 0,
        ValueKind.Double => value.AsDouble() == 0,
        ValueKind.Single => value.AsSingle() == 0,
        ValueKind.Decimal => value.AsDecimal() == 0,
        _ => false,
    };

    /// <summary>The type as messages and <c>object.kind</c> name it; null for null.</summary>
    public static string? KindName(TemplateValue value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => "bool",
        ValueKind.Integer => value.NumberName,
        ValueKind.BigInteger => "bigint",
        ValueKind.Single => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Text => "string",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        ValueKind.List => value.Reference is TemplateRange ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };

    /// <summary>A member that values have by their kind: dates, time spans, the size of text and lists.</summary>
    public static bool TryGetMember(TemplateValue value, string member, out TemplateValue result)
    {
        result = value.Kind switch
        {
            ValueKind.Text when member == "size" => value.AsText().Length,
            ValueKind.List when member == "size" => value.AsList().Count,
            ValueKind.Date => DateMember(value.AsDate(), member),
            ValueKind.TimeSpan => TimeSpanMember(value.AsTimeSpan(), member),
            _ => TemplateValue.Null,
        };
        return !result.IsNull;
    }

    private static TemplateValue DateMember(DateTime date, string member) => member switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "day_of_week" => date.DayOfWeek.ToString(),
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        "ticks" => TemplateValue.FromLong(date.Ticks),
        "date" => TemplateValue.FromDate(date.Date),
        "time_of_day" => TemplateValue.FromTimeSpan(date.TimeOfDay),
        _ => TemplateValue.Null,
    };

    private static TemplateValue TimeSpanMember(TimeSpan span, string member) => member switch
    {
        "days" => span.Days,
        "hours" => span.Hours,
        "minutes" => span.Minutes,
        "seconds" => span.Seconds,
        "milliseconds" => span.Milliseconds,
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        "ticks" => TemplateValue.FromLong(span.Ticks),
        _ => TemplateValue.Null,
    };
}
