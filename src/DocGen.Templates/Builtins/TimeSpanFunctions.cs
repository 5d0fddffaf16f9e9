using System.Globalization;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static TemplateValue Create() => new LibraryBuilder("timespan")
        .Add("zero", TemplateValue.FromTimeSpan(TimeSpan.Zero))
        .Add("from_days", "days", static c => From(c, TimeSpan.TicksPerDay))
        .Add("from_hours", "hours", static c => From(c, TimeSpan.TicksPerHour))
        .Add("from_minutes", "minutes", static c => From(c, TimeSpan.TicksPerMinute))
        .Add("from_seconds", "seconds", static c => From(c, TimeSpan.TicksPerSecond))
        .Add("from_milliseconds", "millis", static c => From(c, TimeSpan.TicksPerMillisecond))
        .Add("parse", "text", Parse)
        .Build();

    private static TemplateValue From(TemplateCall call, long ticks)
    {
        double total = Math.Round(call.Number(0) * ticks);
        return total is > long.MinValue and < long.MaxValue
            ? TemplateValue.FromTimeSpan(new TimeSpan((long)total))
            : throw call.FailAt(0, "the time span is out of range");
    }

    private static TemplateValue Parse(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        return TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out TimeSpan result)
            ? TemplateValue.FromTimeSpan(result)
            : throw call.FailAt(0, $"'{call.Text(0)}' is no time span; write it as 'days.hours:minutes:seconds'");
    }
}
