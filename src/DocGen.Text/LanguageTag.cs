namespace DocGen.Text;

/// <summary>
/// A language as BCP 47 writes it, in canonical case (<c>en</c>, <c>zh-Hans</c>, <c>pt-BR</c>). Only <see cref="TryParse"/> makes one from an
/// author's text; equality is ordinal.
/// </summary>
public readonly record struct LanguageTag : IComparable<LanguageTag>
{
    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    public static LanguageTag English { get; } = new("en");

    /// <summary>The canonical text; <c>en</c> for the default value.</summary>
    public string Value => _value ?? "en";

    /// <summary>The language without script, region and variants: <c>zh</c> of <c>zh-Hans</c>.</summary>
    public string Primary => Value.IndexOf('-') is int dash and > 0 ? Value[..dash] : Value;

    /// <summary>Whether the language is written from right to left, by its script or its usual script.</summary>
    public bool IsRightToLeft =>
        Value.Contains("-Arab", StringComparison.Ordinal) || Value.Contains("-Hebr", StringComparison.Ordinal) ||
        (Primary is "ar" or "he" or "fa" or "ur" or "yi" or "ps" or "sd" or "ug" or "dv" or "ckb" && !Value.Contains("-Latn", StringComparison.Ordinal));

    /// <summary>
    /// Accepts a well-formed tag in any case, with <c>_</c> for <c>-</c>: a primary language of 2 or 3 letters, then subtags of
    /// 2 to 8 letters or digits. Case is made canonical: <c>EN_us</c> becomes <c>en-US</c>, <c>ZH-hans</c> becomes <c>zh-Hans</c>.
    /// </summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (string.IsNullOrEmpty(text) || text.Length > 35)
        {
            return false;
        }

        if (text.Length is 2 or 3 && !text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            // Nearly all of them.
            tag = new LanguageTag(text);
            return true;
        }

        string[] parts = text.Replace('_', '-').Split('-');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            bool isValid = i == 0
                ? part.Length is 2 or 3 && part.All(char.IsAsciiLetter)
                : part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit);
            if (!isValid)
            {
                return false;
            }

            parts[i] = i == 0 ? part.ToLowerInvariant()
                : part.Length == 4 && char.IsAsciiLetter(part[0]) ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()
                : part.Length == 2 ? part.ToUpperInvariant()
                : part.ToLowerInvariant();
        }

        tag = new LanguageTag(string.Join('-', parts));
        return true;
    }

    /// <summary>Parses a tag that is known to be valid, such as a constant of ours.</summary>
    public static LanguageTag Parse(string text) => TryParse(text, out LanguageTag tag) ? tag : throw new FormatException($"'{text}' is not a language tag");

    public int CompareTo(LanguageTag other) => string.CompareOrdinal(Value, other.Value);

    public bool Equals(LanguageTag other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}
