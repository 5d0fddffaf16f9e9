using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Svg;
using DocGen.Diagrams.Tests.Fonts;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Svg;

public sealed partial class EmbeddedFontTests
{
    [Theory]
    [InlineData("Inter", "Text, with «marks»")]
    [InlineData("Hebrew.ttf", "שָׁלוֹם")]
    [InlineData("CjkPlain.otf", "日本")]
    public void An_embedded_font_comes_back_as_it_was_cut(string name, string text)
    {
        OpenTypeFont font = name == "Inter" ? FontSet.Default.GetFace(400, isMonospaced: false).Font : SampleFonts.Open(name);
        byte[] subset = FontSubsetter.Subset(font, text.EnumerateRunes().Select(static rune => rune.Value), keepsLayout: name == "Hebrew.ttf");
        Dictionary<string, byte[]> tables = Unpack(Woff2Writer.Write(subset));
        var file = new FontData(subset);
        Assert.Equal(file.ReadUInt16(4), tables.Count);
        for (int i = 0; i < tables.Count; i++)
        {
            int record = 12 + (16 * i);
            string tag = string.Concat(Enumerable.Range(0, 4).Select(k => (char)subset[record + k]));
            Assert.Equal(file.Slice(file.ReadUInt32(record + 8), file.ReadUInt32(record + 12)).Span.ToArray(), tables[tag]);
        }
    }

    [Fact]
    public void A_file_of_its_own_needs_no_other()
    {
        string svg = SvgWriter.WriteStandalone(Drawing("Grüße, e\u0302\u0301 👍🏽"));
        Assert.DoesNotContain("http", svg.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(Addresses().Matches(svg), static match => Assert.StartsWith("url(data:font/woff2;base64,", match.Value, StringComparison.Ordinal));
        Assert.Contains("@media(prefers-color-scheme:dark)", svg, StringComparison.Ordinal);

        // Text stays text, composed so that the subset has it.
        Assert.Contains(">Grüße, ế 👍🏽</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">Title é</title>", svg, StringComparison.Ordinal);
        Assert.Equal(svg, SvgWriter.WriteStandalone(Drawing("Grüße, e\u0302\u0301 👍🏽")));
    }

    [Fact]
    public void In_a_page_there_is_neither_style_nor_script()
    {
        string svg = SvgWriter.WriteInPage(Drawing("Text"), new SvgPageOptions("v"));
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("font-face", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_have_three_decimals_at_most() =>
        Assert.DoesNotMatch(LongNumbers(), SvgWriter.WriteInPage(Drawing("Text"), new SvgPageOptions("v")));

    private static Drawing Drawing(string text) => new(
        new Size(200.123456, 100),
        "Title e\u0301",
        "",
        LanguageTag.English,
        IsRightToLeft: false,
        [new DrawingItem.Text(new Point(1.0 / 3, 20.06), text, new TextStyle(TextFamily.Sans, 14, 600), TextAnchor.Start, new Paint(ColorToken.Text), 100.0 / 3)]);

    private static Dictionary<string, byte[]> Unpack(byte[] woff)
    {
        string[] tags = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF "];
        var file = new FontData(woff);
        Assert.Equal(0x774F4632u, file.ReadUInt32(0));
        Assert.Equal((uint)woff.Length, file.ReadUInt32(8));
        Assert.Equal(0, woff.Length % 4);
        int at = 48;
        var directory = ImmutableArray.CreateBuilder<(string Tag, int Length)>();
        uint original = (uint)(12 + (16 * file.ReadUInt16(12)));
        for (int i = 0; i < file.ReadUInt16(12); i++)
        {
            int flags = woff[at++];
            int number = flags & 63;
            string tag = number < tags.Length ? tags[number] : number switch { 17 => "gasp", 26 => "GDEF", 27 => "GPOS", 28 => "GSUB", _ => throw new InvalidOperationException($"table {number}") };
            Assert.Equal(tag is "glyf" or "loca" ? 3 : 0, flags >> 6);
            int length = 0;
            do
            {
                length = (length << 7) | (woff[at] & 0x7F);
            }
            while ((woff[at++] & 0x80) != 0);
            directory.Add((tag, length));
            original += (uint)((length + 3) & ~3);
        }

        Assert.Equal(original, file.ReadUInt32(16));
        using var stream = new BrotliStream(new MemoryStream(woff, at, (int)file.ReadUInt32(20)), CompressionMode.Decompress);
        var tables = new Dictionary<string, byte[]>();
        foreach ((string tag, int length) in directory)
        {
            tables[tag] = new byte[length];
            stream.ReadExactly(tables[tag]);
        }

        Assert.Equal(-1, stream.ReadByte());
        return tables;
    }

    [GeneratedRegex(@"url\([^)]{0,40}")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\d\.\d{4,}")]
    private static partial Regex LongNumbers();
}
