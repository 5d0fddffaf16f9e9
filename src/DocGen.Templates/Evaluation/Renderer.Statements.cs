using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <content>Statements.</content>
internal sealed partial class Renderer
{
    /// <summary>How a statement ended.</summary>
    private enum Flow : byte
    {
        Next,
        Break,
        Continue,
        Return,
    }

    private Flow ExecuteBlock(BlockStatement block)
    {
        ImmutableArray<Statement> statements = block.Statements;
        for (int i = 0; i < statements.Length; i++)
        {
            Flow flow = Execute(statements[i]);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Execute(Statement statement)
    {
        if (++_steps > _limits.Steps)
        {
            _node = statement;
            throw Exceed($"The template takes more than {_limits.Steps} steps");
        }

        switch (statement.Kind)
        {
            case StatementKind.Raw:
                WriteRaw((RawStatement)statement);
                CheckOutput();
                return Flow.Next;
            case StatementKind.EnterCode:
                EnterCode(((EnterCodeStatement)statement).Indent);
                return Flow.Next;
            case StatementKind.Expression:
                ExecuteExpression(((ExpressionStatement)statement).Expression);
                return _flowOfBlock;
            case StatementKind.Block:
                return ExecuteBlock((BlockStatement)statement);
            case StatementKind.If:
                return ExecuteIf((IfStatement)statement);
            case StatementKind.Case:
                return ExecuteCase((CaseStatement)statement);
            case StatementKind.For:
                return ExecuteFor((ForStatement)statement);
            case StatementKind.While:
                return ExecuteWhile((WhileStatement)statement);
            case StatementKind.Break:
                return Flow.Break;
            case StatementKind.Continue:
                return Flow.Continue;
            case StatementKind.Return:
                ReturnStatement ret = (ReturnStatement)statement;
                _returnValue = ret.Value is null ? default : Evaluate(ret.Value);
                return Flow.Return;
            default:
                return ExecuteRare(statement);
        }
    }

    private void WriteRaw(RawStatement statement)
    {
        _node = statement;
        string? indent = _indentation.OfText;
        _indentation = new Indentation(indent, indent);
        if (indent is null)
        {
            _output.WriteBytes(statement.Utf8);
            _isLineStart = statement.Utf8 is [.., (byte)'\n'];
        }
        else
        {
            WriteIndented(statement.Utf8, indent);
        }
    }

    private void EnterCode(string? indent)
    {
        if (_indentation.OfText is not string outer)
        {
            _indentation = new Indentation(indent, null);
            _isLineStart = false;
        }
        else
        {
            _indentation = new Indentation(outer + indent, outer);
        }
    }

    private Flow ExecuteRare(Statement statement)
    {
        switch (statement)
        {
            case CaptureStatement capture:
                Flow flow = Flow.Next;
                string text = Capture(() => flow = ExecuteBlock(capture.Body));
                Assign(capture.Target, TemplateValue.FromMarkup(text));
                return flow;
            case ReadOnlyStatement readOnly:
                SetReadOnly(readOnly.Variable);
                return Flow.Next;
            case ImportStatement import:
                Import(import);
                return Flow.Next;
            case WithStatement with:
                return ExecuteWith(with);
            case WrapStatement wrap:
                ExecuteWrap(wrap);
                return Flow.Next;
            case FunctionStatement function:
                Assign(function.Target, TemplateValue.FromFunction(new ScriptFunction(function.Declaration, _source)));
                return Flow.Next;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // How the last block ended that an expression statement executed: only '$$' makes it anything but Next.
    private Flow _flowOfBlock;

    private void ExecuteExpression(Expression expression)
    {
        _flowOfBlock = Flow.Next;
        switch (expression.Kind)
        {
            case ExpressionKind.Assign:
                Assign((AssignExpression)expression);
                break;
            case ExpressionKind.BlockDelegate:
                ExecuteBlockDelegate();
                break;
            case ExpressionKind.Call when TryWriteInclude((CallExpression)expression):
                break;
            default:
                TemplateValue value = Evaluate(expression);
                _node = expression;
                Write(value);
                _flowOfBlock = Flow.Next;
                break;
        }
    }

    private void ExecuteBlockDelegate()
    {
        if (_frame.Block is not BlockStatement block)
        {
            return;
        }

        // The block is text of the caller: its lines stand where the caller has put them.
        (DocGen.Text.SourceText source, Indentation indentation) = (_source, _indentation);
        if (_isLineStart && indentation.OfBlock is not null)
        {
            _output.WriteText(indentation.OfBlock);
            _isLineStart = false;
        }

        (_source, _indentation) = (_frame.BlockSource!, _frame.BlockIndentation);
        Flow flow = ExecuteBlock(block);
        (_source, _indentation) = (source, indentation);
        _flowOfBlock = flow;
    }

    private Flow ExecuteIf(IfStatement statement)
    {
        while (true)
        {
            if (ValueFacts.IsTrue(Evaluate(statement.Condition)))
            {
                return ExecuteBlock(statement.Then);
            }

            switch (statement.Otherwise)
            {
                case IfStatement chained:
                    statement = chained;
                    break;
                case BlockStatement otherwise:
                    return ExecuteBlock(otherwise);
                default:
                    return Flow.Next;
            }
        }
    }

    private Flow ExecuteCase(CaseStatement statement)
    {
        TemplateValue value = Evaluate(statement.Value);
        foreach (WhenClause clause in statement.Clauses)
        {
            foreach (Expression candidate in clause.Values)
            {
                TemplateValue other = Evaluate(candidate);
                _node = candidate;
                if (ValueFacts.IsTrue(Operators.Apply(BinaryOperator.Equal, value, other, this)))
                {
                    return ExecuteBlock(clause.Body);
                }
            }
        }

        return statement.Otherwise is null ? Flow.Next : ExecuteBlock(statement.Otherwise);
    }

    private void SetReadOnly(VariableExpression variable)
    {
        if (variable.IsLocal)
        {
            _frame.SetReadOnly(variable.Name);
        }
        else if (CurrentObject is IWritableTemplateObject target)
        {
            target.SetReadOnly(variable.Name);
        }
    }

    private void Import(ImportStatement statement)
    {
        TemplateValue value = Evaluate(statement.Value);
        if (value.Kind != ValueKind.Object)
        {
            throw Fault(TemplateRules.Runtime, statement.Value.Span, $"'import' needs an object and not {Describe(value)}");
        }

        if (CurrentObject is not IWritableTemplateObject target)
        {
            throw Fault(TemplateRules.Runtime, statement.Span, "The current object is read-only");
        }

        ITemplateObject imported = value.AsObject();
        foreach (string member in imported.Members.ToList())
        {
            if (imported.TryGet(member, out TemplateValue item))
            {
                // A read-only variable keeps its value.
                target.TrySet(member, item);
            }
        }
    }

    private Flow ExecuteWith(WithStatement statement)
    {
        TemplateValue value = Evaluate(statement.Target);
        if (value.Kind != ValueKind.Object)
        {
            throw Fault(TemplateRules.Runtime, statement.Target.Span, $"'with' needs an object and not {Describe(value)}");
        }

        int count = _scopeCount;
        PushObject(value.AsObject());
        Flow flow = ExecuteBlock(statement.Body);
        PopScopes(count);
        return flow;
    }
}
