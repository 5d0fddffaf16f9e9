using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>What the readers of the parts of one model share.</summary>
internal sealed class ReadingContext(ComponentIndex components, OverlayStrings overlays, DiagnosticBag diagnostics)
{
    public ComponentIndex Components => components;

    public OverlayStrings Overlays => overlays;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>A translatable text with its translations.</summary>
    /// <param name="scope">Path of what it belongs to, as overlays write it; empty at the top.</param>
    public LocalizedText Text(DataMapping mapping, string scope, string key)
    {
        DataScalar? scalar = mapping.Scalar(key);
        ImmutableArray<Translation> translations = overlays.Texts(scope, key);
        return scalar is null && translations.IsEmpty ? LocalizedText.Empty : new LocalizedText(scalar?.Value ?? "", translations, false, scalar?.Location);
    }

    /// <summary>A name: the id where the author gave none, and nothing to translate where both are equal.</summary>
    public LocalizedText Name(DataMapping mapping, string scope, string id, string key = "name")
    {
        LocalizedText text = Text(mapping, scope, key);
        string source = text.Source.Length == 0 ? id : text.Source;
        return text with { Source = source, IsIdentifier = source == id };
    }

    /// <summary>A list of translatable texts; translations are matched by order.</summary>
    public ImmutableArray<LocalizedText> List(DataMapping mapping, string scope, string key)
    {
        ImmutableArray<DataScalar> scalars = mapping.Scalars(key);
        var lists = overlays.Lists(scope, key, scalars.Length);
        return
        [
            .. scalars.Select((scalar, i) => new LocalizedText(
                scalar.Value,
                [.. lists.Where(list => list.Items[i] is DataScalar { Value.Length: > 0 })
                    .Select(list => new Translation(list.Language, ((DataScalar)list.Items[i]).Value, list.Items[i].Location))],
                false,
                scalar.Location)),
        ];
    }

    /// <summary>The id of one of the entries of a table; null where the key is absent or, after a report, unknown.</summary>
    public string? Reference(DataMapping mapping, string key, Rule rule, string what, IReadOnlyCollection<string> ids)
    {
        if (mapping.Scalar(key) is not { } scalar)
        {
            return null;
        }

        return Check(scalar, rule, what, ids) ? scalar.Value : null;
    }

    public bool Check(DataScalar scalar, Rule rule, string what, IReadOnlyCollection<string> ids)
    {
        if (ids.Contains(scalar.Value))
        {
            return true;
        }

        ImmutableArray<DiagnosticNote> notes = [.. Suggestion.Notes(scalar.Value, ids)];
        if (notes.IsEmpty)
        {
            notes = [DiagnosticNote.Help(ids.Count == 0 ? $"the model has no {what}" : ids.Count <= 12 ? $"one of: {string.Join(", ", ids)}" : $"the model has no {what} with this id")];
        }

        diagnostics.Report(rule, scalar.Location, $"unknown {what} '{scalar.Value}'", [.. notes]);
        return false;
    }
}
