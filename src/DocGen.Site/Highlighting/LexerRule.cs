using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <summary>What a lexer does where a pattern matches.</summary>
/// <param name="Words">The rule holds only for these words, whose kind is theirs; null: any text, of <paramref name="Kind"/>.</param>
/// <param name="Value">Whether what is matched can be the left side of a division: decides between <c>a / b</c> and <c>/a b/</c>. Null: unchanged.</param>
internal sealed record LexerRule(Pattern Pattern, TokenKind Kind, WordSet? Words, bool? Value)
{
    /// <summary>Whether what was before counts as before what follows, as with a comment.</summary>
    public bool KeepsValue { get; init; }

    /// <summary>What must follow, or must not; null: anything.</summary>
    public Pattern? Ahead { get; init; }

    public bool IsAheadForbidden { get; init; }

    /// <summary>Compiled from <see cref="Ahead"/>.</summary>
    public Automaton? AheadAutomaton { get; set; }

    /// <summary>Only at the start of a line.</summary>
    public bool IsAtLineStart { get; init; }

    /// <summary>Only at the start of the text.</summary>
    public bool IsAtStart { get; init; }

    /// <summary>Only behind a value (true) or not behind one (false).</summary>
    public bool? Behind { get; init; }

    /// <summary>States that end.</summary>
    public int Pops { get; init; }

    /// <summary>States that begin, the last on top.</summary>
    public ImmutableArray<int> Pushes { get; init; } = [];

    /// <summary>The state that begins on the next line; null: none.</summary>
    public int? Pending { get; init; }

    /// <summary>The first run of these characters in the match becomes the delimiter of the state that begins; null: none.</summary>
    public CharacterSet? Capture { get; init; }

    public Island? Island { get; init; }
}

/// <summary>Words and what they are.</summary>
internal sealed class WordSet(bool ignoresCase)
{
    private readonly Dictionary<string, (TokenKind Kind, bool IsValue)> _words = new(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public void Add(string word, TokenKind kind, bool isValue) => _words[word] = (kind, isValue);

    public void Add(WordSet other)
    {
        foreach ((string word, (TokenKind Kind, bool IsValue) entry) in other._words)
        {
            _words[word] = entry;
        }
    }

    public bool TryFind(ReadOnlySpan<char> word, out TokenKind kind, out bool isValue)
    {
        bool isFound = _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out (TokenKind Kind, bool IsValue) entry);
        (kind, isValue) = entry;
        return isFound;
    }
}

/// <summary>Another language behind a match.</summary>
/// <param name="Language">Its name; <c>*</c>: the first word in the match behind the captured delimiter.</param>
/// <param name="Text">The text that ends it, where <paramref name="End"/> asks for one.</param>
internal sealed record Island(string Language, IslandEnd End, string Text);

internal enum IslandEnd
{
    /// <summary>Before a text, in any case: <c>&lt;/script</c>.</summary>
    Text,

    /// <summary>Before a line that is this text.</summary>
    Line,

    /// <summary>Before a line of the captured marks, as a fence of Markdown ends.</summary>
    Fence,

    /// <summary>With the line, unless a backslash carries it on.</summary>
    Continued,

    /// <summary>With the text.</summary>
    End,
}
