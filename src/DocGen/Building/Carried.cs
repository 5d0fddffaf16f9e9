using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DocGen.Building;

/// <summary>Results of the last build that the next one may take over; what a whole build has not asked for is forgotten. Thread-safe.</summary>
internal sealed class Carried<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private ConcurrentDictionary<TKey, TValue> _last = new();
    private ConcurrentDictionary<TKey, TValue> _now = new();

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_now.TryGetValue(key, out value))
        {
            return true;
        }

        return _last.TryGetValue(key, out value);
    }

    /// <summary>Keeps a value, also one that was taken over.</summary>
    public TValue Keep(TKey key, TValue value) => _now[key] = value;

    public TValue GetOrMake(TKey key, Func<TValue> make) => Keep(key, TryGet(key, out TValue? known) ? known : make());

    /// <summary>The build is whole.</summary>
    public void Complete() => (_last, _now) = (_now, new ConcurrentDictionary<TKey, TValue>(concurrencyLevel: -1, _now.Count));
}
