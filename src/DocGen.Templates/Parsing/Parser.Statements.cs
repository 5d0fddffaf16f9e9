using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <content>Statements.</content>
internal sealed partial class Parser
{
    /// <summary>Parses statements up to a word that ends the block; takes <c>end</c>, leaves <c>else</c> and <c>when</c>.</summary>
    private BlockEnd ParseStatements(ImmutableArray<Statement>.Builder statements, Terminators terminators)
    {
        while (true)
        {
            switch (_current.Kind)
            {
                case TokenKind.EndOfFile:
                    return BlockEnd.EndOfFile;
                case TokenKind.Raw:
                    _wasRaw = true;
                    statements.Add(ParseRaw());
                    break;
                case TokenKind.CodeEnter:
                    // Text resets the margin, so a block without one needs a statement only where no text came before.
                    if (_lexer.Indent is not null || !_wasRaw)
                    {
                        statements.Add(new EnterCodeStatement(_lexer.Indent, _current.Span));
                    }

                    Next();
                    break;
                case TokenKind.CodeExit:
                    _wasRaw = false;
                    Next();
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                case TokenKind.Identifier:
                    if (ParseWord(statements, terminators) is BlockEnd end)
                    {
                        return end;
                    }

                    break;
                default:
                    if (StartsExpression())
                    {
                        statements.Add(ParseExpressionStatement());
                    }
                    else
                    {
                        ReportCurrent($"{Capital(CurrentName)} cannot begin a statement");
                        SkipStatement();
                    }

                    break;
            }
        }
    }

    private BlockEnd? ParseWord(ImmutableArray<Statement>.Builder statements, Terminators terminators)
    {
        switch (CurrentText)
        {
            case "end":
                return ParseEnd(terminators);
            case "else":
                if (terminators.HasFlag(Terminators.Else))
                {
                    return BlockEnd.Else;
                }

                Report(_current.Span, "'else' has no 'if', 'case' or 'for' before it");
                SkipStrayBranch();
                return null;
            case "when":
                if (terminators.HasFlag(Terminators.When))
                {
                    return BlockEnd.When;
                }

                Report(_current.Span, "'when' has no 'case' before it");
                SkipStrayBranch();
                return null;
            default:
                Enter();
                statements.Add(ParseStatement());
                Leave();
                return null;
        }
    }

    private BlockEnd? ParseEnd(Terminators terminators)
    {
        if (terminators == Terminators.None)
        {
            Report(_current.Span, "'end' has no block to close");
            Next();
            SkipStatement();
            return null;
        }

        Next();
        return BlockEnd.End;
    }

    /// <summary>Reads a branch that belongs to nothing, with its <c>end</c>, so that the fault is reported once.</summary>
    private void SkipStrayBranch()
    {
        (TextSpan span, string word) = (_current.Span, Text(_current));
        BlockEnd end;
        do
        {
            SkipStatement();
            ParseBlock(word, span, Terminators.End | Terminators.Else | Terminators.When, out end);
        }
        while (end is BlockEnd.Else or BlockEnd.When);
    }

    private Statement ParseStatement()
    {
        Token token = _current;
        switch (CurrentText)
        {
            case "if":
                Next();
                return ParseIf(token.Span);
            case "case":
                Next();
                return ParseCase(token.Span);
            case "for" or "tablerow" or "while" when Peek().Kind is TokenKind.Dot or TokenKind.QuestionDot:
                return ParseExpressionStatement();
            case "for" or "tablerow":
                Next();
                return ParseFor(token);
            case "while":
                Next();
                return ParseWhile(token.Span);
            case "with":
                Next();
                return ParseWith(token.Span);
            case "wrap":
                Next();
                return ParseWrap(token.Span);
            case "capture":
                Next();
                return ParseCapture(token.Span);
            case "import":
                Next();
                return EndStatement(new ImportStatement(ExpectExpression("import <expression>"), token.Span));
            case "readonly":
                Next();
                return ParseReadOnly(token.Span);
            case "break" or "continue":
                return ParseJump();
            case "func":
                return ParseFunctionStatement();
            case "ret":
                Next();
                return EndStatement(new ReturnStatement(StartsExpression() ? ParseExpression() : null, token.Span));
            default:
                return ParseExpressionStatement();
        }
    }

    private T EndStatement<T>(T statement)
        where T : Statement
    {
        ExpectEndOfStatement();
        return statement;
    }

