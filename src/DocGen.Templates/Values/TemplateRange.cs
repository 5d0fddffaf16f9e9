using System.Numerics;

namespace DocGen.Templates.Values;

/// <summary>Consecutive integers, upwards or downwards, without storing them.</summary>
public sealed class TemplateRange : ITemplateList
{
    private readonly BigInteger _start;
    private readonly int _step;

    /// <param name="start">The first integer.</param>
    /// <param name="count">How many integers there are.</param>
    /// <param name="step">1 or -1.</param>
    public TemplateRange(BigInteger start, int count, int step)
    {
        _start = start;
        Count = count;
        _step = step;
    }

    public int Count { get; }

    public TemplateValue this[int index] => TemplateValue.FromBigInteger(_start + ((BigInteger)index * _step));
}
