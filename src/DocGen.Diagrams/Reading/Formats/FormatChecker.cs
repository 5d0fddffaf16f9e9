using System.Globalization;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>
/// Compares a file with its format: unknown and missing keys, values of another kind, words outside a closed set, ids with characters
/// that ids cannot have. What refers to something else is not looked up here.
/// </summary>
/// <param name="isShallow">Whether only the outermost mapping is looked into.</param>
/// <remarks>After it, readers may take what has the right kind and skip the rest in silence: each fault has been reported once.</remarks>
public sealed class FormatChecker(Format format, DiagnosticBag diagnostics, bool isShallow = false)
{
    /// <param name="place">Where missing keys are reported; null: at the first key.</param>
    public void CheckObject(FormatObject expected, DataMapping mapping, SourceLocation? place = null)
    {
        foreach (DataEntry entry in mapping.Entries)
        {
            if (expected.Find(entry.Key) is { } key)
            {
                CheckValue(key.Name, key.Type, entry.Value, entry.KeyLocation);
            }
            else
            {
                diagnostics.Report(
                    ModelRules.UnknownKey,
                    entry.KeyLocation,
                    $"unknown key '{entry.Key}'",
                    Suggestion.Notes(entry.Key, expected.Keys.Select(static k => k.Name)));
            }
        }

        foreach (FormatKey key in expected.Keys.Where(static k => k.IsRequired))
        {
            if (mapping[key.Name] is null)
            {
                diagnostics.Report(ModelRules.MissingKey, place ?? FirstKey(mapping), $"'{key.Name}' is missing", DiagnosticNote.Help(Advice(key)));
            }
            else if (mapping[key.Name] is DataScalar { Value: "" } empty)
            {
                diagnostics.Report(ModelRules.MissingKey, mapping.Find(key.Name)!.KeyLocation, $"'{key.Name}' is empty", DiagnosticNote.Help(Advice(key)));
            }
        }
    }

    private static SourceLocation FirstKey(DataMapping mapping) => mapping.Entries.IsEmpty ? mapping.Location : mapping.Entries[0].KeyLocation;

    private static string Advice(FormatKey key) =>
        key.Type is FormatType.Constant constant ? $"write '{key.Name}: {constant.Value}'" : key.Description.Replace('`', '\'').TrimEnd('.');

    private void CheckValue(string key, FormatType type, DataNode node, SourceLocation place)
    {
        switch (type)
        {
            case FormatType.Map or FormatType.Nested when isShallow && node is DataMapping:
                break;
            case FormatType.Nested nested when node is DataMapping mapping:
                CheckObject(format[nested.Name], mapping, place);
                break;
            case FormatType.TextOr textOr when node is DataMapping mapping:
                CheckObject(format[textOr.Name], mapping);
                break;
            case FormatType.List list when node is DataSequence sequence:
                foreach (DataNode item in sequence.Items)
                {
                    CheckValue(key, list.Item, item, item is DataMapping { Entries: [var first, ..] } ? first.KeyLocation : item.Location);
                }

                break;
            case FormatType.Map map when node is DataMapping mapping:
                foreach (DataEntry entry in mapping.Entries)
                {
                    if (map.Keys is { } keys)
                    {
                        CheckId(entry.Key, keys, entry.KeyLocation);
                    }

                    CheckValue(entry.Key, map.Value, entry.Value, entry.KeyLocation);
                }

                break;
            case FormatType.Texts when node is DataSequence sequence:
                foreach (DataNode item in sequence.Items.Where(static i => i is not DataScalar))
                {
                    WrongType(key, item, "text");
                }

                break;
            case FormatType.Point when node is DataSequence sequence:
                if (!ScalarForms.TryPoint(sequence, out _))
                {
                    diagnostics.Report(ModelRules.WrongType, node.Location, $"'{key}' takes two numbers '[x, y]'");
                }

                break;
            default:
                if (node is DataScalar scalar)
                {
                    CheckScalar(key, type, scalar);
                }
                else
                {
                    WrongType(key, node, Describe(type));
                }

                break;
        }
    }

