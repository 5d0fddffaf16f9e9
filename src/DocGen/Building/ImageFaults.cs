using System.Buffers.Binary;
using System.Text;
using DocGen.Files;

namespace DocGen.Building;

/// <summary>Tells pictures that no browser can show from those that it can, without decoding them.</summary>
public static class ImageFaults
{
    /// <summary>The fault of a file whose content has not been fetched.</summary>
    private const string PointerFault = "is a pointer of Git LFS instead of a picture";

    /// <summary>Looks at the structure of a PNG, JPEG, GIF or WebP file and at the frame of an SVG file. O(size).</summary>
    /// <returns>The end of a sentence that begins with the picture; null where nothing is found, for endings of other kinds of files too.</returns>
    public static string? Find(string path, ReadOnlySpan<byte> file)
    {
        string extension = ProjectPath.Extension(path).ToLowerInvariant();
        bool isSvg = extension == ".svg";
        if (!isSvg && extension is not (".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".bmp"))
        {
            return null;
        }

        return file.IsEmpty ? "is an empty file"
            : file.StartsWith("version https://git-lfs"u8) ? PointerFault
            : (isSvg ? IsCompleteSvg(file) : IsComplete(file)) switch
            {
                true => null,
                false => "ends before the picture does",
                null => "is no picture",
            };
    }

    /// <summary>What mends a fault that <see cref="Find"/> told; null where several things may.</summary>
    public static string? HelpFor(string? fault) => fault == PointerFault ? "fetch the pictures with 'git lfs pull'; a workflow on GitHub needs 'lfs: true' at its checkout" : null;

    /// <returns>Null: no picture. Formats without a structure that is easily walked count as complete.</returns>
    private static bool? IsComplete(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? IsCompletePng(file)
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? IsCompleteGif(file)
        : file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) <= file.Length - 8
        : file.StartsWith("BM"u8) || (file.Length >= 12 && file[4..].StartsWith("ftyp"u8)) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]) ? true
        : null;

    /// <summary>Walks the chunks to the last one (PNG, 5.3).</summary>
    private static bool IsCompletePng(ReadOnlySpan<byte> file)
    {
        const int Frame = 12;
        int at = 8;
        while (at <= file.Length - Frame)
        {
            if (file[(at + 4)..].StartsWith("IEND"u8))
            {
                return true;
            }

            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Frame)
            {
                return false;
            }

            at += Frame + (int)length;
        }

        return false;
    }

    /// <summary>Walks the blocks to the trailer (GIF89a, 15 to 27).</summary>
    private static bool IsCompleteGif(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13)
        {
            return false;
        }

        int at = 13 + ColorTable(file[10]);
        while (at < file.Length)
        {
            switch (file[at])
            {
                case 0x3B:
                    return true;
                case 0x2C when at + 10 < file.Length:
                    at += 11 + ColorTable(file[at + 9]);
                    break;
                default:
                    // An extension; what is none is left to the browser, which shows the frames before it.
                    at += 2;
                    break;
            }

            while (at < file.Length && file[at] != 0)
            {
                at += 1 + file[at];
            }

            at++;
        }

        return false;

        static int ColorTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /// <summary>Whether a file of XML has an <c>svg</c> element and closes what it opened last.</summary>
    private static bool? IsCompleteSvg(ReadOnlySpan<byte> file)
    {
        // Files in UTF-16 are read by browsers too; nothing more is known of them.
        if (file.IndexOf((byte)0) >= 0)
        {
            return true;
        }

        string text = Encoding.UTF8.GetString(file).TrimEnd();
        int start = text.IndexOf("<svg", StringComparison.Ordinal);
        start = start < 0 ? text.IndexOf(":svg", StringComparison.Ordinal) : start;
        return start < 0 ? null : text.EndsWith('>') && (text.LastIndexOf("svg", StringComparison.Ordinal) > start + 4 || text.EndsWith("/>", StringComparison.Ordinal));
    }
}