    private ExpressionStatement ParseExpressionStatement()
    {
        TextSpan span = _current.Span;
        int level = _expressionLevel;
        _expressionLevel = 0;
        Expression expression = ParseExpression(allowAssignment: true);
        _expressionLevel = level;
        return EndStatement(new ExpressionStatement(expression, TextSpan.FromBounds(span.Start, Math.Max(span.End, _previous.End))));
    }

    private BlockStatement ParseBlock(string keyword, TextSpan opening, Terminators terminators, out BlockEnd end)
    {
        // An expression may hold a whole function: its statements are at the top level again.
        (int level, int newLines) = (_expressionLevel, _newLineDepth);
        (_expressionLevel, _newLineDepth) = (0, 0);
        Enter();
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
        int start = _current.Start;
        end = ParseStatements(statements, terminators);
        if (end == BlockEnd.EndOfFile)
        {
            Report(
                _previous.Span,
                $"The '{keyword}' block is never closed by 'end'",
                DiagnosticNote.Note($"'{keyword}' begins here", _source.GetLocation(opening)));
        }

        Leave();
        (_expressionLevel, _newLineDepth) = (level, newLines);
        return new BlockStatement(statements.ToImmutable(), TextSpan.FromBounds(start, Math.Max(start, _previous.End)));
    }

    /// <summary>A block that only <c>end</c> closes, with the end of that statement.</summary>
    private BlockStatement ParseBody(string keyword, TextSpan opening)
    {
        BlockStatement body = ParseBlock(keyword, opening, Terminators.End, out _);
        ExpectEndOfStatement();
        return body;
    }

    private IfStatement ParseIf(TextSpan span)
    {
        Expression condition = ExpectExpression("if <expression>");
        ExpectEndOfStatement();
        BlockStatement then = ParseBlock("if", span, Terminators.End | Terminators.Else, out BlockEnd end);
        Statement? otherwise = null;
        if (end == BlockEnd.Else)
        {
            otherwise = ParseElse();
        }
        else
        {
            ExpectEndOfStatement();
        }

        return new IfStatement(condition, then, otherwise, span);
    }

    private Statement ParseElse()
    {
        TextSpan span = _current.Span;
        Next();
        if (IsWord("if"))
        {
            Next();
            Enter();
            IfStatement chained = ParseIf(span);
            Leave();
            return chained;
        }

        ExpectEndOfStatement();
        return ParseBody("else", span);
    }

    private CaseStatement ParseCase(TextSpan span)
    {
        Expression value = ExpectExpression("case <expression>");
        ExpectEndOfStatement();
        ImmutableArray<WhenClause>.Builder clauses = ImmutableArray.CreateBuilder<WhenClause>();
        BlockStatement? otherwise = null;
        BlockEnd end = SkipToWhen(span);
        while (end == BlockEnd.When)
        {
            TextSpan whenSpan = _current.Span;
            Next();
            ImmutableArray<Expression> values = ParseWhenValues();
            ExpectEndOfStatement();
            BlockStatement body = ParseBlock("when", whenSpan, Terminators.End | Terminators.Else | Terminators.When, out end);
            clauses.Add(new WhenClause(values, body));
        }

        if (end == BlockEnd.Else)
        {
            TextSpan elseSpan = _current.Span;
            Next();
            ExpectEndOfStatement();
            otherwise = ParseBody("else", elseSpan);
        }
        else
        {
            ExpectEndOfStatement();
        }

        return new CaseStatement(value, clauses.ToImmutable(), otherwise, span);
    }

    /// <summary>Text between <c>case</c> and the first <c>when</c> is dropped; statements there are faults.</summary>
    private BlockEnd SkipToWhen(TextSpan opening)
    {
        while (true)
        {
            switch (_current.Kind)
            {
                case TokenKind.Raw or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon:
                    _wasRaw = _current.Kind == TokenKind.Raw;
                    Next();
                    break;
                case TokenKind.EndOfFile:
                    Report(_previous.Span, "The 'case' block is never closed by 'end'", DiagnosticNote.Note("'case' begins here", _source.GetLocation(opening)));
                    return BlockEnd.EndOfFile;
                case TokenKind.Identifier when IsWord("when"):
                    return BlockEnd.When;
                case TokenKind.Identifier when IsWord("end"):
                    Next();
                    return BlockEnd.End;
                case TokenKind.Identifier when IsWord("else"):
                    Report(_current.Span, "'else' has no 'when' before it");
                    return BlockEnd.Else;
                default:
                    ReportCurrent($"{Capital(CurrentName)} cannot stand between 'case' and its first 'when'");
                    SkipStatement();
                    break;
            }
        }
    }

