using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>Writes text as UTF-8, counted and, where asked for, escaped.</summary>
internal sealed class TemplateOutput(IBufferWriter<byte> writer)
{
    // Long texts go in parts, so that no large buffer is asked for at once.
    private const int PartLength = 1024;

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    public void WriteBytes(ReadOnlySpan<byte> utf8)
    {
        writer.Write(utf8);
        Length += utf8.Length;
    }

    public void WriteInteger(long value)
    {
        Span<byte> buffer = writer.GetSpan(20);
        Utf8Formatter.TryFormat(value, buffer, out int written);
        Advance(written);
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int length = Math.Min(text.Length, PartLength);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            Span<byte> buffer = writer.GetSpan(length * 3);
            Advance(Encoding.UTF8.GetBytes(text[..length], buffer));
            text = text[length..];
        }
    }

    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int special = HtmlText.IndexOfSpecial(text);
            if (special < 0)
            {
                WriteText(text);
                return;
            }

            WriteText(text[..special]);
            WriteBytes(Entity(text[special]));
            text = text[(special + 1)..];
        }
    }

    private void Advance(int count)
    {
        writer.Advance(count);
        Length += count;
    }

    private static ReadOnlySpan<byte> Entity(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
