using DocGen.Diagrams.Compression;

namespace DocGen.Diagrams.Fonts;

/// <summary>Packs a font file as WOFF 2.0, its tables as they are, in one stream of <see cref="Brotli"/>.</summary>
/// <remarks>Source: the recommendation WOFF File Format 2.0.</remarks>
public static class Woff2Writer
{
    private const uint Signature = 0x774F4632;
    private const int HeaderLength = 48;

    /// <summary>For the tables glyf and loca: not transformed. For others that is 0.</summary>
    private const int NotTransformed = 3 << 6;
    private const int OtherTag = 63;

    /// <summary>Tags that the format knows by number, as far as subsets have them.</summary>
    private static readonly string[] Tags =
    [
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern",
        "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB",
    ];

    /// <param name="font">A .ttf or .otf file as <see cref="FontSubsetter"/> makes it.</param>
    public static byte[] Write(ReadOnlyMemory<byte> font)
    {
        var file = new FontData(font);
        int count = file.ReadUInt16(4);
        var directory = new FontWriter();
        var body = new FontWriter();
        uint originalSize = (uint)(12 + (16 * count));
        for (int i = 0; i < count; i++)
        {
            int record = 12 + (16 * i);
            FontData table = file.Slice(file.ReadUInt32(record + 8), file.ReadUInt32(record + 12));
            string tag = string.Create(4, file.ReadUInt32(record), static (name, value) =>
            {
                for (int k = 0; k < 4; k++)
                {
                    name[k] = (char)((value >> (24 - (8 * k))) & 0xFF);
                }
            });
            int number = Array.IndexOf(Tags, tag);
            directory.WriteByte((number < 0 ? OtherTag : number) | (tag is "glyf" or "loca" ? NotTransformed : 0));
            if (number < 0)
            {
                directory.WriteTag(tag);
            }

            WriteBase128(directory, (uint)table.Length);
            body.Write(table.Span);
            originalSize += (uint)((table.Length + 3) & ~3);
        }

        byte[] packed = Brotli.Compress(body.Written);
        int end = HeaderLength + directory.Length + packed.Length;
        var writer = new FontWriter();
        writer.WriteUInt32(Signature).WriteUInt32(file.ReadUInt32(0)).WriteUInt32((uint)((end + 3) & ~3)).WriteUInt16(count).WriteUInt16(0);
        writer.WriteUInt32(originalSize).WriteUInt32((uint)packed.Length).WriteUInt16(1).WriteUInt16(0);
        writer.Write(stackalloc byte[20]);
        return writer.Write(directory.Written).Write(packed).Pad(4).ToArray();
    }

    /// <summary>Seven bits in a byte, the highest first; all bytes but the last have the top bit set.</summary>
    private static void WriteBase128(FontWriter writer, uint value)
    {
        int shift = 28;
        while (shift > 0 && value >> shift == 0)
        {
            shift -= 7;
        }

        for (; shift > 0; shift -= 7)
        {
            writer.WriteByte((int)(((value >> shift) & 0x7F) | 0x80));
        }

        writer.WriteByte((int)(value & 0x7F));
    }
}
