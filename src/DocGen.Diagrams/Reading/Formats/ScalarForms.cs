using System.Globalization;
using DocGen.Diagrams.Geometry;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>The forms of single values, for checks and readers alike. YAML scalars are texts; a quoted one is never anything else.</summary>
internal static class ScalarForms
{
    /// <summary>The same as <see cref="IsId"/>, as a regular expression for JSON Schema.</summary>
    public const string IdPattern = @"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_-]*$";

    public const string FileIdPattern = "^[A-Za-z0-9][A-Za-z0-9_-]*$";

    public const string DashPattern = "^[0-9]+(\\.[0-9]+)?( +[0-9]+(\\.[0-9]+)?)*$";

    public static bool TryBoolean(DataScalar scalar, out bool value)
    {
        value = scalar.Value == "true";
        return !scalar.IsQuoted && scalar.Value is "true" or "false";
    }

    public static bool TryInteger(DataScalar scalar, out int value) =>
        int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryPoint(DataSequence sequence, out Point point)
    {
        point = default;
        if (sequence.Items is not [DataScalar first, DataScalar second] || !TryNumber(first.Value, out double x) || !TryNumber(second.Value, out double y))
        {
            return false;
        }

        point = new Point(x, y);
        return true;
    }

    public static bool AreDashes(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(static part => TryNumber(part, out double length) && length > 0 && char.IsAsciiDigit(part[0]));
    }

    public static bool IsId(string text, bool isFileName)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isLetter = isFileName ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || char.IsAsciiDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;
            bool isInner = c is '-' or '_' || (!isFileName && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (!isLetter && !(i > 0 && isInner))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
