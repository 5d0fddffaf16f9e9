using System.Runtime.InteropServices;

namespace DocGen.Site.Search;

/// <summary>Where in a page a term stands.</summary>
internal enum SearchField
{
    Body,
    Component,
    Heading,
    Title,
}

/// <summary>How often a term stands in each part of a page, in half words: parts of a word and joined words count half.</summary>
/// <param name="Term">Number in the vocabulary of the collector.</param>
[StructLayout(LayoutKind.Auto)]
internal record struct TermCounts(int Term, ushort Body, ushort Component, ushort Heading, ushort Title);

/// <summary>Counts the terms of one page after the other and numbers them. One per thread.</summary>
internal sealed class TermCollector
{
    private readonly List<int> _touched = [];
    private readonly int[] _lengths = new int[4];
    private string[] _terms = new string[4096];
    private int _count;
    private TermCounts[] _counts = new TermCounts[4096];

    // Open addressing: numbers of terms plus one, a power of two of them, at most half of them taken.
    private int[] _slots = new int[8192];

    /// <summary>Where texts are gathered before they are taken apart.</summary>
    public SectionText Section { get; } = new();

    /// <summary>Every term that was met, by number.</summary>
    public ReadOnlySpan<string> Terms => _terms.AsSpan(0, _count);

    /// <summary>Half words of each field on the page so far.</summary>
    public Span<int> Lengths => _lengths;

    /// <param name="halves">2 for a word, 1 for a part of one.</param>
    public void Add(ReadOnlySpan<char> term, SearchField field, int halves)
    {
        int number = Find(term);
        ref TermCounts counts = ref _counts[number];
        if ((counts.Body | counts.Component | counts.Heading | counts.Title) == 0)
        {
            _touched.Add(number);
        }

        _lengths[(int)field] += halves;
        switch (field)
        {
            case SearchField.Body:
                counts.Body = Sum(counts.Body, halves);
                break;
            case SearchField.Component:
                counts.Component = Sum(counts.Component, halves);
                break;
            case SearchField.Heading:
                counts.Heading = Sum(counts.Heading, halves);
                break;
            default:
                counts.Title = Sum(counts.Title, halves);
                break;
        }
    }

    /// <summary>What was counted since the last <see cref="Clear"/>, in the order in which the terms were met.</summary>
    public TermCounts[] Take()
    {
        TermCounts[] taken = new TermCounts[_touched.Count];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = _counts[_touched[i]] with { Term = _touched[i] };
        }

        return taken;
    }

    public void Clear()
    {
        foreach (int number in _touched)
        {
            _counts[number] = default;
        }

        _touched.Clear();
        _lengths.AsSpan().Clear();
    }

    /// <summary>Goes on from an earlier state of this collector.</summary>
    public void Restore(TermCounts[] taken, ReadOnlySpan<int> lengths)
    {
        Clear();
        foreach (TermCounts counts in taken)
        {
            _counts[counts.Term] = counts;
            _touched.Add(counts.Term);
        }

        lengths.CopyTo(_lengths);
    }

    private int Find(ReadOnlySpan<char> term)
    {
        uint hash = Hash(term);
        int slot = (int)(hash & (uint)(_slots.Length - 1));
        while (_slots[slot] is > 0 and int taken)
        {
            if (IsEqual(_terms[taken - 1], term))
            {
                return taken - 1;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, _count * 2);
            Array.Resize(ref _counts, _count * 2);
        }

        _terms[_count++] = term.ToString();
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        return _count - 1;
    }

    // A loop, as terms are short and a call is not free in code that is compiled ahead of time.
    private static bool IsEqual(string known, ReadOnlySpan<char> term)
    {
        if (known.Length != term.Length)
        {
            return false;
        }

        for (int i = 0; i < term.Length; i++)
        {
            if (known[i] != term[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int number = 0; number < _count; number++)
        {
            int slot = (int)(Hash(_terms[number]) & (uint)(_slots.Length - 1));
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<char> term)
    {
        uint hash = 2166136261;
        foreach (char c in term)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private static ushort Sum(ushort count, int halves) => (ushort)Math.Min(ushort.MaxValue, count + halves);
}
