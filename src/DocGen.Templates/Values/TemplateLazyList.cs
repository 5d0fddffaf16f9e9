namespace DocGen.Templates.Values;

/// <summary>A read-only list over values that are made on demand: what a host shows as a list without copying.</summary>
/// <param name="count">Number of items.</param>
/// <param name="item">Makes the item of an index.</param>
public sealed class TemplateLazyList(int count, Func<int, TemplateValue> item) : ITemplateList
{
    public int Count => count;

    public TemplateValue this[int index] => item(index);
}
