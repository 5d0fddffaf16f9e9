using System.Collections.Immutable;

namespace DocGen.Site.Search;

/// <summary>For each term of one language the pages that have it, by number, each with its weight.</summary>
/// <param name="Starts">Where the list of a term begins; one entry more than there are terms.</param>
/// <param name="Pages">Ascending within a list.</param>
/// <param name="Weights">Parallel to <paramref name="Pages"/>.</param>
internal sealed record PostingLists(int[] Starts, int[] Pages, byte[] Weights)
{
    /// <param name="terms">How many terms there are.</param>
    /// <param name="numbers">The final numbers of a collector's terms.</param>
    public static PostingLists Build(ImmutableArray<SearchDocument> documents, int terms, IReadOnlyDictionary<TermCollector, int[]> numbers)
    {
        int[] starts = new int[terms + 1];
        long body = 0;
        foreach (SearchDocument document in documents)
        {
            int[] final = numbers[document.Vocabulary];
            foreach (ref readonly TermCounts counts in document.Terms.AsSpan())
            {
                starts[final[counts.Term] + 1]++;
            }

            body += document.Lengths[(int)SearchField.Body];
        }

        for (int i = 0; i < terms; i++)
        {
            starts[i + 1] += starts[i];
        }

        TermWeights weights = new((double)body / Math.Max(1, documents.Length));
        int[] next = starts.AsSpan(0, terms).ToArray();
        int[] pages = new int[starts[terms]];
        byte[] weightOf = new byte[pages.Length];
        for (int page = 0; page < documents.Length; page++)
        {
            SearchDocument document = documents[page];
            int[] final = numbers[document.Vocabulary];
            foreach (ref readonly TermCounts counts in document.Terms.AsSpan())
            {
                int place = next[final[counts.Term]]++;
                pages[place] = page;
                weightOf[place] = (byte)weights.Of(counts, document.Lengths.AsSpan());
            }
        }

        return new PostingLists(starts, pages, weightOf);
    }
}
