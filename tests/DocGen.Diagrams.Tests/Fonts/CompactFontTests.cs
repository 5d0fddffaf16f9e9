using System.Buffers.Binary;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class CompactFontTests
{
    private const string Text = "日本語中文保管庫。（한국어";

    [Fact]
    public void Hints_and_subroutines_do_not_change_an_outline()
    {
        OpenTypeFont plain = SampleFonts.Open("CjkPlain.otf");
        OpenTypeFont other = SampleFonts.Open("CjkSubroutines.otf");
        foreach (char character in Text)
        {
            GlyphOutline outline = plain.GetOutline(plain.GetGlyph(character));
            Assert.True(outline.IsCubic);
            Assert.True(outline.Points.Length > 10);
            Assert.Equal(outline.Points.ToArray(), other.GetOutline(other.GetGlyph(character)).Points.ToArray());
            Assert.Equal(outline.ContourEnds.ToArray(), other.GetOutline(other.GetGlyph(character)).ContourEnds.ToArray());
            Assert.All(outline.Points, static point => Assert.True(point.X is > -200 and < 1200 && point.Y is > -400 and < 1200));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_subset_keeps_outlines_and_advances(bool keepsLayout)
    {
        OpenTypeFont whole = SampleFonts.Open("CjkSubroutines.otf");
        byte[] bytes = FontSubsetter.Subset(whole, "日語어".Select(static c => (int)c), keepsLayout: keepsLayout);
        Assert.Equal("OTTO"u8, bytes.AsSpan(0, 4));
        OpenTypeFont part = SampleFonts.Open(bytes);
        Assert.Equal(0, part.GetGlyph('本'));
        foreach (char character in "日語어")
        {
            Assert.Equal(whole.GetOutline(whole.GetGlyph(character)).Points.ToArray(), part.GetOutline(part.GetGlyph(character)).Points.ToArray());
            Assert.Equal(whole.GetAdvance(whole.GetGlyph(character)), part.GetAdvance(part.GetGlyph(character)));
        }
    }

    [Fact]
    public void A_collection_holds_several_fonts()
    {
        byte[] first = SampleFonts.ReadBytes("Hebrew.ttf");
        byte[] second = SampleFonts.ReadBytes("CjkPlain.otf");
        byte[] header = new byte[20];
        "ttcf"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 0x10000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 2);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(12), 20);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), 20 + first.Length);
        Move(first, 20);
        Move(second, 20 + first.Length);
        byte[] collection = [.. header, .. first, .. second];
        Assert.True(OpenTypeFont.TryRead(collection, out OpenTypeFont? hebrew, out _));
        Assert.True(OpenTypeFont.TryRead(collection, out OpenTypeFont? japanese, out _, index: 1));
        Assert.True(hebrew!.GetGlyph('ש') > 0 && japanese!.GetGlyph('日') > 0);
        Assert.False(OpenTypeFont.TryRead(collection, out _, out string error, index: 2));
        Assert.Contains("collection of 2 fonts", error, StringComparison.Ordinal);

        static void Move(byte[] font, int by)
        {
            for (int i = 0; i < BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(4)); i++)
            {
                Span<byte> offset = font.AsSpan(12 + (16 * i) + 8);
                BinaryPrimitives.WriteInt32BigEndian(offset, BinaryPrimitives.ReadInt32BigEndian(offset) + by);
            }
        }
    }
}
