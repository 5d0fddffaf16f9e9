using System.Collections.Concurrent;
using System.Globalization;
using DocGen.Templates.Evaluation;

namespace DocGen.Templates.Builtins;

/// <summary>The cultures that dates and numbers can be written in. Own data, since the program runs without that of the system.</summary>
/// <remarks>Source of the facts: the Unicode Common Locale Data Repository.</remarks>
internal static class CultureTable
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture that an argument names; the invariant one where it is null or empty.</summary>
    public static CultureInfo Find(TemplateCall call, int index) =>
        call.OptionalText(index) is not { Length: > 0 } name
            ? CultureInfo.InvariantCulture
            : Find(name) ?? throw call.FailAt(index, $"the culture '{name}' is not known");

    /// <summary>A culture by its whole name or, failing that, by its language; null where neither is known.</summary>
    public static CultureInfo? Find(string name)
    {
        if (Made.TryGetValue(name, out CultureInfo? culture))
        {
            return culture;
        }

        string language = name.Split('-', '_')[0];
        foreach (CultureData data in CultureData.All)
        {
            if (string.Equals(data.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return Made.GetOrAdd(data.Name, _ => Make(data));
            }
        }

        foreach (CultureData data in CultureData.All)
        {
            if (string.Equals(data.Name.Split('-')[0], language, StringComparison.OrdinalIgnoreCase))
            {
                return Made.GetOrAdd(data.Name, _ => Make(data));
            }
        }

        return null;
    }

    private static CultureInfo Make(CultureData data)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        DateTimeFormatInfo dates = culture.DateTimeFormat;
        string[] months = [.. data.Months.Split('|'), ""];
        string[] shortMonths = [.. data.ShortMonths.Split('|'), ""];
        dates.MonthNames = months;
        dates.MonthGenitiveNames = data.GenitiveMonths is null ? months : [.. data.GenitiveMonths.Split('|'), ""];
        dates.AbbreviatedMonthNames = shortMonths;
        dates.AbbreviatedMonthGenitiveNames = shortMonths;
        dates.DayNames = data.Days.Split('|');
        dates.AbbreviatedDayNames = data.ShortDays.Split('|');
        dates.ShortestDayNames = data.ShortDays.Split('|');
        dates.ShortDatePattern = data.ShortDate;
        dates.LongDatePattern = data.LongDate;
        dates.LongTimePattern = data.LongTime;
        dates.ShortTimePattern = data.LongTime.Replace(":ss", "", StringComparison.Ordinal).Replace(".ss", "", StringComparison.Ordinal);
        dates.FullDateTimePattern = data.LongDate + " " + data.LongTime;
        dates.DateSeparator = data.DateSeparator;
        dates.TimeSeparator = data.LongTime.Contains('.', StringComparison.Ordinal) ? "." : ":";
        (dates.AMDesignator, dates.PMDesignator) = (data.Morning, data.Afternoon);
        dates.FirstDayOfWeek = data.FirstDay;
        SetNumbers(culture.NumberFormat, data);
        return culture;
    }

    private static void SetNumbers(NumberFormatInfo numbers, CultureData data)
    {
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (data.Decimal, data.Group);
        (numbers.CurrencyDecimalSeparator, numbers.CurrencyGroupSeparator) = (data.Decimal, data.Group);
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator) = (data.Decimal, data.Group);
        numbers.CurrencySymbol = data.Currency;

        // 0 "$n", 2 "$ n", 3 "n $"; the negative pattern keeps the same order with a minus before.
        numbers.CurrencyPositivePattern = data.CurrencyPattern;
        numbers.CurrencyNegativePattern = data.CurrencyPattern switch { 0 => 1, 2 => 9, _ => 8 };
        numbers.CurrencyDecimalDigits = data.Currency is "¥" or "￥" && data.Name == "ja-JP" ? 0 : 2;
        numbers.PercentPositivePattern = data.HasPercentSpace ? 0 : 1;
        numbers.PercentNegativePattern = data.HasPercentSpace ? 0 : 1;
    }
}
