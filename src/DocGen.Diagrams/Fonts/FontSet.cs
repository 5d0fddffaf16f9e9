using System.Collections.Immutable;
using System.Reflection;

namespace DocGen.Diagrams.Fonts;

/// <summary>The faces that drawings use: a proportional and a monospaced family in a few weights, and faces that fill in for characters those lack.</summary>
/// <remarks>Faces are opened when they are first asked for. Thread-safe.</remarks>
public sealed class FontSet
{
    private readonly ImmutableArray<FontFace> _faces;
    private readonly ImmutableArray<FontFace> _fallbacks;

    private FontSet(ImmutableArray<FontFace> faces, ImmutableArray<FontFace> fallbacks)
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
        [Embedded("NotoEmoji-400", 400, isMonospaced: false)]);

    /// <summary>The same faces and further ones that are asked, in this order, for characters that are missing.</summary>
    public FontSet WithFallbacks(params ReadOnlySpan<OpenTypeFont> fonts)
    {
        ImmutableArray<FontFace>.Builder all = _fallbacks.ToBuilder();
        foreach (OpenTypeFont font in fonts)
        {
            all.Add(new FontFace($"fallback-{all.Count + 1}", 400, isMonospaced: false, () => font));
        }

        return new FontSet(_faces, all.ToImmutable());
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

        foreach (FontFace fallback in _fallbacks)
        {
            glyph = fallback.GetGlyph(codePoint);
            if (glyph > 0)
            {
                return fallback;
            }
        }

        return null;
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
}
