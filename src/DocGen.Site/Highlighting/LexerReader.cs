using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <summary>Reads a lexer's file. What can stand in it is described in <c>Languages/README.md</c>.</summary>
/// <remarks>The files are part of the program: a mistake in them is an exception, and a test reads them all.</remarks>
internal sealed class LexerReader
{
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> _words = new(StringComparer.Ordinal);
    private readonly List<(LexerState State, List<Func<LexerRule?>> Rules, List<(int At, string Name)> Uses)> _states = [];
    private bool _ignoresCase;

    /// <summary>The states of a language, the one in which a text begins first.</summary>
    /// <param name="find">The file of a language that this one extends.</param>
    public static ImmutableArray<LexerState> Read(string text, Func<string, string> find)
    {
        LexerReader reader = new();
        reader.ReadFile(text, find);
        return reader.Finish();
    }

    private void ReadFile(string text, Func<string, string> find)
    {
        Action<string[]> take = static words => throw new FormatException($"'{words[0]}' stands under nothing");
        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0 || parts[0] == "#")
            {
                continue;
            }

            if (line[0] == ' ')
            {
                take(parts);
                continue;
            }

            switch (parts[0])
            {
                case "extends":
                    ReadFile(find(parts[1]), find);
                    break;
                case "ignore-case":
                    _ignoresCase = true;
                    break;
                case "let":
                    _patterns[parts[1]] = parts[2];
                    break;
                case "words":
                    take = WordsInto(parts);
                    break;
                case "state":
                    take = RulesInto(parts);
                    break;
                default:
                    throw new FormatException($"'{parts[0]}' is no directive");
            }
        }
    }

    /// <summary><c>words KIND [value] [in SET]</c>.</summary>
    private Action<string[]> WordsInto(string[] parts)
    {
        TokenKind kind = KindOf(parts[1]);
        bool isValue = parts.Contains("value") || kind is TokenKind.Literal or TokenKind.Type or TokenKind.Function or TokenKind.Variable;
        WordSet set = Words(parts is [.., "in", var name] ? name : "");
        return words =>
        {
            foreach (string word in words)
            {
                set.Add(word, kind, isValue);
            }
        };
    }

    /// <summary><c>state NAME [KIND] [line] [indent] [else] [anew]</c>; a state that exists gets the rules in front of its own.</summary>
    private Action<string[]> RulesInto(string[] parts)
    {
        int index = _states.FindIndex(entry => entry.State.Name == parts[1]);
        List<Func<LexerRule?>> rules = [];
        List<(int, string)> uses = [];
        LexerState state;
        if (index >= 0)
        {
            (state, List<Func<LexerRule?>> old, List<(int At, string Name)> oldUses) = _states[index];
            _states[index] = (state, rules, uses);
            if (parts.Contains("anew"))
            {
                old = [];
                oldUses = [];
            }

            // What was there comes last: it is put under a name of its own, which the new state uses.
            LexerState kept = new(state.Name + "'", state.Kind);
            int same = _states.Count(entry => entry.State.Name.StartsWith(state.Name + "'", StringComparison.Ordinal));
            kept = kept with { Name = kept.Name + same };
            _states.Add((kept, old, oldUses));
            uses.Add((int.MaxValue, kept.Name));
        }
        else
        {
            state = new LexerState(parts[1], parts.Length > 2 && Enum.TryParse(parts[2], ignoreCase: true, out TokenKind kind) ? kind : TokenKind.Plain)
            {
                EndsWithLine = parts.Contains("line"),
                EndsWithIndent = parts.Contains("indent"),
                EndsWithoutMatch = parts.Contains("else"),
            };
            _states.Add((state, rules, uses));
        }

        return words =>
        {
            switch (words[0])
            {
                case "use":
                    uses.Add((rules.Count, words[1]));
                    break;
                case "close":
                    (state.CloseKind, state.Close) = (KindOf(words[1]), words[2]);
                    state.CloseAt = words.Contains("alone") ? ClosePlace.Line : words.Contains("first") ? ClosePlace.LineStart : ClosePlace.Anywhere;
                    break;
                default:
                    rules.Add(() => RuleOf(words));
                    break;
            }
        };
    }

    private LexerRule RuleOf(string[] words)
    {
        bool isWord = words[0][0] == '@';
        TokenKind kind = isWord ? TokenKind.Plain : KindOf(words[0]);
        bool? value = kind switch
        {
            TokenKind.Comment => null,
            TokenKind.Keyword or TokenKind.Meta or TokenKind.Attribute or TokenKind.Tag or TokenKind.Prompt => false,
            TokenKind.Plain => null,
            _ => true,
        };
        LexerRule rule = new(PatternParser.Parse(words[1], _patterns, _ignoresCase), kind, isWord ? Words(words[0][1..]) : null, value);
        foreach (string word in words.AsSpan(2))
        {
            rule = word switch
            {
                "^" => rule with { Pops = 1 },
                "^^" => rule with { Pops = 2 },
                "bol" => rule with { IsAtLineStart = true },
                "start" => rule with { IsAtStart = true },
                "operand" => rule with { Behind = false },
                "operator" => rule with { Behind = true },
                "+" => rule with { Value = true },
                "-" => rule with { Value = false },
                "~" => rule with { KeepsValue = true },
                _ when word[0] == '>' => rule with { Pushes = rule.Pushes.Add(StateOf(word[1..])) },
                _ when word[0] == '=' => rule with { Pops = 1, Pushes = rule.Pushes.Add(StateOf(word[1..])) },
                _ when word[0] == '?' => rule with { Ahead = PatternParser.Parse(word.AsSpan(1), _patterns, _ignoresCase) },
                _ when word[0] == '!' => rule with { Ahead = PatternParser.Parse(word.AsSpan(1), _patterns, _ignoresCase), IsAheadForbidden = true },
                _ when word.StartsWith("capture:", StringComparison.Ordinal) => rule with { Capture = PatternParser.ParseSet(word.AsSpan(8)) },
                _ when word.StartsWith("pending:", StringComparison.Ordinal) => rule with { Pending = StateOf(word[8..]) },
                _ when word.StartsWith("island:", StringComparison.Ordinal) => rule with { Island = IslandOf(word[7..]) },
                _ => throw new FormatException($"'{word}' is no action"),
            };
        }

        return rule;
    }

    private static Island IslandOf(string text)
    {
        string[] parts = text.Split(':', 2);
        return parts[1] switch
        {
            "fence" => new Island(parts[0], IslandEnd.Fence, ""),
            "continued" => new Island(parts[0], IslandEnd.Continued, ""),
            "end" => new Island(parts[0], IslandEnd.End, ""),
            _ when parts[1].StartsWith("line=", StringComparison.Ordinal) => new Island(parts[0], IslandEnd.Line, parts[1][5..]),
            _ => new Island(parts[0], IslandEnd.Text, parts[1]),
        };
    }

    private static TokenKind KindOf(string name) => name == "-" ? TokenKind.Plain
        : Enum.TryParse(name, ignoreCase: true, out TokenKind kind) ? kind
        : throw new FormatException($"'{name}' is no kind of token");

    private WordSet Words(string name)
    {
        if (!_words.TryGetValue(name, out WordSet? set))
        {
            _words.Add(name, set = new WordSet(_ignoresCase));
        }

        return set;
    }

    private int StateOf(string name)
    {
        int index = _states.FindIndex(entry => entry.State.Name == name);
        return index >= 0 ? index : throw new FormatException($"there is no state '{name}'");
    }

    private ImmutableArray<LexerState> Finish()
    {
        Dictionary<string, ImmutableArray<LexerRule>> finished = new(StringComparer.Ordinal);
        foreach ((LexerState state, _, _) in _states)
        {
            state.Rules = RulesOf(state.Name, finished);
        }

        return [.. _states.Select(static entry => entry.State)];
    }

    private ImmutableArray<LexerRule> RulesOf(string name, Dictionary<string, ImmutableArray<LexerRule>> finished)
    {
        if (finished.TryGetValue(name, out ImmutableArray<LexerRule> known))
        {
            return known;
        }

        (_, List<Func<LexerRule?>> own, List<(int At, string Name)> uses) = _states[StateOf(name)];
        ImmutableArray<LexerRule>.Builder rules = ImmutableArray.CreateBuilder<LexerRule>();
        for (int i = 0; i <= own.Count; i++)
        {
            foreach ((int at, string used) in uses)
            {
                if (at == i || (i == own.Count && at == int.MaxValue))
                {
                    rules.AddRange(RulesOf(used, finished));
                }
            }

            if (i < own.Count && own[i]() is { } rule)
            {
                rules.Add(rule);
            }
        }

        return finished[name] = rules.ToImmutable();
    }
}
