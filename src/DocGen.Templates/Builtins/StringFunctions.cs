using System.Globalization;
using System.Text;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>string</c>. Null text gives null, or what the empty text gives.</summary>
internal static class StringFunctions
{
    public static TemplateValue Create() => TextHashes.Add(new LibraryBuilder("string"))
        .Add("escape", "text", static c => Change(c, ValueFormatter.EscapeString))
        .Add("append", "text with", static c => Join(c, c[0], c[1]))
        .Add("capitalize", "text", static c => Change(c, static t => t.Length == 0 ? t : char.ToUpperInvariant(t[0]) + t[1..]))
        .Add("capitalizewords", "text", static c => Change(c, CapitalizeWords))
        .Add("contains", "text value", static c => Test(c, static (t, v) => t.Contains(v, StringComparison.Ordinal)))
        .Add("empty", "text", static c => c.Text(0).Length == 0)
        .Add("whitespace", "text", static c => string.IsNullOrWhiteSpace(c.Text(0)))
        .Add("downcase", "text", static c => Change(c, static t => t.ToLowerInvariant()))
        .Add("ends_with", "text value", static c => Test(c, static (t, v) => t.EndsWith(v, StringComparison.Ordinal)))
        .Add("equals_ignore_case", "text value", static c => string.Equals(c.OptionalText(0), c.OptionalText(1), StringComparison.OrdinalIgnoreCase))
        .Add("handleize", "text", static c => Change(c, Handleize))
        .Add("literal", "text", static c => Change(c, static t => $"\"{ValueFormatter.EscapeString(t)}\""))
        .Add("lstrip", "text", static c => Change(c, static t => t.TrimStart()))
        .Add("pluralize", "number singular plural", static c => c.Number(0) == 1 ? c[1] : c[2])
        .Add("prepend", "text by", static c => Join(c, c[1], c[0]))
        .Add("remove", "text remove", static c => Replace(c, c.Text(1), ""))
        .Add("remove_first", "text remove", static c => ReplaceOne(c, "", fromEnd: false))
        .Add("remove_last", "text remove", static c => ReplaceOne(c, "", fromEnd: true))
        .Add("replace", "text match replace", static c => Replace(c, c.Text(1), c.Text(2)))
        .Add("replace_first", "text match replace fromEnd?", static c => ReplaceOne(c, c.Text(2), fromEnd: c.IsTrue(3)))
        .Add("rstrip", "text", static c => Change(c, static t => t.TrimEnd()))
        .Add("size", "text", static c => c.Text(0).Length)
        .Add("slice", "text start length?", static c => Slice(c, c.IsNull(2) || c.Integer(2) == 0 ? int.MaxValue : c.Integer(2)))
        .Add("slice1", "text start length?", static c => Slice(c, c.Integer(2, whenNull: 1)))
        .Add("split", "text match", Split)
        .Add("starts_with", "text value", static c => Test(c, static (t, v) => t.StartsWith(v, StringComparison.Ordinal)))
        .Add("strip", "text", static c => Change(c, static t => t.Trim()))
        .Add("strip_newlines", "text", static c => Change(c, static t => t.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)))
        .Add("to_int", "text", static c => int.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out int i) ? i : TemplateValue.Null)
        .Add("to_long", "text", static c => long.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out long l) ? TemplateValue.FromLong(l) : default)
        .Add("to_float", "text", static c => float.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out float f) ? TemplateValue.FromSingle(f) : default)
        .Add("to_double", "text", static c => double.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double d) ? d : TemplateValue.Null)
        .Add("truncate", "text length ellipsis?", Truncate)
        .Add("truncatewords", "text count ellipsis?", TruncateWords)
        .Add("upcase", "text", static c => Change(c, static t => t.ToUpperInvariant()))
        .Add("pad_left", "text width paddingChar?", static c => Pad(c, isLeft: true))
        .Add("pad_right", "text width paddingChar?", static c => Pad(c, isLeft: false))
        .Add("index_of", "text search startIndex? count? stringComparison?", IndexOf)
        .Build();

    /// <summary>The parts as one text; in the escaping mode it is markup where one of them is.</summary>
    private static TemplateValue Join(TemplateCall call, TemplateValue first, TemplateValue second) =>
        Operators.Apply(Syntax.BinaryOperator.Add, first.IsNull ? TemplateValue.EmptyText : first, second.IsNull ? TemplateValue.EmptyText : second.IsText ? second : TemplateValue.FromText(call.Renderer.ToText(second)), call.Renderer);

    private static TemplateValue Change(TemplateCall call, Func<string, string> change)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        string result = change(call.Text(0));
        call.Renderer.CheckTextLength(result.Length);
        return TemplateValue.FromText(result);
    }

    private static bool Test(TemplateCall call, Func<string, string, bool> test) =>
        call.OptionalText(0) is string text && call.OptionalText(1) is string value && test(text, value);

    private static string CapitalizeWords(string text)
    {
        StringBuilder builder = new(text);
        for (int i = 0; i < builder.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(builder[i - 1]))
            {
                builder[i] = char.ToUpperInvariant(builder[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Letters and digits in lower case, everything between as one hyphen.</summary>
    private static string Handleize(string text)
    {
        StringBuilder builder = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (builder.Length > 0 && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        return builder.ToString().TrimEnd('-');
    }

    private static TemplateValue Replace(TemplateCall call, string match, string replacement) =>
        Change(call, t => match.Length == 0 ? t : Checked(call, t, match, replacement).Replace(match, replacement, StringComparison.Ordinal));

    /// <summary>Looks at how long the result will be before it is made.</summary>
    private static string Checked(TemplateCall call, string text, string match, string replacement)
    {
        if (replacement.Length > match.Length)
        {
            call.Renderer.CheckTextLength(text.Length + ((long)text.AsSpan().Count(match) * (replacement.Length - match.Length)));
        }

        return text;
    }

    private static TemplateValue ReplaceOne(TemplateCall call, string replacement, bool fromEnd) => Change(call, text =>
    {
        string match = call.Text(1);
        int at = match.Length == 0 ? -1 : fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    });

    /// <summary>A negative start counts from the end; what lies outside is left out.</summary>
    private static TemplateValue Slice(TemplateCall call, long length) => Change(call, text =>
    {
        long start = call.Integer(1);
        start = start < 0 ? start + text.Length : Math.Min(start, text.Length);
        if (start < 0)
        {
            // What would stand before the text counts for the length.
            length = length == int.MaxValue ? length : length + start;
            start = 0;
        }

        return text.Substring((int)start, (int)Math.Clamp(length, 0, text.Length - start));
    });

    private static TemplateValue Split(TemplateCall call)
    {
        if (call.OptionalText(0) is not string text)
        {
            return TemplateValue.FromList(new TemplateArray());
        }

        string match = call.Text(1);
        string[] parts = match.Length == 0 ? [text] : text.Split(match, StringSplitOptions.RemoveEmptyEntries);
        call.Renderer.CheckListLength(parts.Length);
        return TemplateValue.FromList(new TemplateArray(parts.Select(TemplateValue.FromText)));
    }

    private static TemplateValue Truncate(TemplateCall call)
    {
        if (call.OptionalText(0) is not string text)
        {
            return default;
        }

        string ellipsis = call.OptionalText(2) ?? "...";
        long length = Math.Max(0, call.Integer(1));
        return text.Length <= length ? call[0].IsText ? call[0] : text : string.Concat(text.AsSpan(0, (int)Math.Clamp(length - ellipsis.Length, 0, text.Length)), ellipsis);
    }

    private static TemplateValue TruncateWords(TemplateCall call)
    {
        if (call.OptionalText(0) is not string text)
        {
            return default;
        }

        string[] words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        long count = Math.Max(0, call.Integer(1));
        return words.Length <= count ? string.Join(' ', words) : string.Join(' ', words.Take((int)count)) + (call.OptionalText(2) ?? "...");
    }

    private static TemplateValue Pad(TemplateCall call, bool isLeft)
    {
        int width = call.Int32(1);
        call.Renderer.CheckTextLength(width);
        string padding = call.OptionalText(2) is { Length: > 0 } given ? given : " ";
        string text = call.Text(0);
        width = Math.Max(0, width);
        return isLeft ? text.PadLeft(width, padding[0]) : text.PadRight(width, padding[0]);
    }

    private static TemplateValue IndexOf(TemplateCall call)
    {
        if (call.OptionalText(0) is not string text || call.OptionalText(1) is not string search)
        {
            return -1;
        }

        int start = call.Int32(2);
        if (start < 0 || start > text.Length)
        {
            throw call.FailAt(2, $"the start '{start}' lies outside of the text");
        }

        int count = call.Int32(3, whenNull: text.Length - start);
        if (count < 0 || count > text.Length - start)
        {
            throw call.FailAt(3, $"the count '{count}' reaches outside of the text");
        }

        StringComparison comparison = call.OptionalText(4) switch
        {
            null or "Ordinal" or "CurrentCulture" or "InvariantCulture" => StringComparison.Ordinal,
            "OrdinalIgnoreCase" or "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" => StringComparison.OrdinalIgnoreCase,
            string other => throw call.FailAt(4, $"'{other}' is no kind of comparison"),
        };
        return text.IndexOf(search, start, count, comparison);
    }
}
