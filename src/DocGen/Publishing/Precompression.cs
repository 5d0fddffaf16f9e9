using System.Collections.Immutable;
using DocGen.Diagrams.Compression;
using DocGen.Site.Html;

namespace DocGen.Publishing;

/// <summary>Packs files beforehand for hosts that send <c>page.html.br</c> or <c>page.html.gz</c> to browsers that take it. The same bytes on every machine: both packers are our own.</summary>
public static class Precompression
{
    // What a packet holds in any case; packing less saves nothing.
    private const int SmallestFile = 1024;

    private static readonly ImmutableHashSet<string> Extensions =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".md", ".webmanifest", ".wasm");

    /// <summary>The files, and behind them a packed form of each that becomes smaller by it.</summary>
    public static ImmutableArray<OutputFile> Add(ImmutableArray<OutputFile> files, int jobs, CancellationToken cancellationToken)
    {
        OutputFile[] texts = [.. files.Where(static file => file.Content.Length >= SmallestFile && Extensions.Contains(Path.GetExtension(file.Path)))];
        var packed = new OutputFile[texts.Length * 2];
        Parallel.For(0, packed.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken }, index =>
        {
            OutputFile file = texts[index / 2];
            packed[index] = index % 2 == 0 ? new OutputFile(file.Path + ".br", ContentEncodings.Br(file.Content.Span)) : new OutputFile(file.Path + ".gz", ContentEncodings.Gzip(file.Content.Span));
        });
        return [.. files, .. packed.Where((file, index) => file.Content.Length < texts[index / 2].Content.Length)];
    }
}
