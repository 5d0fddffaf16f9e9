using System.Globalization;
using System.Text;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>What a value prints as.</summary>
internal static class ValueFormatter
{
    // Deeper levels, and cycles with them, are cut off.
    private const int MaximumDepth = 20;

    /// <summary>The text of a value; of null the empty text.</summary>
    /// <param name="formatDate">How dates print.</param>
    public static string Format(TemplateValue value, Func<DateTime, string> formatDate, int limit)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return "";
            case ValueKind.Text:
                return value.AsText();
            case ValueKind.List or ValueKind.Object:
                StringBuilder builder = new();
                Append(builder, value, formatDate, limit, 0);
                return builder.ToString();
            default:
                return FormatScalar(value, formatDate);
        }
    }

    /// <summary>Text with the escapes that a string literal needs, without its quotes.</summary>
    public static string EscapeString(string text)
    {
        StringBuilder builder = new(text.Length + 8);
        AppendEscaped(builder, text);
        return builder.ToString();
    }

    private static string FormatScalar(TemplateValue value, Func<DateTime, string> formatDate) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => value.AsBigInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Single => value.AsSingle().ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble().ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => value.AsDecimal().ToString(CultureInfo.InvariantCulture),
        ValueKind.Date => formatDate(value.AsDate()),
        ValueKind.TimeSpan => value.AsTimeSpan().ToString("c", CultureInfo.InvariantCulture),
        ValueKind.Function => value.AsFunction().Name,
        _ => "",
    };

    private static void Append(StringBuilder builder, TemplateValue value, Func<DateTime, string> formatDate, int limit, int depth)
    {
        if (depth > MaximumDepth || builder.Length > limit)
        {
            builder.Append("...");
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Null:
                builder.Append("null");
                break;
            case ValueKind.Text:
                builder.Append('"');
                AppendEscaped(builder, value.AsText());
                builder.Append('"');
                break;
            case ValueKind.List:
                ITemplateList list = value.AsList();
                builder.Append('[');
                for (int i = 0; i < list.Count && builder.Length <= limit; i++)
                {
                    builder.Append(i > 0 ? ", " : "");
                    Append(builder, list[i], formatDate, limit, depth + 1);
                }

                builder.Append(']');
                break;
            case ValueKind.Object:
                AppendObject(builder, value.AsObject(), formatDate, limit, depth);
                break;
            default:
                builder.Append(FormatScalar(value, formatDate));
                break;
        }
    }

    private static void AppendObject(StringBuilder builder, ITemplateObject value, Func<DateTime, string> formatDate, int limit, int depth)
    {
        builder.Append('{');
        bool isFirst = true;
        foreach (string member in value.Members)
        {
            if (builder.Length > limit)
            {
                break;
            }

            value.TryGet(member, out TemplateValue item);
            builder.Append(isFirst ? "" : ", ").Append(member).Append(": ");
            Append(builder, item, formatDate, limit, depth + 1);
            isFirst = false;
        }

        builder.Append('}');
    }

    private static void AppendEscaped(StringBuilder builder, string text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                case '\b':
                    builder.Append("\\b");
                    break;
                case '\f':
                    builder.Append("\\f");
                    break;
                case < ' ' or '\u007f':
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }
    }
}
