using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Finds what a drawing asks for and does not get: icons and glyphs.</summary>
internal static class RenderChecks
{
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

    /// <summary>One finding for each component and set of missing characters, with the languages unless they are all.</summary>
    private static void CheckGlyphs(ViewGraph graph, RenderRequest request, DiagnosticBag diagnostics)
    {
        FontSet fonts = request.Fonts ?? FontSet.Default;
        FontFace face = fonts.GetFace(400, isMonospaced: false);
        foreach (Component component in graph.Nodes.Select(static node => node.Component))
        {
            var texts = request.Languages.GroupBy(
                language => Missing(component.Name.For(language, graph.Model.SourceLanguage).Text + component.Summary.For(language, graph.Model.SourceLanguage).Text, fonts, face),
                StringComparer.Ordinal);
            foreach (IGrouping<string, LanguageTag> text in texts.Where(static text => text.Key.Length > 0))
            {
                ImmutableArray<LanguageTag> languages = [.. text];
                string where = languages.Length == request.Languages.Length ? "" : $" in {string.Join(", ", languages.Select(static language => $"'{language}'"))}";
                diagnostics.Report(RenderRules.MissingGlyph, component.Location, $"no font of drawings has '{text.Key}' of '{component.FullId}'{where}");
            }
        }
    }

    private static string Missing(string text, FontSet fonts, FontFace face)
    {
        var missing = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isEmoji = rune.Value >= 0x1F000 || (rune.Value is >= 0x2600 and <= 0x27BF);
            if (!isEmoji && !MissingGlyph.IsInvisible(rune) && !Rune.IsWhiteSpace(rune) && fonts.FindFace(face, rune.Value, out _) is null &&
                !missing.ToString().Contains(rune.ToString(), StringComparison.Ordinal))
            {
                missing.Append(rune);
            }
        }

        return missing.ToString();
    }
}
