using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocGen.Files;

namespace DocGen.Publishing;

/// <summary>
/// Sizes and times of the published files, kept in the cache folder, so that the next build need not read the whole site to know that nobody
/// has edited it. Good only together with the very manifest it was written for.
/// </summary>
internal static class StampFile
{
    /// <summary>Full path of the stamps of one output folder.</summary>
    public static string PathFor(string cacheFolder, string output) =>
        ProjectPath.Combine(cacheFolder, $"published-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..16]}.txt");

    /// <returns>Empty if there are none for this manifest.</returns>
    public static IReadOnlyDictionary<string, FileStamp> Read(IFileSystem fileSystem, string path, string manifestHash)
    {
        try
        {
            if (fileSystem.GetKind(path) != EntryKind.File)
            {
                return new Dictionary<string, FileStamp>(StringComparer.Ordinal);
            }

            string text = Encoding.UTF8.GetString(fileSystem.ReadBytes(path));
            Dictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);
            bool isFirst = true;
            foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
            {
                if (isFirst)
                {
                    if (!line.SequenceEqual(manifestHash))
                    {
                        return new Dictionary<string, FileStamp>(StringComparer.Ordinal);
                    }

                    isFirst = false;
                    continue;
                }

                int first = line.IndexOf(' ');
                int second = first < 0 ? -1 : first + 1 + line[(first + 1)..].IndexOf(' ');
                if (second > first + 1 && long.TryParse(line[..first], NumberStyles.None, CultureInfo.InvariantCulture, out long length) &&
                    long.TryParse(line[(first + 1)..second], NumberStyles.None, CultureInfo.InvariantCulture, out long ticks))
                {
                    stamps[line[(second + 1)..].ToString()] = new FileStamp(length, ticks);
                }
            }

            return stamps;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        }
    }

    public static byte[] Write(IEnumerable<(string Path, FileStamp Stamp)> stamps, string manifestHash)
    {
        StringBuilder text = new(manifestHash);
        text.Append('\n');
        foreach ((string path, FileStamp stamp) in stamps.OrderBy(static item => item.Path, StringComparer.Ordinal))
        {
            text.Append(stamp.Length).Append(' ').Append(stamp.ModifiedTicks).Append(' ').Append(path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
