using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DocGen.Site.Highlighting;

/// <summary>One run of a lexer over a part of a text. O(n): see <see cref="Memory"/>.</summary>
/// <remarks>
/// In each place the longest match wins whose conditions hold, of equally long ones the first rule. Text that no rule matches is of the
/// state's own kind. Nothing fails: any text has tokens.
/// </remarks>
internal ref struct LexerRun
{
    /// <summary>Deeper states are not entered: the text is a program's slip or an attack.</summary>
    private const int MostStates = 500;

    private const int LongestDelimiter = 64;

    /// <summary>Islands inside of islands.</summary>
    private const int MostIslands = 4;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t,:{}");

    /// <summary>Characters of long matches that may be refused, for each character read.</summary>
    private const int MostRefused = 8;

    private const int FirstRefused = 4096;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<CodeToken> _tokens;
    private readonly Lexer _lexer;
    private readonly int _start;
    private readonly int _end;
    private readonly int _depth;
    private readonly List<Frame> _stack = [new Frame(0, 0, 0, -1, 0)];
    private readonly List<Frame> _pending = [];
    private Memory? _memory;
    private bool _isBehindValue;
    private long _refused;
    private int _position;

    private LexerRun(Lexer lexer, ReadOnlySpan<char> text, List<CodeToken> tokens, int start, int end, int depth)
    {
        _text = text[..end];
        (_lexer, _tokens, _start, _end, _depth, _position) = (lexer, tokens, start, end, depth, start);
    }

    /// <summary>Characters looked at, for those who hold the lexer to its promise of linear time.</summary>
    public long Steps { get; private set; }

    /// <param name="tokens">Gets the tokens behind those it holds.</param>
    /// <returns>Characters looked at, some of them several times.</returns>
    public static long Tokenize(Lexer lexer, ReadOnlySpan<char> text, List<CodeToken> tokens)
    {
        LexerRun run = new(lexer, text, tokens, 0, text.Length, 0);
        run.Run();
        return run.Steps;
    }

    private void Run()
    {
        int idle = 0;
        int idleAt = -1;
        while (_position < _end)
        {
            ref Frame frame = ref CollectionsMarshal.AsSpan(_stack)[^1];
            LexerState state = _lexer.States[frame.State];
            bool isLineStart = _position == _start || _text[_position - 1] == '\n';
            if (EndsHere(state, ref frame, isLineStart))
            {
                continue;
            }

            if (_text[_position] == '\n' && _pending.Count > 0)
            {
                Emit(state.Kind, 1);
                _stack.AddRange(_pending);
                _pending.Clear();
                continue;
            }

            if (TryRule(state, _lexer.AutomatonOf(frame.State, isLineStart, _isBehindValue)))
            {
                continue;
            }

            // States that end without a match could follow each other in a circle.
            idle = idleAt == _position ? idle + 1 : 0;
            idleAt = _position;
            if (state.EndsWithoutMatch && _stack.Count > 1 && idle < MostStates)
            {
                _stack.RemoveAt(_stack.Count - 1);
                continue;
            }

            char c = _text[_position];
            _isBehindValue = _isBehindValue && char.IsWhiteSpace(c);
            Emit(state.Kind, 1);
        }
    }

    private bool EndsHere(LexerState state, ref Frame frame, bool isLineStart)
    {
        if (state.EndsWithLine && _text[_position] == '\n' && _stack.Count > 1)
        {
            _stack.RemoveAt(_stack.Count - 1);
            return true;
        }

        if (state.EndsWithIndent && isLineStart && EndsByIndent(ref frame))
        {
            _stack.RemoveAt(_stack.Count - 1);
            return true;
        }

        if (state.Close is { } close && _stack.Count > 1 && CloseLength(close, state.CloseAt, frame, isLineStart) is > 0 and var length)
        {
            _stack.RemoveAt(_stack.Count - 1);
            _isBehindValue = true;
            Emit(state.CloseKind, length);
            return true;
        }

        return false;
    }

    private readonly bool EndsByIndent(ref Frame frame)
    {
        ReadOnlySpan<char> rest = _text[_position..];
        int indent = rest.IndexOfAnyExcept(' ');
        if (indent < 0 || rest[indent] is '\n' or '\r')
        {
            return false;
        }

        if (frame.Indent >= 0)
        {
            return indent < frame.Indent;
        }

        frame = frame with { Indent = indent };
        return indent <= frame.OuterIndent;
    }

    private readonly int CloseLength(string close, ClosePlace place, Frame frame, bool isLineStart)
    {
        bool isFirst = place != ClosePlace.Anywhere;
        if (isFirst && !isLineStart)
        {
            return 0;
        }

        ReadOnlySpan<char> rest = _text[_position..];
        int length = isFirst ? Math.Max(0, rest.IndexOfAnyExcept(' ', '\t')) : 0;
        foreach (char c in close)
        {
            ReadOnlySpan<char> part = c == '$' ? _text.Slice(frame.Delimiter, frame.DelimiterLength) : new ReadOnlySpan<char>(in c);
            if (!rest[length..].StartsWith(part, StringComparison.Ordinal))
            {
                return 0;
            }

            length += part.Length;
        }

        char next = length < rest.Length ? rest[length] : '\n';
        bool isHere = place switch
        {
            ClosePlace.Anywhere => true,
            ClosePlace.LineStart => !char.IsLetterOrDigit(next) && next != '_',
            ClosePlace.Line => next is '\n' or '\r',
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return isHere ? length : 0;
    }

    private bool TryRule(LexerState state, Automaton automaton)
    {
        int current = Automaton.Start;
        int at = _position;
        (int Length, int[]? Rules) last = (0, null);
        while (at < _end)
        {
            current = automaton.Next(current, _text[at]);
            if (current == 0)
            {
                break;
            }

            at++;
            if (automaton.AcceptedIn(current) is { } rules)
            {
                last = (at - _position, rules);
            }
            else if (at - _position - last.Length > Memory.ShortLook && _memory?.Recall(automaton, current, at) is not null)
            {
                break;
            }
        }

        Steps += at - _position + 1;
        if (at - _position - last.Length > Memory.ShortLook)
        {
            (_memory ??= new Memory()).Learn(automaton, _text, _position, _position + last.Length + Memory.ShortLook, at, isMatch: false);
            Steps += at - _position;
        }

        if (last.Rules is null)
        {
            return false;
        }

        if (TryAccepted(state, last.Rules, last.Length, default))
        {
            return true;
        }

        if (last.Length > Memory.ShortLook)
        {
            // A text in which much is read, refused and read again from the next place is made for it: there, what is refused is plain.
            _refused += last.Length;
            if (_refused > (MostRefused * (long)(_position - _start)) + FirstRefused)
            {
                _isBehindValue = false;
                Emit(state.Kind, last.Length);
                return true;
            }
        }

        return last.Length > 1 && TryShorter(state, automaton, Math.Min(last.Length, Memory.ShortLook));
    }

    /// <summary>The longest match in the beginning of one that was refused.</summary>
    private bool TryShorter(LexerState state, Automaton automaton, int refused)
    {
        Span<int> states = stackalloc int[Memory.ShortLook + 1];
        states[0] = Automaton.Start;
        for (int length = 1; length <= refused; length++)
        {
            states[length] = automaton.Next(states[length - 1], _text[_position + length - 1]);
        }

        Steps += refused;
        Span<bool> tried = stackalloc bool[state.Rules.Length];
        for (int length = refused; length > 0; length--)
        {
            if (automaton.AcceptedIn(states[length]) is { } rules && TryAccepted(state, rules, length, tried))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="tried">Rules that were refused already, each where it matched most; empty: none were.</param>
    private bool TryAccepted(LexerState state, int[] rules, int length, scoped Span<bool> tried)
    {
        foreach (int number in rules)
        {
            LexerRule rule = state.Rules[number];
            if (!tried.IsEmpty)
            {
                if (tried[number])
                {
                    continue;
                }

                tried[number] = true;
            }

            if (Holds(rule, length, out TokenKind kind, out bool? value))
            {
                Apply(rule, length, kind, value);
                return true;
            }
        }

        return false;
    }

    private bool Holds(LexerRule rule, int length, out TokenKind kind, out bool? value)
    {
        (kind, value) = (rule.Kind, rule.Value);
        if (rule.IsAtStart && _position != 0)
        {
            return false;
        }

        if (rule.Words is { } words)
        {
            if (!words.TryFind(_text.Slice(_position, length), out kind, out bool isValue))
            {
                return false;
            }

            value = isValue;
        }

        return rule.AheadAutomaton is not { } ahead || Follows(ahead, _position + length) != rule.IsAheadForbidden;
    }

    private bool Follows(Automaton automaton, int from)
    {
        int current = Automaton.Start;
        int at = from;
        bool? known = null;
        while (at < _end && known is null)
        {
            current = automaton.Next(current, _text[at]);
            if (current == 0)
            {
                known = false;
                break;
            }

            at++;
            known = automaton.AcceptedIn(current) is not null ? true : at - from > Memory.ShortLook ? _memory?.Recall(automaton, current, at) : null;
        }

        Steps += at - from + 1;
        if (at - from > Memory.ShortLook)
        {
            (_memory ??= new Memory()).Learn(automaton, _text, from, from + Memory.ShortLook, at, known == true);
            Steps += at - from;
        }

        return known == true;
    }

    private void Apply(LexerRule rule, int length, TokenKind kind, bool? value)
    {
        _isBehindValue = rule.KeepsValue ? _isBehindValue : value ?? (kind == TokenKind.Comment || _text.Slice(_position, length).IsWhiteSpace() ? _isBehindValue : false);
        (int delimiter, int delimiterLength) = rule.Capture is { } capture ? Find(capture, _position, length) : (0, 0);
        int start = _position;
        Emit(kind, length);
        for (int i = 0; i < rule.Pops && _stack.Count > 1; i++)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        foreach (int state in rule.Pushes)
        {
            if (_stack.Count < MostStates)
            {
                _stack.Add(new Frame(state, delimiter, delimiterLength, -1, 0));
            }
        }

        if (rule.Pending is { } pending && _stack.Count + _pending.Count < MostStates)
        {
            _pending.Add(new Frame(pending, delimiter, delimiterLength, -1, _lexer.States[pending].EndsWithIndent ? IndentAt(start) : 0));
        }

        if (rule.Island is { } island)
        {
            RunIsland(island, delimiter, delimiterLength);
        }
    }

    /// <summary>Spaces at the start of a place's line.</summary>
    private int IndentAt(int position)
    {
        int line = _text[_start..position].LastIndexOf('\n') + 1 + _start;
        Steps += position - line;
        return Math.Max(0, _text[line..].IndexOfAnyExcept(' '));
    }

    private readonly (int Start, int Length) Find(CharacterSet set, int start, int length)
    {
        int from = 0;
        while (from < length && !set.Has(CharacterSet.SymbolOf(_text[start + from])))
        {
            from++;
        }

        int to = from;
        while (to < length && to - from < LongestDelimiter && set.Has(CharacterSet.SymbolOf(_text[start + to])))
        {
            to++;
        }

        return (start + from, to - from);
    }

    private void RunIsland(Island island, int delimiter, int delimiterLength)
    {
        int end = IslandEnds.Find(island, _text, _position, delimiterLength == 0 ? default : _text.Slice(delimiter, delimiterLength));
        Steps += end - _position;
        ReadOnlySpan<char> name = island.Language;
        if (name is "*")
        {
            name = _text[(delimiter + delimiterLength).._position].Trim(" \t\r\n{.");
            int length = name.IndexOfAny(NameEnds);
            name = length < 0 ? name : name[..length];
        }

        if (_depth >= MostIslands || CodeLanguages.Find(name) is not { } language || CodeLanguages.LexerOf(language) is not { } lexer)
        {
            Emit(TokenKind.Plain, end - _position);
            return;
        }

        LexerRun inner = new(lexer, _text, _tokens, _position, end, _depth + 1);
        inner.Run();
        Steps += inner.Steps;
        _position = end;
        _isBehindValue = false;
    }

    private void Emit(TokenKind kind, int length)
    {
        if (length == 0)
        {
            return;
        }

        // No token begins inside a character of two units.
        if (_position + length < _end && char.IsLowSurrogate(_text[_position + length]) && char.IsHighSurrogate(_text[_position + length - 1]))
        {
            length++;
        }

        int start = _position;
        _position += length;
        Span<CodeToken> tokens = CollectionsMarshal.AsSpan(_tokens);
        if (!tokens.IsEmpty && tokens[^1] is var last && last.Kind == kind && last.End == start)
        {
            tokens[^1] = last with { Length = last.Length + length };
            return;
        }

        _tokens.Add(new CodeToken(start, length, kind));
    }

    /// <param name="Delimiter">Offset of the captured text.</param>
    /// <param name="Indent">Spaces before the first line; -1: not known yet.</param>
    /// <param name="OuterIndent">Spaces before the line that began the state.</param>
    private readonly record struct Frame(int State, int Delimiter, int DelimiterLength, int Indent, int OuterIndent);

    /// <summary>
    /// How long looks ahead ended. Whoever comes to the same state in the same place again needs not look a second time; without that, a text
    /// made for it could be read to its end from each of its places (Reps, "Maximal Munch" Tokenization in Linear Time, TOPLAS 20(2), 1998).
    /// Looks of a few characters are not worth remembering.
    /// </summary>
    private sealed class Memory
    {
        public const int ShortLook = 64;

        private readonly Dictionary<(int Automaton, int State, int Position), bool> _ends = [];

        [MethodImpl(MethodImplOptions.NoInlining)]
        public bool? Recall(Automaton automaton, int state, int position) => _ends.TryGetValue((automaton.Id, state, position), out bool isMatch) ? isMatch : null;

        /// <summary>Walks the way again and notes what lies between two places on it.</summary>
        public void Learn(Automaton automaton, ReadOnlySpan<char> text, int start, int from, int to, bool isMatch)
        {
            int state = Automaton.Start;
            for (int at = start; at < to; at++)
            {
                state = automaton.Next(state, text[at]);
                if (at + 1 > from)
                {
                    _ends[(automaton.Id, state, at + 1)] = isMatch;
                }
            }
        }
    }
}
