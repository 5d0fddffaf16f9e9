using System.Buffers.Binary;

namespace DocGen.Diagrams.Fonts;

/// <summary>A part of a font file. Reading beyond its end gives 0, so that a damaged font yields wrong shapes but never a fault.</summary>
internal readonly struct FontData(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    public int Length => _bytes.Length;

    public bool IsEmpty => _bytes.IsEmpty;

    public ReadOnlySpan<byte> Span => _bytes.Span;

    public ReadOnlyMemory<byte> Memory => _bytes;

    public byte ReadByte(int offset) => (uint)offset < (uint)_bytes.Length ? _bytes.Span[offset] : (byte)0;

    public sbyte ReadSByte(int offset) => (sbyte)ReadByte(offset);

    public ushort ReadUInt16(int offset) =>
        offset >= 0 && offset <= _bytes.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(_bytes.Span[offset..]) : (ushort)0;

    public short ReadInt16(int offset) => (short)ReadUInt16(offset);

    public uint ReadUInt32(int offset) =>
        offset >= 0 && offset <= _bytes.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(_bytes.Span[offset..]) : 0;

    /// <summary>The part from <paramref name="offset"/> on; empty if that is out of range.</summary>
    public FontData Slice(long offset) => offset >= 0 && offset <= _bytes.Length ? new FontData(_bytes[(int)offset..]) : default;

    /// <summary>A part of the given length; cut short at the end, empty if the start is out of range.</summary>
    public FontData Slice(long offset, long length) =>
        offset >= 0 && offset <= _bytes.Length && length >= 0
            ? new FontData(_bytes.Slice((int)offset, (int)Math.Min(length, _bytes.Length - offset)))
            : default;
}
