using DocGen.Configuration;
using DocGen.Diagrams.Fonts;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Opens the font files that <c>docgen.json</c> names, and those of the machine where it asks for them.</summary>
internal static class FontLoader
{
    /// <param name="texts">What may be drawn: only for what is missing there are fonts of the machine taken.</param>
    /// <returns>Null where the embedded fonts are all there are. A font that cannot be opened is reported and left out.</returns>
    public static Diagnosed<FontSet?> Load(FontSettings settings, ProjectReader reader, IFileSystem fileSystem, IEnumerable<string> texts, BuildMemory? memory = null) =>
        memory is null || (settings.Fallback.IsEmpty && !settings.UsesSystem)
            ? Open(settings, reader, fileSystem, texts)
            : Kept<Diagnosed<FontSet?>>.Get(
                memory.Fonts,
                "",
                [.. settings.Fallback, .. settings.Fallback.Select(option => Find(option, reader)), settings.UsesSystem ? string.Join('\n', texts) : ""],
                () => Open(settings, reader, fileSystem, texts));

    private static byte[]? Find(FontOption option, ProjectReader reader) =>
        ProjectPath.TryNormalize(option.File.Value, out string path) && reader.Exists(path) ? reader.ReadBytes(path).Value : null;

    private static Diagnosed<FontSet?> Open(FontSettings settings, ProjectReader reader, IFileSystem fileSystem, IEnumerable<string> texts)
    {
        DiagnosticBag diagnostics = new();
        FontSet? fonts = null;
        foreach (FontOption option in settings.Fallback)
        {
            byte[]? bytes = Find(option, reader);
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

        return diagnostics.Diagnose(settings.UsesSystem ? SystemFonts.Add(fonts, fileSystem, texts) : fonts);
    }
}
