using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>Merges the layers of a theme and parses everything in them, so that a mistake in a template is found even where no page uses it.</summary>
public static class ThemeReader
{
    private const string LayoutFolder = ThemeTemplates.Folder + "layouts/";

    /// <param name="layers">
    /// What is laid over a theme of the tool's, highest first: the project's <c>theme/</c>, then its theme. A layer with <c>assets/diagrams.css</c>
    /// and <c>assets/fonts/</c> adds the style of drawings.
    /// </param>
    /// <param name="builtIn">Name of the theme of the tool's below them; null: the one that the layers' <c>theme.yaml</c> names, else the default.</param>
    public static Diagnosed<Theme> Read(ImmutableArray<IThemeFiles> layers, string? builtIn, SiteOptions options)
    {
        DiagnosticBag diagnostics = new();
        ThemeLayers all = diagnostics.Take(ThemeChain.Build(layers, builtIn));
        TemplateStore templates = new(new ThemeTemplates(all));
        foreach (string name in TemplateNames(all))
        {
            ReadTemplate(all, templates, name, diagnostics);
        }

        ImmutableArray<string> texts = [.. all.Paths
            .Where(static path => path.StartsWith(ThemeTemplates.Folder, StringComparison.Ordinal))
            .Select(path => ThemeText.Decode(all.Find(path)!, new DiagnosticBag()).Content)];
        ReportUnused(all, texts, diagnostics);
        ThemeOptionCheck.Check(options.ThemeOptions, texts, diagnostics);
        string colors = ThemeColors.Write(options.ThemeOptions?["colors"], diagnostics) + ThemeFonts.Write(options.ThemeOptions?["fonts"], diagnostics);
        ImmutableArray<ThemeAsset> assets = diagnostics.Take(ThemeAssets.Read(all, colors));
        return diagnostics.Diagnose(new Theme(
            templates,
            [.. all.Paths.Where(static path => path.StartsWith(LayoutFolder, StringComparison.Ordinal)).Select(static path => ThemeLayers.NameOf(path)[(LayoutFolder.Length - ThemeTemplates.Folder.Length)..])],
            diagnostics.Take(ThemeStringsReader.Read(all, options.Languages)),
            assets,
            assets.ToFrozenDictionary(static asset => asset.Name, static asset => asset.OutputPath, StringComparer.Ordinal),
            DataValues.FromMapping(options.ThemeOptions),
            texts.All(PrintsContentWhole)));
    }

    private static IEnumerable<string> TemplateNames(IThemeFiles files) =>
        files.Paths.Where(static path => path.StartsWith(ThemeTemplates.Folder, StringComparison.Ordinal)).Select(ThemeLayers.NameOf);

    private static void ReadTemplate(ThemeLayers layers, TemplateStore templates, string name, DiagnosticBag diagnostics)
    {
        if (layers.FindTemplate(name) is { } path && layers.Find(path) is { } file && templates.Find(name) is { } template)
        {
            ThemeText.Decode(file, diagnostics);
            diagnostics.AddRange(template.Diagnostics);
        }
    }

    /// <summary>A template of the project that replaces nothing and that no template names is most likely misspelt.</summary>
    private static void ReportUnused(ThemeLayers layers, ImmutableArray<string> texts, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> known = [.. layers.Layers.OfType<BuiltInTheme>().SelectMany(TemplateNames).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> added = [.. TemplateNames(layers).Where(name => !known.Contains(name, StringComparer.Ordinal) && !name.StartsWith("layouts/", StringComparison.Ordinal))];
        foreach (string name in added)
        {
            if (!texts.Any(text => text.Contains(name, StringComparison.Ordinal)))
            {
                ThemeFile file = layers.Find(layers.FindTemplate(name)!)!;
                diagnostics.Report(ThemeRules.UnusedTemplate, new SourceText(file.Path, "").GetLocation(default), $"nothing uses the template '{name}'", Suggestion.Notes(name, known));
            }
        }
    }

    /// <summary>Whether every <c>page.content</c> of a template stands alone in its code block.</summary>
    private static bool PrintsContentWhole(string text)
    {
        const string Content = "page.content";
        for (int found = text.IndexOf(Content, StringComparison.Ordinal); found >= 0; found = text.IndexOf(Content, found + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> after = text.AsSpan(found + Content.Length);
            bool isLongerName = after is [var c, ..] && (char.IsLetterOrDigit(c) || c == '_');
            if (!isLongerName && !(after.TrimStart(" ~-").StartsWith("}}", StringComparison.Ordinal) && text.AsSpan(0, found).TrimEnd(" ~-").EndsWith("{{", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
