using System.Text;

namespace DocGen.Site.Syntax;

/// <summary>Makes ids from headings as GitHub does: small letters, spaces as hyphens, punctuation left out, letters of all scripts kept.</summary>
public sealed class Slugs
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The slug of a text; <c>section</c> where nothing is left of it.</summary>
    public static string Of(string text)
    {
        StringBuilder slug = new(text.Length);
        foreach (Rune rune in text.Trim().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        string result = slug.ToString().Trim('-');
        return result.Length == 0 ? "section" : result;
    }

    /// <summary>Takes an id that is written in the page, so that no slug repeats it.</summary>
    /// <returns>Whether it was free.</returns>
    public bool Reserve(string id) => _used.Add(id);

    /// <summary>The slug itself the first time, then with <c>-1</c>, <c>-2</c> …; amortized O(1).</summary>
    public string Unique(string slug)
    {
        if (_used.Add(slug))
        {
            return slug;
        }

        int count = _counts.GetValueOrDefault(slug);
        string candidate;
        do
        {
            count++;
            candidate = $"{slug}-{count}";
        }
        while (!_used.Add(candidate));
        _counts[slug] = count;
        return candidate;
    }

    /// <summary>Without the signs that choose between the forms of an emoji, which is left out itself.</summary>
    private static bool IsMark(Rune rune) => rune.Value is not (>= 0xFE00 and <= 0xFE0F) && Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
