using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <content>Calls and pipes.</content>
internal sealed partial class Renderer
{
    // Arguments of native calls that run now, one above the other; and between them the values that a pipe holds ready.
    private TemplateValue[] _arguments = new TemplateValue[32];
    private int _argumentCount;
    private int _pipeStart;
    private int _pipeCount;

    internal TemplateValue ArgumentAt(int place) => _arguments[place];

    private void PushArgument(TemplateValue value)
    {
        if (_argumentCount == _arguments.Length)
        {
            Array.Resize(ref _arguments, _arguments.Length * 2);
        }

        _arguments[_argumentCount++] = value;
    }

    private void PopArguments(int count)
    {
        Array.Clear(_arguments, count, _argumentCount - count);
        _argumentCount = count;
    }

    private TemplateValue EvaluatePipe(PipeExpression expression)
    {
        TemplateValue from = Evaluate(expression.From);

        // Saved only now: the left side of a longer pipe takes what waits for it.
        (int savedStart, int savedCount) = (_pipeStart, _pipeCount);
        int start = _argumentCount;
        PushExpanded(expression.From, from);
        (_pipeStart, _pipeCount) = (start, _argumentCount - start);
        TemplateValue result = Evaluate(expression.To);
        if (_pipeCount > 0)
        {
            // Nothing took the value: what came out may be a function itself.
            if (result.IsNull && expression.To.IsPath)
            {
                throw Fault(TemplateRules.UnknownName, expression.To.Span, $"The function '{SourceOf(expression.To)}' does not exist", FunctionNotes(expression.To));
            }

            if (result.Kind != ValueKind.Function)
            {
                throw Fault(TemplateRules.Runtime, expression.To.Span, $"'{SourceOf(expression.To)}' is no function that a value could be piped to");
            }

            result = CallWithoutArguments(result.AsFunction(), expression.To);
        }

        PopArguments(start);
        (_pipeStart, _pipeCount) = (savedStart, savedCount);
        return result;
    }

    private void PushExpanded(Expression expression, TemplateValue value)
    {
        if (expression is UnaryExpression { Operator: UnaryOperator.Expand } && value.Kind == ValueKind.List)
        {
            ITemplateList list = value.AsList();
            CheckListLength(list.Count);
            for (int i = 0; i < list.Count; i++)
            {
                PushArgument(list[i]);
            }
        }
        else
        {
            PushArgument(value);
        }
    }

    /// <summary>Moves the values that a pipe holds ready to the arguments of the call that begins.</summary>
    private void TakePipe()
    {
        (int start, int count) = (_pipeStart, _pipeCount);
        _pipeCount = 0;
        for (int i = 0; i < count; i++)
        {
            PushArgument(_arguments[start + i]);
        }
    }

    private TemplateValue CallWithoutArguments(TemplateFunction function, Expression caller)
    {
        int start = _argumentCount;
        TakePipe();
        TemplateValue result = function is NativeFunction native
            ? CallNative(native, start, null, caller)
            : CallScript((ScriptFunction)function, start, null, caller, null);
        PopArguments(start);
        return result;
    }

    private TemplateValue EvaluateCall(CallExpression call) => EvaluateCall(call, null);

    private TemplateValue EvaluateCall(CallExpression call, BlockStatement? block)
    {
        // A pipe's value is for this call and not for calls in its arguments.
        int start = _argumentCount;
        TakePipe();
        TemplateFunction function = FindFunction(call.Target);
        List<NamedArgument>? named = null;
        foreach (Argument argument in call.Arguments)
        {
            TemplateValue value = EvaluateArgument(argument.Value!);
            if (argument.Name is not null)
            {
                (named ??= []).Add(new NamedArgument(argument.Name, value, argument.Span));
            }
            else
            {
                PushExpanded(argument.Value!, value);
            }
        }

        TemplateValue result = function is NativeFunction native
            ? CallNative(native, start, named, call)
            : CallScript((ScriptFunction)function, start, named, call, block);
        PopArguments(start);
        return result;
    }

    /// <summary>A function in brackets is passed as it is.</summary>
    private TemplateValue EvaluateArgument(Expression expression) =>
        expression is NestedExpression { Inner: FunctionExpression function } ? Evaluate(function) : Evaluate(expression);

    private TemplateFunction FindFunction(Expression target)
    {
        TemplateValue value = target.IsPath ? GetPath(target) : Evaluate(target);
        if (value.Kind == ValueKind.Function)
        {
            return value.AsFunction();
        }

        if (value.IsNull)
        {
            throw Fault(TemplateRules.UnknownName, target.Span, $"The function '{SourceOf(target)}' does not exist", FunctionNotes(target));
        }

        throw Fault(TemplateRules.Runtime, target.Span, $"'{SourceOf(target)}' is no function but {Describe(value)}");
    }

