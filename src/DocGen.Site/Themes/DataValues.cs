using DocGen.Templates.Values;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>Values of configuration and front matter as templates see them.</summary>
public static class DataValues
{
    public static TemplateValue From(DataNode? node) => node switch
    {
        null => default,
        DataScalar { Kind: ScalarKind.Null } => default,
        DataScalar { Kind: ScalarKind.Boolean } scalar => scalar.Value == "true",
        DataScalar { Kind: ScalarKind.Number } scalar => Number(scalar.Value),
        DataScalar { IsQuoted: false, Value: "true" or "false" } scalar => scalar.Value == "true",
        DataScalar scalar => scalar.Value,
        DataSequence sequence => TemplateValue.FromList(new TemplateLazyList(sequence.Items.Length, index => From(sequence.Items[index]))),
        DataMapping mapping => TemplateValue.FromObject(new Mapping(mapping)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A mapping; an empty one for null, so that templates may ask for any member.</summary>
    public static TemplateValue FromMapping(DataMapping? mapping) => TemplateValue.FromObject(new Mapping(mapping));

    private static TemplateValue Number(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long whole) ? whole
        : double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number) ? number
        : text;

    /// <summary>Members that are not there are null, not faults: what an author may write is open.</summary>
    private sealed class Mapping(DataMapping? mapping) : ITemplateObject
    {
        public IEnumerable<string> Members => mapping is null ? [] : mapping.Entries.Select(static entry => entry.Key);

        public bool TryGet(string member, out TemplateValue value)
        {
            value = From(mapping?[member]);
            return true;
        }
    }
}
