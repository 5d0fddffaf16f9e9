using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Building;

/// <param name="Jobs">Threads at most; at least 1.</param>
/// <param name="IncludesDrafts">Whether drafts are built.</param>
/// <param name="UsesCache">Whether results of an earlier build may be taken from the cache folder.</param>
/// <param name="ChecksMentions">Whether names in texts are compared with the drawings beside them, which only a check does.</param>
/// <param name="Progress">Told the name of each phase and how much of it is done (0 to 1); called from any thread.</param>
public sealed record BuildOptions(int Jobs, bool IncludesDrafts, bool UsesCache, bool ChecksMentions, Action<string, double>? Progress)
{
    /// <summary>Whether pictures for previews are drawn; off where nothing is published.</summary>
    public bool DrawsCards { get; init; } = true;

    /// <summary>Whether finished drawings are looked at for what makes them hard to read, which only a check does.</summary>
    public bool ChecksDrawings { get; init; }

    /// <summary>Asked if the configuration wants the days of commits.</summary>
    public FindCommitDays FindCommitDays { get; init; } = static (_, _, _) => CommitDays.Unknown("nobody has been asked");

    /// <summary>Takes finished pages, so that they need not stay in memory; not together with <see cref="Memory"/>, which is for keeping them there.</summary>
    public IOutputStore? Store { get; init; }

    /// <summary>What the last build of the project left; null: everything is made anew.</summary>
    public BuildMemory? Memory { get; init; }
}
