using DocGen.Site.Localization;

namespace DocGen.Site.Search;

/// <summary>What kind a character is and how search writes it: in lower case, without marks. The theme's <c>search.js</c> does the same to what readers type.</summary>
internal static class SearchLetters
{
    /// <summary>Between words.</summary>
    public const byte Separator = 0;

    /// <summary>Part of a word.</summary>
    public const byte Word = 1;

    /// <summary>Of a script without spaces between words: every two neighbours make a term.</summary>
    public const byte Dense = 2;

    /// <summary>A mark that search leaves out.</summary>
    public const char Nothing = '\0';

    // Scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
    private static readonly (char First, char Last)[] DenseRanges =
    [
        ('\u0E01', '\u0E3A'), ('\u0E40', '\u0E4E'), ('\u0E81', '\u0EBD'), ('\u0EC0', '\u0ECE'), ('\u1000', '\u103F'), ('\u1780', '\u17D3'), ('\u3005', '\u3007'),
        ('\u3041', '\u3096'), ('\u309D', '\u309F'), ('\u30A1', '\u30FA'), ('\u30FC', '\u30FF'), ('\u31F0', '\u31FF'), ('\u3400', '\u4DBF'), ('\u4E00', '\u9FFF'),
        ('\uF900', '\uFAD9'), ('\uFF66', '\uFF9F'),
    ];

    // Accents, Hebrew points, Arabic vowels and the Arabic letter stretcher.
    private static readonly (char First, char Last)[] DroppedRanges =
    [
        ('\u0300', '\u036F'), ('\u0483', '\u0487'), ('\u0591', '\u05BD'), ('\u05BF', '\u05BF'), ('\u05C1', '\u05C2'), ('\u05C4', '\u05C5'), ('\u05C7', '\u05C7'),
        ('\u0610', '\u061A'), ('\u0640', '\u0640'), ('\u064B', '\u065F'), ('\u0670', '\u0670'), ('\u06D6', '\u06DC'), ('\u06DF', '\u06E8'), ('\u06EA', '\u06ED'),
    ];

    // Letters that no mark is taken off, but which readers type as others.
    private static readonly (char From, char To)[] Others =
    [
        ('ø', 'o'), ('đ', 'd'), ('ð', 'd'), ('ħ', 'h'), ('ı', 'i'), ('ł', 'l'), ('ŧ', 't'), ('ς', 'σ'), ('ة', 'ه'), ('ى', 'ي'), ('ی', 'ي'), ('ک', 'ك'), ('’', '\''),
    ];

    // Filled in as characters are met: most sites hold a few hundred different ones. Threads may do the same work twice.
    private const byte Unknown = 255;
    private const char NotYet = '\uFFFF';
    private static readonly byte[] Kinds = Filled(Unknown);
    private static readonly char[] Folds = Filled(NotYet);

    public static byte KindOf(char character) => Kinds[character] is not Unknown and byte kind ? kind : Kinds[character] = FindKind(character);

    /// <summary>The letter that search has for a character; <see cref="Nothing"/> where it has none. Ligatures are left to <see cref="Ligature"/>.</summary>
    public static char Fold(char character) => Folds[character] is not NotYet and char folded ? folded : Folds[character] = FindFold(character);

    /// <summary>The two letters of a letter that readers type as two; null for others.</summary>
    /// <param name="folded">As <see cref="Fold"/> gives it.</param>
    public static string? Ligature(char folded) => folded switch
    {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ĳ' => "ij",
        _ => null,
    };

    private static T[] Filled<T>(T value)
    {
        var table = new T[char.MaxValue + 1];
        Array.Fill(table, value);
        return table;
    }

    private static bool IsIn((char First, char Last)[] ranges, char character)
    {
        foreach ((char first, char last) in ranges)
        {
            if (character >= first && character <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static byte FindKind(char character) =>
        IsIn(DenseRanges, character) ? Dense
        : char.GetUnicodeCategory(character) is <= System.Globalization.UnicodeCategory.OtherNumber ? Word
        : Separator;

    private static char FindFold(char character)
    {
        if (IsIn(DroppedRanges, character))
        {
            return Nothing;
        }

        if (character is >= '\uFF01' and <= '\uFF5E')
        {
            // The wide forms of ASCII.
            character = (char)(character - 0xFEE0);
        }

        char letter = char.ToLowerInvariant(character);
        while (UnicodeForm.BaseOf(letter) is { } bare)
        {
            letter = char.ToLowerInvariant(bare);
        }

        foreach ((char from, char to) in Others)
        {
            if (letter == from)
            {
                return to;
            }
        }

        return letter;
    }
}
