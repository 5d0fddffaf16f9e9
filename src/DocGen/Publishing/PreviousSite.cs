using System.Security.Cryptography;
using DocGen.Files;

namespace DocGen.Publishing;

/// <summary>What lies in the output folder before a publication.</summary>
/// <param name="IsOurs">Whether DocGen wrote it.</param>
/// <param name="Hashes">What its manifest says; empty if it is not ours.</param>
/// <param name="Files">What is really there, by path.</param>
/// <param name="KnownStamps">Stamps under which the hashes were true.</param>
internal sealed record PreviousSite(
    string Folder,
    bool IsOurs,
    IReadOnlyDictionary<string, string> Hashes,
    IReadOnlyDictionary<string, FileStamp> Files,
    IReadOnlyDictionary<string, FileStamp> KnownStamps)
{
    public bool IsEmpty => Files.Count == 0;

    /// <summary>Files that the manifest does not list, in ordinal order.</summary>
    public IEnumerable<string> Foreign => Files.Keys
        .Where(path => !Hashes.ContainsKey(path) && (path != OutputFolder.ManifestName || !IsOurs) && path != InPlaceUpdate.TemporaryName)
        .Order(StringComparer.Ordinal);

    public static PreviousSite Read(IFileSystem fileSystem, PublishRequest request)
    {
        Dictionary<string, FileStamp> files = fileSystem.ListFiles(request.Output).ToDictionary(static file => file.Path, static file => file.Stamp, StringComparer.Ordinal);
        byte[]? bytes = files.ContainsKey(OutputFolder.ManifestName) ? fileSystem.ReadBytes(ProjectPath.Combine(request.Output, OutputFolder.ManifestName)) : null;
        if (bytes is null || Manifest.Read(bytes) is not { } manifest)
        {
            return new PreviousSite(request.Output, IsOurs: false, Manifest.Empty.Hashes, files, new Dictionary<string, FileStamp>(StringComparer.Ordinal));
        }

        IReadOnlyDictionary<string, FileStamp> stamps = request.CacheFolder is null
            ? new Dictionary<string, FileStamp>(StringComparer.Ordinal)
            : StampFile.Read(fileSystem, StampFile.PathFor(request.CacheFolder, request.Output), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new PreviousSite(request.Output, IsOurs: true, manifest.Hashes, files, stamps);
    }

    /// <summary>Whether the file is there with exactly this content. Reads it only if its stamp is not the known one.</summary>
    public bool Has(string path, string hash, long length, IFileSystem fileSystem)
    {
        if (!Hashes.TryGetValue(path, out string? old) || old != hash || !Files.TryGetValue(path, out FileStamp stamp) || stamp.Length != length)
        {
            return false;
        }

        return (KnownStamps.TryGetValue(path, out FileStamp known) && known == stamp) ||
               Convert.ToHexStringLower(SHA256.HashData(fileSystem.ReadBytes(ProjectPath.Combine(Folder, path)))) == hash;
    }
}
