namespace DocGen.Templates.Values;

/// <summary>Something with named members. Hosts implement it to show their own types without copying them.</summary>
public interface ITemplateObject
{
    /// <summary>Reads one member; may compute it.</summary>
    /// <returns>False where there is no such member.</returns>
    bool TryGet(string member, out TemplateValue value);

    /// <summary>The names in the order in which they are printed: also the candidates for "did you mean".</summary>
    IEnumerable<string> Members { get; }
}

/// <summary>An object whose members templates may set.</summary>
public interface IWritableTemplateObject : ITemplateObject
{
    /// <returns>False where the member is read-only.</returns>
    bool TrySet(string member, TemplateValue value);

    /// <summary>Makes a member read-only from now on; it need not exist.</summary>
    void SetReadOnly(string member);
}

/// <summary>A list by index. Hosts implement it over their own collections.</summary>
public interface ITemplateList
{
    int Count { get; }

    TemplateValue this[int index] { get; }
}
