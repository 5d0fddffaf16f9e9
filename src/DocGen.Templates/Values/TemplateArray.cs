namespace DocGen.Templates.Values;

/// <summary>The language's own list: it can grow and can carry named members beside its items.</summary>
public sealed class TemplateArray : ITemplateList, IWritableTemplateObject
{
    // Not a framework list, for the same reason as MemberTable.
    private TemplateValue[] _items;
    private TemplateObject? _members;

    public TemplateArray()
        : this(4)
    {
    }

    public TemplateArray(int capacity) => _items = new TemplateValue[capacity];

    public TemplateArray(IEnumerable<TemplateValue> items)
        : this()
    {
        foreach (TemplateValue item in items)
        {
            Add(item);
        }
    }

    public int Count { get; private set; }

    public TemplateValue this[int index] => index < Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerable<string> Members => _members is null ? [] : _members.Members;

    public void Add(TemplateValue value)
    {
        MakeRoom(Count + 1);
        _items[Count++] = value;
    }

    public void AddRange(ITemplateList list)
    {
        int count = list.Count;
        MakeRoom(Count + count);
        for (int i = 0; i < count; i++)
        {
            _items[Count + i] = list[i];
        }

        Count += count;
    }

    public void Insert(int index, TemplateValue value)
    {
        MakeRoom(Count + 1);
        Array.Copy(_items, index, _items, index + 1, Count - index);
        _items[index] = value;
        Count++;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
        _items[Count] = default;
    }

    public void Reverse()
    {
        for (int i = 0; i < Count / 2; i++)
        {
            (_items[i], _items[Count - 1 - i]) = (_items[Count - 1 - i], _items[i]);
        }
    }

    /// <summary>Sets an item; nulls fill the gap where the list is shorter.</summary>
    public void Set(int index, TemplateValue value)
    {
        MakeRoom(index + 1);
        _items[index] = value;
        Count = Math.Max(Count, index + 1);
    }

    public bool TryGet(string member, out TemplateValue value)
    {
        value = default;
        return _members is not null && _members.TryGet(member, out value);
    }

    public bool TrySet(string member, TemplateValue value) => (_members ??= new TemplateObject()).TrySet(member, value);

    public void SetReadOnly(string member) => (_members ??= new TemplateObject()).SetReadOnly(member);

    private void MakeRoom(int count)
    {
        if (count > _items.Length)
        {
            TemplateValue[] items = new TemplateValue[Math.Max(count, Math.Max(4, _items.Length * 2))];
            Array.Copy(_items, items, Count);
            _items = items;
        }
    }
}
