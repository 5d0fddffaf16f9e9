using System.Globalization;

namespace DocGen.Serving;

/// <summary>The part of a file that a browser asks for: some play no film of which they cannot have parts.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">0: the file has no such part.</param>
internal readonly record struct ByteRange(int Start, int Length)
{
    /// <param name="header">Value of <c>Range</c>.</param>
    /// <param name="size">Of the file, in bytes.</param>
    /// <returns>Null for what asks for the whole file: no range, several, other units, or nothing that can be understood.</returns>
    public static ByteRange? Parse(string? header, int size)
    {
        const string Unit = "bytes=";
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        ReadOnlySpan<char> range = header.AsSpan(Unit.Length).Trim();
        int dash = range.IndexOf('-');
        if (dash < 0 || !TryRead(range[..dash], out long? first) || !TryRead(range[(dash + 1)..], out long? last) || (first ?? last) is null || last < first)
        {
            return null;
        }

        long start = first ?? Math.Max(0, size - last!.Value);
        long end = first is null ? size : Math.Min(size, (last ?? size) + 1);
        return start < end ? new ByteRange((int)start, (int)(end - start)) : new ByteRange(0, 0);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out long? number)
    {
        number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value < int.MaxValue ? value : null;
        return number is not null || text.IsEmpty;
    }
}