    private DiagnosticNote[] FunctionNotes(Expression target)
    {
        switch (target)
        {
            case CallExpression call:
                return FunctionNotes(call.Target);
            case VariableExpression { IsLocal: false } variable:
                return Suggestion.Notes(variable.Name, VariableNames());
            case MemberExpression { Target: VariableExpression { IsLocal: false } owner } member when
                TryGetVariable(owner.Name, out TemplateValue value) && value.Kind == ValueKind.Object:
                return Suggestion.Notes(member.Name, value.AsObject().Members);
            default:
                return [];
        }
    }

    /// <summary>Calls a function out of a native function, such as the one that <c>array.each</c> was given.</summary>
    internal TemplateValue Invoke(TemplateFunction function, ReadOnlySpan<TemplateValue> arguments, Expression? caller)
    {
        int start = _argumentCount;
        (int pipeStart, int pipeCount) = (_pipeStart, _pipeCount);
        _pipeCount = 0;
        foreach (TemplateValue argument in arguments)
        {
            PushArgument(argument);
        }

        CountSteps(1);
        Expression at = caller ?? (_node as Expression) ?? new LiteralExpression(default, CurrentSpan);
        TemplateValue result = function is NativeFunction native ? CallNative(native, start, null, at) : CallScript((ScriptFunction)function, start, null, at, null);
        PopArguments(start);
        (_pipeStart, _pipeCount) = (pipeStart, pipeCount);
        return result;
    }

    private TemplateValue CallNative(NativeFunction function, int start, List<NamedArgument>? named, Expression caller)
    {
        ImmutableArray<NativeParameter> parameters = function.Parameters;
        int given = _argumentCount - start;
        bool isVariable = parameters.Length > 0 && parameters[^1].IsVariable;
        if (given > parameters.Length && !isVariable)
        {
            throw ArgumentCount(function.Name, caller, given, parameters.Length, parameters.Count(static p => p.IsRequired));
        }

        ulong filled = given >= 64 ? ulong.MaxValue : (1UL << given) - 1;
        for (int i = given; i < parameters.Length - (isVariable ? 1 : 0); i++)
        {
            PushArgument(default);
        }

        if (named is not null && !function.TakesAnyName)
        {
            foreach (NamedArgument argument in named)
            {
                if (isVariable && argument.Name == parameters[^1].Name)
                {
                    PushArgument(argument.Value);
                    continue;
                }

                int place = FindParameter(parameters, argument, function.Name);
                _arguments[start + place] = argument.Value;
                filled |= 1UL << place;
            }
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsRequired && (filled & (1UL << i)) == 0)
            {
                throw ArgumentCount(function.Name, caller, given + (named?.Count ?? 0), isVariable ? -1 : parameters.Length, parameters.Count(static p => p.IsRequired));
            }
        }

