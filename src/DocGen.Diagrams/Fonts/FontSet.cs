using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DocGen.Diagrams.Unicode;
using DocGen.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>The faces that drawings use: a proportional and a monospaced family in a few weights, and faces that fill in for characters those lack.</summary>
/// <remarks>Faces are opened when they are first asked for. Thread-safe.</remarks>
public sealed class FontSet
{
    private readonly ImmutableArray<FontFace> _faces;
    private readonly ImmutableArray<Fallback> _fallbacks;

    private FontSet(ImmutableArray<FontFace> faces, ImmutableArray<Fallback> fallbacks)
    {
        _faces = faces;
        _fallbacks = fallbacks;
    }

    /// <summary>Inter in 400, 600 and 700, JetBrains Mono in 400 and 600, and outlines of common emoji; embedded in this assembly.</summary>
    public static FontSet Default { get; } = new(
        [
            Embedded("Inter-400", 400, isMonospaced: false),
            Embedded("Inter-600", 600, isMonospaced: false),
            Embedded("Inter-700", 700, isMonospaced: false),
            Embedded("JetBrainsMono-400", 400, isMonospaced: true),
            Embedded("JetBrainsMono-600", 600, isMonospaced: true),
        ],
        [new Fallback(Embedded("NotoEmoji-400", 400, isMonospaced: false), [], [])]);

    /// <summary>The same faces and further ones that are asked, in this order, for characters that are missing.</summary>
    public FontSet WithFallbacks(params ReadOnlySpan<OpenTypeFont> fonts)
    {
        FontSet all = this;
        foreach (OpenTypeFont font in fonts)
        {
            all = all.WithFallback(font, 400, [], []);
        }

        return all;
    }

    /// <summary>The same faces and one more that is asked, after the others, for characters that are missing.</summary>
    /// <param name="weight">Of fallbacks that have a character, the one whose weight is nearest to the text's is taken.</param>
    /// <param name="languages">Languages that it is for; a language without a region is for all its regions. Empty: all.</param>
    /// <param name="scripts">Scripts that it is for, as in <see cref="CharacterProperties.GetScript"/>. Empty: all.</param>
    public FontSet WithFallback(OpenTypeFont font, int weight, ImmutableArray<LanguageTag> languages, ImmutableArray<string> scripts)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"fallback-{_fallbacks.Length + 1}");
        var face = new FontFace(name, weight, isMonospaced: false, () => font);
        return new FontSet(_faces, _fallbacks.Add(new Fallback(face, languages, scripts)));
    }

    /// <summary>Without the fallbacks that are for other languages, and with those of this one first; the same set if that changes nothing.</summary>
    public FontSet ForLanguage(LanguageTag language)
    {
        if (_fallbacks.All(static fallback => fallback.Languages.IsEmpty))
        {
            return this;
        }

        return new FontSet(
            _faces,
            [
                .. _fallbacks.Where(fallback => fallback.IsFor(language)).Select(static fallback => fallback with { Languages = [] }),
                .. _fallbacks.Where(static fallback => fallback.Languages.IsEmpty),
            ]);
    }

    /// <summary>The face whose weight is nearest; the heavier of two that are equally near.</summary>
    public FontFace GetFace(int weight, bool isMonospaced)
    {
        FontFace? best = null;
        foreach (FontFace face in _faces)
        {
            if (face.IsMonospaced == isMonospaced && (best is null || Math.Abs(face.Weight - weight) <= Math.Abs(best.Weight - weight)))
            {
                best = face;
            }
        }

        return best ?? _faces[0];
    }

    /// <summary>The face that draws a character: the wanted one, else the first fallback that has it, else null.</summary>
    /// <param name="glyph">The glyph in that face; 0 if no face has it.</param>
    public FontFace? FindFace(FontFace wanted, int codePoint, out int glyph)
    {
        glyph = wanted.GetGlyph(codePoint);
        if (glyph > 0)
        {
            return wanted;
        }

        FontFace? best = FindFallback(wanted, [codePoint]);
        glyph = best?.GetGlyph(codePoint) ?? 0;
        return best;
    }

    /// <summary>The face that draws all characters of a cluster, so that a letter and its marks come from one font; null if no face has them all.</summary>
    /// <param name="codePoints">At least one; the first decides on the script.</param>
    public FontFace? FindFace(FontFace wanted, ReadOnlySpan<int> codePoints) => HasAll(wanted, codePoints) ? wanted : FindFallback(wanted, codePoints);

    /// <summary>Faces are asked in their order; among those that have the characters the nearest weight counts.</summary>
    private FontFace? FindFallback(FontFace wanted, ReadOnlySpan<int> codePoints)
    {
        FontFace? best = null;
        string? script = null;
        foreach (Fallback fallback in _fallbacks)
        {
            if (!fallback.Scripts.IsEmpty && !fallback.Scripts.Contains(script ??= CharacterProperties.GetScript(codePoints[0]), StringComparer.Ordinal))
            {
                continue;
            }

            bool isNearer = best is null || Math.Abs(fallback.Face.Weight - wanted.Weight) < Math.Abs(best.Weight - wanted.Weight);
            if (isNearer && HasAll(fallback.Face, codePoints))
            {
                best = fallback.Face;
            }
        }

        return best;
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<int> codePoints)
    {
        foreach (int codePoint in codePoints)
        {
            if (face.GetGlyph(codePoint) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static FontFace Embedded(string name, int weight, bool isMonospaced) => new(name, weight, isMonospaced, () => Open(name));

    private static OpenTypeFont Open(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"the font '{name}' is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out string error) ? font! : throw new InvalidOperationException($"the font '{name}' is damaged: {error}");
    }

    private sealed record Fallback(FontFace Face, ImmutableArray<LanguageTag> Languages, ImmutableArray<string> Scripts)
    {
        public bool IsFor(LanguageTag language) => Languages.Any(own =>
            own == language || language.Value.StartsWith(own.Value + "-", StringComparison.OrdinalIgnoreCase));
    }
}