    private ImmutableArray<Expression> ParseWhenValues()
    {
        ImmutableArray<Expression>.Builder values = ImmutableArray.CreateBuilder<Expression>();
        while (true)
        {
            values.Add(ExpectExpression("when <expression>", mode: ExpressionMode.When));
            if (_current.Kind is not (TokenKind.Comma or TokenKind.DoublePipe) && !IsWord("or"))
            {
                return values.ToImmutable();
            }

            Next();
        }
    }

    private ForStatement ParseFor(Token keyword)
    {
        string word = Text(keyword);
        string form = $"{word} <variable> in <expression>";
        Expression variable = ExpectExpression(form, mode: ExpressionMode.Basic);
        List<Argument> arguments = [];
        Expression iterator = ErrorExpression();
        if (!variable.IsPath && !IsError(variable))
        {
            Report(keyword.Span, $"'{ExtentText(variable)}' is no variable", DiagnosticNote.Help($"write '{form}'"));
            SkipStatement();
        }
        else if (!IsError(variable))
        {
            if (IsWord("in"))
            {
                Next();
                iterator = ExpectExpression(form, loopArguments: arguments);
            }
            else
            {
                Report(keyword.Span, $"'in' is missing before {CurrentName}", DiagnosticNote.Help($"write '{form}'"));
                SkipStatement();
            }
        }

        ExpectEndOfStatement();
        _loopDepth++;
        BlockStatement body = ParseBlock(word, keyword.Span, Terminators.End | Terminators.Else, out BlockEnd end);
        _loopDepth--;
        BlockStatement? otherwise = null;
        if (end == BlockEnd.Else)
        {
            TextSpan elseSpan = _current.Span;
            Next();
            ExpectEndOfStatement();
            otherwise = ParseBody("else", elseSpan);
        }
        else
        {
            ExpectEndOfStatement();
        }

        return new ForStatement(word == "tablerow", variable, iterator, [.. arguments], body, otherwise, keyword.Span);
    }

    private WhileStatement ParseWhile(TextSpan span)
    {
        Expression condition = ExpectExpression("while <expression>");
        ExpectEndOfStatement();
        _loopDepth++;
        BlockStatement body = ParseBody("while", span);
        _loopDepth--;
        return new WhileStatement(condition, body, span);
    }

    private WithStatement ParseWith(TextSpan span)
    {
        Expression target = ExpectExpression("with <variable>");
        ExpectEndOfStatement();
        return new WithStatement(target, ParseBody("with", span), span);
    }

    private WrapStatement ParseWrap(TextSpan span)
    {
        Expression target = ExpectExpression("wrap <function> <arguments>");
        ExpectEndOfStatement();
        return new WrapStatement(target, ParseBody("wrap", span), span);
    }

    private CaptureStatement ParseCapture(TextSpan span)
    {
        Expression target = ExpectExpression("capture <variable>");
        ExpectEndOfStatement();
        return new CaptureStatement(target, ParseBody("capture", span), span);
    }

    private ReadOnlyStatement ParseReadOnly(TextSpan span)
    {
        if (_current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier && ParseVariable() is { } parsed)
        {
            if (parsed is VariableExpression variable)
            {
                return EndStatement(new ReadOnlyStatement(variable, span));
            }

            Report(span, $"'{ExtentText(parsed)}' is no variable that could be made read-only");
        }
        else
        {
            Report(span, $"A variable is missing before {CurrentName}", DiagnosticNote.Help("write 'readonly <variable>'"));
        }

        SkipStatement();
        return EndStatement(new ReadOnlyStatement(new VariableExpression("", false, span), span));
    }

    private JumpStatement ParseJump()
    {
        Token token = _current;
        StatementKind kind = IsWord("break") ? StatementKind.Break : StatementKind.Continue;
        Next();
        ExpectEndOfStatement();
        if (_loopDepth == 0)
        {
            Report(token.Span, $"'{Text(token)}' stands outside of a loop");
        }

        return new JumpStatement(kind, token.Span);
    }
}
