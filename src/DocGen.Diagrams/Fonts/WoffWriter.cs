using DocGen.Diagrams.Compression;

namespace DocGen.Diagrams.Fonts;

/// <summary>
/// Packs a TrueType file as WOFF 1.0. WOFF 2 would be an eighth smaller, but its Brotli comes from the runtime and changes with it; these bytes do not.
/// </summary>
public static class WoffWriter
{
    private const uint Signature = 0x774F4646;
    private const int HeaderLength = 44;
    private const int EntryLength = 20;

    /// <param name="font">A .ttf file as <see cref="FontSubsetter"/> makes it.</param>
    public static byte[] Write(ReadOnlyMemory<byte> font)
    {
        var file = new FontData(font);
        int count = file.ReadUInt16(4);
        var directory = new FontWriter();
        var body = new FontWriter();
        uint offset = (uint)(HeaderLength + (EntryLength * count));
        uint originalSize = (uint)(12 + (16 * count));
        for (int i = 0; i < count; i++)
        {
            int record = 12 + (16 * i);
            FontData table = file.Slice(file.ReadUInt32(record + 8), file.ReadUInt32(record + 12));
            byte[] packed = Zlib.Compress(table.Span);
            ReadOnlySpan<byte> shorter = packed.Length < table.Length ? packed : table.Span;
            directory.WriteUInt32(file.ReadUInt32(record)).WriteUInt32(offset + (uint)body.Length).WriteUInt32((uint)shorter.Length);
            directory.WriteUInt32((uint)table.Length).WriteUInt32(file.ReadUInt32(record + 4));
            body.Write(shorter).Pad(4);
            originalSize += (uint)((table.Length + 3) & ~3);
        }

        var writer = new FontWriter();
        writer.WriteUInt32(Signature).WriteUInt32(file.ReadUInt32(0)).WriteUInt32(offset + (uint)body.Length).WriteUInt16(count).WriteUInt16(0);
        writer.WriteUInt32(originalSize).WriteUInt16(1).WriteUInt16(0);
        writer.Write(stackalloc byte[20]);
        return writer.Write(directory.Written).Write(body.Written).ToArray();
    }
}
