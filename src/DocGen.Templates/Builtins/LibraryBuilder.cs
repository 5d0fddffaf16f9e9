using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>Collects the functions of one group.</summary>
/// <param name="group">The variable that holds the group.</param>
internal sealed class LibraryBuilder(string group)
{
    private readonly MemberTable _members = new(48);

    public LibraryBuilder Add(string name, string parameters, NativeCode code)
    {
        _members.Set(name, TemplateValue.FromFunction(new NativeFunction(group, name, parameters, code)));
        return this;
    }

    public LibraryBuilder Add(string name, TemplateValue value)
    {
        _members.Set(name, value);
        return this;
    }

    public TemplateValue Build() => TemplateValue.FromObject(new LibraryObject(group, _members));
}
