using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <content>Operands: literals, variables, brackets, unary operators.</content>
internal sealed partial class Parser
{
    private Expression ParseOperand(bool inCall)
    {
        switch (_current.Kind)
        {
            case TokenKind.Identifier when IsNotOperator():
                return ParseUnary(UnaryOperator.Not, inCall);
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseVariable();
            case TokenKind.Integer:
                return ParseInteger();
            case TokenKind.HexInteger or TokenKind.BinaryInteger:
                return ParseRadixInteger();
            case TokenKind.Float:
                return ParseFloat();
            case TokenKind.String:
                return Literal(TemplateValue.FromText(StringEscapes.Decode(_source, _current.Start + 1, _current.End - 1, _diagnostics)));
            case TokenKind.VerbatimString:
                return Literal(TemplateValue.FromText(_source.Content[(_current.Start + 1)..(_current.End - 1)].Replace("``", "`", StringComparison.Ordinal)));
            case TokenKind.InterpolatedStart:
                return ParseInterpolated();
            case TokenKind.OpenParenthesis:
                return ParseNested();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Exclamation:
                return ParseUnary(UnaryOperator.Not, inCall);
            case TokenKind.Minus:
                return ParseUnary(UnaryOperator.Negate, inCall);
            case TokenKind.Plus:
                return ParseUnary(UnaryOperator.Plus, inCall);
            case TokenKind.At:
                return ParseUnary(UnaryOperator.Alias, inCall: true);
            case TokenKind.Caret:
                return ParseUnary(UnaryOperator.Expand, inCall: true);
            case TokenKind.DoublePlus or TokenKind.DoubleMinus:
                return ParsePrefixIncrement();
            default:
                ReportCurrent($"An expression is missing before {CurrentName}");
                return ErrorExpression();
        }
    }

    private LiteralExpression Literal(TemplateValue value)
    {
        LiteralExpression literal = new(value, _current.Span);
        Next();
        return literal;
    }

    /// <summary><c>not x</c>: a word, so only where an operand follows.</summary>
    private bool IsNotOperator() => IsWord("not") && Peek().Kind is TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.OpenParenthesis
        or TokenKind.Exclamation or TokenKind.String or TokenKind.Integer;

    private UnaryExpression ParseUnary(UnaryOperator op, bool inCall)
    {
        Token token = _current;
        Next();
        Expression operand = ExpectExpression($"{Text(token)} <expression>", inCall, OperatorFacts.UnaryPrecedence);
        return new UnaryExpression(op, operand, TextSpan.FromBounds(token.Start, Math.Max(token.End, operand.Span.End)));
    }

    private IncrementExpression ParsePrefixIncrement()
    {
        Token token = _current;
        Next();
        Expression operand = ExpectExpression($"{Text(token)}<variable>", inCall: true, OperatorFacts.UnaryPrecedence);
        if (!operand.IsPath && !IsError(operand))
        {
            Report(token.Span, $"'{ExtentText(operand)}' is no variable that could be counted up or down");
        }

        return new IncrementExpression(operand, token.Kind == TokenKind.DoublePlus ? 1 : -1, isPrefix: true, token.Span);
    }

    private Expression ParseVariable()
    {
        Token token = _current;
        if (token.Kind == TokenKind.LocalIdentifier)
        {
            Next();
            return ParseLocal(token);
        }

        switch (CurrentText)
        {
            case "null":
                return Literal(TemplateValue.Null);
            case "true":
                return Literal(TemplateValue.True);
            case "false":
                return Literal(TemplateValue.False);
            case "this":
                Next();
                return new ThisExpression(token.Span);
            case "do":
                return ParseAnonymousFunction();
            default:
                VariableExpression variable = new(string.Intern(Text(token)), isLocal: false, token.Span);
                Next();
                return variable;
        }
    }

    private Expression ParseLocal(Token token)
    {
        ReadOnlySpan<char> name = _source.Content.AsSpan(token.Start + 1, token.Length - 1);
        if (name.IsEmpty)
        {
            return new ArgumentsExpression(token.Span);
        }

        if (name.SequenceEqual("$"))
        {
            return new BlockDelegateExpression(token.Span);
        }

        if (char.IsAsciiDigit(name[0]))
        {
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                return new ArgumentExpression(index, token.Span);
            }

            Report(token.Span, $"'{Text(token)}' is too large for the number of an argument");
            return ErrorExpression();
        }

