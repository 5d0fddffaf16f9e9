using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <content>Expressions by precedence climbing, with calls whose arguments stand side by side.</content>
internal sealed partial class Parser
{
    private enum ExpressionMode
    {
        Default,

        /// <summary>A path only, as before <c>in</c>.</summary>
        Basic,

        /// <summary>Names before a colon are no named arguments: inside <c>? :</c>.</summary>
        NoNames,

        /// <summary><c>||</c> separates the values of <c>when</c>.</summary>
        When,

        /// <summary>A function behind a pipe in the head of a loop, which the loop's parameters may follow.</summary>
        LoopPipe,
    }

    private static LiteralExpression ErrorExpression() => new(TemplateValue.Null, new TextSpan(-1, 0));

    private static bool IsError(Expression expression) => expression.Start < 0;

    private string ExtentText(Expression expression)
    {
        TextSpan extent = expression.Extent;
        return IsError(expression) ? "" : _source.Content.Substring(extent.Start, Math.Min(extent.Length, _source.Content.Length - extent.Start));
    }

    private Expression ExpectExpression(
        string form,
        bool inCall = false,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        List<Argument>? loopArguments = null)
    {
        if (StartsExpression())
        {
            return ParseExpression(inCall, precedence, mode, loopArguments);
        }

        ReportCurrent($"An expression is missing before {CurrentName}", DiagnosticNote.Help($"write '{form}'"));
        return ErrorExpression();
    }

    private bool StartsExpression() => _current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier
        or (>= TokenKind.Integer and <= TokenKind.OpenParenthesis) or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Exclamation or TokenKind.At or TokenKind.Caret or TokenKind.Plus or TokenKind.Minus or TokenKind.DoublePlus or TokenKind.DoubleMinus;

    /// <param name="inCall">Whether the expression is an operand inside an argument, so that no further call begins in it.</param>
    /// <param name="precedence">Operators that bind no tighter end the expression; 0 allows pipes and <c>? :</c> too.</param>
    /// <param name="loopArguments">Receives the parameters behind the list of a loop.</param>
    /// <param name="allowAssignment">Whether the expression is a statement of its own.</param>
    private Expression ParseExpression(
        bool inCall = false,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        List<Argument>? loopArguments = null,
        bool allowAssignment = false)
    {
        _expressionLevel++;
        Enter();
        CallBuilder? call = null;
        Expression result;
        while (true)
        {
            Expression left = ParseOperand(inCall || call is not null);
            if (left is BlockDelegateExpression)
            {
                CheckBlockDelegate(left, allowAssignment && call is null);
                result = left;
                break;
            }

            bool hasMore = ParseOperators(ref left, ref call, inCall, precedence, mode, loopArguments, allowAssignment);
            if (!hasMore)
            {
                result = left;
                break;
            }
        }

        Leave();
        _expressionLevel--;
        return result;
    }

    /// <summary>Parses what follows an operand.</summary>
    /// <returns>True where a further argument follows and <paramref name="call"/> has taken the operand.</returns>
    private bool ParseOperators(
        ref Expression left,
        ref CallBuilder? call,
        bool inCall,
        int precedence,
        ExpressionMode mode,
        List<Argument>? loopArguments,
        bool allowAssignment)
    {
        for (int count = 0; left is not FunctionExpression && !IsError(left); count++)
        {
            if (count > MaximumChain)
            {
                throw new NestingException(_current.Span);
            }

            if (ParsePostfix(ref left))
            {
                continue;
            }

            if (mode == ExpressionMode.Basic)
            {
                break;
            }

            if (_current.Kind == TokenKind.OpenParenthesis && !_current.FollowsSpace)
            {
                left = ParseExplicitCall(left);
                continue;
            }

            if (OperatorFacts.IsAssignment(_current.Kind, out BinaryOperator? compound))
            {
                left = ParseAssignment(left, compound, call is not null, allowAssignment);
                continue;
            }

            if (OperatorFacts.IsBinary(_current.Kind, out BinaryOperator op) || IsWordOperator(out op))
            {
                int newPrecedence = OperatorFacts.Precedence(op);
                if (newPrecedence <= precedence || (mode == ExpressionMode.When && op == BinaryOperator.Or))
                {
                    break;
                }

                Token token = _current;
                Next();
                Expression right = ExpectExpression($"<expression> {Text(token)} <expression>", inCall || call is not null, newPrecedence, mode, loopArguments);
                left = new BinaryExpression(op, left, right, token.Span);
                continue;
            }

            if (_current.Kind == TokenKind.Question)
            {
                if (precedence > 0)
                {
                    break;
                }

                left = ParseConditional(CallBuilder.Finish(ref call, left), inCall);
                continue;
            }

            if (_current.Kind is TokenKind.Pipe or TokenKind.PipeGreater || IsPipeOnNextLine(precedence))
            {
                if (precedence > 0 || inCall)
                {
                    break;
                }

                left = ParsePipe(CallBuilder.Finish(ref call, left), mode, loopArguments);
                break;
            }

            if (!StartsExpression())
            {
                break;
            }

            if (loopArguments is not null && (mode == ExpressionMode.LoopPipe ? IsLoopArgument() : _current.Kind == TokenKind.Identifier))
            {
                if (precedence == 0 && !inCall)
                {
                    left = CallBuilder.Finish(ref call, left);
                    ParseLoopArguments(loopArguments);
                }

                break;
            }

            if (inCall || (precedence > 0 && left is LiteralExpression { Value.IsNumber: true }))
            {
                break;
            }

            CallBuilder.Add(ref call, left);
            if (ParseNamedArguments(call!, mode))
            {
                return true;
            }

            left = call!.ToExpression();
            call = null;
        }

        left = CallBuilder.Finish(ref call, left);
        return false;
    }

