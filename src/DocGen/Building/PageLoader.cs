using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Reads and parses all pages, in parallel.</summary>
public static class PageLoader
{
    /// <returns>Pages in the order of <paramref name="files"/>; a file that cannot be read is reported and left out.</returns>
    public static Diagnosed<ImmutableArray<MarkdownPage>> Load(
        ImmutableArray<ProjectFile> files,
        ProjectReader reader,
        bool allowsUnsafeHtml,
        int jobs,
        CancellationToken cancellationToken)
    {
        // The same object for the same path, so that a cycle of includes is recognized by reference.
        ConcurrentDictionary<string, Lazy<Diagnosed<SourceText?>>> includes = new(StringComparer.Ordinal);
        MarkdownReading reading = new(allowsUnsafeHtml, path => reader.Exists(path)
            ? includes.GetOrAdd(path, static (key, from) => new Lazy<Diagnosed<SourceText?>>(() => from.ReadText(key)), reader).Value.Value
            : null);
        Diagnosed<MarkdownPage?>[] pages = new Diagnosed<MarkdownPage?>[files.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.For(0, files.Length, options, i => pages[i] = Read(files[i], reader, reading));

        DiagnosticBag diagnostics = new();
        ImmutableArray<MarkdownPage> loaded = [.. pages.Select(diagnostics.Take).OfType<MarkdownPage>()];
        foreach (KeyValuePair<string, Lazy<Diagnosed<SourceText?>>> include in includes)
        {
            diagnostics.AddRange(include.Value.Value.Diagnostics);
        }

        return diagnostics.Diagnose(loaded);
    }

    private static Diagnosed<MarkdownPage?> Read(ProjectFile file, ProjectReader reader, MarkdownReading reading)
    {
        Diagnosed<SourceText?> source = reader.ReadText(file);
        if (source.Value is null)
        {
            return new Diagnosed<MarkdownPage?>(null, source.Diagnostics);
        }

        Diagnosed<MarkdownPage> page = MarkdownReader.Read(source.Value, file.PathInFolder, reading);
        return new Diagnosed<MarkdownPage?>(page.Value, [.. source.Diagnostics, .. page.Diagnostics]);
    }
}
