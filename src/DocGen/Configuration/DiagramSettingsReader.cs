using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>diagrams</c>.</summary>
internal static class DiagramSettingsReader
{
    private const int MaximumScale = 8;

    private static readonly ImmutableArray<(string Name, DiagramFormat Format)> Formats =
    [
        ("svg", DiagramFormat.Svg), ("png", DiagramFormat.Png), ("html", DiagramFormat.Html),
        ("txt", DiagramFormat.Text), ("json", DiagramFormat.Json), ("elk-input.json", DiagramFormat.ElkInput),
    ];

    public static DiagramSettings Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("diagrams") is not { } mapping)
        {
            return DiagramSettings.Default;
        }

        MappingReader diagrams = new(mapping, ConfigurationRules.Data, diagnostics);
        DiagramSettings settings = new(
            ReadFormats(diagrams, diagnostics),
            ReadScales(diagrams),
            diagrams.Choice("stability", "shared", "independent") != "independent");
        DataEntry? rasterizer = diagrams.Entry("rasterizer");
        if (diagrams.Choice("rasterizer", "managed", "skia") == "skia")
        {
            if (Rasterizers.Skia is { } skia)
            {
                settings = settings with { Rasterizer = skia };
            }
            else
            {
                diagnostics.Report(
                    ConfigurationRules.NotAvailable,
                    rasterizer!.Value.Location,
                    "rasterizer 'skia' is not part of this build",
                    DiagnosticNote.Help("build DocGen with -p:WithSkia=true, or use 'managed'"));
            }
        }

        if (diagrams.Map("limits") is { } limits)
        {
            MappingReader reading = new(limits, ConfigurationRules.Data, diagnostics);
            settings = settings with { CrossingLimit = reading.Integer("crossings", 0, 100_000) };
            reading.RejectUnknownKeys();
        }

        diagrams.RejectUnknownKeys();
        return settings;
    }

    private static ImmutableArray<DiagramFormat> ReadFormats(MappingReader diagrams, DiagnosticBag diagnostics)
    {
        if (diagrams.Node("formats") is null)
        {
            return DiagramSettings.Default.Formats;
        }

        string[] names = [.. Formats.Select(static pair => pair.Name)];
        HashSet<DiagramFormat> formats = [];
        foreach (DataScalar scalar in diagrams.TextList("formats"))
        {
            int index = Array.IndexOf(names, scalar.Value);
            if (index < 0)
            {
                diagnostics.Report(
                    ConfigurationRules.WrongType,
                    scalar.Location,
                    $"'{scalar.Value}' is not a format of diagrams",
                    [.. Suggestion.Notes(scalar.Value, names), DiagnosticNote.Help($"one of: {string.Join(", ", names)}")]);
            }
            else
            {
                formats.Add(Formats[index].Format);
            }
        }

        // Pages link to the SVG of a view, so it is made whatever else is.
        return [.. formats.Append(DiagramFormat.Svg).Distinct().Order()];
    }

    private static ImmutableArray<int> ReadScales(MappingReader diagrams)
    {
        if (diagrams.List("scales") is not { } sequence)
        {
            return DiagramSettings.Default.Scales;
        }

        SortedSet<int> scales = [];
        foreach (DataNode item in sequence.Items)
        {
            if (item is DataScalar { Kind: ScalarKind.Number } scalar && int.TryParse(scalar.Value, out int scale) && scale is >= 1 and <= MaximumScale)
            {
                scales.Add(scale);
            }
            else
            {
                diagrams.WrongType("scales", item, $"whole numbers from 1 to {MaximumScale}");
            }
        }

        return scales.Count == 0 ? DiagramSettings.Default.Scales : [.. scales];
    }
}
