using System.Text;

namespace DocGen.Site.Search;

/// <summary>
/// Takes text apart into terms: folded words, the parts of names (<c>kubeApiserver</c>, <c>kube-apiserver</c>) and such names in one word, and every two
/// neighbours of scripts that write without spaces. The theme's <c>search.js</c> takes queries apart in the same way. O(n).
/// </summary>
internal static class SearchWords
{
    /// <summary>Longer words are cut; nobody types them.</summary>
    public const int MaximumTerm = 40;

    // What Arabic and Hebrew write together with the next word; longer ones first.
    private static readonly string[] Attached = ["وال", "بال", "كال", "فال", "لل", "ال", "ה"];

    // Names of more parts are rather paths or sentences without spaces.
    private const int MaximumParts = 4;

    /// <param name="joinsWords">Whether neighbours with a space between make a term too, as titles and names are written now apart and now in one word.</param>
    public static void Collect(ReadOnlySpan<char> text, TermCollector terms, SearchField field, bool joinsWords)
    {
        Span<char> buffer = stackalloc char[MaximumTerm];
        Span<char> joined = stackalloc char[MaximumTerm];
        Span<char> pair = stackalloc char[MaximumTerm * 2];
        int joinedLength = 0;
        int parts = 0;
        int previous = 0;
        int end = -1;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] < 128 && !IsAsciiWord(text[i]))
            {
                i++;
                continue;
            }

            int length = FoldAscii(text[i..], buffer, out bool hasHumps);
            int width = 1;
            byte kind = length > 0 ? SearchLetters.Word : KindAt(text, i, out width);
            if (kind == SearchLetters.Separator)
            {
                i += width;
                continue;
            }

            int start = i;
            if (kind == SearchLetters.Dense)
            {
                while (i < text.Length && SearchLetters.KindOf(text[i]) == SearchLetters.Dense)
                {
                    i++;
                }

                CollectDense(text[start..i], terms, field);
                EndName(terms, field, joined[..joinedLength], ref parts);
                (joinedLength, end) = (0, -1);
                continue;
            }

            i += length;
            if (length == 0)
            {
                while (i < text.Length && KindAt(text, i, out width) == SearchLetters.Word)
                {
                    i += width;
                }

                length = Fold(text[start..i], buffer);
                hasHumps = true;
                if (length == 0)
                {
                    continue;
                }
            }

            ReadOnlySpan<char> word = buffer[..length];
            terms.Add(word, field, 2);
            if (hasHumps)
            {
                CollectHumps(text[start..i], terms, field);
            }

            if (word[0] is >= '\u0590' and <= '\u06FF')
            {
                CollectBare(word, terms, field);
            }

            bool isNear = end >= 0 && end == start - 1;
            bool isName = isNear && text[end] is '-' or '_' or '.';
            if (isNear && (isName || (joinsWords && text[end] == ' ')))
            {
                // The pair; the whole name follows when it ends.
                int tail = Math.Min(length, MaximumTerm - Math.Min(previous, MaximumTerm));
                joined.Slice(joinedLength - previous, previous).CopyTo(pair);
                word[..tail].CopyTo(pair[previous..]);
                terms.Add(pair[..(previous + tail)], field, 1);
            }

            if (!isName || joinedLength + length > MaximumTerm)
            {
                EndName(terms, field, joined[..joinedLength], ref parts);
                joinedLength = 0;
            }

            word.CopyTo(joined[joinedLength..]);
            joinedLength += length;
            previous = length;
            parts++;
            end = i;
        }

        EndName(terms, field, joined[..joinedLength], ref parts);
    }

    /// <summary>A term as the index has it.</summary>
    public static string Fold(string text)
    {
        Span<char> buffer = stackalloc char[MaximumTerm];
        return buffer[..Fold(text, buffer)].ToString();
    }

    /// <summary>What most words are: letters and digits of ASCII alone, and not too many.</summary>
    /// <returns>How many there are; 0 where the word holds anything else.</returns>
    private static int FoldAscii(ReadOnlySpan<char> text, Span<char> buffer, out bool hasHumps)
    {
        hasHumps = false;
        int length = 0;
        while (length < text.Length && IsAsciiWord(text[length]))
        {
            if (length == buffer.Length)
            {
                return 0;
            }

            char c = text[length];
            bool isUpper = (uint)(c - 'A') < 26;
            hasHumps |= isUpper && length > 0;
            buffer[length++] = isUpper ? (char)(c | 0x20) : c;
        }

        return length < text.Length && text[length] >= 128 && SearchLetters.KindOf(text[length]) != SearchLetters.Separator ? 0 : length;
    }

    private static bool IsAsciiWord(char c) => (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10;

    private static byte KindAt(ReadOnlySpan<char> text, int index, out int width)
    {
        width = 1;
        char c = text[index];
        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return SearchLetters.KindOf(c);
        }

        width = 2;
        return Rune.GetUnicodeCategory(new Rune(c, text[index + 1])) <= System.Globalization.UnicodeCategory.OtherNumber ? SearchLetters.Word : SearchLetters.Separator;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (length == buffer.Length)
            {
                break;
            }

            char letter = c < 128 ? char.ToLowerInvariant(c) : SearchLetters.Fold(c);
            if (letter >= 128 && SearchLetters.Ligature(letter) is { } two)
            {
                buffer[length++] = two[0];
                if (length < buffer.Length)
                {
                    buffer[length++] = two[1];
                }
            }
            else if (letter != SearchLetters.Nothing)
            {
                buffer[length++] = letter;
            }
        }

        return length;
    }

    private static void CollectDense(ReadOnlySpan<char> run, TermCollector terms, SearchField field)
    {
        Span<char> buffer = stackalloc char[2];
        for (int i = 0; i < run.Length; i++)
        {
            // The last sign alone, so that every sign begins a term.
            int length = Math.Min(2, run.Length - i);
            for (int k = 0; k < length; k++)
            {
                buffer[k] = SearchLetters.Fold(run[i + k]);
            }

            terms.Add(buffer[..length], field, length == 2 || run.Length == 1 ? 2 : 1);
        }
    }

    /// <summary><c>apiServer</c> has <c>api</c> and <c>server</c>, <c>HTTPServer</c> has <c>http</c> and <c>server</c>.</summary>
    private static void CollectHumps(ReadOnlySpan<char> word, TermCollector terms, SearchField field)
    {
        Span<char> buffer = stackalloc char[MaximumTerm];
        int start = 0;
        for (int i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && !IsHump(word, i))
            {
                continue;
            }

            if (i - start > 1 && i - start < word.Length)
            {
                int length = Fold(word[start..i], buffer);
                if (length > 1)
                {
                    terms.Add(buffer[..length], field, 1);
                }
            }

            start = i;
        }
    }

    /// <summary>A word without the article or preposition that is written together with it.</summary>
    private static void CollectBare(ReadOnlySpan<char> word, TermCollector terms, SearchField field)
    {
        foreach (string prefix in Attached)
        {
            if (word.Length >= prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                terms.Add(word[prefix.Length..], field, 1);
                return;
            }
        }
    }

    private static bool IsHump(ReadOnlySpan<char> word, int i) =>
        char.IsUpper(word[i]) && (char.IsLower(word[i - 1]) || (i + 1 < word.Length && char.IsUpper(word[i - 1]) && char.IsLower(word[i + 1])));

    private static void EndName(TermCollector terms, SearchField field, ReadOnlySpan<char> joined, ref int parts)
    {
        if (parts is > 2 and <= MaximumParts)
        {
            terms.Add(joined, field, 1);
        }

        parts = 0;
    }
}
