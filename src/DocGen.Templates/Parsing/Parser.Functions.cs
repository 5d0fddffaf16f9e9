using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <content>Declarations of functions.</content>
internal sealed partial class Parser
{
    private FunctionStatement ParseFunctionStatement()
    {
        TextSpan span = _current.Span;
        Next();
        Expression target = ErrorExpression();
        string name = "";
        if (_current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier)
        {
            target = ParseVariable();
            if (target is VariableExpression variable)
            {
                name = variable.Name;
            }
            else
            {
                Report(span, $"'{ExtentText(target)}' cannot name a function");
            }
        }
        else
        {
            Report(span, $"A name is missing before {CurrentName}", DiagnosticNote.Help("write 'func <name>' or 'func <name>(<parameters>)'"));
            SkipStatement();
        }

        FunctionDeclaration declaration = ParseFunctionBody("func", name, span);
        return EndStatement(new FunctionStatement(target, declaration, span));
    }

    /// <summary><c>do … end</c>; the current token is <c>do</c>.</summary>
    private FunctionExpression ParseAnonymousFunction()
    {
        TextSpan span = _current.Span;
        Next();
        return new FunctionExpression(ParseFunctionBody("do", "do", span), TextSpan.FromBounds(span.Start, _previous.End));
    }

    private FunctionDeclaration ParseFunctionBody(string keyword, string name, TextSpan span)
    {
        ImmutableArray<FunctionParameter> parameters = _current.Kind == TokenKind.OpenParenthesis ? ParseParameters() : default;
        ExpectEndOfStatement();
        int loopDepth = _loopDepth;
        _loopDepth = 0;
        BlockStatement body = ParseBlock(keyword, span, Terminators.End, out _);
        _loopDepth = loopDepth;
        return new FunctionDeclaration(name, parameters, body, null);
    }

    private ImmutableArray<FunctionParameter> ParseParameters()
    {
        ImmutableArray<FunctionParameter>.Builder parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        _newLineDepth++;
        Next();
        while (_current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier)
        {
            Token token = _current;
            FunctionParameter parameter = ParseParameter();
            if (parameter.Name.Length > 0 && parameters.Any(p => p.Name == parameter.Name))
            {
                Report(token.Span, $"There are two parameters '{parameter.Name}'");
            }
            else if (parameters.Count > 0 && parameters[^1].IsVariable)
            {
                Report(token.Span, $"The parameter '{Text(token)}' stands behind one that takes all arguments");
            }
            else if (parameters.Count > 0 && parameter.IsRequired && parameters[^1].Default is not null)
            {
                Report(token.Span, $"The parameter '{Text(token)}' has no default value but stands behind one that has");
            }

            parameters.Add(parameter);
            if (_current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        _newLineDepth--;
        if (_current.Kind == TokenKind.CloseParenthesis)
        {
            Next();
        }
        else
        {
            ReportCurrent($"A closing ')' is missing before {CurrentName}");
            SkipStatement();
        }

        return parameters.ToImmutable();
    }

    private FunctionParameter ParseParameter()
    {
        Token token = _current;
        Expression expression = ParseVariable();
        if (expression is not VariableExpression { IsLocal: false } variable)
        {
            Report(token.Span, $"'{Text(token)}' cannot name a parameter");
            return new FunctionParameter("", null, false);
        }

        if (_current.Kind == TokenKind.Equal)
        {
            Next();
            return new FunctionParameter(variable.Name, ParseDefaultValue(), false);
        }

        if (_current.Kind == TokenKind.TripleDot)
        {
            Next();
            return new FunctionParameter(variable.Name, null, true);
        }

        return new FunctionParameter(variable.Name, null, false);
    }

    private Expression ParseDefaultValue()
    {
        Expression value = ExpectExpression("<name> = <value>", precedence: 1, mode: ExpressionMode.Basic);
        bool isLiteral = value is LiteralExpression or UnaryExpression { Operator: UnaryOperator.Negate, Operand: LiteralExpression };
        if (!isLiteral)
        {
            Report(value.Extent, $"'{ExtentText(value)}' is no literal, as a default value must be");
        }

        return value;
    }

    /// <summary><c>f(x, y)</c> before an equals sign: the declaration of an inline function.</summary>
    private AssignExpression ParseInlineFunction(CallExpression call, bool allowAssignment)
    {
        TextSpan equals = _current.Span;
        if (_expressionLevel > 1 || !allowAssignment)
        {
            Report(new TextSpan(call.Start, Math.Max(1, call.Span.Length)), "A function can be declared only in a statement of its own");
        }

        Next();
        ImmutableArray<FunctionParameter> parameters = [.. call.Arguments.Select(static a => new FunctionParameter(((VariableExpression)a.Value!).Name, null, false))];
        string name = ((VariableExpression)call.Target).Name;
        Expression body = ExpectExpression($"{name}(<parameters>) = <expression>");
        FunctionDeclaration declaration = new(name, parameters, null, body);
        return new AssignExpression(call.Target, null, new FunctionExpression(declaration, call.Span), equals);
    }

    private static bool IsInlineFunction(CallExpression call) =>
        call is { IsExplicit: true, Target: VariableExpression } &&
        call.Arguments.All(static a => a is { Name: null, Value: VariableExpression { IsLocal: false } });
}
