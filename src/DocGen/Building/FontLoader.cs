using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Diagrams.Fonts;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Opens the font files that <c>docgen.json</c> names.</summary>
internal static class FontLoader
{
    /// <returns>Null where the embedded fonts are all there are. A font that cannot be opened is reported and left out.</returns>
    public static Diagnosed<FontSet?> Load(ImmutableArray<FontOption> options, ProjectReader reader)
    {
        DiagnosticBag diagnostics = new();
        FontSet? fonts = null;
        foreach (FontOption option in options)
        {
            byte[]? bytes = ProjectPath.TryNormalize(option.File.Value, out string path) && reader.Exists(path) ? reader.ReadBytes(path).Value : null;
            if (bytes is null)
            {
                diagnostics.Report(BuildRules.UnusableFont, option.File.Location, $"the font file '{option.File.Value}' does not exist in the project");
            }
            else if (!OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out string error, option.Face))
            {
                diagnostics.Report(BuildRules.UnusableFont, option.File.Location, $"the font '{option.File.Value}' cannot be used: {error}");
            }
            else
            {
                fonts = (fonts ?? FontSet.Default).WithFallback(font!, font!.Weight, option.Languages, option.Scripts);
            }
        }

        return diagnostics.Diagnose(fonts);
    }
}
