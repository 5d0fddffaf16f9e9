using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <summary>Cuts a template into tokens on demand: text between code blocks with white space stripped as asked, and the words of the code.</summary>
/// <remarks>O(n) in all. The whole state is a small struct, so that looking one token ahead is a copy.</remarks>
internal sealed class Lexer(SourceText source, DiagnosticBag diagnostics, bool isCodeOnly)
{
    private readonly string _text = source.Content;
    private State _state = new() { InCode = isCodeOnly };
    private bool _isPeeking;

    /// <summary>The left margin that a code block repeats, of the last <see cref="TokenKind.CodeEnter"/>; null for none.</summary>
    public string? Indent => _state.Indent;

    public int Position => _state.At;

    /// <summary>The next token without taking it.</summary>
    public Token Peek()
    {
        State saved = _state;
        _isPeeking = true;
        Token token = Next();
        _isPeeking = false;
        _state = saved;
        return token;
    }

    /// <summary>The next token that is no line end, without taking it.</summary>
    public Token PeekOverLines()
    {
        State saved = _state;
        _isPeeking = true;
        Token token;
        do
        {
            token = Next();
        }
        while (token.Kind == TokenKind.NewLine);
        _isPeeking = false;
        _state = saved;
        return token;
    }

    public Token Next() => _state.InCode ? NextInCode() : NextInText();

    /// <summary>Reads the text of an interpolated string up to an expression or the closing quote.</summary>
    /// <returns>The text; <paramref name="isOpen"/> says whether an expression follows.</returns>
    public string ReadInterpolatedText(char quote, int start, out bool isOpen)
    {
        int from = _state.At;
        while (_state.At < _text.Length)
        {
            char c = _text[_state.At];
            if (c == quote || c == '{')
            {
                string text = StringEscapes.Decode(source, from, _state.At, diagnostics);
                _state.At++;
                isOpen = c == '{';
                _state.OpenBraces += isOpen ? 1 : 0;
                return text;
            }

            _state.At += c == '\\' ? 2 : 1;
        }

        _state.At = _text.Length;
        ReportUnclosedString(start);
        isOpen = false;
        return "";
    }

    private Token NextInText()
    {
        while (_state.At < _text.Length)
        {
            int start = _state.At;
            int open = FindOpening(start, out int escapeLength);
            int end = open < 0 ? _text.Length : open;
            int contentStart = StripRight(start, end);
            _state.Strip = '\0';
            if (open < 0)
            {
                _state.At = _text.Length;
                if (contentStart < end)
                {
                    return new Token(TokenKind.Raw, contentStart, end - contentStart, false);
                }

                continue;
            }

            int afterOpening = open + (escapeLength == 0 ? 2 : escapeLength + 2);
            char strip = afterOpening < _text.Length && _text[afterOpening] is '-' or '~' ? _text[afterOpening] : '\0';
            int contentEnd = StripLeft(contentStart, end, strip);
            if (contentStart < contentEnd && !_state.IsTextDone)
            {
                // The opening is read by the next call, which must neither strip nor give the text again.
                _state.IsTextDone = true;
                _state.At = open;
                _state.TextStart = contentStart;
                return new Token(TokenKind.Raw, contentStart, contentEnd - contentStart, false);
            }

            if (!_state.IsTextDone)
            {
                _state.TextStart = contentStart;
            }

            _state.IsTextDone = false;
            _state.At = afterOpening + (strip == '\0' ? 0 : 1);
            if (escapeLength == 0)
            {
                _state.Indent = strip == '\0' ? FindIndent(_state.TextStart, open) : null;
                _state.InCode = true;
                return new Token(TokenKind.CodeEnter, open, _state.At - open, false);
            }

            Token escaped = ReadEscaped(open, escapeLength);
            if (escaped.Length > 0)
            {
                return escaped;
            }
        }

        return new Token(TokenKind.EndOfFile, _text.Length, 0, false);
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>; for the latter the number of percent signs.</summary>
    private int FindOpening(int start, out int percentSigns)
    {
        percentSigns = 0;
        int at = start;
        while (at < _text.Length)
        {
            int found = _text.AsSpan(at).IndexOf('{');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            int next = at + 1;
            while (next < _text.Length && _text[next] == '%')
            {
                next++;
            }

            if (next < _text.Length && _text[next] == '{')
            {
                percentSigns = next - at - 1;
                return at;
            }

            at++;
        }

        return -1;
    }

    private Token ReadEscaped(int open, int percentSigns)
    {
        int start = _state.At;
        string closing = "}" + new string('%', percentSigns) + "}";
        int close = _text.IndexOf(closing, start, StringComparison.Ordinal);
        if (close < 0)
        {
            Report(new TextSpan(open, percentSigns + 2), $"The escape block is never closed by '{closing}'");
            _state.At = _text.Length;
            return new Token(TokenKind.Raw, start, _text.Length - start, false);
        }

        int end = close;
        if (end > start && _text[end - 1] is '-' or '~')
        {
            end--;
            _state.Strip = _text[end];
        }

        _state.At = close + closing.Length;
        return new Token(TokenKind.Raw, start, end - start, false);
    }

    /// <summary>Where text begins behind a code block that ended with <c>-}}</c> or <c>~}}</c>.</summary>
    private int StripRight(int start, int end)
    {
        if (_state.Strip == '\0')
        {
            return start;
        }

        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
            if (_state.Strip == '~' && _text[start - 1] == '\n')
            {
                break;
            }
        }

        return start;
    }

