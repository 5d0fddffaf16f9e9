using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Geometry;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Locks;

/// <summary>Reads a lock file. What is wrong in it is a warning: a view is then laid out with what could be read, or afresh.</summary>
public static class LayoutLockReader
{
    internal const string Version = "layout/1";
    private const int Largest = 1_000_000;
    private static readonly DataRules Rules = new(LockRules.Unreadable, LockRules.Unreadable, LockRules.Unreadable, LockRules.Unreadable);

    /// <returns>Null if the file is of no use at all.</returns>
    public static Diagnosed<LayoutLock?> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        DiagnosticBag diagnostics = new();
        Diagnosed<DataNode?> data = YamlReader.Read(source, Rules);
        diagnostics.AddRange(data.Diagnostics);
        if (data.Value is not DataMapping root)
        {
            if (data.Diagnostics.IsEmpty)
            {
                diagnostics.Report(LockRules.Unreadable, source.GetLocation(default), "this is no layout lock", Advice);
            }

            return diagnostics.Diagnose<LayoutLock?>(null);
        }

        MappingReader reader = new(root, Rules, diagnostics);
        if (reader.TextNode("docgen") is not { } version || version.Value != Version)
        {
            SourceLocation place = root["docgen"]?.Location ?? source.GetLocation(default);
            diagnostics.Report(LockRules.Unreadable, place, root["docgen"] is DataScalar { Value: var other } ? $"'{other}' is not '{Version}'" : $"'docgen: {Version}' is missing", Advice);
            return diagnostics.Diagnose<LayoutLock?>(null);
        }

        if (reader.TextNode("model") is not { } model)
        {
            diagnostics.Report(LockRules.Unreadable, root.Location, "the lock does not say which model it is for", Advice);
            return diagnostics.Diagnose<LayoutLock?>(null);
        }

        ImmutableSortedDictionary<string, ViewLock>.Builder views = ImmutableSortedDictionary.CreateBuilder<string, ViewLock>(StringComparer.Ordinal);
        foreach (DataEntry entry in reader.Map("views")?.Entries ?? [])
        {
            if (reader.AsMapping(entry.Key, entry.Value) is { } boxes)
            {
                views[entry.Key] = new ViewLock(entry.KeyLocation, ReadBoxes(boxes, diagnostics));
            }
        }

        reader.RejectUnknownKeys();
        return diagnostics.Diagnose<LayoutLock?>(new LayoutLock(model.Value, model.Location, views.ToImmutable()));
    }

    private static DiagnosticNote Advice => DiagnosticNote.Help("run 'docgen diagram lock' to write it anew, or delete it");

    private static ImmutableSortedDictionary<string, Rectangle> ReadBoxes(DataMapping mapping, DiagnosticBag diagnostics)
    {
        ImmutableSortedDictionary<string, Rectangle>.Builder boxes = ImmutableSortedDictionary.CreateBuilder<string, Rectangle>(StringComparer.Ordinal);
        foreach (DataEntry entry in mapping.Entries)
        {
            string found = entry.Value is DataScalar scalar ? scalar.Value : "";
            string[] parts = found.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int[] numbers = [.. parts.Select(static part => int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number is > -Largest and < Largest ? number : int.MinValue)];
            if (numbers is [not int.MinValue, not int.MinValue, >= 0, >= 0])
            {
                boxes[entry.Key] = new Rectangle(numbers[0], numbers[1], numbers[2], numbers[3]);
            }
            else
            {
                string what = entry.Value is DataScalar ? $"'{found}'" : entry.Value.KindName;
                diagnostics.Report(LockRules.Unreadable, entry.Value.Location, $"{what} is not a place: x, y, width and height in whole px", Advice);
            }
        }

        return boxes.ToImmutable();
    }
}
