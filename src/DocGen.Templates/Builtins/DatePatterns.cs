using System.Globalization;

namespace DocGen.Templates.Builtins;

/// <summary>Reads dates: in the usual forms of a culture, or by a pattern with percent signs.</summary>
internal static class DatePatterns
{
    // A time alone is on the first day of year 1 and not on the day of the build.
    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault;

    /// <returns>Null where the text is no date.</returns>
    public static DateTime? TryParse(string text, CultureInfo culture) =>
        DateTime.TryParse(text, culture, Styles, out DateTime date)
            ? date
            : null;

    /// <returns>Null where the text does not fit the pattern or is no date of the calendar.</returns>
    public static DateTime? TryParse(string text, string pattern, CultureInfo culture)
    {
        Fields fields = new();
        int at = 0;
        return Read(text, ref at, pattern, culture, fields) && text.AsSpan(at).IsWhiteSpace() ? fields.ToDate() : null;
    }

    private static bool Read(string text, ref int at, string pattern, CultureInfo culture, Fields fields)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (char.IsWhiteSpace(c))
            {
                SkipSpace(text, ref at);
            }
            else if (c == '%' && i + 1 < pattern.Length)
            {
                if (!ReadField(text, ref at, pattern[++i], culture, fields))
                {
                    return false;
                }
            }
            else if (at >= text.Length || text[at++] != c)
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadField(string text, ref int at, char letter, CultureInfo culture, Fields fields)
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        switch (letter)
        {
            case 'Y':
                return ReadNumber(text, ref at, 4, out fields.Year);
            case 'y':
                bool isRead = ReadNumber(text, ref at, 2, out int year);
                fields.Year = names.Calendar.ToFourDigitYear(Math.Max(0, year));
                return isRead;
            case 'm':
                return ReadNumber(text, ref at, 2, out fields.Month);
            case 'd' or 'e':
                SkipSpace(text, ref at);
                return ReadNumber(text, ref at, 2, out fields.Day);
            case 'j':
                return ReadNumber(text, ref at, 3, out fields.DayOfYear);
            case 'H' or 'k':
                SkipSpace(text, ref at);
                return ReadNumber(text, ref at, 2, out fields.Hour);
            case 'I' or 'l':
                SkipSpace(text, ref at);
                return ReadNumber(text, ref at, 2, out fields.Hour);
            case 'M':
                return ReadNumber(text, ref at, 2, out fields.Minute);
            case 'S':
                return ReadNumber(text, ref at, 2, out fields.Second);
            case 'L':
                return ReadFraction(text, ref at, 3, out fields.Ticks);
            case 'N':
                return ReadFraction(text, ref at, 9, out fields.Ticks);
            case 's':
                return ReadNumber(text, ref at, 18, out fields.UnixSeconds);
            case 'p' or 'P':
                return ReadHalf(text, ref at, names, fields);
            case 'b' or 'h':
                return ReadName(text, ref at, [names.AbbreviatedMonthNames, names.MonthNames], out fields.Month, 1);
            case 'B':
                return ReadName(text, ref at, [names.MonthNames, names.MonthGenitiveNames, names.AbbreviatedMonthNames], out fields.Month, 1);
            case 'a' or 'A':
                return ReadName(text, ref at, [names.DayNames, names.AbbreviatedDayNames], out int _, 0);
            case 'Z':
                return ReadZone(text, ref at, fields);
            case 'n' or 't':
                SkipSpace(text, ref at);
                return true;
            case 'g':
                return true;
            case '%':
                return at < text.Length && text[at++] == '%';
            default:
                string? composed = Composed(letter, names);
                return composed is not null && Read(text, ref at, composed, culture, fields);
        }
    }

    private static string? Composed(char letter, DateTimeFormatInfo names) => letter switch
    {
        'c' => "%a %b %d %T %Y",
        'D' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' => "%H:%M:%S",
        'v' => "%e-%b-%Y",
        'x' => Translate(names.ShortDatePattern),
        'X' => Translate(names.LongTimePattern),
        _ => null,
    };

    private static string Translate(string pattern) => pattern
        .Replace("yyyy", "%Y", StringComparison.Ordinal)
        .Replace("MM", "M", StringComparison.Ordinal).Replace("M", "%m", StringComparison.Ordinal)
        .Replace("dd", "d", StringComparison.Ordinal).Replace("d", "%d", StringComparison.Ordinal)
        .Replace("HH", "H", StringComparison.Ordinal).Replace("H", "%H", StringComparison.Ordinal)
        .Replace("hh", "h", StringComparison.Ordinal).Replace("h", "%I", StringComparison.Ordinal)
        .Replace("mm", "%M", StringComparison.Ordinal).Replace("ss", "%S", StringComparison.Ordinal).Replace("tt", "%p", StringComparison.Ordinal);

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private static bool ReadNumber(string text, ref int at, int digits, out int value)
    {
        bool isRead = ReadNumber(text, ref at, digits, out long number);
        value = (int)number;
        return isRead;
    }

    private static bool ReadNumber(string text, ref int at, int digits, out long value)
    {
        int start = at;
        while (at < text.Length && at - start < digits && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return long.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool ReadFraction(string text, ref int at, int digits, out long ticks)
    {
        int start = at;
        bool isRead = ReadNumber(text, ref at, digits, out long value);
        for (int i = at - start; i < 7; i++)
        {
            value *= 10;
        }

        for (int i = at - start; i > 7; i--)
        {
            value /= 10;
        }

        ticks = value;
        return isRead;
    }

    private static bool ReadName(string text, ref int at, ReadOnlySpan<string[]> lists, out int index, int first)
    {
        (index, int longest) = (0, 0);
        foreach (string[] list in lists)
        {
            for (int i = 0; i < list.Length; i++)
            {
                if (list[i].Length > longest && string.Compare(text, at, list[i], 0, list[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    (index, longest) = (i + first, list[i].Length);
                }
            }
        }

        at += longest;
        return longest > 0;
    }

    private static bool ReadHalf(string text, ref int at, DateTimeFormatInfo names, Fields fields)
    {
        foreach ((string name, bool isAfternoon) in (ReadOnlySpan<(string, bool)>)[(names.AMDesignator, false), (names.PMDesignator, true), ("AM", false), ("PM", true)])
        {
            if (name.Length > 0 && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                at += name.Length;
                fields.IsAfternoon = isAfternoon;
                return true;
            }
        }

        return false;
    }

    private static bool ReadZone(string text, ref int at, Fields fields)
    {
        if (at < text.Length && text[at] is 'Z' or 'z')
        {
            at++;
            return true;
        }

        if (at >= text.Length || text[at] is not ('+' or '-'))
        {
            return false;
        }

        int sign = text[at++] == '-' ? -1 : 1;
        if (!ReadNumber(text, ref at, 2, out int hours))
        {
            return false;
        }

        at += at < text.Length && text[at] == ':' ? 1 : 0;
        ReadNumber(text, ref at, 2, out int minutes);
        fields.OffsetMinutes = sign * ((hours * 60) + minutes);
        return true;
    }

    private sealed class Fields
    {
        public int Year = 1;
        public int Month = 1;
        public int Day = 1;
        public int DayOfYear;
        public int Hour;
        public int Minute;
        public int Second;
        public long Ticks;
        public long UnixSeconds = -1;
        public int OffsetMinutes;
        public bool? IsAfternoon;

        public DateTime? ToDate()
        {
            int hour = IsAfternoon is bool isAfternoon ? (Hour % 12) + (isAfternoon ? 12 : 0) : Hour;
            try
            {
                if (UnixSeconds >= 0)
                {
                    return DateTime.UnixEpoch.AddSeconds(UnixSeconds);
                }

                DateTime date = new(Year, Month, Day, hour, Minute, Second, DateTimeKind.Unspecified);
                date = DayOfYear > 0 ? date.AddDays(DayOfYear - 1) : date;
                return date.AddTicks(Ticks).AddMinutes(-OffsetMinutes);
            }
            catch (ArgumentOutOfRangeException)
            {
                return null;
            }
        }
    }
}
