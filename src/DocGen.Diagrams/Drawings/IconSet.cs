using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DocGen.Diagrams.Drawings;

/// <summary>The icons that come with the tool, by id: general ones (<c>database</c>) and those for Kubernetes (<c>k8s/pod</c>).</summary>
/// <remarks>An icon is read when it is first asked for. Thread-safe.</remarks>
public static class IconSet
{
    private static readonly ImmutableSortedDictionary<string, string> Texts = GeneralIcons.All.AddRange(KubernetesIcons.All);
    private static readonly ConcurrentDictionary<string, Icon> Read = new(StringComparer.Ordinal);

    /// <summary>Every id, in ordinal order.</summary>
    public static IEnumerable<string> Ids => Texts.Keys;

    /// <summary>The icon of that id; null if there is none.</summary>
    public static Icon? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Read.TryGetValue(id, out Icon? icon) ? icon
            : Texts.TryGetValue(id, out string? text) ? Read.GetOrAdd(id, IconText.Parse(id, text))
            : null;
    }
}
