using System.Globalization;
using System.Text;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Finds characters that no font of a drawing has, in every text that is drawn.</summary>
internal static class GlyphCheck
{
    private const int MostCharacters = 6;
    private const int MostPlaces = 5;

    /// <summary>One finding for a view, at the first text that lacks something; the other places follow as notes.</summary>
    public static void Check(ViewGraph graph, RenderRequest request, DiagnosticBag diagnostics)
    {
        FontSet fonts = request.Fonts ?? FontSet.Default;
        var missing = new SortedSet<Rune>();
        var languages = new List<LanguageTag>();
        var places = new List<DrawnText>();
        var seen = new HashSet<SourceLocation>();
        foreach (LanguageTag language in request.Languages)
        {
            foreach (DrawnText text in DrawnText.List(graph, language))
            {
                if (!AddMissing(text, fonts, missing))
                {
                    continue;
                }

                if (!languages.Contains(text.Language))
                {
                    languages.Add(text.Language);
                }

                if (seen.Add(text.Location))
                {
                    places.Add(text);
                }
            }
        }

        if (places.Count == 0)
        {
            return;
        }

        var notes = new List<DiagnosticNote> { DiagnosticNote.Help(ScriptFonts.Advise(missing, languages)) };
        notes.AddRange(places.Skip(1).Take(MostPlaces).Select(static text => DiagnosticNote.AlsoIn(text.What, text.Location)));
        if (places.Count > MostPlaces + 1)
        {
            notes.Add(DiagnosticNote.Note(string.Create(CultureInfo.InvariantCulture, $"{places.Count - MostPlaces - 1} more texts of this drawing lack characters")));
        }

        diagnostics.Report(RenderRules.MissingGlyph, places[0].Location, $"no font of drawings has {List(missing)} in {places[0].What}{Others(places.Count - 1)}", [.. notes]);
    }

    private static string Others(int count) => count switch
    {
        0 => "",
        1 => " and 1 more text",
        _ => string.Create(CultureInfo.InvariantCulture, $" and {count} more texts"),
    };

    private static bool AddMissing(DrawnText text, FontSet fonts, SortedSet<Rune> missing)
    {
        FontSet own = fonts.ForLanguage(text.Language);
        FontFace face = own.GetFace(400, isMonospaced: false);
        bool isLacking = false;
        foreach (Rune rune in text.Content.EnumerateRunes())
        {
            if (!MissingGlyph.IsInvisible(rune) && !MissingGlyph.IsSkinTone(rune) && !Rune.IsWhiteSpace(rune) && own.FindFace(face, rune.Value, out _) is null)
            {
                missing.Add(rune);
                isLacking = true;
            }
        }

        return isLacking;
    }

    private static string List(SortedSet<Rune> missing)
    {
        IEnumerable<string> shown = missing.Take(MostCharacters).Select(static rune => string.Create(CultureInfo.InvariantCulture, $"'{rune}' (U+{rune.Value:X4})"));
        string rest = missing.Count > MostCharacters ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - MostCharacters} more characters") : "";
        return string.Join(", ", shown) + rest;
    }
}
