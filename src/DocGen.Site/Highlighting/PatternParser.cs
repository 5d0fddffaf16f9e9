using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Site.Highlighting;

/// <summary>
/// Reads the patterns in the lexers' files: <c>a|b</c>, <c>( )</c>, <c>* + ?</c>, <c>{2,4}</c>, <c>[a-z^]</c>, <c>.</c> for all but the end of the line,
/// <c>\d</c> digit, <c>\h</c> hexadecimal digit, <c>\a</c> letter or underscore, <c>\w</c> the same or a digit, <c>\s</c> white space inside a line,
/// <c>\S</c> anything visible, <c>\_</c> a space, <c>{name}</c> a pattern defined before. Any other character behind a backslash is itself.
/// </summary>
/// <remarks>The files are part of the program: a mistake in them is an exception.</remarks>
internal ref struct PatternParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly bool _ignoresCase;
    private int _position;

    private PatternParser(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string> names, bool ignoresCase)
    {
        _text = text;
        (_names, _ignoresCase) = (names, ignoresCase);
    }

    public static Pattern Parse(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string> names, bool ignoresCase)
    {
        PatternParser parser = new(text, names, ignoresCase);
        Pattern pattern = parser.ParseChoice();
        return parser._position == text.Length ? pattern : throw Fault(text, "')' without '('");
    }

    /// <summary>A pattern that is one set: <c>[\w.]</c>.</summary>
    public static CharacterSet ParseSet(ReadOnlySpan<char> text) =>
        Parse(text, ImmutableDictionary<string, string>.Empty, ignoresCase: false) is Pattern.One one ? one.Set : throw Fault(text, "one character is expected");

    private static FormatException Fault(ReadOnlySpan<char> text, string message) => new($"pattern '{text}': {message}");

    private Pattern ParseChoice()
    {
        Pattern first = ParseSequence();
        if (_position == _text.Length || _text[_position] != '|')
        {
            return first;
        }

        ImmutableArray<Pattern>.Builder options = ImmutableArray.CreateBuilder<Pattern>();
        options.Add(first);
        while (_position < _text.Length && _text[_position] == '|')
        {
            _position++;
            options.Add(ParseSequence());
        }

        return new Pattern.Choice(options.ToImmutable());
    }

    private Pattern ParseSequence()
    {
        ImmutableArray<Pattern>.Builder parts = ImmutableArray.CreateBuilder<Pattern>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            parts.Add(ParseRepeat());
        }

        return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts.ToImmutable());
    }

    private Pattern ParseRepeat()
    {
        Pattern inner = ParseOne();
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case '*':
                    inner = new Pattern.Repeat(inner, 0, null);
                    break;
                case '+':
                    inner = new Pattern.Repeat(inner, 1, null);
                    break;
                case '?':
                    inner = new Pattern.Repeat(inner, 0, 1);
                    break;
                case '{' when _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1]):
                    int close = _position + _text[_position..].IndexOf('}');
                    ReadOnlySpan<char> counts = _text[(_position + 1)..close];
                    int comma = counts.IndexOf(',');
                    int least = int.Parse(comma < 0 ? counts : counts[..comma], NumberStyles.None, CultureInfo.InvariantCulture);
                    int? most = comma < 0 ? least : comma == counts.Length - 1 ? null : int.Parse(counts[(comma + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
                    inner = new Pattern.Repeat(inner, least, most);
                    _position = close;
                    break;
                default:
                    return inner;
            }

            _position++;
        }

        return inner;
    }

    private Pattern ParseOne()
    {
        char c = _text[_position++];
        switch (c)
        {
            case '(':
                Pattern inner = ParseChoice();
                if (_position == _text.Length)
                {
                    throw Fault(_text, "'(' without ')'");
                }

                _position++;
                return inner;
            case '[':
                return new Pattern.One(ParseBrackets());
            case '{':
                int close = _text[_position..].IndexOf('}');
                string name = _text.Slice(_position, close).ToString();
                _position += close + 1;
                return Parse(_names.TryGetValue(name, out string? definition) ? definition : throw Fault(_text, $"no pattern is named '{name}'"), _names, _ignoresCase);
            case '.':
                return new Pattern.One(~CharacterSet.LineEnd);
            case '\\':
                return Single(ParseEscape());
            default:
                return Single(CharacterSet.Of(c));
        }
    }

    private readonly Pattern.One Single(CharacterSet set) => new(_ignoresCase ? set.IgnoringCase() : set);

    private CharacterSet ParseEscape()
    {
        char c = _text[_position++];
        return c switch
        {
            'n' => CharacterSet.LineEnd,
            't' => CharacterSet.Of('\t'),
            'd' => CharacterSet.Digits,
            'h' => CharacterSet.HexDigits,
            'a' => CharacterSet.Letters,
            'w' => CharacterSet.WordCharacters,
            's' => CharacterSet.Spaces,
            'S' => ~(CharacterSet.Spaces | CharacterSet.LineEnd),
            '_' => CharacterSet.Of(' '),
            _ when char.IsAsciiLetterOrDigit(c) => throw Fault(_text, $"'\\{c}' means nothing"),
            _ => CharacterSet.Of(c),
        };
    }

    private CharacterSet ParseBrackets()
    {
        bool isNegated = _text[_position] == '^';
        _position += isNegated ? 1 : 0;
        CharacterSet set = default;
        while (_text[_position] != ']')
        {
            char from = _text[_position++];
            if (from == '\\')
            {
                set |= ParseEscape();
            }
            else if (_text[_position] == '-' && _text[_position + 1] != ']')
            {
                set |= CharacterSet.Range(from, _text[_position + 1]);
                _position += 2;
            }
            else
            {
                set |= CharacterSet.Of(from);
            }
        }

        _position++;
        set = _ignoresCase ? set.IgnoringCase() : set;
        return isNegated ? ~set : set;
    }
}
