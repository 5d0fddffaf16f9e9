namespace DocGen.Templates.Values;

/// <summary>Values by name in the order of their first setting.</summary>
/// <remarks>
/// Of our own because a framework dictionary over a struct of ours cannot be compiled ahead of time and costs a quarter of the first rendering;
/// and because most objects have few members, where a walk over the names is the fastest search.
/// </remarks>
internal sealed class MemberTable
{
    // Below this number of members the names are walked over.
    private const int MaximumWalk = 8;

    private string[] _names;
    private TemplateValue[] _values;

    // Hash chains: 1-based places, 0 for none. Null as long as the names are walked over.
    private int[]? _buckets;
    private int[]? _next;

    public MemberTable(int capacity = 4)
    {
        _names = new string[capacity];
        _values = new TemplateValue[capacity];
    }

    public int Count { get; private set; }

    public IEnumerable<string> Names
    {
        get
        {
            // Members that are set meanwhile come too, as with the language's own loops.
            for (int i = 0; i < Count; i++)
            {
                yield return _names[i];
            }
        }
    }

    public bool TryGet(string name, out TemplateValue value)
    {
        int place = Find(name);
        value = place < 0 ? default : _values[place];
        return place >= 0;
    }

    public void Set(string name, TemplateValue value)
    {
        int place = Find(name);
        if (place >= 0)
        {
            _values[place] = value;
            return;
        }

        if (Count == _names.Length)
        {
            Grow();
        }

        _names[Count] = name;
        _values[Count] = value;
        Count++;
        if (_buckets is not null)
        {
            Chain(Count - 1);
        }
        else if (Count > MaximumWalk)
        {
            Rebuild();
        }
    }

    public bool Remove(string name)
    {
        int place = Find(name);
        if (place < 0)
        {
            return false;
        }

        Count--;
        for (int i = place; i < Count; i++)
        {
            _names[i] = _names[i + 1];
            _values[i] = _values[i + 1];
        }

        _names[Count] = null!;
        _values[Count] = default;
        if (_buckets is not null)
        {
            Rebuild();
        }

        return true;
    }

    private int Find(string name)
    {
        string[] names = _names;
        if (_buckets is null)
        {
            for (int i = 0; i < Count; i++)
            {
                if (string.Equals(names[i], name))
                {
                    return i;
                }
            }

            return -1;
        }

        int place = _buckets[Hash(name) & (_buckets.Length - 1)];
        while (place > 0 && !string.Equals(names[place - 1], name))
        {
            place = _next![place - 1];
        }

        return place - 1;
    }

    private void Grow()
    {
        string[] names = new string[Math.Max(4, _names.Length * 2)];
        TemplateValue[] values = new TemplateValue[names.Length];
        for (int i = 0; i < Count; i++)
        {
            names[i] = _names[i];
            values[i] = _values[i];
        }

        (_names, _values) = (names, values);
        if (_buckets is not null)
        {
            Rebuild();
        }
    }

    private void Rebuild()
    {
        int size = 16;
        while (size < _names.Length * 2)
        {
            size *= 2;
        }

        _buckets = new int[size];
        _next = new int[_names.Length];
        for (int i = 0; i < Count; i++)
        {
            Chain(i);
        }
    }

    private void Chain(int place)
    {
        ref int bucket = ref _buckets![Hash(_names[place]) & (_buckets.Length - 1)];
        _next![place] = bucket;
        bucket = place + 1;
    }

    /// <summary>FNV-1a over the code units: the same in every process, so that nothing depends on chance.</summary>
    private static int Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
