using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DocGen.Building;

/// <summary>Width and height of a picture in px, so that a page keeps its place while pictures load.</summary>
public readonly record struct ImageDimensions(int Width, int Height)
{
    /// <summary>Reads the head of a PNG, JPEG, GIF, WebP or SVG file.</summary>
    /// <returns>Null for other formats, broken files, and SVG files that have neither a size in px nor a view box.</returns>
    public static ImageDimensions? Read(ReadOnlySpan<byte> file)
    {
        ImageDimensions? size =
            IsPng(file) ? ReadPng(file)
            : file.StartsWith("GIF8"u8) && file.Length >= 10
                ? new ImageDimensions(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 ? ReadJpeg(file)
            : file.Length >= 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? ReadWebP(file)
            : ReadSvg(file);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static bool IsPng(ReadOnlySpan<byte> file) => file.Length >= 24 && file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static ImageDimensions ReadPng(ReadOnlySpan<byte> file) =>
        new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    /// <summary>Walks the segments to the first start-of-frame (ITU T.81, B.2.2).</summary>
    private static ImageDimensions? ReadJpeg(ReadOnlySpan<byte> file)
    {
        int at = 2;
        while (at + 9 < file.Length)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            byte marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            bool isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return new ImageDimensions(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    private static ImageDimensions? ReadWebP(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> chunk = file[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            return new ImageDimensions(1 + (chunk[12] | (chunk[13] << 8) | (chunk[14] << 16)), 1 + (chunk[15] | (chunk[16] << 8) | (chunk[17] << 16)));
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return new ImageDimensions(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8)
            ? new ImageDimensions(BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : null;
    }

    private static ImageDimensions? ReadSvg(ReadOnlySpan<byte> file)
    {
        string head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 4096)]);
        int start = head.IndexOf("<svg", StringComparison.Ordinal);
        int end = start < 0 ? -1 : head.IndexOf('>', start);
        if (end < 0)
        {
            return null;
        }

        string tag = head[start..end];
        if (Length(tag, "width") is { } width && Length(tag, "height") is { } height)
        {
            return new ImageDimensions(width, height);
        }

        string[] box = (Attribute(tag, "viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Number(box[2]) is { } boxWidth && Number(box[3]) is { } boxHeight ? new ImageDimensions(boxWidth, boxHeight) : null;
    }

    private static int? Length(string tag, string name) =>
        Attribute(tag, name) is { } text ? Number(text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text) : null;

    private static int? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 1e6 ? (int)Math.Round(value) : null;

    private static string? Attribute(string tag, string name)
    {
        int at = 0;
        while ((at = tag.IndexOf(name + "=", at, StringComparison.Ordinal)) >= 0)
        {
            int quote = at + name.Length + 1;
            bool startsName = at > 0 && char.IsWhiteSpace(tag[at - 1]);
            int close = quote < tag.Length && tag[quote] is ('"' or '\'') ? tag.IndexOf(tag[quote], quote + 1) : -1;
            if (startsName && close > 0)
            {
                return tag[(quote + 1)..close];
            }

            at = quote;
        }

        return null;
    }
}