    private void CheckScalar(string key, FormatType type, DataScalar scalar)
    {
        switch (type)
        {
            case FormatType.Text or FormatType.Texts or FormatType.TextOr:
                break;
            case FormatType.Constant constant:
                CheckVersion(key, constant.Value, scalar);
                break;
            case FormatType.Id id:
                CheckId(scalar.Value, id, scalar.Location);
                break;
            case FormatType.Language:
                if (!LanguageTag.TryParse(scalar.Value, out _))
                {
                    diagnostics.Report(ModelRules.BadLanguage, scalar.Location, $"'{scalar.Value}' is not a language tag", DiagnosticNote.Help("tags look like 'en', 'pt-BR' or 'zh-Hans'"));
                }

                break;
            case FormatType.Choice choice:
                if (!choice.Values.Contains(scalar.Value))
                {
                    diagnostics.Report(
                        ModelRules.WrongType,
                        scalar.Location,
                        $"'{scalar.Value}' is not a value of '{key}'",
                        [.. Suggestion.Notes(scalar.Value, choice.Values), DiagnosticNote.Help($"one of: {string.Join(", ", choice.Values)}")]);
                }

                break;
            case FormatType.Boolean when ScalarForms.TryBoolean(scalar, out _):
            case FormatType.WholeNumber number when ScalarForms.TryInteger(scalar, out int value) && value >= number.Minimum:
            case FormatType.Dashes when ScalarForms.AreDashes(scalar.Value):
                break;
            default:
                WrongType(key, scalar, Describe(type));
                break;
        }
    }

    private void CheckVersion(string key, string wanted, DataScalar scalar)
    {
        if (scalar.Value == wanted || scalar.Value.Length == 0)
        {
            return;
        }

        string family = wanted[..(wanted.IndexOf('/') + 1)];
        diagnostics.Report(
            ModelRules.BadVersion,
            scalar.Location,
            $"'{scalar.Value}' is not a format that this file can have",
            DiagnosticNote.Help(scalar.Value.StartsWith(family, StringComparison.Ordinal)
                ? $"this version of DocGen reads '{wanted}'; a newer one may be needed"
                : $"write '{key}: {wanted}'"));
    }

    private void CheckId(string id, FormatType.Id type, SourceLocation location)
    {
        if (!ScalarForms.IsId(id, type.IsFileName))
        {
            diagnostics.Report(
                ModelRules.BadId,
                location,
                id.Length == 0 ? "an id is empty" : $"'{id}' is not an id",
                DiagnosticNote.Help(type.IsFileName
                    ? "ids of models and views are made of the letters a to z, digits, '-' and '_', and start with a letter or digit"
                    : "ids are made of letters, digits, '-' and '_', and start with a letter or digit; what readers see is 'name'"));
        }
    }

    private void WrongType(string key, DataNode node, string expected)
    {
        string found = node is DataScalar scalar
            ? scalar is { Value: "", IsQuoted: false } ? "nothing" : $"'{Shorten(scalar.Value)}'"
            : node.KindName;
        diagnostics.Report(ModelRules.WrongType, node.Location, $"'{key}' takes {expected}, not {found}");
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Describe(FormatType type) => type switch
    {
        FormatType.Text or FormatType.Constant or FormatType.Id or FormatType.Language or FormatType.Choice => "text",
        FormatType.Boolean => "true or false",
        FormatType.WholeNumber number => string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {number.Minimum}"),
        FormatType.Texts => "text or a list of texts",
        FormatType.Dashes => "lengths such as '4 3'",
        FormatType.Point => "two numbers '[x, y]'",
        FormatType.List => "a list",
        FormatType.Map or FormatType.Nested => "a mapping",
        FormatType.TextOr => "text or a mapping",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
