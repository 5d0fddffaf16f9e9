using System.Buffers;
using System.Text;

namespace DocGen.Site.Markup;

/// <summary>
/// A growing UTF-8 buffer into which HTML is written without intermediate strings. One per page or per thread: <see cref="Clear"/> keeps the memory.
/// </summary>
public sealed class HtmlBuffer : IBufferWriter<byte>
{
    private static readonly SearchValues<char> TextSpecials = SearchValues.Create("&<>\"");

    private byte[] _bytes;

    public HtmlBuffer(int capacity = 16 * 1024) => _bytes = new byte[capacity];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => WrittenSpan.ToArray();

    public override string ToString() => Encoding.UTF8.GetString(WrittenSpan);

    /// <summary>Takes back everything behind a <see cref="Length"/> that was read before.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    /// <summary>Begins a new line unless nothing is written yet or the last character ends one.</summary>
    public void EnsureLine()
    {
        if (Length > 0 && _bytes[Length - 1] != (byte)'\n')
        {
            Write("\n"u8);
        }
    }

    /// <summary>Markup in UTF-8, written as it is.</summary>
    public void Write(ReadOnlySpan<byte> markup)
    {
        Ensure(markup.Length);
        markup.CopyTo(_bytes.AsSpan(Length));
        Length += markup.Length;
    }

    /// <summary>Markup written as it is; lone surrogates become U+FFFD.</summary>
    public void WriteRaw(ReadOnlySpan<char> markup)
    {
        Ensure(markup.Length * 3);
        Length += Encoding.UTF8.GetBytes(markup, _bytes.AsSpan(Length));
    }

    /// <summary>Text for element content or a double-quoted attribute: <c>&amp; &lt; &gt; "</c> are escaped.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = text.IndexOfAny(TextSpecials);
            if (special < 0)
            {
                WriteRaw(text);
                return;
            }

            WriteRaw(text[..special]);
            Write(text[special] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            text = text[(special + 1)..];
        }
    }

    /// <summary>Writes <c> name="value"</c> with the value escaped.</summary>
    public void WriteAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Write(" "u8);
        Write(name);
        Write("=\""u8);
        WriteText(value);
        Write("\""u8);
    }

    public void WriteNumber(int value)
    {
        Ensure(11);
        value.TryFormat(_bytes.AsSpan(Length), out int written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Ensure(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
