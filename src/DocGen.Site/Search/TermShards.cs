using System.Collections.Immutable;
using DocGen.Site.Markup;

namespace DocGen.Site.Search;

/// <summary>Writes the sorted terms of a language with their pages, cut into files small enough to be loaded for one word.</summary>
/// <remarks>
/// A term is one character for how many letters it shares with the term before it, its other letters, a space, and its pages; <c>!</c> stands between
/// terms. A page is its distance to the page before it in digits to the base of 32, of which the last one has letters of its own, and a digit for its weight.
/// </remarks>
internal static class TermShards
{
    /// <summary>Bytes of a file before compression; about 3.5 KB after it.</summary>
    public const int ShardBytes = 8_000;

    /// <summary>Pages of a term at most: those for which it weighs most. A word that stands on more of them chooses between them badly anyhow.</summary>
    public const int MaximumPages = 2_000;

    // Digits avoid the quotation mark and the backslash, which would have to be escaped, and what separates terms.
    private const int LastDigit = 35;
    private const int OtherDigit = 93;
    private const int Base = 32;

    /// <returns>First term and text of each shard.</returns>
    public static ImmutableArray<(string First, byte[] Text)> Write(IReadOnlyList<string> terms, PostingLists lists)
    {
        ImmutableArray<(string, byte[])>.Builder shards = ImmutableArray.CreateBuilder<(string, byte[])>();
        HtmlBuffer buffer = new(ShardBytes * 2);
        string first = "";
        string previous = "";
        for (int term = 0; term < terms.Count; term++)
        {
            int start = lists.Starts[term];
            int end = lists.Starts[term + 1];
            if (start == end)
            {
                continue;
            }

            string text = terms[term];
            if (buffer.Length == 0)
            {
                first = text;
                previous = "";
            }
            else
            {
                buffer.Write("!"u8);
            }

            int shared = text.AsSpan().CommonPrefixLength(previous);
            if (shared > 0 && char.IsHighSurrogate(text[shared - 1]))
            {
                shared--;
            }

            Put(buffer, LastDigit + shared);
            buffer.WriteRaw(text.AsSpan(shared));
            buffer.Write(" "u8);
            WritePages(buffer, lists.Pages.AsSpan(start..end), lists.Weights.AsSpan(start..end));
            previous = text;
            if (buffer.Length >= ShardBytes)
            {
                shards.Add((first, buffer.ToArray()));
                buffer.Clear();
            }
        }

        if (buffer.Length > 0)
        {
            shards.Add((first, buffer.ToArray()));
        }

        return shards.ToImmutable();
    }

    private static void WritePages(HtmlBuffer buffer, ReadOnlySpan<int> pages, ReadOnlySpan<byte> weights)
    {
        (int least, int atLeast) = Threshold(weights);
        int previous = -1;
        for (int i = 0; i < pages.Length; i++)
        {
            if (weights[i] < least || (weights[i] == least && atLeast-- <= 0))
            {
                continue;
            }

            int distance = pages[i] - previous - 1;
            previous = pages[i];
            WriteNumber(buffer, distance);
            Put(buffer, LastDigit + weights[i]);
        }
    }

    /// <summary>The weight from which on pages are kept, and how many of those that have just this weight.</summary>
    private static (int Least, int Count) Threshold(ReadOnlySpan<byte> weights)
    {
        if (weights.Length <= MaximumPages)
        {
            return (0, int.MaxValue);
        }

        Span<int> counts = stackalloc int[TermWeights.Maximum + 1];
        counts.Clear();
        foreach (byte weight in weights)
        {
            counts[weight]++;
        }

        int room = MaximumPages;
        int least = TermWeights.Maximum;
        while (counts[least] < room)
        {
            room -= counts[least--];
        }

        return (least, room);
    }

    private static void WriteNumber(HtmlBuffer buffer, int value)
    {
        int digits = 1;
        for (int rest = value / Base; rest > 0; rest /= Base)
        {
            digits++;
        }

        for (int digit = digits - 1; digit > 0; digit--)
        {
            Put(buffer, OtherDigit + ((value >> (5 * digit)) & (Base - 1)));
        }

        Put(buffer, LastDigit + (value & (Base - 1)));
    }

    private static void Put(HtmlBuffer buffer, int character)
    {
        byte value = (byte)character;
        buffer.Write(new ReadOnlySpan<byte>(in value));
    }
}
