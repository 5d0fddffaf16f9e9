using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>A small object with members that do not change; looked up in a row, which beats hashing at this size.</summary>
internal sealed class FixedObject(params (string Name, TemplateValue Value)[] members) : ITemplateObject
{
    public IEnumerable<string> Members => members.Select(static member => member.Name);

    public bool TryGet(string member, out TemplateValue value)
    {
        foreach ((string name, TemplateValue candidate) in members)
        {
            if (string.Equals(name, member, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    public static TemplateValue Create(params (string Name, TemplateValue Value)[] members) => TemplateValue.FromObject(new FixedObject(members));
}
