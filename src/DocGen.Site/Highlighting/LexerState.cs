using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <summary>What can stand in one place: the rules that hold there, and what all other text is.</summary>
/// <param name="Kind">Of text that no rule matches.</param>
internal sealed record LexerState(string Name, TokenKind Kind)
{
    public ImmutableArray<LexerRule> Rules
    {
        get;
        set
        {
            field = value;
            LineStartBit = value.Any(static rule => rule.IsAtLineStart) ? 1 : 0;
            ValueBit = value.Any(static rule => rule.Behind is not null) ? 2 : 0;
        }
    } = [];

    /// <summary>1 if some rules hold only at the start of a line.</summary>
    public int LineStartBit { get; private set; }

    /// <summary>2 if some rules hold only behind a value or only elsewhere.</summary>
    public int ValueBit { get; private set; }

    /// <summary>Ends before the end of a line.</summary>
    public bool EndsWithLine { get; init; }

    /// <summary>Ends before a line that is indented less than its first one, or no more than the line that began it.</summary>
    public bool EndsWithIndent { get; init; }

    /// <summary>Ends where no rule matches.</summary>
    public bool EndsWithoutMatch { get; init; }

    /// <summary>Text that ends the state, <c>$</c> for the captured delimiter; null: none.</summary>
    public string? Close { get; set; }

    public TokenKind CloseKind { get; set; }

    public ClosePlace CloseAt { get; set; }

    /// <summary>Automata of the rules that can match where a line starts or not, behind a value or not; made at their first use.</summary>
    public Automaton?[] Automata { get; } = new Automaton?[4];
}

/// <summary>Where the text that ends a state must stand.</summary>
internal enum ClosePlace
{
    Anywhere,

    /// <summary>First on its line, and no word goes on behind it.</summary>
    LineStart,

    /// <summary>Alone on its line.</summary>
    Line,
}
