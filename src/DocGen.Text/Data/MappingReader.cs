using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Text.Data;

/// <summary>
/// Reads one mapping key by key, reports values of the wrong kind, and at the end reports the keys that nobody asked for, with the
/// nearest key that somebody did ask for.
/// </summary>
public sealed class MappingReader(DataMapping mapping, DataRules rules, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public DataMapping Mapping => mapping;

    /// <summary>The entry of a key, or null; the key counts as known.</summary>
    public DataEntry? Entry(string key)
    {
        _known.Add(key);
        return mapping.Find(key);
    }

    public DataNode? Node(string key) => Entry(key)?.Value;

    /// <summary>A text; in YAML any scalar is one. JSON numbers and booleans are refused.</summary>
    public string? Text(string key) => TextNode(key)?.Value;

    public DataScalar? TextNode(string key) => Node(key) is { } node ? AsText(key, node) : null;

    public bool? Boolean(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is DataScalar { Kind: ScalarKind.Boolean or ScalarKind.Text, Value: "true" or "false" } scalar &&
            !(scalar.IsQuoted && scalar.Kind == ScalarKind.Text))
        {
            return scalar.Value == "true";
        }

        WrongType(key, node, "true or false");
        return null;
    }

    public int? Integer(string key, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is DataScalar { Kind: ScalarKind.Number or ScalarKind.Text } scalar &&
            int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) &&
            value >= minimum && value <= maximum)
        {
            return value;
        }

        WrongType(key, node, (minimum, maximum) switch
        {
            (int.MinValue, int.MaxValue) => "a whole number",
            (_, int.MaxValue) => $"a whole number of at least {minimum}",
            _ => $"a whole number from {minimum} to {maximum}",
        });
        return null;
    }

    public double? Number(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is DataScalar { Kind: ScalarKind.Number or ScalarKind.Text } scalar &&
            double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return value;
        }

        WrongType(key, node, "a number");
        return null;
    }

    /// <summary>One word of a closed set; anything else is reported with the nearest.</summary>
    public string? Choice(string key, params ReadOnlySpan<string> choices)
    {
        if (TextNode(key) is not { } scalar)
        {
            return null;
        }

        if (choices.Contains(scalar.Value))
        {
            return scalar.Value;
        }

        string[] all = choices.ToArray();
        diagnostics.Report(
            rules.WrongType,
            scalar.Location,
            $"'{scalar.Value}' is not a value of '{key}'",
            [.. Suggestion.Notes(scalar.Value, all), DiagnosticNote.Help($"one of: {string.Join(", ", all)}")]);
        return null;
    }

    public DataMapping? Map(string key) => Node(key) is { } node ? AsMapping(key, node) : null;

    public DataSequence? List(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case DataSequence sequence:
                return sequence;
            case { } node:
                WrongType(key, node, "a list");
                return null;
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one. Items of another kind are reported and left out.</summary>
    public ImmutableArray<DataScalar> TextList(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case DataScalar { Kind: ScalarKind.Text } scalar:
                return [scalar];
            case DataSequence sequence:
                return [.. sequence.Items.Select(item => AsText(key, item)).OfType<DataScalar>()];
            case { } node:
                WrongType(key, node, "a list of texts");
                return [];
        }
    }

    public DataScalar? AsText(string key, DataNode node)
    {
        if (node is DataScalar { Kind: ScalarKind.Text } scalar)
        {
            return scalar;
        }

        WrongType(key, node, "text");
        return null;
    }

    public DataMapping? AsMapping(string key, DataNode node)
    {
        if (node is DataMapping map)
        {
            return map;
        }

        WrongType(key, node, "a mapping");
        return null;
    }

    public void WrongType(string key, DataNode node, string expected)
    {
        string found = node is DataScalar { Kind: not ScalarKind.Null } scalar ? $"'{scalar.Value}'" : node.KindName;
        diagnostics.Report(rules.WrongType, node.Location, $"'{key}' takes {expected}, not {found}");
    }

    /// <summary>Reports every key that was never asked for. Call it once, last.</summary>
    public void RejectUnknownKeys()
    {
        foreach (DataEntry entry in mapping.Entries)
        {
            if (!_known.Contains(entry.Key))
            {
                diagnostics.Report(rules.UnknownKey, entry.KeyLocation, $"unknown key '{entry.Key}'", Suggestion.Notes(entry.Key, _known));
            }
        }
    }
}