        return new VariableExpression(string.Intern(name.ToString()), isLocal: true, token.Span);
    }

    private LiteralExpression ParseInteger()
    {
        string digits = NumberText(_current);
        TemplateValue value = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long integer)
            ? TemplateValue.FromInteger(integer)
            : ParseBigInteger(digits);
        return Literal(value);
    }

    private TemplateValue ParseBigInteger(string digits)
    {
        // Reading is quadratic in the number of digits.
        if (digits.Length > 10_000)
        {
            ReportCurrent("The number has more than 10000 digits");
            return TemplateValue.Null;
        }

        return TemplateValue.FromBigInteger(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private LiteralExpression ParseRadixInteger()
    {
        string text = NumberText(_current);
        bool isUnsigned = text[^1] is 'u' or 'U';
        ReadOnlySpan<char> digits = text.AsSpan(2, text.Length - 2 - (isUnsigned ? 1 : 0));
        NumberStyles style = _current.Kind == TokenKind.HexInteger ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out ulong value))
        {
            ReportCurrent($"'{Text(_current)}' is no integer of at most 64 bits");
            return Literal(TemplateValue.Null);
        }

        TemplateValue result = (value, isUnsigned) switch
        {
            ( <= uint.MaxValue, true) => TemplateValue.FromUnsigned((uint)value),
            ( <= uint.MaxValue, false) => TemplateValue.FromInteger(unchecked((int)(uint)value)),
            (_, true) => TemplateValue.FromBigInteger(value),
            _ => TemplateValue.FromInteger(unchecked((long)value)),
        };
        return Literal(result);
    }

    private LiteralExpression ParseFloat()
    {
        string text = NumberText(_current);
        char suffix = char.ToLowerInvariant(text[^1]);
        ReadOnlySpan<char> digits = char.IsAsciiLetter(suffix) ? text.AsSpan(0, text.Length - 1) : text;
        CultureInfo culture = CultureInfo.InvariantCulture;
        switch (suffix)
        {
            case 'f':
                return Literal(TemplateValue.FromSingle(float.Parse(digits, NumberStyles.Float, culture)));
            case 'm' when decimal.TryParse(digits, NumberStyles.Float, culture, out decimal value):
                return Literal(TemplateValue.FromDecimal(value));
            case 'm':
                ReportCurrent($"'{Text(_current)}' is out of the range of decimal numbers");
                return Literal(TemplateValue.Null);
            default:
                return Literal(TemplateValue.FromDouble(double.Parse(digits, NumberStyles.Float, culture)));
        }
    }

    private string NumberText(Token token) => Text(token).Replace("_", "", StringComparison.Ordinal);

    private InterpolatedExpression ParseInterpolated()
    {
        Token start = _current;
        char quote = _source.Content[start.End - 1];
        ImmutableArray<Expression>.Builder parts = ImmutableArray.CreateBuilder<Expression>();
        while (true)
        {
            int textStart = _lexer.Position;
            string text = _lexer.ReadInterpolatedText(quote, start.Start, out bool isOpen);
            if (text.Length > 0)
            {
                parts.Add(new LiteralExpression(TemplateValue.FromText(text), new TextSpan(textStart, text.Length)));
            }

            Next();
            if (!isOpen)
            {
                break;
            }

            parts.Add(ExpectExpression("$\"text {<expression>}\""));
            if (_current.Kind != TokenKind.CloseBrace)
            {
                ReportCurrent($"A closing '}}' is missing before {CurrentName}");
                break;
            }
        }

        return new InterpolatedExpression(parts.ToImmutable(), TextSpan.FromBounds(start.Start, Math.Max(start.End, _previous.End)));
    }

    private NestedExpression ParseNested()
    {
        Token open = _current;
        _newLineDepth++;
        Next();
        Expression inner = ExpectExpression("(<expression>)");
        _newLineDepth--;
        int end = _current.End;
        if (_current.Kind == TokenKind.CloseParenthesis)
        {
            Next();
        }
        else
        {
            ReportCurrent($"A closing ')' is missing before {CurrentName}", DiagnosticNote.Note("'(' is here", _source.GetLocation(open.Span)));
        }

        return new NestedExpression(inner, TextSpan.FromBounds(open.Start, end));
    }

    private ArrayExpression ParseArray()
    {
        Token open = _current;
        _newLineDepth++;
        Next();
        ImmutableArray<Expression>.Builder items = ImmutableArray.CreateBuilder<Expression>();
        while (_current.Kind != TokenKind.CloseBracket)
        {
            items.Add(ExpectExpression("[<item>, <item>, ...]"));
            if (_current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        _newLineDepth--;
        int end = _current.End;
        if (_current.Kind == TokenKind.CloseBracket)
        {
            Next();
        }
        else
        {
            ReportCurrent($"A closing ']' is missing before {CurrentName}", DiagnosticNote.Note("'[' is here", _source.GetLocation(open.Span)));
        }

        return new ArrayExpression(items.ToImmutable(), TextSpan.FromBounds(open.Start, end));
    }

    private ObjectExpression ParseObject()
    {
        Token open = _current;
        _newLineDepth++;
        Next();
        List<KeyValuePair<string, Expression>> members = [];
        while (_current.Kind != TokenKind.CloseBrace && ParseObjectMember(members) && _current.Kind == TokenKind.Comma)
        {
            Next();
        }

        _newLineDepth--;
        int end = _current.End;
        if (_current.Kind == TokenKind.CloseBrace)
        {
            Next();
        }
        else
        {
            ReportCurrent($"A closing '}}' is missing before {CurrentName}", DiagnosticNote.Note("'{' is here", _source.GetLocation(open.Span)));
        }

        return new ObjectExpression([.. members], TextSpan.FromBounds(open.Start, end));
    }

    private bool ParseObjectMember(List<KeyValuePair<string, Expression>> members)
    {
        string name;
        switch (_current.Kind)
        {
            case TokenKind.Identifier:
                name = Text(_current);
                Next();
                break;
            case TokenKind.String or TokenKind.VerbatimString:
                name = ((LiteralExpression)ParseOperand(inCall: true)).Value.AsText();
                break;
            case TokenKind.LocalIdentifier:
                Next();
                ReportCurrent($"'{Text(_previous)}' cannot name a member");
                return false;
            default:
                ReportCurrent($"{Capital(CurrentName)} cannot name a member");
                return false;
        }

        if (_current.Kind != TokenKind.Colon)
        {
            ReportCurrent($"A ':' is missing before {CurrentName}", DiagnosticNote.Help("write '{ <name>: <expression> }'"));
            return false;
        }

        Next();
        if (!StartsExpression())
        {
            ReportCurrent($"The value of '{name}' is missing before {CurrentName}");
            return false;
        }

        Expression value = ParseExpression();
        members.RemoveAll(m => m.Key == name);
        members.Add(new KeyValuePair<string, Expression>(string.Intern(name), value));
        return true;
    }
}
