using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads the <c>layout</c> of a view.</summary>
internal sealed class LayoutReader(ViewReferences references, ReadingContext context)
{
    private readonly ImmutableDictionary<(string Key, string FullId), SourceLocation>.Builder _places = ImmutableDictionary.CreateBuilder<(string Key, string FullId), SourceLocation>();

    public ViewLayout Read(DataMapping layout)
    {
        ViewLayout read = new(
            ReadDirection(layout),
            ReadLines(layout, "rows"),
            ReadLines(layout, "columns"),
            ReadGrid(layout),
            ReadOutside(layout),
            ReadPins(layout),
            layout.Location);
        return read with { Places = _places.ToImmutable() };
    }

    private static FlowDirection? ReadDirection(DataMapping layout) => layout.Text("direction") switch
    {
        "down" => FlowDirection.Down,
        "right" => FlowDirection.Right,
        "up" => FlowDirection.Up,
        "left" => FlowDirection.Left,
        "start" => FlowDirection.Start,
        "end" => FlowDirection.End,
        _ => null,
    };

    private ImmutableArray<ImmutableArray<string>> ReadLines(DataMapping layout, string key)
    {
        Dictionary<string, SourceLocation> seen = new(StringComparer.Ordinal);
        ImmutableArray<ImmutableArray<string>>.Builder lines = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (DataNode item in layout.Items(key))
        {
            ImmutableArray<string>.Builder line = ImmutableArray.CreateBuilder<string>();
            foreach (DataScalar scalar in NodeAccess.Scalars(item))
            {
                if (context.Components.Resolve(scalar, context.Diagnostics) is not { } fullId)
                {
                    continue;
                }

                if (!IsFirst(fullId, scalar.Value, scalar.Location, key, seen))
                {
                    continue;
                }

                line.Add(fullId);
                Add(key, fullId, scalar.Location);
            }

            if (line.Count > 0)
            {
                lines.Add(line.ToImmutable());
            }
        }

        return lines.ToImmutable();
    }

    private ImmutableDictionary<string, int> ReadGrid(DataMapping layout)
    {
        ImmutableDictionary<string, int>.Builder grid = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach ((string fullId, DataNode value) in Resolve(layout, "grid"))
        {
            if (value is DataScalar scalar && ScalarForms.TryInteger(scalar, out int columns) && columns >= 1)
            {
                grid[fullId] = columns;
            }
        }

        return grid.ToImmutable();
    }

    private ImmutableDictionary<string, Side> ReadOutside(DataMapping layout)
    {
        ImmutableDictionary<string, Side>.Builder outside = ImmutableDictionary.CreateBuilder<string, Side>(StringComparer.Ordinal);
        foreach ((string fullId, DataNode value) in Resolve(layout, "outside"))
        {
            Side? side = (value as DataScalar)?.Value switch
            {
                "top" => Side.Top,
                "right" => Side.Right,
                "bottom" => Side.Bottom,
                "left" => Side.Left,
                _ => null,
            };
            if (side is { } known)
            {
                outside[fullId] = known;
            }
        }

        return outside.ToImmutable();
    }

    private ImmutableDictionary<string, Point> ReadPins(DataMapping layout)
    {
        ImmutableDictionary<string, Point>.Builder pins = ImmutableDictionary.CreateBuilder<string, Point>(StringComparer.Ordinal);
        foreach ((string fullId, DataNode value) in Resolve(layout, "pins"))
        {
            if (value is DataSequence sequence && ScalarForms.TryPoint(sequence, out Point point))
            {
                pins[fullId] = point;
            }
        }

        return pins.ToImmutable();
    }

    private IEnumerable<(string FullId, DataNode Value)> Resolve(DataMapping layout, string key)
    {
        Dictionary<string, SourceLocation> seen = new(StringComparer.Ordinal);
        foreach (DataEntry entry in layout.Entries(key))
        {
            if (context.Components.Resolve(entry.Key, entry.KeyLocation, context.Diagnostics) is not { } fullId)
            {
                continue;
            }

            // A short and a full id of the same component are two keys for YAML.
            if (!IsFirst(fullId, entry.Key, entry.KeyLocation, key, seen))
            {
                continue;
            }

            Add(key, fullId, entry.KeyLocation);
            yield return (fullId, entry.Value);
        }
    }

    private void Add(string key, string fullId, SourceLocation place)
    {
        _places[(key, fullId)] = place;
        references.Add($"layout.{key}", fullId, place);
    }

    /// <param name="written">The id as the author writes it.</param>
    private bool IsFirst(string fullId, string written, SourceLocation place, string key, Dictionary<string, SourceLocation> seen)
    {
        if (seen.TryAdd(fullId, place))
        {
            return true;
        }

        context.Diagnostics.Report(ModelRules.ConflictingHint, place, $"'{written}' stands twice in '{key}'", DiagnosticNote.Note("first written here", seen[fullId]));
        return false;
    }
}