    /// <summary>A member, an index, an increment behind the operand.</summary>
    private bool ParsePostfix(ref Expression left)
    {
        switch (_current.Kind)
        {
            case TokenKind.Dot or TokenKind.QuestionDot:
                left = ParseMember(left);
                return true;
            case TokenKind.OpenBracket when !_current.FollowsSpace && (left.IsPath || left.Kind is ExpressionKind.Literal or ExpressionKind.Call or ExpressionKind.Array):
                left = ParseIndexer(left);
                return true;
            case TokenKind.DoublePlus or TokenKind.DoubleMinus when left.IsPath:
                int delta = _current.Kind == TokenKind.DoublePlus ? 1 : -1;
                left = new IncrementExpression(left, delta, isPrefix: false, _current.Span);
                Next();
                return true;
            case TokenKind.DoublePlus or TokenKind.DoubleMinus when left.Kind == ExpressionKind.Literal:
                ReportCurrent($"'{ExtentText(left)}' is no variable that could be counted up or down");
                Next();
                return true;
            default:
                return false;
        }
    }

    private Expression ParseMember(Expression target)
    {
        bool isConditional = _current.Kind == TokenKind.QuestionDot;
        Token next = Peek();
        if (next.Kind != TokenKind.Identifier)
        {
            Report(next.Span, next.Kind == TokenKind.EndOfFile ? "A name is missing behind the dot" : $"'{Text(next).TrimEnd()}' is no name that can stand behind a dot");
            Next();
            SkipStatement();
            return ErrorExpression();
        }

        Next();
        Token name = _current;
        Next();
        if (_current.Kind == TokenKind.Question && !_current.FollowsSpace && _source.Content.AsSpan(name.Start, name.Length).SequenceEqual("empty"))
        {
            Next();
            return new EmptyTestExpression(target, name.Span);
        }

        return new MemberExpression(target, string.Intern(Text(name)), isConditional, name.Span);
    }

    private IndexerExpression ParseIndexer(Expression target)
    {
        _newLineDepth++;
        Next();
        TextSpan span = _current.Span;
        Expression index = ExpectExpression("<expression>[<index>]");
        _newLineDepth--;
        if (_current.Kind == TokenKind.CloseBracket)
        {
            span = TextSpan.FromBounds(span.Start, _current.End);
            Next();
        }
        else
        {
            ReportCurrent($"A closing ']' is missing before {CurrentName}");
        }

        return new IndexerExpression(target, index, span);
    }

