using System.Reflection;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

/// <summary>Opens fonts with mutated bytes and does with them all that drawing does. What is wrong shows as an exception or as time.</summary>
public sealed class FontFuzzer
{
    private const string Text = "بَّسم لا (שָׁלוֹ) 日本어AV g";
    private const int Unlimited = 500_000;

    private static readonly string[] Names = ["Naskh.ttf", "Hebrew.ttf", "CjkPlain.otf", "CjkSubroutines.otf"];

    private readonly byte[][] _originals = [.. Names.Select(ReadBytes), .. new[] { SubsetOfInter() }];
    private uint _state;

    public FontFuzzer(uint seed) => _state = seed;

    /// <summary>One font: bytes changed, runs overwritten, cut short, two parts exchanged.</summary>
    public void RunOnce()
    {
        byte[] font = [.. _originals[Next(_originals.Length)]];
        for (int i = Next(24); i >= 0; i--)
        {
            // Half of the changes hit the head of a table, where the counts and offsets are.
            int at = Next(2) == 0 ? Next(font.Length) : Math.Min(ReadTableOffset(font, Next(16)) + Next(64), font.Length - 1);
            font[at] = Next(4) switch { 0 => 0, 1 => 255, 2 => (byte)(font[at] ^ (1 << Next(8))), _ => (byte)Next(256) };
        }

        switch (Next(8))
        {
            case 0:
                Array.Resize(ref font, Next(font.Length));
                break;
            case 1:
                int length = Next(64);
                int from = Next(font.Length - length);
                font.AsSpan(from, length).CopyTo(font.AsSpan(Next(font.Length - length)));
                break;
            default:
                break;
        }

        Check(font);
    }

    /// <exception cref="InvalidOperationException">More comes out than any text could need.</exception>
    public static void Check(byte[] bytes)
    {
        if (!OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out _))
        {
            return;
        }

        FontSet fonts = FontSet.Default.WithFallbacks(font!);
        GlyphLine line = GlyphRun.Place(fonts, Text, 400, isMonospaced: false, isRightToLeft: true);
        foreach (PlacedGlyph glyph in line.Glyphs)
        {
            if (glyph.Face?.Font == font && font!.GetOutline(glyph.Glyph).Points.Length > Unlimited)
            {
                throw new InvalidOperationException("an outline is out of bounds");
            }
        }

        int[] characters = [.. Text.Select(static c => (int)c)];
        foreach (bool keepsLayout in (ReadOnlySpan<bool>)[false, true])
        {
            // A damaged font may claim 65,535 glyphs; the packed size stays bounded all the same.
            if (!keepsLayout || font!.GlyphCount < 4000)
            {
                FontSubsetter.Subset(font!, characters, keepsLayout: keepsLayout);
            }
        }
    }

    private static byte[] ReadBytes(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] SubsetOfInter() =>
        FontSubsetter.Subset(FontSet.Default.GetFace(400, isMonospaced: false).Font, "AVTo.ÅÉg →()".EnumerateRunes().Select(static rune => rune.Value));

    private static int ReadTableOffset(byte[] font, int table)
    {
        int record = 12 + (16 * table) + 8;
        return record + 4 > font.Length ? 0 : Math.Clamp((font[record] << 24) | (font[record + 1] << 16) | (font[record + 2] << 8) | font[record + 3], 0, font.Length - 1);
    }

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)Math.Max(below, 1));
    }
}