    private int StripLeft(int start, int end, char strip)
    {
        if (strip == '\0')
        {
            return end;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]) && !(strip == '~' && _text[end - 1] == '\n'))
        {
            end--;
        }

        return end;
    }

    /// <summary>The white space between the start of the line and a code block, if nothing else is there.</summary>
    private string? FindIndent(int textStart, int open)
    {
        int start = open;
        while (start > textStart && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        bool isLineStart = start == 0 || _text[start - 1] == '\n';
        return isLineStart && start < open ? _text[start..open] : null;
    }

    private Token NextInCode()
    {
        bool followsSpace = SkipSpace();
        int start = _state.At;
        if (start >= _text.Length)
        {
            return new Token(TokenKind.EndOfFile, _text.Length, 0, followsSpace);
        }

        if (IsCodeExit(start, out int exitLength))
        {
            _state.Strip = exitLength == 3 ? _text[start] : '\0';
            _state.At += exitLength;
            _state.InCode = false;
            return new Token(TokenKind.CodeExit, start, exitLength, followsSpace);
        }

        TokenKind kind = ReadCode();
        return new Token(kind, start, _state.At - start, followsSpace);
    }

    private TokenKind ReadCode()
    {
        char c = _text[_state.At];
        switch (c)
        {
            case '\n' or '\r':
                _state.At++;
                return TokenKind.NewLine;
            case '"' or '\'':
                return ReadString(c);
            case '`':
                return ReadVerbatim();
            case '$':
                return ReadLocal();
            case >= '0' and <= '9':
                return ReadNumber();
        }

        if (char.IsLetter(c) || c == '_')
        {
            SkipIdentifier();
            return TokenKind.Identifier;
        }

        TokenKind kind = Punctuation.Read(_text.AsSpan(_state.At), out int length);
        _state.At += length;
        _state.OpenBraces += kind == TokenKind.OpenBrace ? 1 : kind == TokenKind.CloseBrace && _state.OpenBraces > 0 ? -1 : 0;
        return kind;
    }

    private TokenKind ReadString(char quote)
    {
        int start = _state.At;
        int at = start + 1;
        while (at < _text.Length && _text[at] != quote)
        {
            at += _text[at] == '\\' ? 2 : 1;
        }

        if (at >= _text.Length)
        {
            _state.At = _text.Length;
            ReportUnclosedString(start);
            return TokenKind.Invalid;
        }

        _state.At = at + 1;
        return TokenKind.String;
    }

    /// <summary>A back quote inside is written twice.</summary>
    private TokenKind ReadVerbatim()
    {
        int start = _state.At;
        int at = start + 1;
        while (at < _text.Length)
        {
            if (_text[at] == '`')
            {
                if (at + 1 >= _text.Length || _text[at + 1] != '`')
                {
                    _state.At = at + 1;
                    return TokenKind.VerbatimString;
                }

                at++;
            }

            at++;
        }

        _state.At = _text.Length;
        ReportUnclosedString(start);
        return TokenKind.Invalid;
    }

    private TokenKind ReadLocal()
    {
        _state.At++;
        switch (At(0))
        {
            case '"' or '\'':
                _state.At++;
                return TokenKind.InterpolatedStart;
            case '$':
                _state.At++;
                break;
            case >= '0' and <= '9':
                while (At(0) is >= '0' and <= '9')
                {
                    _state.At++;
                }

                break;
            default:
                SkipIdentifier();
                break;
        }

        return TokenKind.LocalIdentifier;
    }

    private TokenKind ReadNumber()
    {
        if (At(0) == '0' && (At(1) is 'x' or 'X' or 'b' or 'B'))
        {
            bool isHex = At(1) is 'x' or 'X';
            _state.At += 2;
            while (At(0) == '_' || (isHex ? char.IsAsciiHexDigit(At(0)) : At(0) is '0' or '1'))
            {
                _state.At++;
            }

            _state.At += At(0) is 'u' or 'U' ? 1 : 0;
            return isHex ? TokenKind.HexInteger : TokenKind.BinaryInteger;
        }

        TokenKind kind = TokenKind.Integer;
        SkipDigits();
        if (At(0) == '.' && char.IsAsciiDigit(At(1)))
        {
            kind = TokenKind.Float;
            _state.At++;
            SkipDigits();
        }

        if (At(0) is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
        {
            kind = TokenKind.Float;
            _state.At += 2;
            SkipDigits();
        }

        if (At(0) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierPart(At(1)))
        {
            kind = TokenKind.Float;
            _state.At++;
        }

        return kind;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(0)) || (At(0) == '_' && char.IsAsciiDigit(At(1))))
        {
            _state.At++;
        }
    }

    private void SkipIdentifier()
    {
        while (IsIdentifierPart(At(0)))
        {
            _state.At++;
        }
    }

    private static bool IsIdentifierPart(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>Skips blanks and comments, but no line end and no code exit.</summary>
    private bool SkipSpace()
    {
        int start = _state.At;
        while (_state.At < _text.Length)
        {
            char c = _text[_state.At];
            if (c == '#')
            {
                SkipComment();
            }
            else if (c != '\n' && (c != '\r' || At(1) == '\n') && char.IsWhiteSpace(c))
            {
                _state.At++;
            }
            else
            {
                break;
            }
        }

        return _state.At > start;
    }

    private void SkipComment()
    {
        bool isMultiLine = At(1) == '#';
        _state.At += isMultiLine ? 2 : 1;
        while (_state.At < _text.Length && !IsCodeExit(_state.At, out _))
        {
            char c = _text[_state.At];
            if (isMultiLine && c == '#' && At(1) == '#')
            {
                _state.At += 2;
                return;
            }

            if (!isMultiLine && c is '\n' or '\r')
            {
                return;
            }

            _state.At++;
        }
    }

    private bool IsCodeExit(int at, out int length)
    {
        length = at < _text.Length && _text[at] is '-' or '~' ? 3 : 2;
        int brace = at + length - 2;
        return _state.OpenBraces == 0 && brace + 1 < _text.Length && _text[brace] == '}' && _text[brace + 1] == '}';
    }

    private char At(int distance) => _state.At + distance < _text.Length ? _text[_state.At + distance] : '\0';

    private void ReportUnclosedString(int start)
    {
        if (!_isPeeking)
        {
            int last = Math.Max(start, _text.Length - 1);
            DiagnosticNote opened = DiagnosticNote.Note("the string begins here", source.GetLocation(new TextSpan(start, 1)));
            diagnostics.Report(TemplateRules.Syntax, source.GetLocation(new TextSpan(last, _text.Length - last)), "The file ends inside a string", opened);
        }
    }

    private void Report(TextSpan span, string message)
    {
        if (!_isPeeking)
        {
            diagnostics.Report(TemplateRules.Syntax, source.GetLocation(span), message);
        }
    }

    private struct State
    {
        public int At;
        public bool InCode;

        /// <summary>Braces of objects that are open: a <c>}</c> closes them before <c>}}</c> can end the code.</summary>
        public int OpenBraces;

        /// <summary>How the last code block asked to strip what follows: <c>-</c>, <c>~</c> or nothing.</summary>
        public char Strip;
        public string? Indent;
        public bool IsTextDone;
        public int TextStart;
    }
}
