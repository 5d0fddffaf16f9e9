using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>The value of the variable <c>empty</c>: equal to whatever has nothing in it.</summary>
public sealed class EmptyObject : ITemplateObject
{
    private EmptyObject()
    {
    }

    public static EmptyObject Instance { get; } = new();

    public IEnumerable<string> Members => [];

    public bool TryGet(string member, out TemplateValue value)
    {
        value = default;
        return false;
    }
}
