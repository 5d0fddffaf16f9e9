using System.Collections.Immutable;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <content>Templates inside templates.</content>
internal sealed partial class Renderer
{
    // The innermost call or include; each knows the one around it.
    private CallPlace? _calls;

    /// <summary>Writes an included template straight to the output where its text would only be printed.</summary>
    private bool TryWriteInclude(CallExpression call)
    {
        if (_indentation.OfBlock is not null || !call.IsSimple || call.Arguments.Length == 0 || call.Target is not VariableExpression { Name: "include", IsLocal: false } ||
            _pipeCount > 0 || !TryGetVariable("include", out TemplateValue value) || value.Reference is not NativeFunction { Code: var code } || code != IncludeFunctions.IncludeCode)
        {
            return false;
        }

        TemplateArray arguments = new(call.Arguments.Length);
        foreach (Argument argument in call.Arguments)
        {
            arguments.Add(EvaluateArgument(argument.Value!));
        }

        _node = call;
        Include(ToText(arguments[0]), arguments, call);
        return true;
    }

    /// <summary>Renders a template into a string.</summary>
    internal TemplateValue IncludeToText(string name, TemplateArray arguments, Expression caller) =>
        TemplateValue.FromMarkup(Capture(() => Include(name, arguments, caller)));

    /// <summary>Renders a template that was parsed from text at run time.</summary>
    internal TemplateValue RenderToText(Template template, Expression caller) =>
        TemplateValue.FromMarkup(Capture(() => Write(Run(template, caller, _frame))));

    /// <summary>Executes code that was parsed at run time and gives the value of its last expression.</summary>
    internal TemplateValue RunCode(Template template, Expression caller)
    {
        ImmutableArray<Statement> statements = template.Body.Statements;
        if (statements.Length == 1 && statements[0] is ExpressionStatement { Expression: var expression } && expression.Kind != ExpressionKind.Assign)
        {
            EnterCall();
            (SourceText source, _source) = (_source, template.Source);
            _calls = new CallPlace(source, caller.Span, true, _calls);
            TemplateValue value = Evaluate(expression);
            _calls = _calls.Outer;
            _source = source;
            _depth--;
            return value;
        }

        return Run(template, caller, _frame);
    }

    private void Include(string name, TemplateArray arguments, Expression caller)
    {
        if (name.Length == 0)
        {
            throw Fault(TemplateRules.Runtime, caller.Span, "The name of the template to include is empty");
        }

        Diagnosed<Template>? found = _context.Store?.Find(name);
        if (found is null)
        {
            string reason = _context.Store is null ? "there is nowhere to include templates from"
                : TemplateStore.IsSafe(name) ? "there is no such template"
                : "the name must be a path below the template folder";
            throw Fault(TemplateRules.Include, caller.Span, $"The template '{name}' cannot be included: {reason}", Suggestion.Notes(name, _context.Store?.Names ?? []));
        }

        if (found.HasErrors)
        {
            throw new RuntimeFault(TemplateRules.Include, _source.GetLocation(caller.Span), $"The template '{name}' has errors", [.. IncludeNotes()])
            {
                Others = found.Diagnostics,
            };
        }

        LocalFrame frame = new() { Arguments = arguments };
        foreach (string member in arguments.Members)
        {
            arguments.TryGet(member, out TemplateValue value);
            frame.Set(member, value);
        }

        Write(Run(found.Value, caller, frame));
    }

    /// <returns>The value of a top-level <c>ret</c>.</returns>
    private TemplateValue Run(Template template, Expression caller, LocalFrame newFrame)
    {
        _node = caller;
        EnterCall();
        (LocalFrame frame, SourceText source, int scopeCount) = (_frame, _source, _scopeCount);
        (int pipeStart, int pipeCount) = (_pipeStart, _pipeCount);
        _pipeCount = 0;
        Indentation indentation = _indentation;
        (_frame, _source, _indentation) = (newFrame, template.Source, default);
        _calls = new CallPlace(source, caller.Span, true, _calls);
        TemplateValue result = ExecuteBlock(template.Body) == Flow.Return ? _returnValue : default;
        _calls = _calls.Outer;
        PopScopes(scopeCount);
        (_frame, _source) = (frame, source);
        (_pipeStart, _pipeCount) = (pipeStart, pipeCount);
        _indentation = indentation;
        _depth--;
        return result;
    }

    private List<DiagnosticNote> IncludeNotes()
    {
        const int MaximumNotes = 10;
        List<DiagnosticNote> notes = [];
        for (CallPlace? place = _calls; place is not null && notes.Count < MaximumNotes; place = place.Outer)
        {
            if (place.IsInclude)
            {
                notes.Add(DiagnosticNote.Note("included here", place.Source.GetLocation(place.Span)));
            }
        }

        return notes;
    }

    private sealed class CallPlace(SourceText source, TextSpan span, bool isInclude, CallPlace? outer)
    {
        public SourceText Source => source;

        public TextSpan Span => span;

        public bool IsInclude => isInclude;

        public CallPlace? Outer => outer;
    }
}
