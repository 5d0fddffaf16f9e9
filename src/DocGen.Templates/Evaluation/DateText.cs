using System.Globalization;
using System.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>Dates by patterns with percent signs, such as <c>%d %b %Y</c>: the letters of C's and Ruby's <c>strftime</c>.</summary>
internal static class DateText
{
    public const string DefaultFormat = "%d %b %Y";

    /// <summary>
    /// Formats a date. <c>%g</c> switches to the invariant culture; alone it stands for <c>%g</c>, a blank and <paramref name="fallback"/>.
    /// </summary>
    /// <param name="fallback">The pattern that <c>%g</c> alone means.</param>
    public static string Format(DateTime date, string pattern, CultureInfo culture, string fallback = DefaultFormat)
    {
        if (pattern == "%g")
        {
            pattern = "%g " + (fallback == "%g" ? DefaultFormat : fallback);
        }

        StringBuilder builder = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                builder.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                Append(builder, date, pattern[i], culture);
            }
        }

        return builder.ToString();
    }

    private static void Append(StringBuilder builder, DateTime date, char letter, CultureInfo culture)
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        int hour12 = date.Hour % 12 == 0 ? 12 : date.Hour % 12;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        _ = letter switch
        {
            '%' => builder.Append('%'),
            'a' => builder.Append(names.AbbreviatedDayNames[(int)date.DayOfWeek]),
            'A' => builder.Append(names.DayNames[(int)date.DayOfWeek]),
            'b' or 'h' => builder.Append(names.AbbreviatedMonthNames[date.Month - 1]),
            'B' => builder.Append(names.MonthNames[date.Month - 1]),
            'c' => builder.Append(Format(date, "%a %b %d %T %Y", culture)),
            'C' => Padded(builder, date.Year / 100, 2),
            'd' => Padded(builder, date.Day, 2),
            'D' => builder.Append(Format(date, "%m/%d/%y", culture)),
            'e' => builder.Append(invariant, $"{date.Day,2}"),
            'F' => builder.Append(Format(date, "%Y-%m-%d", culture)),
            'H' => Padded(builder, date.Hour, 2),
            'I' => Padded(builder, hour12, 2),
            'j' => Padded(builder, date.DayOfYear, 3),
            'k' => builder.Append(invariant, $"{date.Hour,2}"),
            'l' => builder.Append(invariant, $"{hour12,2}"),
            'L' => Padded(builder, date.Millisecond, 3),
            'm' => Padded(builder, date.Month, 2),
            'M' => Padded(builder, date.Minute, 2),
            'n' => builder.Append('\n'),
            'N' => Padded(builder, (int)(date.Ticks % TimeSpan.TicksPerSecond) * 100L, 9),
            'p' => builder.Append(date.Hour < 12 ? names.AMDesignator : names.PMDesignator),
            'P' => builder.Append((date.Hour < 12 ? names.AMDesignator : names.PMDesignator).ToLowerInvariant()),
            'r' => builder.Append(Format(date, "%I:%M:%S %p", culture)),
            'R' => builder.Append(Format(date, "%H:%M", culture)),
            's' => builder.Append(invariant, $"{(date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond}"),
            'S' => Padded(builder, date.Second, 2),
            't' => builder.Append('\t'),
            'T' => builder.Append(Format(date, "%H:%M:%S", culture)),
            'u' => builder.Append(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek),
            'U' => Padded(builder, WeekOfYear(date, DayOfWeek.Sunday), 2),
            'v' => builder.Append(Format(date, "%e-%b-%Y", invariant).ToUpperInvariant()),
            'V' => Padded(builder, ISOWeek.GetWeekOfYear(date), 2),
            'w' => builder.Append((int)date.DayOfWeek),
            'W' => Padded(builder, WeekOfYear(date, DayOfWeek.Monday), 2),
            'x' => builder.Append(date.ToString(names.ShortDatePattern, culture)),
            'X' => builder.Append(date.ToString(names.LongTimePattern, culture)),
            'y' => Padded(builder, date.Year % 100, 2),
            'Y' => Padded(builder, date.Year, 4),
            'Z' => builder.Append("+00:00"),
            _ => builder.Append('%').Append(letter),
        };
    }

    /// <summary>The week with 1 January is the first, however short it is: so the language's own tests have it.</summary>
    private static int WeekOfYear(DateTime date, DayOfWeek firstDay) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, firstDay);

    private static StringBuilder Padded(StringBuilder builder, long value, int digits) =>
        builder.Append(value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
}
