using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocGen.Building;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Text;

namespace DocGen.Tests.Building;

/// <summary>Reads picture files with mutated bytes in every way that a build does. What is wrong shows as an exception or as time.</summary>
public sealed class ImageFuzzer
{
    private static readonly string[] Words =
    [
        "1e30", "-1e308", "NaN", "1e-320", "99999999999", "-0", "", "0", "url(#a)", "url(#", "M", "m0 0", "A1 1 0 1 1 5 5", "c", "Z", "rotate(", "matrix(0 0 0 0 0 0)", "scale(1e200)",
        "<g>", "</g>", "<svg>", "</svg>", "<!--", "]]>", "&amp;", "&#0;", "<!DOCTYPE svg [<!ENTITY a \"aa\">]>", "#12345", "rgb(1,2", "hsl(720deg 300% -5%)", "currentColor", "none", "100%", "\"", "'", "=", "<path d=\"",
        " fill=\"", " transform=\"", " stroke-width=\"", " viewBox=\"0 0 0 0\"", " viewBox=\"1e9 1e9 1e-9 1e-9\"", " width=\"1e5px\"", "<use href=\"#a\"/>", "<linearGradient id=\"a\">", "<stop offset=\"2\"/>",
    ];

    private static readonly byte[][] Binary = [.. Pngs(), Jpeg(), Gif(), WebP("VP8X"), WebP("VP8L"), WebP("VP8 ")];

