using System.Buffers;
using System.Globalization;
using System.Text;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>Turns <c>themeOptions.fonts</c> into CSS: families for the text, the headings and code, and the files that they are loaded from.</summary>
internal static class ThemeFonts
{
    private static readonly (string Key, string Property, string Fallback)[] Uses =
        [("body", "--font", "system-ui, sans-serif"), ("heading", "--heading-font", "var(--font)"), ("code", "--mono", "ui-monospace, monospace")];

    private static readonly string[] FileKeys = ["family", "file", "weight", "style"];

    private static readonly SearchValues<char> NotInUrls = SearchValues.Create("\"'\\()\r\n ");

    /// <param name="fonts">Mapping of uses to families, and <c>files</c>; null for none.</param>
    public static string Write(DataNode? fonts, DiagnosticBag diagnostics)
    {
        if (fonts is null)
        {
            return "";
        }

        if (fonts is not DataMapping mapping)
        {
            diagnostics.Report(ThemeRules.ThemeOption, fonts.Location, $"'fonts' takes a mapping, not {fonts.KindName}");
            return "";
        }

        StringBuilder properties = new();
        StringBuilder faces = new();
        foreach (DataEntry entry in mapping.Entries)
        {
            if (entry.Key == "files")
            {
                WriteFiles(entry.Value, faces, diagnostics);
            }
            else if (Array.Find(Uses, use => use.Key == entry.Key) is { Key: not null } use)
            {
                properties.Append(Families(entry.Value, diagnostics) is { } families ? $"  {use.Property}: {families}, {use.Fallback};\n" : "");
            }
            else
            {
                string[] known = [.. Uses.Select(static use => use.Key), "files"];
                diagnostics.Report(ThemeRules.ThemeOption, entry.KeyLocation, $"'{entry.Key}' is no font of the theme", [.. Suggestion.Notes(entry.Key, known), DiagnosticNote.Help($"one of: {string.Join(", ", known)}")]);
            }
        }

        return (properties.Length == 0 ? "" : $":root {{\n{properties}}}\n") + faces;
    }

    private static string? Families(DataNode node, DiagnosticBag diagnostics)
    {
        if (node is DataScalar { Kind: ScalarKind.Text } scalar)
        {
            string[] names = scalar.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.Length > 0 && names.All(IsName))
            {
                return string.Join(", ", names.Select(static name => $"\"{name}\""));
            }
        }

        diagnostics.Report(ThemeRules.ThemeOption, node.Location, $"{Found(node)} is no name of a font family", DiagnosticNote.Help("write names of families with commas between them, without quotes"));
        return null;
    }

    private static void WriteFiles(DataNode node, StringBuilder css, DiagnosticBag diagnostics)
    {
        if (node is not DataSequence files)
        {
            diagnostics.Report(ThemeRules.ThemeOption, node.Location, $"'files' takes a list, not {node.KindName}");
            return;
        }

        foreach (DataNode item in files.Items)
        {
            if (item is not DataMapping file || file["family"] is not DataScalar family || file["file"] is not DataScalar path || !IsName(family.Value) || path.Value.AsSpan().ContainsAny(NotInUrls))
            {
                diagnostics.Report(ThemeRules.ThemeOption, item.Location, "an entry of 'files' takes a 'family' and a 'file'", DiagnosticNote.Help("the file is a path below the root of the site: put it into 'static/'"));
                continue;
            }

            foreach (DataEntry entry in file.Entries.Where(static entry => !FileKeys.Contains(entry.Key, StringComparer.Ordinal)))
            {
                diagnostics.Report(ThemeRules.ThemeOption, entry.KeyLocation, $"unknown key '{entry.Key}'", Suggestion.Notes(entry.Key, FileKeys));
            }

            css.Append(CultureInfo.InvariantCulture, $"@font-face {{ font-family: \"{family.Value}\"; src: url(../{path.Value.TrimStart('/')}); font-display: swap;");
            Append("weight", static value => value.All(static c => char.IsAsciiDigit(c) || c == ' '), "a number such as 700, or two for a range");
            Append("style", static value => value is "normal" or "italic", "normal or italic");
            css.Append(" }\n");

            void Append(string key, Func<string, bool> isValid, string expected)
            {
                if (file[key] is not { } value)
                {
                    return;
                }

                if (value is DataScalar { Value: { Length: > 0 } text } && isValid(text))
                {
                    css.Append(CultureInfo.InvariantCulture, $" font-{key}: {text};");
                }
                else
                {
                    diagnostics.Report(ThemeRules.ThemeOption, value.Location, $"'{key}' takes {expected}, not {Found(value)}");
                }
            }
        }
    }

    private static string Found(DataNode node) => node is DataScalar scalar ? $"'{scalar.Value}'" : node.KindName;

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_');
}
