using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>A read-only object of functions that all renderings share. A template that sets a member gets its own copy.</summary>
/// <param name="name">The variable it is known by.</param>
/// <param name="members">Its functions and values in the order of the documentation.</param>
public sealed class LibraryObject(string name, IReadOnlyList<KeyValuePair<string, TemplateValue>> members) : ITemplateObject
{
    private readonly Dictionary<string, TemplateValue> _members = new(members, StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<string> Members => members.Select(static m => m.Key);

    public bool TryGet(string member, out TemplateValue value) => _members.TryGetValue(member, out value);
}
