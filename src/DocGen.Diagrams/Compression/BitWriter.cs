using System.Buffers.Binary;

namespace DocGen.Diagrams.Compression;

/// <summary>Writes bits, the least significant first, into bytes.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(capacity, 64)];
    private int _length;
    private ulong _pending;
    private int _pendingCount;

    public int Length => _length;

    /// <param name="count">0 to 32.</param>
    public void Write(uint bits, int count)
    {
        _pending |= (ulong)bits << _pendingCount;
        _pendingCount += count;
        if (_pendingCount >= 32)
        {
            if (_length + 8 > _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), (uint)_pending);
            _length += 4;
            _pending >>= 32;
            _pendingCount -= 32;
        }
    }

    /// <summary>Zeros up to the next byte.</summary>
    public void Align()
    {
        while (_pendingCount > 0)
        {
            WriteByte((byte)_pending);
            _pending >>= 8;
            _pendingCount = Math.Max(_pendingCount - 8, 0);
        }
    }

    /// <summary>Whole bytes; only after <see cref="Align"/>.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>All bits of another writer.</summary>
    public void Append(BitWriter other)
    {
        ReadOnlySpan<byte> bytes = other._bytes.AsSpan(0, other._length);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            Write(BinaryPrimitives.ReadUInt32LittleEndian(bytes), 32);
        }

        foreach (byte value in bytes)
        {
            Write(value, 8);
        }

        Write((uint)other._pending, other._pendingCount);
    }

    public byte[] ToArray()
    {
        Align();
        return _bytes.AsSpan(0, _length).ToArray();
    }

    private void WriteByte(byte value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        _bytes[_length++] = value;
    }
}
