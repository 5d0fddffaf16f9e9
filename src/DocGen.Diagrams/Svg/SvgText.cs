using System.Globalization;
using System.Text;

namespace DocGen.Diagrams.Svg;

/// <summary>Numbers and texts as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>A coordinate or length: rounded to 1/64 px, at most three decimals, no trailing zeros, no <c>-0</c>. That is enough to tell all multiples of 1/64 apart.</summary>
    public static StringBuilder AppendNumber(this StringBuilder builder, double value) => builder.AppendThousandths(RoundToThousandths(value));

    /// <summary>A coordinate or length as it is written: rounded to 1/64 px, then to thousandths.</summary>
    public static long RoundToThousandths(double value) =>
        (long)Math.Round(Math.Round(value * 64, MidpointRounding.AwayFromZero) / 64 * 1000, MidpointRounding.AwayFromZero);

    /// <summary>A ratio such as an opacity, with at most three decimals.</summary>
    public static StringBuilder AppendRatio(this StringBuilder builder, double value) =>
        builder.AppendThousandths((long)Math.Round(value * 1000, MidpointRounding.AwayFromZero));

    /// <summary>Escaped for text and for attributes in double quotes. Characters that XML does not know are dropped; so are halves of surrogate pairs.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder builder, string text)
    {
        Span<char> units = stackalloc char[2];
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    builder.Append("&amp;");
                    break;
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case '"':
                    builder.Append("&quot;");
                    break;
                case '\t' or '\n' or '\r':
                    builder.Append(' ');
                    break;
                case < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFD or 0xFFFE or 0xFFFF:
                    break;
                default:
                    builder.Append(units[..rune.EncodeToUtf16(units)]);
                    break;
            }
        }

        return builder;
    }

    public static StringBuilder AppendAttribute(this StringBuilder builder, string name, string value) =>
        builder.Append(' ').Append(name).Append("=\"").AppendEscaped(value).Append('"');

    public static StringBuilder AppendAttribute(this StringBuilder builder, string name, double number) =>
        builder.Append(' ').Append(name).Append("=\"").AppendNumber(number).Append('"');

    /// <param name="hasLeadingZero">Whether <c>0.5</c> keeps its zero, which nothing in path data needs.</param>
    public static StringBuilder AppendThousandths(this StringBuilder builder, long thousandths, bool hasLeadingZero = true)
    {
        if (thousandths < 0)
        {
            builder.Append('-');
            thousandths = -thousandths;
        }

        if (hasLeadingZero || thousandths is 0 or >= 1000)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{thousandths / 1000}");
        }

        int fraction = (int)(thousandths % 1000);
        if (fraction > 0)
        {
            builder.Append('.').Append((char)('0' + (fraction / 100)));
            if (fraction % 100 > 0)
            {
                builder.Append((char)('0' + (fraction / 10 % 10)));
                if (fraction % 10 > 0)
                {
                    builder.Append((char)('0' + (fraction % 10)));
                }
            }
        }

        return builder;
    }
}
