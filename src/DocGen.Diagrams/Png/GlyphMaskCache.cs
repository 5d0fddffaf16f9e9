using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Png;

/// <summary>Glyphs that were drawn before. The same glyph stands at four places between pixels at most, so a few hundred masks serve a whole site. Thread-safe.</summary>
internal sealed class GlyphMaskCache
{
    /// <summary>Places between two pixels: enough for even spacing, as text engines found.</summary>
    public const int Phases = 4;

    /// <summary>About 2 MB at usual sizes; then it starts anew.</summary>
    private const int Capacity = 8192;

    /// <summary>Slant of letters without an italic face: pixels to the right for each pixel of height.</summary>
    private const double Slant = 0.25;

    private readonly ConcurrentDictionary<Key, CoverageMask> _masks = new();

    /// <param name="size">Pixels in one em.</param>
    /// <param name="phase">Quarters of a pixel to the right.</param>
    /// <param name="haloWidth">Width in pixels of an outline around the glyph; 0: none.</param>
    public CoverageMask Get(FontFace face, int glyph, double size, int phase, bool isItalic, double haloWidth)
    {
        var key = new Key(face, glyph, size, phase, isItalic, haloWidth);
        if (_masks.TryGetValue(key, out CoverageMask? mask))
        {
            return mask;
        }

        if (_masks.Count >= Capacity)
        {
            _masks.Clear();
        }

        mask = Draw(key);
        _masks.TryAdd(key, mask);
        return mask;
    }

    private static CoverageMask Draw(Key key)
    {
        OpenTypeFont font = key.Face.Font;
        GlyphOutline outline = font.GetOutline(key.Glyph);
        double slant = key.IsItalic ? Slant : 0;
        List<Contour> contours = PathFlattener.Flatten(outline, (double)key.Phase / Phases, 0, key.Size / font.UnitsPerEm, slant);
        var edges = new EdgeBuffer();
        var stroker = new Stroker(edges, key.HaloWidth, LineCap.Butt, LineJoin.Round);
        foreach (Contour contour in contours)
        {
            contour.AddEdges(edges);
        }

        PixelBounds bounds = edges.Measure(0);
        if (bounds.IsEmpty)
        {
            return CoverageMask.Empty;
        }

        CoverageMask mask = CoverageMask.Draw(edges, bounds, FillRule.NonZero);
        if (key.HaloWidth <= 0)
        {
            return mask;
        }

        // The outline alone, then the letter into it: counters of letters turn the other way, so both together would cancel out.
        edges.Clear();
        foreach (Contour contour in contours)
        {
            stroker.Stroke(contour, ImmutableArray<double>.Empty);
        }

        CoverageMask halo = CoverageMask.Draw(edges, edges.Measure(0).Union(bounds), FillRule.NonZero);
        for (int row = 0; row < mask.Height; row++)
        {
            Span<byte> target = halo.Coverage.AsSpan(((row + mask.Top - halo.Top) * halo.Width) + mask.Left - halo.Left, mask.Width);
            ReadOnlySpan<byte> source = mask.Coverage.AsSpan(row * mask.Width, mask.Width);
            for (int x = 0; x < source.Length; x++)
            {
                target[x] = Math.Max(target[x], source[x]);
            }
        }

        return halo;
    }

    private readonly record struct Key(FontFace Face, int Glyph, double Size, int Phase, bool IsItalic, double HaloWidth);
}