        SyntaxNode? node = _node;
        _node = caller;
        TemplateValue result = function.Code(new TemplateCall(this, start, _argumentCount - start, given, caller, function, named));
        _node = node;
        return result;
    }

    private int FindParameter(ImmutableArray<NativeParameter> parameters, NamedArgument argument, string function)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == argument.Name && !parameters[i].IsVariable)
            {
                return i;
            }
        }

        // Names are written in one style in the language and in another in its documentation.
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].IsVariable && parameters[i].Name.Replace("_", "", StringComparison.Ordinal)
                .Equals(argument.Name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw UnknownArgument(argument, function, parameters.Select(static p => p.Name));
    }

    private RuntimeFault UnknownArgument(NamedArgument argument, string function, IEnumerable<string> names) =>
        Fault(TemplateRules.Runtime, argument.Span, $"The function '{function}' has no parameter '{argument.Name}'", Suggestion.Notes(argument.Name, names));

    private RuntimeFault ArgumentCount(string function, Expression caller, int given, int most, int least)
    {
        string wanted = least == most ? $"{most}" : most < least ? $"at least {least}" : $"{least} to {most}";
        return Fault(TemplateRules.Runtime, caller.Span, $"The function '{function}' takes {wanted} {(wanted is "1" or "at least 1" ? "argument" : "arguments")} and gets {given}");
    }

    private TemplateValue CallScript(ScriptFunction function, int start, List<NamedArgument>? named, Expression caller, BlockStatement? block)
    {
        _node = caller;
        EnterCall();
        FunctionDeclaration declaration = function.Declaration;
        TemplateArray arguments = new(_argumentCount - start);
        for (int i = start; i < _argumentCount; i++)
        {
            arguments.Add(_arguments[i]);
        }

        int scopeCount = _scopeCount;
        TemplateObject? parameters = declaration.IsParametric ? BindParameters(declaration, arguments, named, caller) : null;
        if (parameters is null && named is not null)
        {
            foreach (NamedArgument argument in named)
            {
                arguments.TrySet(argument.Name, argument.Value);
            }
        }

        (LocalFrame frame, SourceText source) = (_frame, _source);
        (int pipeStart, int pipeCount) = (_pipeStart, _pipeCount);
        _pipeCount = 0;
        Indentation indentation = _indentation;
        _indentation = new Indentation(indentation.OfBlock, indentation.OfBlock);
        _frame = new LocalFrame { Arguments = arguments, Block = block, BlockSource = _source, BlockIndentation = indentation };
        _source = function.Source;
        _calls = new CallPlace(source, caller.Span, false, _calls);
        if (parameters is not null)
        {
            PushObject(parameters);
        }

        TemplateValue result = default;
        if (declaration.Expression is not null)
        {
            result = Evaluate(declaration.Expression);
        }
        else if (ExecuteBlock(declaration.Body!) == Flow.Return)
        {
            result = _returnValue;
            _returnValue = default;
        }

        _calls = _calls.Outer;
        PopScopes(scopeCount);
        (_frame, _source, _indentation) = (frame, source, indentation);
        (_pipeStart, _pipeCount) = (pipeStart, pipeCount);
        _depth--;
        return result;
    }

    private TemplateObject BindParameters(FunctionDeclaration declaration, TemplateArray arguments, List<NamedArgument>? named, Expression caller)
    {
        ImmutableArray<FunctionParameter> parameters = declaration.Parameters;
        bool isVariable = parameters.Length > 0 && parameters[^1].IsVariable;
        int least = parameters.Count(static p => p.IsRequired);
        if (arguments.Count > parameters.Length && !isVariable)
        {
            throw ArgumentCount(declaration.Name, caller, arguments.Count, parameters.Length, least);
        }

        if (isVariable)
        {
            CollectVariable(arguments, parameters.Length - 1);
        }

        TemplateObject bound = new();
        for (int i = 0; i < parameters.Length; i++)
        {
            if (i < arguments.Count)
            {
                bound.Set(parameters[i].Name, arguments[i]);
            }
        }

        foreach (NamedArgument argument in named ?? [])
        {
            FunctionParameter parameter = parameters.FirstOrDefault(p => p.Name == argument.Name) ??
                throw UnknownArgument(argument, declaration.Name, parameters.Select(static p => p.Name));
            bound.Set(argument.Name, parameter.IsVariable ? WithRest(bound, argument) : argument.Value);
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            FunctionParameter parameter = parameters[i];
            if (!bound.TryGet(parameter.Name, out TemplateValue value))
            {
                if (parameter.IsRequired)
                {
                    throw ArgumentCount(declaration.Name, caller, arguments.Count + (named?.Count ?? 0), isVariable ? -1 : parameters.Length, least);
                }

                value = parameter.IsVariable ? TemplateValue.FromList(new TemplateArray()) : Evaluate(parameter.Default!);
                bound.Set(parameter.Name, value);
            }

            arguments.Set(i, value);
        }

        return bound;
    }

    /// <summary>The list of a parameter that takes all arguments, with one more that was given by its name.</summary>
    private static TemplateValue WithRest(TemplateObject bound, NamedArgument argument)
    {
        TemplateArray rest = bound.TryGet(argument.Name, out TemplateValue value) && value.Reference is TemplateArray list ? list : new TemplateArray();
        rest.Add(argument.Value);
        return TemplateValue.FromList(rest);
    }

    /// <summary>Makes one list of all arguments from a place on.</summary>
    private static void CollectVariable(TemplateArray arguments, int place)
    {
        if (arguments.Count <= place)
        {
            return;
        }

        TemplateArray rest = new();
        while (arguments.Count > place)
        {
            rest.Add(arguments[place]);
            arguments.RemoveAt(place);
        }

        arguments.Add(TemplateValue.FromList(rest));
    }

    private void ExecuteWrap(WrapStatement statement)
    {
        Expression target = statement.Target;
        Expression functionPath = target is CallExpression call ? call.Target : target;
        TemplateValue value = functionPath.IsPath ? GetPath(functionPath) : Evaluate(functionPath);
        if (value.Kind != ValueKind.Function || value.AsFunction() is not ScriptFunction function)
        {
            throw Fault(TemplateRules.Runtime, target.Span, $"'wrap' needs a function and not '{SourceOf(functionPath)}'", value.IsNull ? FunctionNotes(target) : []);
        }

        if (target is CallExpression withArguments)
        {
            Write(EvaluateCall(withArguments, statement.Body));
            return;
        }

        Write(CallScript(function, _argumentCount, null, target, statement.Body));
    }

    /// <summary>An argument with a name.</summary>
    internal readonly record struct NamedArgument(string Name, TemplateValue Value, TextSpan Span);
}
