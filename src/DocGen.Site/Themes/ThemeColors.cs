using System.Buffers;
using System.Text;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>Turns <c>themeOptions.colors</c> into CSS: a strict content security policy leaves no other way to hand a colour to a page.</summary>
internal static class ThemeColors
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The tokens of the default theme that configuration may set, each a custom property of that name.</summary>
    private static readonly string[] Tokens = ["accent", "accent-soft", "bg", "surface", "raised", "border", "text", "muted"];

    /// <param name="colors">Tokens to <c>#rrggbb</c>, or to <c>{ "light": …, "dark": … }</c>; null for none.</param>
    public static string Write(DataNode? colors, DiagnosticBag diagnostics)
    {
        if (colors is null)
        {
            return "";
        }

        if (colors is not DataMapping mapping)
        {
            diagnostics.Report(ThemeRules.ThemeOption, colors.Location, $"'colors' takes a mapping, not {colors.KindName}");
            return "";
        }

        StringBuilder css = new();
        foreach (DataEntry entry in mapping.Entries)
        {
            if (!Tokens.Contains(entry.Key, StringComparer.Ordinal))
            {
                diagnostics.Report(ThemeRules.ThemeOption, entry.KeyLocation, $"'{entry.Key}' is no colour of the theme", Suggestion.Notes(entry.Key, Tokens));
            }
            else if (entry.Value is DataMapping { Entries.Length: > 0 } pair && pair.Entries.All(static e => e.Key is "light" or "dark"))
            {
                string? light = Color(pair["light"] ?? pair["dark"]!, diagnostics);
                string? dark = Color(pair["dark"] ?? pair["light"]!, diagnostics);
                css.Append(light is null || dark is null ? "" : $"  --{entry.Key}: light-dark({light}, {dark});\n");
            }
            else if (Color(entry.Value, diagnostics) is { } both)
            {
                css.Append($"  --{entry.Key}: {both};\n");
            }
        }

        return css.Length == 0 ? "" : $":root {{\n{css}}}\n";
    }

    private static string? Color(DataNode node, DiagnosticBag diagnostics)
    {
        if (node is DataScalar { Value: { Length: 4 or 7 or 9 } value } && value[0] == '#' && value.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0)
        {
            return value;
        }

        string found = node is DataScalar scalar ? $"'{scalar.Value}'" : node.KindName;
        diagnostics.Report(ThemeRules.ThemeOption, node.Location, $"{found} is no colour", DiagnosticNote.Help("write it as #rrggbb, or as { \"light\": \"#rrggbb\", \"dark\": \"#rrggbb\" }"));
        return null;
    }
}
