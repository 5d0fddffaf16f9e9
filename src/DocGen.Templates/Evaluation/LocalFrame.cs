using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>What belongs to one call of a function or one included page: its arguments and <c>$</c> variables.</summary>
internal sealed class LocalFrame
{
    private MemberTable? _variables;
    private HashSet<string>? _readOnly;

    /// <summary>The value of <c>$</c>; null until it is asked for at the top level.</summary>
    public TemplateArray? Arguments { get; set; }

    /// <summary>What <c>$$</c> executes.</summary>
    public BlockStatement? Block { get; set; }

    /// <summary>The template that the block stands in.</summary>
    public SourceText? BlockSource { get; set; }

    /// <summary>The indentation that held where the block stands.</summary>
    public Indentation BlockIndentation { get; set; }

    public IEnumerable<string> Names => _variables is null ? [] : _variables.Names;

    public bool TryGet(string name, out TemplateValue value)
    {
        value = default;
        return _variables is not null && _variables.TryGet(name, out value);
    }

    public void Set(string name, TemplateValue value) => (_variables ??= new MemberTable()).Set(name, value);

    public bool TrySet(string name, TemplateValue value)
    {
        if (_readOnly is not null && _readOnly.Contains(name))
        {
            return false;
        }

        Set(name, value);
        return true;
    }

    public void Remove(string name) => _variables?.Remove(name);

    public void SetReadOnly(string name) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
}
