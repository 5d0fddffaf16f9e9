using System.Text;
using System.Text.Unicode;
using DocGen.Text;

namespace DocGen.Files;

/// <summary>Bytes to text: UTF-8 only, a byte-order mark is dropped, line ends are kept.</summary>
public static class TextDecoder
{
    /// <summary>Decodes a whole file, O(n).</summary>
    /// <param name="path">Path as the user knows it.</param>
    /// <returns>The text; where bytes are not UTF-8, with U+FFFD in their place and one error at the first of them.</returns>
    public static Diagnosed<SourceText> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        SourceText source = new(path, Encoding.UTF8.GetString(content));
        if (Utf8.IsValid(content))
        {
            return new Diagnosed<SourceText>(source, []);
        }

        (int offset, byte bad) = FindFirstBadByte(content);
        SourceLocation location = source.GetLocation(new TextSpan(offset, Math.Min(1, source.Content.Length - offset)));
        bool isUtf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        string message = isUtf16 ? "the file is UTF-16, not UTF-8" : $"byte '{bad:X2}' is not UTF-8";
        return new Diagnosed<SourceText>(source, [Diagnostic.Create(FileRules.InvalidUtf8, location, message, DiagnosticNote.Help("save the file as UTF-8"))]);
    }

    private static (int Offset, byte Byte) FindFirstBadByte(ReadOnlySpan<byte> content)
    {
        int offset = 0;
        ReadOnlySpan<byte> rest = content;
        while (Rune.DecodeFromUtf8(rest, out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += rune.Utf16SequenceLength;
            rest = rest[consumed..];
        }

        // Of a sequence that is cut short, the byte that should have gone on is the wrong one only if there is one.
        return (offset, rest[0]);
    }
}
