using System.Collections.Immutable;
using System.Security.Cryptography;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Markup;

namespace DocGen.Site.Search;

/// <summary>The search index of a site: for each language one small file that names all others, shards of terms, and shards of pages.</summary>
/// <remarks>
/// All files are scripts that call <c>docgenSearch(name, data)</c>, because a page that is opened from a disk may load nothing else. Names of shards hold a
/// hash of their content; the first file has a fixed name, so that no page changes when another one does.
/// </remarks>
public static class SearchIndex
{
    /// <summary>Where the index stands in the output.</summary>
    public const string Folder = "search/";

    /// <summary>Page shards that one file names.</summary>
    internal const int DirectoryLength = 256;

    /// <summary>Path of the first file of a language's index below the output folder.</summary>
    public static string PathOf(string language) => $"{Folder}{language}.js";

    /// <summary>Reads every text once, whatever the number of languages that show it. O(text), in parallel.</summary>
    /// <param name="finish">Told path and content of every file, in any order and by several threads.</param>
    /// <returns>The paths below the output folder, with <c>/</c>, in a fixed order.</returns>
    public static ImmutableArray<string> Build(
        ImmutableArray<SearchLanguage> languages, IFigureSource figures, UrlStyle style, Action<string, ReadOnlySpan<byte>> finish, int jobs, CancellationToken cancellationToken = default)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellationToken };
        ImmutableArray<ImmutableArray<SearchDocument>> documents = Read(languages, figures, parallel);
        (IReadOnlyList<string> terms, Dictionary<TermCollector, int[]> numbers) = Number(documents.SelectMany(static language => language).Select(static document => document.Vocabulary).Distinct());

        var files = new ImmutableArray<string>[languages.Length];
        Parallel.For(0, languages.Length, parallel, language =>
            files[language] = Write(languages[language], documents[language], terms, PostingLists.Build(documents[language], terms.Count, numbers), style, finish, parallel));
        return [.. files.SelectMany(static some => some)];
    }

    private static ImmutableArray<ImmutableArray<SearchDocument>> Read(ImmutableArray<SearchLanguage> languages, IFigureSource figures, ParallelOptions parallel)
    {
        // Where each page goes, and which pages show the same text.
        SearchDocument[][] documents = [.. languages.Select(static language => new SearchDocument[language.Pages.Length])];
        Dictionary<object, List<(int Language, int Page)>> byContent = new(ReferenceEqualityComparer.Instance);
        List<List<(int Language, int Page)>> groups = [];
        for (int language = 0; language < languages.Length; language++)
        {
            for (int page = 0; page < languages[language].Pages.Length; page++)
            {
                object content = languages[language].Pages[page].Page.Content!;
                if (!byContent.TryGetValue(content, out List<(int, int)>? group))
                {
                    groups.Add(group = []);
                    byContent.Add(content, group);
                }

                group.Add((language, page));
            }
        }

        Parallel.For(0, groups.Count, parallel, static () => new TermCollector(), (index, _, terms) =>
        {
            List<(int Language, int Page)> group = groups[index];
            SearchPage[] pages = [.. group.Select(place => languages[place.Language].Pages[place.Page])];
            int number = 0;
            foreach (SearchDocument document in SearchDocument.Read(pages, figures, terms))
            {
                (int language, int page) = group[number++];
                documents[language][page] = document;
            }

            return terms;
        }, static _ => { });
        return [.. documents.Select(static language => ImmutableArray.Create(language))];
    }

    /// <summary>All terms in ordinal order, and for each collector the places of its terms among them.</summary>
    private static (IReadOnlyList<string> Terms, Dictionary<TermCollector, int[]> Numbers) Number(IEnumerable<TermCollector> collectors)
    {
        TermCollector[] all = [.. collectors];
        HashSet<string> distinct = new(StringComparer.Ordinal);
        foreach (TermCollector collector in all)
        {
            foreach (string term in collector.Terms)
            {
                distinct.Add(term);
            }
        }

        string[] terms = [.. distinct];
        Array.Sort(terms, StringComparer.Ordinal);
        Dictionary<string, int> places = new(terms.Length, StringComparer.Ordinal);
        for (int i = 0; i < terms.Length; i++)
        {
            places.Add(terms[i], i);
        }

        return (terms, all.ToDictionary(static collector => collector, collector => Array.ConvertAll(collector.Terms.ToArray(), term => places[term])));
    }

    private static ImmutableArray<string> Write(
        SearchLanguage language, ImmutableArray<SearchDocument> documents, IReadOnlyList<string> terms, PostingLists lists, UrlStyle style, Action<string, ReadOnlySpan<byte>> finish, ParallelOptions parallel)
    {
        string tag = language.Language.Tag.Value;
        ImmutableArray<(string First, byte[] Text)> termShards = TermShards.Write(terms, lists);
        ImmutableArray<int> firstPages = PageShards.Cut(documents);
        string[] pages = new string[firstPages.Length];
        Parallel.For(0, firstPages.Length, parallel, static () => new HtmlBuffer(32 * 1024), (shard, _, buffer) =>
        {
            int end = shard + 1 < firstPages.Length ? firstPages[shard + 1] : documents.Length;
            buffer.Clear();
            Open(buffer, $"{tag}/p{shard}");
            PageShards.Write(buffer, documents.AsSpan()[firstPages[shard]..end], style);
            pages[shard] = Close(buffer, tag, $"p{shard}", finish);
            return buffer;
        }, static _ => { });

        HtmlBuffer output = new(TermShards.ShardBytes * 2);
        var files = new List<string>(termShards.Length + pages.Length + 1);
        for (int shard = 0; shard < termShards.Length; shard++)
        {
            output.Clear();
            Open(output, $"{tag}/t{shard}");
            output.Write("\""u8);
            output.Write(termShards[shard].Text);
            output.Write("\""u8);
            files.Add(Close(output, tag, $"t{shard}", finish));
        }

        string[] termHashes = [.. files.Select(Hash)];
        ImmutableArray<string> directories = WriteDirectories(output, tag, pages, finish);
        files.AddRange(directories);
        output.Clear();
        Open(output, tag);
        SearchEntry.Write(
            output,
            language,
            documents,
            [.. termShards.Select(static shard => shard.First)],
            string.Concat(termHashes),
            firstPages,
            directories.IsEmpty ? string.Concat(pages.Select(Hash)) : "",
            string.Concat(directories.Select(Hash)));
        output.Write(")\n"u8);
        finish(PathOf(tag), output.WrittenSpan);
        return [PathOf(tag), .. files, .. pages];
    }

    /// <summary>The hashes of page shards where they are so many that the entry would grow large; each file names <see cref="DirectoryLength"/> of them.</summary>
    private static ImmutableArray<string> WriteDirectories(HtmlBuffer output, string tag, string[] pages, Action<string, ReadOnlySpan<byte>> finish)
    {
        if (pages.Length <= DirectoryLength)
        {
            return [];
        }

        ImmutableArray<string>.Builder directories = ImmutableArray.CreateBuilder<string>();
        foreach (string[] some in pages.Chunk(DirectoryLength))
        {
            output.Clear();
            Open(output, $"{tag}/d{directories.Count}");
            output.WriteRaw($"\"{string.Concat(some.Select(Hash))}\"");
            directories.Add(Close(output, tag, $"d{directories.Count}", finish));
        }

        return directories.ToImmutable();
    }

    private static void Open(HtmlBuffer buffer, string name)
    {
        buffer.Write("docgenSearch(\""u8);
        buffer.WriteRaw(name);
        buffer.Write("\","u8);
    }

    private static string Close(HtmlBuffer buffer, string tag, string name, Action<string, ReadOnlySpan<byte>> finish)
    {
        buffer.Write(")\n"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        string path = $"{Folder}{tag}/{name}.{Convert.ToHexStringLower(hash[..4])}.js";
        finish(path, buffer.WrittenSpan);
        return path;
    }

    /// <summary>The eight digits in a shard's name.</summary>
    private static string Hash(string path) => path[^11..^3];
}
