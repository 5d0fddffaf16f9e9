using System.Collections.Immutable;

namespace DocGen.Publishing;

/// <param name="Output">Full path of the output folder.</param>
/// <param name="CacheFolder">Full path of the folder for what the next build may use; null for none. Not writable means none.</param>
/// <param name="Forces">Whether a folder with foreign files is taken over.</param>
/// <param name="Jobs">Threads at most; at least 1.</param>
public sealed record PublishRequest(string Output, string? CacheFolder, bool Forces, int Jobs);

/// <summary>What a publication has done to the output, each list in ordinal order.</summary>
/// <param name="Added">Files that were not there.</param>
/// <param name="Changed">Files with other content than before.</param>
/// <param name="Removed">Files of the previous site that are gone.</param>
/// <param name="Kept">Foreign files that stay.</param>
/// <param name="IsWhole">False if the output could not be swapped in one step and was updated file by file.</param>
public sealed record PublishResult(
    ImmutableArray<string> Added,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    ImmutableArray<string> Kept,
    bool IsWhole)
{
    public static PublishResult Nothing { get; } = new([], [], [], [], IsWhole: true);

    public int ChangeCount => Added.Length + Changed.Length + Removed.Length;
}
