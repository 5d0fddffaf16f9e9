using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Reading;

/// <summary>Collects the places of a view that name something.</summary>
internal sealed class ViewReferences
{
    private readonly ImmutableArray<ViewReference>.Builder _items = ImmutableArray.CreateBuilder<ViewReference>();

    public void Add(string key, string id, SourceLocation location) => _items.Add(new ViewReference(key, id, location));

    public ImmutableArray<ViewReference> ToImmutable() => _items.ToImmutable();
}
