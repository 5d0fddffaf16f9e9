using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Unicode;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Site.Links;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>The pictures and downloads of a project. A file becomes part of the site when a page asks for it; static files always are.</summary>
internal sealed class AssetCatalogue : IAssetSource
{
    private const string Folder = "assets/";

    private const int FingerprintBytes = 4;

    private readonly ProjectReader _reader;
    private readonly Func<byte[], string, Diagnosed<byte[]>> _clean;
    private readonly FrozenDictionary<string, ProjectFile> _static;
    private readonly ConcurrentDictionary<string, Lazy<LoadedAsset?>> _assets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Asset?>> _staticAssets = new(StringComparer.Ordinal);
    private readonly (BuildMemory Memory, object Setting)? _memory;
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];

    /// <param name="clean">Given the bytes and the path of a file, returns what may be published of it: SVG files lose their scripts.</param>
    /// <param name="memory">The memory of the build and the object that stands for what <paramref name="clean"/> depends on beside the file; null: nothing is kept.</param>
    public AssetCatalogue(ProjectFiles files, ProjectReader reader, Func<byte[], string, Diagnosed<byte[]>> clean, (BuildMemory Memory, object Setting)? memory = null)
    {
        _memory = memory;
        _reader = reader;
        _clean = clean;
        _static = files.Static.ToFrozenDictionary(static file => file.PathInFolder, StringComparer.Ordinal);
        Paths = [.. files.Others.Select(static file => file.Path), .. files.Static.Select(static file => file.Path)];
    }

    public IReadOnlyCollection<string> Paths { get; }

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Files that pages asked for, then static files; in ordinal order.</summary>
    public ImmutableArray<OutputFile> Files
    {
        get
        {
            IEnumerable<OutputFile> asked = _assets.Values.Select(static asset => asset.Value?.File).OfType<OutputFile>();
            IEnumerable<OutputFile> @static = _static.Values.Select(ReadStatic).OfType<OutputFile>();
            return [.. asked.Concat(@static).DistinctBy(static file => file.Path, StringComparer.Ordinal).OrderBy(static file => file.Path, StringComparer.Ordinal)];
        }
    }

    public Asset? Find(string projectPath) => _assets.GetOrAdd(projectPath, static (path, self) => new Lazy<LoadedAsset?>(() => self.Load(path)), this).Value?.Asset;

    public bool HasFolder(string projectPath) => _reader.HasFolder(projectPath);

    public Asset? FindStatic(string path) => _staticAssets.GetOrAdd(path, static (key, self) => new Lazy<Asset?>(() => self.LoadStatic(key)), this).Value;

    private LoadedAsset? Load(string path)
    {
        if (!_reader.Exists(path))
        {
            return null;
        }

        Diagnosed<byte[]?> bytes = _reader.ReadBytes(path);
        Report(bytes.Diagnostics);
        if (bytes.Value is null)
        {
            return null;
        }

        Diagnosed<LoadedAsset> loaded = Kept<Diagnosed<LoadedAsset>>.Get(_memory?.Memory.Assets, path, [bytes.Value, _memory?.Setting], () => Take(path, bytes.Value));
        Report(loaded.Diagnostics);
        return loaded.Value;
    }

    private Diagnosed<LoadedAsset> Take(string path, byte[] bytes)
    {
        Diagnosed<byte[]> cleaned = _clean(bytes, path);
        byte[] content = cleaned.Value;
        string extension = ProjectPath.Extension(path);
        string name = ProjectPath.Name(path)[..^extension.Length].TrimStart('.');
        string fingerprint = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, FingerprintBytes));

        // Hosts send files without an ending as something to save: a licence is there to be read.
        string ending = extension.Length == 0 && IsText(content) ? ".txt" : extension;
        OutputFile file = new($"{Folder}{name}.{fingerprint}{ending}", content);
        return new Diagnosed<LoadedAsset>(new LoadedAsset(Describe(file.Path, content), file), cleaned.Diagnostics);
    }

    private static bool IsText(ReadOnlySpan<byte> content) => Utf8.IsValid(content) && !content.Contains((byte)0);

    private Asset? LoadStatic(string path)
    {
        if (!_static.TryGetValue(path, out ProjectFile? file) || _reader.ReadBytes(file).Value is not { } content)
        {
            return null;
        }

        return Describe(path, content);
    }

    private OutputFile? ReadStatic(ProjectFile file)
    {
        Diagnosed<byte[]?> bytes = _reader.ReadBytes(file);
        Report(bytes.Diagnostics);
        return bytes.Value is null ? null : new OutputFile(file.PathInFolder, bytes.Value);
    }

    private static Asset Describe(string path, byte[] content)
    {
        ImageDimensions? size = ImageDimensions.Read(content);
        string? fault = ImageFaults.Find(path, content);
        return new Asset(path, size?.Width, size?.Height, fault, ImageFaults.HelpFor(fault));
    }

    private void Report(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            _diagnostics.Add(diagnostic);
        }
    }
}

/// <param name="File">Where it goes.</param>
internal sealed record LoadedAsset(Asset Asset, OutputFile File);
