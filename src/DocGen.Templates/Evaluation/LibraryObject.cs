using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>A read-only object of functions that all renderings share. A template that sets a member gets its own copy.</summary>
public sealed class LibraryObject : ITemplateObject
{
    private readonly MemberTable _members;

    internal LibraryObject(string name, MemberTable members)
    {
        Name = name;
        _members = members;
    }

    /// <summary>The variable it is known by.</summary>
    public string Name { get; }

    public IEnumerable<string> Members => _members.Names;

    public bool TryGet(string member, out TemplateValue value) => _members.TryGet(member, out value);
}
