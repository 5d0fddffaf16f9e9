using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <content>Loops.</content>
internal sealed partial class Renderer
{
    private Flow ExecuteFor(ForStatement statement)
    {
        TemplateValue iterated = Evaluate(statement.Iterator);
        ITemplateList list = ToIterated(iterated, statement.Iterator);
        (int start, int end, bool isReversed, int columns) = ReadLoopArguments(statement, list.Count);
        if (start > end)
        {
            return statement.Otherwise is null ? Flow.Next : ExecuteBlock(statement.Otherwise);
        }

        int scopeCount = _scopeCount;
        LoopState state = new() { Length = list.Count, Columns = columns };
        PushVariable(statement.IsTableRow ? "tablerow" : "for", TemplateValue.FromObject(state));
        LoopVariable variable = BeginLoopVariable(statement.Variable);
        int step = isReversed ? -1 : 1;
        int last = isReversed ? start : end;
        TemplateValue previous = default;
        Flow flow = Flow.Next;
        for (int index = isReversed ? end : start; ; index += step)
        {
            CountTurn(statement);
            TemplateValue item = list[index];
            state.Index = index;
            state.IsFirst = index == (isReversed ? end : start);
            state.IsLast = index == last;
            state.IsChanged = state.IsFirst || !Operators.AreEqual(previous, item);
            previous = item;
            SetLoopVariable(variable, item);
            flow = columns > 0 ? ExecuteCell(statement, state) : ExecuteBlock(statement.Body);
            state.Turn++;
            if (flow is Flow.Break or Flow.Return || index == last)
            {
                break;
            }
        }

        EndLoopVariable(variable);
        PopScopes(scopeCount);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private Flow ExecuteCell(ForStatement statement, LoopState state)
    {
        int column = state.Turn % state.Columns;
        if (column == 0)
        {
            _output.WriteBytes("<tr class=\"row"u8);
            _output.WriteInteger((state.Turn / state.Columns) + 1);
            _output.WriteBytes("\">"u8);
        }

        _output.WriteBytes("<td class=\"col"u8);
        _output.WriteInteger(column + 1);
        _output.WriteBytes("\">"u8);
        Flow flow = ExecuteBlock(statement.Body);
        _output.WriteBytes("</td>"u8);
        if (column == state.Columns - 1 || state.IsLast || flow is Flow.Break or Flow.Return)
        {
            _output.WriteBytes("</tr>\n"u8);
        }

        return flow;
    }

    private ITemplateList ToIterated(TemplateValue value, Expression iterator) => value.IsNull
        ? new TemplateArray()
        : ItemsOf(value) ?? throw Fault(TemplateRules.Runtime, iterator.Span, $"A loop cannot go through {Describe(value)}");

    /// <summary>The items of a list, the characters of a text, the members of an object; null for what has no parts.</summary>
    internal static ITemplateList? ItemsOf(TemplateValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.List:
                return value.AsList();
            case ValueKind.Object:
                return MemberItems(value.AsObject());
            case ValueKind.Text:
                string text = value.AsText();
                return new TemplateLazyList(text.Length, i => TemplateValue.FromText(text[i].ToString()));
            default:
                return null;
        }
    }

    /// <summary>The members of an object as objects with <c>key</c> and <c>value</c>.</summary>
    private static TemplateArray MemberItems(ITemplateObject value)
    {
        TemplateArray items = new();
        foreach (string member in value.Members)
        {
            value.TryGet(member, out TemplateValue item);
            items.Add(TemplateValue.FromObject(new MemberItem(member, item)));
        }

        return items;
    }

    private LoopBounds ReadLoopArguments(ForStatement statement, int count)
    {
        (long start, long limit, bool isReversed, long columns) = (0, count, false, statement.IsTableRow ? 1 : 0);
        foreach (Argument argument in statement.Arguments)
        {
            _node = argument.Value;
            switch (argument.Name)
            {
                case "reversed":
                    isReversed = argument.Value is null || ValueFacts.IsTrue(Evaluate(argument.Value));
                    break;
                case "offset" when argument.Value is not null:
                    start = Math.Max(0, ToInteger(Evaluate(argument.Value), argument.Value.Span));
                    break;
                case "limit" when argument.Value is not null:
                    limit = ToInteger(Evaluate(argument.Value), argument.Value.Span);
                    break;
                case "cols" when argument.Value is not null && statement.IsTableRow:
                    columns = Math.Clamp(ToInteger(Evaluate(argument.Value), argument.Value.Span), 1, int.MaxValue);
                    break;
                default:
                    throw Fault(
                        TemplateRules.Runtime,
                        argument.Span,
                        argument.Name is "offset" or "limit" or "cols" && (argument.Name != "cols" || statement.IsTableRow)
                            ? $"'{argument.Name}' has no value"
                            : $"A loop has no parameter '{argument.Name}'",
                        DocGen.Text.Suggestion.Notes(argument.Name!, ["offset", "limit", "reversed", .. statement.IsTableRow ? (string[])["cols"] : []]));
            }
        }

        start = Math.Min(start, count);
        long end = Math.Min(Math.Clamp(limit, 0, count) + start, count) - 1;
        return new LoopBounds((int)start, (int)end, isReversed, (int)columns);
    }

    private Flow ExecuteWhile(WhileStatement statement)
    {
        int scopeCount = _scopeCount;
        LoopState state = new();
        PushVariable("while", TemplateValue.FromObject(state));
        Flow flow = Flow.Next;
        for (int index = 0; ValueFacts.IsTrue(Evaluate(statement.Condition)); index++)
        {
            CountTurn(statement);
            state.Index = index;
            state.IsFirst = index == 0;
            flow = ExecuteBlock(statement.Body);
            if (flow is Flow.Break or Flow.Return)
            {
                break;
            }
        }

        PopScopes(scopeCount);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private void CountTurn(Statement statement)
    {
        if (++_loopTurns > _limits.LoopTurns)
        {
            throw Fault(TemplateRules.Limit, statement.Span, $"Loops take more than {_limits.LoopTurns} turns");
        }

        if ((_loopTurns & 1023) == 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private LoopVariable BeginLoopVariable(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression { IsLocal: false } variable:
                return new LoopVariable(null, PushVariable(variable.Name, default), false, default);
            case VariableExpression variable:
                bool existed = _frame.TryGet(variable.Name, out TemplateValue previous);
                return new LoopVariable(variable, -1, existed, previous);
            default:
                return new LoopVariable(expression, -1, false, default);
        }
    }

    private void SetLoopVariable(LoopVariable variable, TemplateValue value)
    {
        if (variable.Place >= 0)
        {
            _scopes[variable.Place].Value = value;
        }
        else
        {
            Assign(variable.Expression!, value);
        }
    }

    /// <summary>A local variable is what it was before the loop.</summary>
    private void EndLoopVariable(LoopVariable variable)
    {
        if (variable.Expression is VariableExpression local)
        {
            if (variable.Existed)
            {
                _frame.Set(local.Name, variable.Previous);
            }
            else
            {
                _frame.Remove(local.Name);
            }
        }
    }

    private readonly record struct LoopVariable(Expression? Expression, int Place, bool Existed, TemplateValue Previous);

    /// <summary>First and last place of a loop, both included.</summary>
    private readonly record struct LoopBounds(int Start, int End, bool IsReversed, int Columns);
}
