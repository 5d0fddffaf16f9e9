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
internal readonly record struct TermCounts(int Term, ushort Body, ushort Component, ushort Heading, ushort Title);

/// <summary>Counts the terms of one page after the other and numbers them. One per thread.</summary>
internal sealed class TermCollector
{
    private readonly Dictionary<string, int> _numbers = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _touched = [];
    private TermCounts[] _counts = new TermCounts[4096];

    public TermCollector() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every term that was met, by number.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>Half words of each field on the page so far.</summary>
    public Span<int> Lengths => _lengths;

    private readonly int[] _lengths = new int[4];

    /// <param name="halves">2 for a word, 1 for a part of one.</param>
    public void Add(ReadOnlySpan<char> term, SearchField field, int halves)
    {
        if (!_lookup.TryGetValue(term, out int number))
        {
            number = Terms.Count;
            string text = term.ToString();
            _numbers.Add(text, number);
            Terms.Add(text);
            if (number == _counts.Length)
            {
                Array.Resize(ref _counts, number * 2);
            }
        }

        ref TermCounts counts = ref _counts[number];
        if (counts is { Body: 0, Component: 0, Heading: 0, Title: 0 })
        {
            _touched.Add(number);
        }

        _lengths[(int)field] += halves;
        counts = field switch
        {
            SearchField.Body => counts with { Body = Sum(counts.Body, halves) },
            SearchField.Component => counts with { Component = Sum(counts.Component, halves) },
            SearchField.Heading => counts with { Heading = Sum(counts.Heading, halves) },
            _ => counts with { Title = Sum(counts.Title, halves) },
        };
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

    private static ushort Sum(ushort count, int halves) => (ushort)Math.Min(ushort.MaxValue, count + halves);
}
