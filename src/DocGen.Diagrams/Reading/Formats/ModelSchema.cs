using DocGen.Text.Json;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>Writes the formats as JSON Schema, with which editors complete keys and check files while they are written.</summary>
/// <remarks>Made from the tables that the reader checks with, so both always agree. What refers to something else is any text here.</remarks>
public static class ModelSchema
{
    private const string LanguagePattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$";

    private static readonly SchemaType Text = new SchemaType.Scalar();

    /// <summary>The schema of model files.</summary>
    public static string WriteModel() => Write(ModelFormat.File);

    /// <summary>The schema of overlays.</summary>
    public static string WriteOverlay() => Write(ModelFormat.Overlay);

    /// <returns>JSON, indented, lines end with <c>\n</c>.</returns>
    public static string Write(Format format)
    {
        ArgumentNullException.ThrowIfNull(format);
        (string, SchemaType)[] definitions = [.. format.Objects.Skip(1).Select(static item => (item.Name, (SchemaType)MappingOf(item)))];
        return JsonSchema.Write($"urn:docgen:schema:{format.Name}:1", format.Title, MappingOf(format.Root), definitions);
    }

    private static SchemaType.Mapping MappingOf(FormatObject item) => new(
        [.. item.Keys.Select(static key => new SchemaKey(key.Name, key.Description, TypeOf(key.Type)))],
        [.. item.Keys.Where(static key => key.IsRequired).Select(static key => key.Name)])
    {
        Description = item.Description,
    };

    private static SchemaType TypeOf(FormatType type) => type switch
    {
        FormatType.Text => Text,
        FormatType.Constant constant => new SchemaType.Constant(constant.Value),
        FormatType.Id id => new SchemaType.Scalar(PatternOf(id)),
        FormatType.Language => new SchemaType.Text(LanguagePattern),
        FormatType.Boolean => new SchemaType.Boolean(),
        FormatType.WholeNumber number => new SchemaType.Integer(number.Minimum),
        FormatType.Choice choice => new SchemaType.Choice(choice.Values),
        FormatType.Texts => new SchemaType.Either(Text, new SchemaType.List(Text)),
        FormatType.Dashes => new SchemaType.Scalar(ScalarForms.DashPattern),
        FormatType.Point => new SchemaType.List(new SchemaType.Number(), Length: 2),
        FormatType.List list => new SchemaType.List(TypeOf(list.Item)),
        FormatType.Map map => new SchemaType.Dictionary(TypeOf(map.Value), map.Keys is { } keys ? PatternOf(keys) : null),
        FormatType.Nested nested => new SchemaType.Reference(nested.Name),
        FormatType.TextOr textOr => new SchemaType.Either(Text, new SchemaType.Reference(textOr.Name)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string PatternOf(FormatType.Id id) => id.IsFileName ? ScalarForms.FileIdPattern : ScalarForms.IdPattern;
}
