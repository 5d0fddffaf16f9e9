using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>A component at its place in the tree, with the keys of its template.</summary>
/// <param name="Body">Its own keys, then those of its template that it does not override.</param>
/// <param name="Location">The key of the component where it, or the template that places it, is written.</param>
internal sealed record PlacedComponent(string FullId, string? Parent, DataMapping Body, SourceLocation Location);

/// <summary>Walks <c>components</c> and places templates, parents before children.</summary>
/// <remarks>Templates may use templates and have children; circles are reported and left out, so the walk ends.</remarks>
internal static class ComponentTree
{
    public const int MaximumComponents = 20_000;

    /// <returns>Null, with an error, if there are more than <see cref="MaximumComponents"/>.</returns>
    public static ImmutableArray<PlacedComponent>? Place(DataMapping root, DiagnosticBag diagnostics)
    {
        TemplateTable templates = TemplateTable.Read(root, diagnostics);
        ImmutableArray<PlacedComponent>.Builder placed = ImmutableArray.CreateBuilder<PlacedComponent>();
        return PlaceChildren(root.Entries("components"), null, templates, placed, diagnostics) ? placed.ToImmutable() : null;
    }

    private static bool PlaceChildren(
        ImmutableArray<DataEntry> entries,
        string? parent,
        TemplateTable templates,
        ImmutableArray<PlacedComponent>.Builder placed,
        DiagnosticBag diagnostics)
    {
        foreach (DataEntry entry in entries)
        {
            // A fault of this entry has been reported; it stays in the tree so that what refers to it is not reported as well.
            DataMapping own = entry.Value as DataMapping ?? new DataMapping(entry.Value.Location, []);
            if (placed.Count >= MaximumComponents)
            {
                diagnostics.Report(ModelRules.TooManyComponents, entry.KeyLocation, $"the model has more than {MaximumComponents} components");
                return false;
            }

            string id = entry.Key.Replace('.', '_');
            string fullId = parent is null ? id : $"{parent}.{id}";
            DataMapping body = templates.Apply(own);
            placed.Add(new PlacedComponent(fullId, parent, body, entry.KeyLocation));
            if (!PlaceChildren(body.Entries("children"), fullId, templates, placed, diagnostics))
            {
                return false;
            }
        }

        return true;
    }
}
