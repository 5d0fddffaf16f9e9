using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Reads and parses all pages, in parallel.</summary>
internal static class PageLoader
{
    /// <returns>Pages in the order of <paramref name="files"/>; a file that cannot be read is reported and left out.</returns>
    public static Diagnosed<ImmutableArray<MarkdownPage>> Load(
        ImmutableArray<ProjectFile> files,
        ProjectReader reader,
        bool allowsUnsafeHtml,
        PageDays days,
        BuildOptions build,
        CancellationToken cancellationToken)
    {
        // The same object for the same path, so that a cycle of includes is recognized by reference.
        ConcurrentDictionary<string, Lazy<Diagnosed<SourceText?>>> includes = new(StringComparer.Ordinal);
        Func<string, SourceText?> find = path => reader.Exists(path)
            ? includes.GetOrAdd(path, static (key, from) => new Lazy<Diagnosed<SourceText?>>(() => from.ReadText(key)), reader).Value.Value
            : null;
        Diagnosed<MarkdownPage?>[] pages = new Diagnosed<MarkdownPage?>[files.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = build.Jobs, CancellationToken = cancellationToken };
        Parallel.For(0, files.Length, options, i => pages[i] = Read(files[i], reader, new MarkdownReading(allowsUnsafeHtml, find), days, build.Memory));

        DiagnosticBag diagnostics = new();
        ImmutableArray<MarkdownPage> loaded = [.. pages.Select(diagnostics.Take).OfType<MarkdownPage>()];
        foreach (KeyValuePair<string, Lazy<Diagnosed<SourceText?>>> include in includes)
        {
            diagnostics.AddRange(include.Value.Value.Diagnostics);
        }

        return diagnostics.Diagnose(loaded);
    }

    private static Diagnosed<MarkdownPage?> Read(ProjectFile file, ProjectReader reader, MarkdownReading reading, PageDays days, BuildMemory? memory)
    {
        Diagnosed<SourceText?> source = reader.ReadText(file);
        if (source.Value is null)
        {
            return new Diagnosed<MarkdownPage?>(null, source.Diagnostics);
        }

        Diagnosed<MarkdownPage> page = memory is null ? Parse(source.Value, file, reading, days) : Recall(source.Value, file, reading, days, memory);
        return new Diagnosed<MarkdownPage?>(page.Value, [.. source.Diagnostics, .. page.Diagnostics]);
    }

    /// <summary>The page as the memory knows it, if neither it nor a file that it includes has changed.</summary>
    private static Diagnosed<MarkdownPage> Recall(SourceText source, ProjectFile file, MarkdownReading reading, PageDays days, BuildMemory memory)
    {
        if (memory.Pages.TryGet(file.Path, out LoadedPage? known) && ReferenceEquals(known.Source, source) && known.ContentPath == file.PathInFolder &&
            known.AllowsUnsafeHtml == reading.AllowsUnsafeHtml && ReferenceEquals(known.Days, days) && known.Includes.All(include => ReferenceEquals(reading.FindInclude(include.Path), include.Text)))
        {
            memory.Pages.Keep(file.Path, known);
            return known.Page;
        }

        ImmutableArray<(string, SourceText?)>.Builder includes = ImmutableArray.CreateBuilder<(string, SourceText?)>();
        MarkdownReading observed = new(reading.AllowsUnsafeHtml, path =>
        {
            SourceText? text = reading.FindInclude(path);
            includes.Add((path, text));
            return text;
        });
        Diagnosed<MarkdownPage> page = Parse(source, file, observed, days);
        memory.Pages.Keep(file.Path, new LoadedPage(source, file.PathInFolder, reading.AllowsUnsafeHtml, days, page, includes.ToImmutable()));
        return page;
    }

    private static Diagnosed<MarkdownPage> Parse(SourceText source, ProjectFile file, MarkdownReading reading, PageDays days)
    {
        Diagnosed<MarkdownPage> page = MarkdownReader.Read(source, file.PathInFolder, reading);
        return new Diagnosed<MarkdownPage>(days.Apply(page.Value, file.PathInFolder), page.Diagnostics);
    }
}
