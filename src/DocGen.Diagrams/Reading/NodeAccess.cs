using System.Collections.Immutable;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Takes from a checked mapping what has the right kind; anything else counts as absent, because the check has reported it.</summary>
internal static class NodeAccess
{
    /// <summary>The scalar of a key; null where it is absent or empty.</summary>
    public static DataScalar? Scalar(this DataMapping mapping, string key) => mapping[key] is DataScalar { Value.Length: > 0 } scalar ? scalar : null;

    public static string? Text(this DataMapping mapping, string key) => mapping.Scalar(key)?.Value;

    public static bool Flag(this DataMapping mapping, string key, bool fallback = false) =>
        mapping[key] is DataScalar scalar && ScalarForms.TryBoolean(scalar, out bool value) ? value : fallback;

    public static DataMapping? Map(this DataMapping mapping, string key) => mapping[key] as DataMapping;

    public static ImmutableArray<DataEntry> Entries(this DataMapping mapping, string key) => (mapping[key] as DataMapping)?.Entries ?? [];

    public static ImmutableArray<DataNode> Items(this DataMapping mapping, string key) => (mapping[key] as DataSequence)?.Items ?? [];

    /// <summary>The scalars of a list, or the one scalar that stands in place of a list.</summary>
    public static ImmutableArray<DataScalar> Scalars(this DataMapping mapping, string key) => mapping[key] is { } node ? Scalars(node) : [];

    public static ImmutableArray<DataScalar> Scalars(DataNode node) => node switch
    {
        DataScalar { Value.Length: > 0 } scalar => [scalar],
        DataSequence sequence => [.. sequence.Items.OfType<DataScalar>()],
        _ => [],
    };

    /// <summary>A word of a closed set as the place it has there; <paramref name="fallback"/> where it is absent or another word.</summary>
    public static T Choice<T>(this DataMapping mapping, string key, T fallback, params ReadOnlySpan<(string Word, T Value)> words)
    {
        string? text = mapping.Text(key);
        foreach ((string word, T value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        return fallback;
    }
}