    private static readonly string[] Svgs =
    [
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="24px" height="24" viewBox="0 0 24 24"><title>x</title><defs><linearGradient id="a" x1="0" x2="1" gradientTransform="rotate(45)"><stop offset="0" stop-color="#f00"/><stop offset="100%" style="stop-color:rgb(0,0,255);stop-opacity:.5"/></linearGradient></defs>
        <g fill="none" stroke="currentColor" stroke-width="2" transform="translate(1 2) rotate(30 12 12) skewX(10)"><path d="M3 3h18v6l-4.5-4.5C1 2 3 4 5 6s1 2 3 4Q1 2 3 4t5 6A5 5 0 0 1 9 9zm2 2"/><rect x="1" y="2" width="20" height="10" rx="3"/><circle cx="12" cy="12" r="9"/></g>
        <ellipse cx="4" cy="5" rx="6" ry="7" style="fill:hsl(120 50% 50%);opacity:50%"/><polygon points="1,2 3,4 5,6"/><polyline points="1 2 3 4" stroke-linecap="round" fill="url(#a)"/><line x1="1" x2="5" y1="1" y2="9" stroke="#1234"/></svg>
        """,
        "<?xml version=\"1.0\"?><svg viewBox=\"0,0,100,50\"><a><switch><path fill-rule=\"evenodd\" d=\"M.5.5-1-1 1e1 2E-1z\"/></switch></a></svg>",
    ];

    private uint _state;

    public ImageFuzzer(uint seed) => _state = seed;

    /// <summary>How many of the files were read as pictures all the same: a fuzzer that is refused at the door finds nothing.</summary>
    public int Read { get; private set; }

    public void RunOnce()
    {
        byte[] file = Next(3) switch
        {
            0 => Encoding.UTF8.GetBytes(MutateText(Svgs[Next(Svgs.Length)])),
            1 => MutateBytes(Binary[Next(Binary.Length)]),
            _ => RandomPng(),
        };
        ImageDimensions.Read(file);
        ImageFaults.Find("picture.png", file);
        PngDecoder.TryReadSize(file, out _, out _);
        Read += PngDecoder.TryDecode(file, out _) ? 1 : 0;
        if (file.Length < 4 || file[0] != 0x89)
        {
            // Icons are drawn, too: what their numbers do to lines and curves shows only there.
            Read += SvgIconReader.Read(new SourceText("icon.svg", Encoding.UTF8.GetString(file))).Value is null ? 0 : 1;
            DrawingItem.Image image = new(new Rectangle(2, 2, 24, 24), "image/svg+xml", [.. file]);
            Drawing drawing = new(new Size(28, 28), "", "", LanguageTag.English, false, [image]);
            PngRasterizer.Shared.Draw(drawing, new RasterOptions(IsParallel: false), CancellationToken.None);
        }
    }

    /// <summary>Any header with data that unpacks: what a mutation of packed data nearly never does.</summary>
    private byte[] RandomPng()
    {
        int width = 1 + Next(40);
        int height = 1 + Next(30);
        byte depth = (byte)(1 << Next(5));
        byte type = (byte)Next(7);
        using MemoryStream file = new();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR", [0, 0, 0, (byte)width, 0, 0, 0, (byte)height, depth, type, 0, 0, 0]);
        WriteChunk(file, "PLTE", Bytes(Next(800)));
        WriteChunk(file, "tRNS", Bytes(Next(300)));
        int channels = type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        int rowLength = ((width * depth * channels) + 7) / 8;
        byte[] rows = Bytes(((rowLength + 1) * height) + Next(3) - 1);
        for (int at = 0; at < rows.Length && Next(50) > 0; at += rowLength + 1)
        {
            rows[at] = (byte)Next(5);
        }

        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        int cut = Next((int)packed.Length);
        WriteChunk(file, "IDAT", packed.ToArray()[..cut]);
        WriteChunk(file, "IDAT", packed.ToArray()[cut..]);
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            bytes[i] = (byte)Next(256);
        }

        return bytes;
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] content)
    {
        file.Write([0, 0, (byte)(content.Length >> 8), (byte)content.Length]);
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(content);
        file.Write([0, 0, 0, 0]);
    }

    private byte[] MutateBytes(byte[] original)
    {
        byte[] file = [.. original];
        for (int i = Next(12); i >= 0; i--)
        {
            int at = Next(2) == 0 ? Next(file.Length) : Next(Math.Min(file.Length, 64));
            file[at] = Next(5) switch { 0 => 0, 1 => 255, 2 => 127, 3 => (byte)(file[at] ^ (1 << Next(8))), _ => (byte)Next(256) };
        }

        if (Next(6) == 0)
        {
            Array.Resize(ref file, Next(file.Length));
        }
        else if (Next(6) == 0)
        {
            int length = Next(Math.Min(64, file.Length));
            file.AsSpan(Next(file.Length - length), length).CopyTo(file.AsSpan(Next(file.Length - length)));
        }

        return file;
    }

    private string MutateText(string original)
    {
        StringBuilder text = new(original);
        for (int i = Next(8); i >= 0 && text.Length > 0; i--)
        {
            int at = Next(text.Length);
            switch (Next(5))
            {
                case 0:
                    text.Remove(at, Math.Min(1 + Next(20), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Words[Next(Words.Length)]);
                    break;
                case 2:
                    string part = text.ToString(at, Math.Min(1 + Next(60), text.Length - at));
                    text.Insert(Next(text.Length), part);
                    break;
                case 3:
                    text[at] = (char)(32 + Next(96));
                    break;
                default:
                    // Numbers are what readers trust most.
                    while (at < text.Length && !char.IsAsciiDigit(text[at]))
                    {
                        at++;
                    }

                    text.Insert(at, Next(3) == 0 ? "e" + Next(400).ToString(CultureInfo.InvariantCulture) : Next(1 << 30).ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        return text.ToString();
    }

    private static IEnumerable<byte[]> Pngs()
    {
        foreach ((int colors, uint alpha) in ((int, uint)[])[(2, 255), (200, 128), (4000, 255), (4000, 90)])
        {
            uint[] pixels = [.. Enumerable.Range(0, 40 * 30).Select(i => Scale((uint)(i % colors * 40503), i % 2 == 0 ? 255 : alpha))];
            byte[] file = PngEncoder.Encode(new RasterImage(40, 30, pixels, 1));
            yield return file;

            // The same bytes read as other kinds: grey, 16 bits, few bits.
            foreach ((byte depth, byte type) in ((byte, byte)[])[(8, 0), (16, 0), (1, 0), (2, 3), (4, 3), (8, 4), (16, 2)])
            {
                byte[] other = [.. file];
                (other[24], other[25], other[19], other[23]) = (depth, type, 10, 10);
                yield return other;
            }
        }

        static uint Scale(uint color, uint alpha) =>
            (alpha << 24) | ((color >> 16 & 255) * alpha / 255 << 16) | ((color >> 8 & 255) * alpha / 255 << 8) | ((color & 255) * alpha / 255);
    }

    private static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xFE, 0, 6, 1, 2, 3, 4, 0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9, .. new byte[20],
    ];

    private static byte[] Gif() => [.. "GIF89a"u8, 40, 0, 30, 0, 0xF0, 0, 0, .. new byte[24]];

    private static byte[] WebP(string kind) => [.. "RIFF"u8, 60, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), 10, 0, 0, 0, 0x2F, 39, 0x40, 7, 0, 0, 39, 0, 0, 29, 0, 0, .. new byte[20]];

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)Math.Max(below, 1));
    }
}
