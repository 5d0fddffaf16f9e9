using System.Diagnostics.CodeAnalysis;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <content>Variables: a stack of objects and, between them, the variables of loops.</content>
internal sealed partial class Renderer
{
    private Scope[] _scopes = new Scope[16];
    private int _scopeCount;

    private void PushObject(ITemplateObject value) => Push(new Scope(null, default, value));

    /// <returns>The place of the variable, for changing it in each turn.</returns>
    private int PushVariable(string name, TemplateValue value)
    {
        Push(new Scope(name, value, null));
        return _scopeCount - 1;
    }

    private void Push(Scope scope)
    {
        if (_scopeCount == _scopes.Length)
        {
            Array.Resize(ref _scopes, _scopes.Length * 2);
        }

        _scopes[_scopeCount++] = scope;
    }

    private void PopScopes(int count)
    {
        Array.Clear(_scopes, count, _scopeCount - count);
        _scopeCount = count;
    }

    /// <summary>The object that assignments go to.</summary>
    private ITemplateObject CurrentObject
    {
        get
        {
            int i = _scopeCount - 1;
            while (_scopes[i].Object is null)
            {
                i--;
            }

            return _scopes[i].Object!;
        }
    }

    private bool TryGetVariable(string name, out TemplateValue value)
    {
        for (int i = _scopeCount - 1; i >= 0; i--)
        {
            ref Scope scope = ref _scopes[i];
            if (scope.Object is not null)
            {
                if (scope.Object.TryGet(name, out value))
                {
                    return true;
                }
            }
            else if (string.Equals(scope.Name, name))
            {
                value = scope.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private void SetVariable(VariableExpression variable, TemplateValue value)
    {
        if (variable.IsLocal)
        {
            if (!_frame.TrySet(variable.Name, value))
            {
                throw ReadOnlyVariable(variable);
            }

            return;
        }

        for (int i = _scopeCount - 1; i >= 0; i--)
        {
            ref Scope scope = ref _scopes[i];
            if (scope.Object is not null)
            {
                if (scope.Object is not IWritableTemplateObject target || !target.TrySet(variable.Name, value))
                {
                    throw ReadOnlyVariable(variable);
                }

                return;
            }

            if (string.Equals(scope.Name, variable.Name))
            {
                scope.Value = value;
                return;
            }
        }
    }

    private RuntimeFault ReadOnlyVariable(VariableExpression variable) =>
        Fault(TemplateRules.Runtime, variable.Span, $"The variable '{variable.Name}' is read-only");

    private TemplateValue GetVariable(VariableExpression variable)
    {
        TemplateValue value;
        if (variable.IsLocal ? _frame.TryGet(variable.Name, out value) : TryGetVariable(variable.Name, out value))
        {
            return value;
        }

        if (_strictness != TemplateStrictness.None)
        {
            throw UnknownVariable(variable, "variable");
        }

        return default;
    }

    private RuntimeFault UnknownVariable(VariableExpression variable, string what) => Fault(
        TemplateRules.UnknownName,
        variable.Span,
        $"The {what} '{(variable.IsLocal ? "$" : "")}{variable.Name}' does not exist",
        Suggestion.Notes(variable.Name, variable.IsLocal ? _frame.Names : VariableNames()));

    private HashSet<string> VariableNames()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < _scopeCount; i++)
        {
            if (_scopes[i].Object is ITemplateObject scope)
            {
                names.UnionWith(scope.Members);
            }
            else
            {
                names.Add(_scopes[i].Name!);
            }
        }

        return names;
    }

    [SuppressMessage("Performance", "CA1815", Justification = "An entry of a private stack; nobody compares it")]
    private struct Scope(string? name, TemplateValue value, ITemplateObject? target)
    {
        public string? Name = name;
        public TemplateValue Value = value;
        public ITemplateObject? Object = target;
    }
}
