using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Themes;

/// <summary>Puts the themes of a project over those of the tool on which they build.</summary>
public static class ThemeChain
{
    /// <param name="layers">Folders of the project, highest first.</param>
    /// <param name="builtIn">The theme of the tool's that the configuration names; null: what the lowest layer with a <c>base</c> names.</param>
    public static Diagnosed<ThemeLayers> Build(ImmutableArray<IThemeFiles> layers, string? builtIn)
    {
        DiagnosticBag diagnostics = new();
        string name = builtIn ?? BuiltInTheme.Default.Name;
        foreach (IThemeFiles layer in layers)
        {
            if (diagnostics.Take(ThemeDescription.Read(layer)).Base is { } named && builtIn is null)
            {
                name = Known(named, diagnostics) ?? name;
            }
        }

        List<IThemeFiles> below = [];
        for (BuiltInTheme? theme = BuiltInTheme.Named(name); theme is not null && !below.Exists(known => known == theme); theme = BaseOf(theme, diagnostics))
        {
            below.Add(theme);
        }

        return diagnostics.Diagnose(new ThemeLayers([.. layers, .. below]));
    }

    private static BuiltInTheme? BaseOf(BuiltInTheme theme, DiagnosticBag diagnostics) =>
        theme == BuiltInTheme.Default ? null : BuiltInTheme.Named(diagnostics.Take(ThemeDescription.Read(theme)).Base?.Value ?? BuiltInTheme.Default.Name);

    private static string? Known(DataScalar name, DiagnosticBag diagnostics)
    {
        if (BuiltInTheme.Names.Contains(name.Value, StringComparer.Ordinal))
        {
            return name.Value;
        }

        diagnostics.Report(
            ThemeRules.UnknownBaseTheme,
            name.Location,
            $"there is no theme '{name.Value}'",
            [.. Suggestion.Notes(name.Value, BuiltInTheme.Names), DiagnosticNote.Help($"one of: {string.Join(", ", BuiltInTheme.Names)}")]);
        return null;
    }
}
