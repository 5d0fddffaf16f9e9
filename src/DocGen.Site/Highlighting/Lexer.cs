using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <summary>The lexer of one language, ready to run: its rules as automata. Immutable; any number of threads may run it.</summary>
internal sealed class Lexer
{
    private readonly CharacterClasses _classes;

    private Lexer(ImmutableArray<LexerState> states, CharacterClasses classes) => (States, _classes) = (states, classes);

    /// <summary>The one in which a text begins first.</summary>
    public ImmutableArray<LexerState> States { get; }

    public static Lexer Compile(ImmutableArray<LexerState> states)
    {
        List<CharacterSet> sets = [];
        LexerRule[] rules = [.. states.SelectMany(static state => state.Rules).Distinct(ReferenceEqualityComparer.Instance).Cast<LexerRule>()];
        foreach (LexerRule rule in rules)
        {
            Collect(rule.Pattern, sets);
            Collect(rule.Ahead, sets);
        }

        // Automata of states have the numbers before.
        int id = states.Length * 4;
        CharacterClasses classes = new(sets);
        foreach (LexerRule rule in rules)
        {
            rule.AheadAutomaton = rule.Ahead is { } ahead ? AutomatonBuilder.Build(id++, classes, [(0, ahead)]) : null;
        }

        return new Lexer(states, classes);
    }

    /// <summary>What can match in a state. Two threads may make the same automaton at the same time; either is as good.</summary>
    public Automaton AutomatonOf(int index, bool isAtLineStart, bool isBehindValue)
    {
        LexerState state = States[index];
        int variant = (isAtLineStart ? state.LineStartBit : 0) | (isBehindValue ? state.ValueBit : 0);
        return Volatile.Read(ref state.Automata[variant]) ?? Make(state, (index * 4) + variant, variant);
    }

    private Automaton Make(LexerState state, int id, int variant)
    {
        Automaton automaton = AutomatonBuilder.Build(id, _classes, Patterns(state, (variant & 1) != 0, (variant & 2) != 0));
        Volatile.Write(ref state.Automata[variant], automaton);
        return automaton;
    }

    private static IEnumerable<(int, Pattern)> Patterns(LexerState state, bool isAtLineStart, bool isBehindValue)
    {
        for (int i = 0; i < state.Rules.Length; i++)
        {
            if ((isAtLineStart || !state.Rules[i].IsAtLineStart) && (state.Rules[i].Behind ?? isBehindValue) == isBehindValue)
            {
                yield return (i, state.Rules[i].Pattern);
            }
        }
    }

    private static void Collect(Pattern? pattern, List<CharacterSet> sets)
    {
        switch (pattern)
        {
            case Pattern.One one:
                sets.Add(one.Set);
                break;
            case Pattern.Sequence sequence:
                foreach (Pattern part in sequence.Parts)
                {
                    Collect(part, sets);
                }

                break;
            case Pattern.Choice choice:
                foreach (Pattern option in choice.Options)
                {
                    Collect(option, sets);
                }

                break;
            case Pattern.Repeat repeat:
                Collect(repeat.Inner, sets);
                break;
        }
    }
}
