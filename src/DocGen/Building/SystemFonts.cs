using System.Text;
using DocGen.Diagrams.Fonts;
using DocGen.Files;

namespace DocGen.Building;

/// <summary>Searches the fonts of the machine for characters that no other font has.</summary>
/// <remarks>Reads font files until nothing is missing: as many as there are, in the worst case.</remarks>
internal static class SystemFonts
{
    /// <returns>The set as it was if nothing is missing or nothing was found.</returns>
    public static FontSet? Add(FontSet? fonts, IFileSystem fileSystem, IEnumerable<string> texts)
    {
        SortedSet<int> missing = FindMissing(fonts ?? FontSet.Default, texts);
        foreach (string path in missing.Count == 0 ? [] : FindFiles(fileSystem))
        {
            if (Open(path, fileSystem) is not { } font || missing.RemoveWhere(codePoint => font.GetGlyph(codePoint) > 0) == 0)
            {
                continue;
            }

            fonts = (fonts ?? FontSet.Default).WithFallback(font, font.Weight, [], []);
            if (Open(path.Replace("Regular", "Bold", StringComparison.Ordinal), fileSystem) is { } bold && bold.Weight != font.Weight)
            {
                fonts = fonts.WithFallback(bold, bold.Weight, [], []);
            }

            if (missing.Count == 0)
            {
                break;
            }
        }

        return fonts;
    }

    private static SortedSet<int> FindMissing(FontSet fonts, IEnumerable<string> texts)
    {
        FontFace face = fonts.GetFace(400, isMonospaced: false);
        var missing = new SortedSet<int>();
        foreach (Rune rune in texts.SelectMany(static text => text.EnumerateRunes()).Distinct())
        {
            if (!MissingGlyph.IsInvisible(rune) && !MissingGlyph.IsSkinTone(rune) && !Rune.IsWhiteSpace(rune) && fonts.FindFace(face, rune.Value, out _) is null)
            {
                missing.Add(rune.Value);
            }
        }

        return missing;
    }

    /// <summary>Upright faces of ordinary weight without serifs first; among equals by path, so that one machine always gives the same.</summary>
    private static IEnumerable<string> FindFiles(IFileSystem fileSystem) => fileSystem.FontFolders
        .SelectMany(folder => Below(fileSystem, folder))
        .Where(static path => ProjectPath.Extension(path).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc")
        .OrderBy(Rank)
        .ThenBy(static path => path, StringComparer.Ordinal);

    private static IEnumerable<string> Below(IFileSystem fileSystem, string folder)
    {
        try
        {
            return [.. fileSystem.ListFiles(folder).Select(file => ProjectPath.Combine(folder, file.Path))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder of the machine that is closed to us has no fonts for us.
            return [];
        }
    }

    private static int Rank(string path)
    {
        string name = ProjectPath.Name(path);
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        bool isPlain = !Has("Italic") && !Has("Oblique") && !Has("Condensed") && !Has("Mono");
        return (isPlain ? 0 : 8) + (Has("Regular") || Has("-R.") ? 0 : 4) + (Has("Serif") ? 2 : 0) + (Has("Sans") ? 0 : 1);
    }

    private static OpenTypeFont? Open(string path, IFileSystem fileSystem)
    {
        try
        {
            return fileSystem.GetKind(path) == EntryKind.File && OpenTypeFont.TryRead(fileSystem.ReadBytes(path), out OpenTypeFont? font, out _) ? font : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