    private CallExpression ParseExplicitCall(Expression target)
    {
        _newLineDepth++;
        Next();
        ImmutableArray<Argument>.Builder arguments = ImmutableArray.CreateBuilder<Argument>();
        while (_current.Kind != TokenKind.CloseParenthesis)
        {
            TextSpan span = _current.Span;
            string? name = null;
            if (_current.Kind == TokenKind.Identifier && Peek().Kind == TokenKind.Colon)
            {
                name = string.Intern(Text(_current));
                Next();
                Next();
            }

            Expression value = ExpectExpression("<function>(<arguments>)");
            arguments.Add(new Argument(name, value, name is null ? value.Span : span));
            if (_current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        _newLineDepth--;
        int end = _current.End;
        if (_current.Kind == TokenKind.CloseParenthesis)
        {
            Next();
        }
        else
        {
            ReportCurrent($"A closing ')' is missing before {CurrentName}");
        }

        return new CallExpression(target, arguments.ToImmutable(), isExplicit: true, TextSpan.FromBounds(target.Span.Start, Math.Max(end, target.Span.Start)));
    }

    private AssignExpression ParseAssignment(Expression target, BinaryOperator? compound, bool isInCall, bool allowAssignment)
    {
        if (compound is null && target is CallExpression call && IsInlineFunction(call))
        {
            return ParseInlineFunction(call, allowAssignment);
        }

        if (!target.IsPath || isInCall || _expressionLevel > 1 || !allowAssignment)
        {
            Report(
                TextSpan.FromBounds(target.Start, Math.Max(target.Start + 1, target.Span.End)),
                target.IsPath ? "A value can be assigned only in a statement of its own" : $"'{ExtentText(target)}' is no variable that a value could be assigned to",
                DiagnosticNote.Help("write '==' to compare"));
        }

        Token token = _current;
        Next();
        Expression value = ExpectExpression($"<variable> {Text(token)} <expression>");
        return new AssignExpression(target, compound, value, token.Span);
    }

    private ConditionalExpression ParseConditional(Expression condition, bool inCall)
    {
        TextSpan span = _current.Span;
        NextOverLines();
        const string Form = "<condition> ? <expression> : <expression>";
        Expression whenTrue = ExpectExpression(Form, inCall, mode: ExpressionMode.NoNames);
        if (_current.Kind != TokenKind.Colon)
        {
            ReportCurrent($"A ':' is missing before {CurrentName}", DiagnosticNote.Help($"write '{Form}'"));
            return new ConditionalExpression(condition, whenTrue, ErrorExpression(), span);
        }

        NextOverLines();
        Expression whenFalse = ExpectExpression(Form, inCall, mode: ExpressionMode.NoNames);
        return new ConditionalExpression(condition, whenTrue, whenFalse, span);
    }

    private PipeExpression ParsePipe(Expression from, ExpressionMode mode, List<Argument>? loopArguments)
    {
        while (_current.Kind == TokenKind.NewLine)
        {
            Next();
        }

        TextSpan span = _current.Span;
        NextOverLines();
        mode = loopArguments is null ? mode : ExpressionMode.LoopPipe;
        return new PipeExpression(from, ExpectExpression("<expression> | <function>", mode: mode, loopArguments: loopArguments), span);
    }

    /// <summary>A pipe may also begin the line below; no statement begins with one.</summary>
    private bool IsPipeOnNextLine(int precedence)
    {
        if (precedence > 0 || _current.Kind != TokenKind.NewLine)
        {
            return false;
        }

        Token next = _lexer.PeekOverLines();
        return next.Kind is TokenKind.Pipe or TokenKind.PipeGreater;
    }

    /// <summary>Behind a pipe a name may also be an argument, so only the names that loops know are theirs.</summary>
    private bool IsLoopArgument() =>
        (IsWord("reversed") && Peek().Kind is not (TokenKind.Dot or TokenKind.Colon)) ||
        ((IsWord("offset") || IsWord("limit") || IsWord("cols")) && Peek().Kind == TokenKind.Colon);

    private void ParseLoopArguments(List<Argument> arguments)
    {
        while (_current.Kind == TokenKind.Identifier)
        {
            Token name = _current;
            Next();
            Expression? value = null;
            if (_current.Kind == TokenKind.Colon)
            {
                Next();
                value = ExpectExpression($"{Text(name)}: <expression>", inCall: true, precedence: 1);
            }

            arguments.Add(new Argument(Text(name), value, name.Span));
        }
    }

    /// <summary>Parses arguments with names.</summary>
    /// <returns>True where an argument by position follows.</returns>
    private bool ParseNamedArguments(CallBuilder call, ExpressionMode mode)
    {
        while (mode != ExpressionMode.NoNames && !(mode == ExpressionMode.LoopPipe && IsLoopArgument()) && _current.Kind == TokenKind.Identifier && Peek().Kind == TokenKind.Colon)
        {
            Token name = _current;
            Next();
            Next();
            Expression value = ExpectExpression($"{Text(name)}: <expression>", inCall: true, precedence: 1);
            call.Arguments.Add(new Argument(string.Intern(Text(name)), value, name.Span));
        }

        return StartsExpression() && !(mode == ExpressionMode.LoopPipe && IsLoopArgument()) && !(_current.Kind == TokenKind.OpenParenthesis && !_current.FollowsSpace) && !OperatorFacts.IsBinary(_current.Kind, out _);
    }

    private bool IsWordOperator(out BinaryOperator op)
    {
        bool isAnd = IsWord("and");
        op = isAnd ? BinaryOperator.And : BinaryOperator.Or;
        return (isAnd || IsWord("or")) && Peek().Kind is not (TokenKind.Colon or TokenKind.Dot or TokenKind.NewLine or TokenKind.CodeExit);
    }

    private void CheckBlockDelegate(Expression expression, bool isStatement)
    {
        if (_expressionLevel > 1 || !isStatement)
        {
            Report(expression.Span, "'$$' can stand only as a statement of its own");
        }
    }

    /// <summary>A call while its arguments are collected.</summary>
    private sealed class CallBuilder(Expression target)
    {
        public ImmutableArray<Argument>.Builder Arguments { get; } = ImmutableArray.CreateBuilder<Argument>();

        public static void Add(ref CallBuilder? call, Expression left)
        {
            if (call is null)
            {
                call = new CallBuilder(left);
            }
            else
            {
                call.Arguments.Add(new Argument(null, left, left.Span));
            }
        }

        public static Expression Finish(ref CallBuilder? call, Expression left)
        {
            if (call is null)
            {
                return left;
            }

            Add(ref call, left);
            CallExpression expression = call!.ToExpression();
            call = null;
            return expression;
        }

        public CallExpression ToExpression()
        {
            int end = Arguments.Count == 0 ? target.Span.End : Math.Max(target.Span.End, Arguments[^1].Value?.Span.End ?? Arguments[^1].Span.End);
            return new CallExpression(target, Arguments.ToImmutable(), isExplicit: false, TextSpan.FromBounds(target.Span.Start, end));
        }
    }
}
