using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <content>Reading and writing variables, members and items.</content>
internal sealed partial class Renderer
{
    /// <summary>The value at a path; a function at its end is not called, functions before the end are.</summary>
    private TemplateValue GetPath(Expression expression)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Variable:
                return GetVariable((VariableExpression)expression);
            case ExpressionKind.Member:
                return GetMember((MemberExpression)expression);
            case ExpressionKind.Indexer:
                return GetItem((IndexerExpression)expression);
            case ExpressionKind.Argument:
                int index = ((ArgumentExpression)expression).Index;
                return _frame.Arguments is TemplateArray arguments && index < arguments.Count ? arguments[index] : default;
            case ExpressionKind.Arguments:
                return TemplateValue.FromList(_frame.Arguments ??= new TemplateArray());
            case ExpressionKind.This:
                return TemplateValue.FromObject(CurrentObject);
            case ExpressionKind.Nested:
                return Evaluate(((NestedExpression)expression).Inner);
            default:
                return Evaluate(expression);
        }
    }

    /// <summary>What a member or index is taken of: waiting values of a pipe are not for functions in here.</summary>
    private TemplateValue EvaluateTarget(Expression target)
    {
        if (_pipeCount == 0)
        {
            return Evaluate(target);
        }

        (int pipeStart, int pipeCount) = (_pipeStart, _pipeCount);
        _pipeCount = 0;
        TemplateValue value = Evaluate(target);
        (_pipeStart, _pipeCount) = (pipeStart, pipeCount);
        return value;
    }

    private TemplateValue GetMember(MemberExpression expression)
    {
        TemplateValue target = EvaluateTarget(expression.Target);
        TemplateValue value;
        switch (target.Kind)
        {
            case ValueKind.Object:
                if (target.AsObject().TryGet(expression.Name, out value))
                {
                    return value;
                }

                break;
            case ValueKind.Null:
                return expression.IsConditional ? default : throw NullTarget(expression.Target, expression.Span, $"has no member '{expression.Name}'");
            default:
                if ((target.Reference is TemplateArray array && array.TryGet(expression.Name, out value)) || ValueFacts.TryGetMember(target, expression.Name, out value))
                {
                    return value;
                }

                break;
        }

        if (_strictness == TemplateStrictness.VariablesAndMembers && !expression.IsConditional && target.Reference is not LoopState)
        {
            throw UnknownMember(expression, target);
        }

        return default;
    }

    private RuntimeFault UnknownMember(MemberExpression expression, TemplateValue target) => Fault(
        TemplateRules.UnknownName,
        expression.Span,
        $"'{SourceOf(expression.Target)}' has no member '{expression.Name}'",
        target.Reference is ITemplateObject known ? Suggestion.Notes(expression.Name, known.Members) : []);

    private RuntimeFault NullTarget(Expression target, TextSpan span, string what) => Fault(
        TemplateRules.Runtime,
        span,
        $"'{SourceOf(target)}' is null and {what}",
        target is VariableExpression { IsLocal: false } variable && !TryGetVariable(variable.Name, out _) ? Suggestion.Notes(variable.Name, VariableNames()) : []);

    private string SourceOf(Expression expression)
    {
        TextSpan extent = expression.Extent;
        int end = Math.Min(extent.End, _source.Content.Length);
        return extent.Start >= 0 && extent.Start < end ? _source.Content[extent.Start..end] : "";
    }

    private TemplateValue GetItem(IndexerExpression expression)
    {
        TemplateValue target = EvaluateTarget(expression.Target);
        if (target.IsNull)
        {
            throw NullTarget(expression.Target, expression.Target.Span, "has no items");
        }

        TemplateValue index = EvaluateIndex(expression);
        switch (target.Kind)
        {
            case ValueKind.List when !IsName(index):
                ITemplateList list = target.AsList();
                long place = ToPlace(index, list.Count, expression);
                return place >= 0 && place < list.Count ? list[(int)place] : default;
            case ValueKind.Text when !IsName(index):
                string text = target.AsText();
                long at = ToPlace(index, text.Length, expression);
                return at >= 0 && at < text.Length ? TemplateValue.FromText(text[(int)at].ToString()) : default;
            case ValueKind.Object:
                target.AsObject().TryGet(ToText(index), out TemplateValue member);
                return member;
            default:
                string name = ToText(index);
                return (target.Reference is TemplateArray array && array.TryGet(name, out TemplateValue value)) || ValueFacts.TryGetMember(target, name, out value)
                    ? value
                    : default;
        }
    }

    /// <summary>Text that is no number names a member.</summary>
    private static bool IsName(TemplateValue index) => index.IsText && !long.TryParse(index.AsText(), out _);

    private TemplateValue EvaluateIndex(IndexerExpression expression)
    {
        TemplateValue index = EvaluateTarget(expression.Index);
        _node = expression.Index;
        return index.IsNull
            ? throw Fault(TemplateRules.Runtime, expression.Index.Span, $"The index of '{SourceOf(expression.Target)}' is null")
            : index;
    }

    /// <summary>An index from the start; a negative one counts from the end.</summary>
    private long ToPlace(TemplateValue index, int count, IndexerExpression expression)
    {
        long place = ToInteger(index, expression.Index.Span);
        return place < 0 ? place + count : place;
    }

    private void Assign(AssignExpression expression)
    {
        TemplateValue value;
        if (expression.Compound is not BinaryOperator op)
        {
            // 'x = @f' and 'x = do … end' store the function.
            value = Evaluate(expression.Value);
        }
        else
        {
            TemplateValue before = Evaluate(expression.Target);
            if (op == BinaryOperator.Coalesce)
            {
                value = before.IsNull ? Evaluate(expression.Value) : before;
            }
            else
            {
                value = Evaluate(expression.Value);
                _node = expression;
                value = Operators.Apply(op, before, value, this);
            }
        }

        Assign(expression.Target, value);
    }

    private void Assign(Expression target, TemplateValue value)
    {
        switch (target)
        {
            case VariableExpression variable:
                SetVariable(variable, value);
                break;
            case MemberExpression member:
                SetMember(member.Target, member.Name, member.Span, value);
                break;
            case IndexerExpression indexer:
                SetItem(indexer, value);
                break;
            case ArgumentExpression argument:
                CheckListLength(argument.Index);
                (_frame.Arguments ??= new TemplateArray()).Set(argument.Index, value);
                break;
            case NestedExpression nested:
                Assign(nested.Inner, value);
                break;
            default:
                throw Fault(TemplateRules.Runtime, target.Span, $"'{SourceOf(target)}' cannot be assigned");
        }
    }

    private void SetMember(Expression target, string name, TextSpan span, TemplateValue value)
    {
        TemplateValue owner = Evaluate(target);
        switch (owner.Reference)
        {
            case null when owner.IsNull:
                throw NullTarget(target, span, $"has no member '{name}'");
            case LibraryObject library:
                SetLibraryMember(library, name, value);
                return;
            case IWritableTemplateObject writable when writable.TrySet(name, value):
                return;
            default:
                throw Fault(TemplateRules.Runtime, span, $"The member '{name}' of '{SourceOf(target)}' is read-only");
        }
    }

    /// <summary>The library is shared by all renderings, so this one gets a copy that hides it.</summary>
    private void SetLibraryMember(LibraryObject library, string name, TemplateValue value)
    {
        TemplateObject copy = new(library);
        copy.Set(name, value);
        _globals.Set(library.Name, TemplateValue.FromObject(copy));
        if (library.Name == "date")
        {
            _dateObject = copy;
        }
    }

    // The template's own copy of the date functions, whose member 'format' says how dates print.
    private TemplateObject? _dateObject;

    private void SetItem(IndexerExpression expression, TemplateValue value)
    {
        TemplateValue target = Evaluate(expression.Target);
        if (target.IsNull)
        {
            throw NullTarget(expression.Target, expression.Target.Span, "has no items");
        }

        TemplateValue index = EvaluateIndex(expression);
        if (target.Reference is TemplateArray array && !IsName(index))
        {
            long place = ToPlace(index, array.Count, expression);
            if (place >= 0)
            {
                CheckListLength(place);
                array.Set((int)place, value);
            }

            return;
        }

        SetMember(expression.Target, ToText(index), expression.Index.Span, value);
    }
}
