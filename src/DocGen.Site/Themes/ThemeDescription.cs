using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Site.Themes;

/// <summary>What a theme says of itself in <c>theme.yaml</c>.</summary>
/// <param name="Description">One sentence; null if there is none.</param>
/// <param name="Base">The theme of the tool's on which it builds; null for the default.</param>
public sealed record ThemeDescription(string? Description, DataScalar? Base)
{
    public const string FileName = "theme.yaml";

    private static readonly ThemeDescription None = new(null, null);

    public static Diagnosed<ThemeDescription> Read(IThemeFiles files)
    {
        if (files.Find(FileName) is not { } file)
        {
            return new Diagnosed<ThemeDescription>(None, []);
        }

        DiagnosticBag diagnostics = new();
        SourceText source = ThemeText.Decode(file, diagnostics);
        DataNode? root = diagnostics.Take(YamlReader.Read(source, new TextSpan(0, source.Content.Length), ThemeRules.ThemeFile));
        if (root is not DataMapping mapping)
        {
            if (root is not null)
            {
                diagnostics.Report(ThemeRules.ThemeFileSyntax, root.Location, $"a theme is described by a mapping, not by {root.KindName}");
            }

            return diagnostics.Diagnose(None);
        }

        MappingReader reader = new(mapping, ThemeRules.ThemeFile, diagnostics);
        ThemeDescription description = new(reader.TextNode("description")?.Value, reader.TextNode("base"));
        reader.RejectUnknownKeys();
        return diagnostics.Diagnose(description);
    }
}
