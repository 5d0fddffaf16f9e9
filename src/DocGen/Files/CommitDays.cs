using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>When files were last committed, as the repository around them tells.</summary>
/// <param name="Days">UTC day of a file's last commit (<c>yyyy-MM-dd</c>) by its path below the folder that was asked about. Files without a commit are missing.</param>
/// <param name="Cut">How many files are missing because the history is cut off and their last commit lies at the cut, or behind it.</param>
/// <param name="Fault">Why nothing is known; null if something is.</param>
public sealed record CommitDays(IReadOnlyDictionary<string, string> Days, int Cut, string? Fault)
{
    public static CommitDays Unknown(string fault) => new(ImmutableDictionary<string, string>.Empty, 0, fault);
}

/// <summary>Asks the version control system around a folder.</summary>
/// <param name="folder">Full path.</param>
/// <param name="files">Paths below it.</param>
public delegate CommitDays FindCommitDays(string folder, IReadOnlyCollection<string> files, CancellationToken cancellationToken);
