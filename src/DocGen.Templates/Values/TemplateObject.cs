namespace DocGen.Templates.Values;

/// <summary>The language's own object: members in the order of their first assignment. Not thread-safe once a template writes to it.</summary>
/// <param name="fallback">Where members are looked up that are not set here; it is never written to.</param>
public sealed class TemplateObject(ITemplateObject? fallback = null) : IWritableTemplateObject
{
    private MemberTable? _members;
    private HashSet<string>? _readOnly;

    public TemplateObject()
        : this(null)
    {
    }

    public int Count => fallback is null ? _members?.Count ?? 0 : Members.Count();

    public IEnumerable<string> Members
    {
        get
        {
            IEnumerable<string> own = _members is null ? [] : _members.Names;
            return fallback is null ? own : fallback.Members.Union(own, StringComparer.Ordinal);
        }
    }

    public TemplateValue this[string member]
    {
        get => TryGet(member, out TemplateValue value) ? value : default;
        set => Set(member, value);
    }

    public bool TryGet(string member, out TemplateValue value)
    {
        if (_members is not null && _members.TryGet(member, out value))
        {
            return true;
        }

        if (fallback is not null)
        {
            return fallback.TryGet(member, out value);
        }

        value = default;
        return false;
    }

    /// <summary>Sets a member, read-only or not: for hosts.</summary>
    public void Set(string member, TemplateValue value) => (_members ??= new MemberTable()).Set(member, value);

    public bool TrySet(string member, TemplateValue value)
    {
        if (_readOnly is not null && _readOnly.Contains(member))
        {
            return false;
        }

        Set(member, value);
        return true;
    }

    public void SetReadOnly(string member) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(member);

    public bool IsReadOnly(string member) => _readOnly is not null && _readOnly.Contains(member);

    public bool Remove(string member) => _members is not null && _members.Remove(member);
}
