namespace DocGen.Templates.Values;

/// <summary>The language's own list: it can grow and can carry named members beside its items.</summary>
public sealed class TemplateArray : ITemplateList, IWritableTemplateObject
{
    private readonly List<TemplateValue> _items;
    private TemplateObject? _members;

    public TemplateArray() => _items = [];

    public TemplateArray(int capacity) => _items = new List<TemplateValue>(capacity);

    public TemplateArray(IEnumerable<TemplateValue> items) => _items = [.. items];

    public int Count => _items.Count;

    public TemplateValue this[int index] => _items[index];

    public IEnumerable<string> Members => _members is null ? [] : _members.Members;

    public void Add(TemplateValue value) => _items.Add(value);

    public void AddRange(ITemplateList list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            _items.Add(list[i]);
        }
    }

    public void Insert(int index, TemplateValue value) => _items.Insert(index, value);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void Reverse() => _items.Reverse();

    /// <summary>Sets an item; nulls fill the gap where the list is shorter.</summary>
    public void Set(int index, TemplateValue value)
    {
        while (_items.Count <= index)
        {
            _items.Add(default);
        }

        _items[index] = value;
    }

    public bool TryGet(string member, out TemplateValue value)
    {
        value = default;
        return _members is not null && _members.TryGet(member, out value);
    }

    public bool TrySet(string member, TemplateValue value) => (_members ??= new TemplateObject()).TrySet(member, value);

    public void SetReadOnly(string member) => (_members ??= new TemplateObject()).SetReadOnly(member);
}
