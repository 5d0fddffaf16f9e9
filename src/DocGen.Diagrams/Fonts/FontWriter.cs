using System.Buffers.Binary;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>Collects big-endian numbers.</summary>
internal sealed class FontWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public FontWriter WriteByte(int value) => Write([(byte)value]);

    public FontWriter WriteUInt16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);
        return this;
    }

    public FontWriter WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);
        return this;
    }

    public FontWriter Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    public FontWriter WriteTag(string tag)
    {
        Encoding.ASCII.GetBytes(tag, Take(4));
        return this;
    }

    public void Patch16(int offset, int value) => BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(offset), (ushort)value);

    public void Patch32(int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(offset), value);

    /// <summary>Zeros up to a multiple of <paramref name="unit"/>.</summary>
    public FontWriter Pad(int unit)
    {
        int rest = Length % unit;
        if (rest > 0)
        {
            Take(unit - rest).Clear();
        }

        return this;
    }

    public byte[] ToArray() => Written.ToArray();

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + count, 2 * _bytes.Length));
        }

        Span<byte> taken = _bytes.AsSpan(Length, count);
        Length += count;
        return taken;
    }
}
