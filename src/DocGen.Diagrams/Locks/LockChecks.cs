using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Diagrams.Locks;

/// <summary>Finds what a lock does not know of its view, or knows too much.</summary>
public static class LockChecks
{
    private const int MostShown = 3;

    /// <returns>At most one finding, at the view's place in the lock.</returns>
    public static Diagnosed<bool> Check(string viewId, ViewLock places, MeasuredGraph graph)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(graph);
        var drawn = new HashSet<string>(graph.Nodes.Select(static node => node.Id), StringComparer.Ordinal);
        string[] missing = [.. graph.Nodes.Select(static node => node.Id).Where(id => !places.Boxes.ContainsKey(id))];
        string[] gone = [.. places.Boxes.Keys.Where(id => !drawn.Contains(id))];
        if (missing.Length + gone.Length == 0)
        {
            return new Diagnosed<bool>(true, []);
        }

        string text = missing.Length == 0 ? $"knows {List(gone)}, which the view does not draw"
            : gone.Length == 0 ? $"does not know {List(missing)}"
            : $"does not know {List(missing)}, and knows {List(gone)}, which the view does not draw";
        return new Diagnosed<bool>(
            false,
            [Diagnostic.Create(LockRules.Stale, places.Location, $"the lock of the view '{viewId}' {text}", DiagnosticNote.Help("run 'docgen diagram lock' to bring it up to date"))]);
    }

    private static string List(string[] ids) =>
        string.Join(", ", ids.Take(MostShown).Select(static id => $"'{id}'")) + (ids.Length > MostShown ? $" and {ids.Length - MostShown} more" : "");
}
