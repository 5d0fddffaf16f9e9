using System.Globalization;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>.NET's standard and custom format strings, such as <c>N2</c> and <c>yyyy-MM-dd</c>.</summary>
internal static class ValueFormats
{
    // 'D100000000' would ask for as many digits.
    private const int MaximumPrecision = 1000;

    /// <param name="cultureIndex">Which argument names the culture.</param>
    public static string Format(TemplateCall call, TemplateValue value, string? format, int cultureIndex)
    {
        CultureInfo culture = CultureTable.Find(call, cultureIndex);
        if (format is not null && Precision(format) > MaximumPrecision)
        {
            throw call.FailAt(1, $"the precision of '{format}' is greater than {MaximumPrecision}");
        }

        try
        {
            return value.Kind switch
            {
                ValueKind.Integer when value.NumberName == "int" => ((int)value.AsInteger()).ToString(format, culture),
                ValueKind.Integer => value.AsInteger().ToString(format, culture),
                ValueKind.BigInteger => value.AsBigInteger().ToString(format, culture),
                ValueKind.Single => value.AsSingle().ToString(format, culture),
                ValueKind.Double => value.AsDouble().ToString(format, culture),
                ValueKind.Decimal => value.AsDecimal().ToString(format, culture),
                ValueKind.Date when string.IsNullOrEmpty(format) => call.Renderer.FormatDate(value.AsDate()),
                ValueKind.Date => value.AsDate().ToString(format, culture),
                ValueKind.TimeSpan => value.AsTimeSpan().ToString(format, culture),
                _ => call.Renderer.ToText(value),
            };
        }
        catch (FormatException)
        {
            throw call.FailAt(1, $"'{format}' is no format for {call.Renderer.Describe(value)}");
        }
    }

    private static int Precision(string format) =>
        format.Length > 1 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int precision) ? precision : int.MaxValue
            : 0;
}
