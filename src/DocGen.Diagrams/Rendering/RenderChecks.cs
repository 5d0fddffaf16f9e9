using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Unicode;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Finds what a drawing asks for and does not get: icons and glyphs.</summary>
internal static class RenderChecks
{
    private const int MostShown = 6;

    public static ImmutableArray<Diagnostic> Check(ViewGraph graph, RenderRequest request, IconBook icons)
    {
        var diagnostics = new DiagnosticBag();
        CheckIcons(graph, icons, diagnostics);
        CheckGlyphs(graph, request, diagnostics);
        return diagnostics.ToImmutable();
    }

    private static void CheckIcons(ViewGraph graph, IconBook icons, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<(string, SourceLocation)>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (ViewNode node in graph.Nodes)
        {
            if (NodeIcon.Of(node) is not { } icon)
            {
                continue;
            }

            if (IconBook.IsFile(icon) && read.Add(icon) && icons.Read(icon) is { } file)
            {
                diagnostics.AddRange(file.Diagnostics);
            }

            if (icons.Exists(icon))
            {
                continue;
            }

            // An icon of a kind is reported once, where the kind is defined.
            SourceLocation location = node.Component.Icon is { Length: > 0 } || node.Kind is null ? node.Component.Location : node.Kind.Location;
            if (!seen.Add((icon, location)))
            {
                continue;
            }

            if (IconBook.IsFile(icon))
            {
                diagnostics.Report(RenderRules.MissingIconFile, location, $"the icon file '{icon}' is not there or cannot be drawn");
            }
            else
            {
                diagnostics.Report(RenderRules.UnknownIcon, location, $"'{icon}' is not an icon", Suggestion.Notes(icon, IconBook.Ids));
            }
        }
    }

    /// <summary>One finding for a view: what is missing at the first component, and how many more lack something.</summary>
    private static void CheckGlyphs(ViewGraph graph, RenderRequest request, DiagnosticBag diagnostics)
    {
        FontSet fonts = request.Fonts ?? FontSet.Default;
        var missing = new SortedSet<Rune>();
        var languages = new List<LanguageTag>();
        var components = new List<Component>();
        foreach (Component component in graph.Nodes.Select(static node => node.Component).Distinct())
        {
            bool isLacking = false;
            foreach (LanguageTag language in request.Languages)
            {
                ChosenText name = component.Name.For(language, graph.Model.SourceLanguage);
                ChosenText summary = component.Summary.For(language, graph.Model.SourceLanguage);
                if (AddMissing(name, fonts, missing) | AddMissing(summary, fonts, missing))
                {
                    isLacking = true;
                    if (!languages.Contains(language))
                    {
                        languages.Add(language);
                    }
                }
            }

            if (isLacking)
            {
                components.Add(component);
            }
        }

        if (components.Count > 0)
        {
            string where = languages.Count == request.Languages.Length ? "" : $" in {string.Join(", ", languages.Select(static language => $"'{language}'"))}";
            string others = components.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {components.Count - 1} more") : "";
            diagnostics.Report(
                RenderRules.MissingGlyph,
                components[0].Location,
                $"no font of drawings has {List(missing)} of '{components[0].FullId}'{others}{where}",
                DiagnosticNote.Help($"add a font with {Scripts(missing)} to 'fonts' in docgen.json"));
        }
    }

    private static bool AddMissing(ChosenText text, FontSet fonts, SortedSet<Rune> missing)
    {
        FontSet own = fonts.ForLanguage(text.Language);
        FontFace face = own.GetFace(400, isMonospaced: false);
        bool isLacking = false;
        foreach (Rune rune in text.Text.EnumerateRunes())
        {
            bool isEmoji = rune.Value >= 0x1F000 || (rune.Value is >= 0x2600 and <= 0x27BF);
            if (!isEmoji && !MissingGlyph.IsInvisible(rune) && !Rune.IsWhiteSpace(rune) && own.FindFace(face, rune.Value, out _) is null)
            {
                missing.Add(rune);
                isLacking = true;
            }
        }

        return isLacking;
    }

    private static string List(SortedSet<Rune> missing)
    {
        IEnumerable<string> shown = missing.Take(MostShown).Select(static rune => string.Create(CultureInfo.InvariantCulture, $"'{rune}' (U+{rune.Value:X4})"));
        string rest = missing.Count > MostShown ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - MostShown} more characters") : "";
        return string.Join(", ", shown) + rest;
    }

    private static string Scripts(SortedSet<Rune> missing)
    {
        string[] codes = [.. missing.Select(static rune => CharacterProperties.GetScript(rune.Value)).Where(static code => code is not ("Zyyy" or "Zinh" or "Zzzz")).Distinct().Order(StringComparer.Ordinal)];
        return codes.Length == 0 ? "these characters" : $"the script {string.Join(", ", codes.Select(static code => $"'{code}'"))}";
    }
}
