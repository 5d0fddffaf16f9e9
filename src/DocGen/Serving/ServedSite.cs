using System.Collections.Immutable;
using DocGen.Site.Html;

namespace DocGen.Serving;

/// <summary>The files of one build as they are served. Never changed.</summary>
internal sealed class ServedSite
{
    private const string Headers = "_headers";

    private readonly Dictionary<string, ServedFile> _files;
    private readonly Dictionary<string, int> _gone;

    private ServedSite(Dictionary<string, ServedFile> files, Dictionary<string, int> gone, string basePath, int version)
    {
        _files = files;
        _gone = gone;
        BaseAddress = basePath;
        BasePath = Uri.UnescapeDataString(basePath);
        Version = version;
        HostHeaders = HostHeaders.Parse(files.TryGetValue(Headers, out ServedFile? headers) ? headers.Content.Span : []);
    }

    /// <summary>Path that all addresses begin with, percent-encoded; slashes at both ends.</summary>
    public string BaseAddress { get; }

    /// <summary>The same as requests have it: decoded.</summary>
    public string BasePath { get; }

    /// <summary>1 for the first site, one more for each that differs from the one before.</summary>
    public int Version { get; }

    public HostHeaders HostHeaders { get; }

    /// <param name="basePath">Percent-encoded.</param>
    /// <param name="previous">The site served so far; what is the same in both keeps its version.</param>
    public static ServedSite Create(ImmutableArray<OutputFile> files, string basePath, ServedSite? previous)
    {
        int version = (previous?.Version ?? 0) + 1;
        bool isMoved = previous is not null && previous.BaseAddress != basePath;
        Dictionary<string, ServedFile> served = new(files.Length, StringComparer.Ordinal);
        int known = 0;
        foreach (OutputFile file in files)
        {
            ServedFile? old = isMoved ? null : previous?._files.GetValueOrDefault(file.Path);
            known += old is null ? 0 : 1;
            bool isSame = old is not null && (old.Content.Equals(file.Content) || old.Content.Span.SequenceEqual(file.Content.Span));
            served.Add(file.Path, isSame ? old! : new ServedFile(file.Path, file.Content, ContentTypes.Of(file.Path), version));
        }

        Dictionary<string, int> gone = new(StringComparer.Ordinal);
        foreach ((string path, int when) in previous?._gone ?? [])
        {
            gone.Add(path, when);
        }

        if (previous is not null && known < previous._files.Count)
        {
            foreach (string path in previous._files.Keys.Where(path => !served.ContainsKey(path)))
            {
                gone[path] = version;
            }
        }

        foreach (string path in gone.Keys.Where(served.ContainsKey).ToArray())
        {
            gone.Remove(path);
        }

        return new ServedSite(served, gone, basePath, version);
    }

    public ServedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>What a host shows for an address that does not exist: the nearest <c>404.html</c> upwards, which is in the language of the folder.</summary>
    public ServedFile? FindNotFoundPage(string path)
    {
        for (int slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (_files.TryGetValue(path[..(slash + 1)] + "404.html", out ServedFile? page))
            {
                return page;
            }
        }

        return _files.GetValueOrDefault("404.html");
    }

    /// <summary>Files that were added, changed or taken away after a version, in ordinal order.</summary>
    public ImmutableArray<string> ChangedSince(int version) =>
    [
        .. _files.Values.Where(file => file.Version > version).Select(static file => file.Path)
            .Concat(_gone.Where(pair => pair.Value > version).Select(static pair => pair.Key))
            .Order(StringComparer.Ordinal),
    ];
}

/// <param name="Path">Below the output folder.</param>
/// <param name="Version">Of the first site that holds it as it is.</param>
internal sealed record ServedFile(string Path, ReadOnlyMemory<byte> Content, string ContentType, int Version);
