using System.Globalization;

namespace DocGen.Files;

/// <summary>Reads what <see cref="Arguments"/> make git print: commits, the newest first, each with the files it changed.</summary>
/// <remarks>
/// Every part ends in a zero character. A commit is <c>\u0001TIME PARENTS</c>, the paths of its files follow, the first behind a line break. Renames are
/// not followed: a file that was moved was changed on the day of the move.
/// </remarks>
internal static class GitLog
{
    private const char CommitMark = '\u0001';

    /// <summary>Nothing of these depends on how git is configured here: no signatures, no renames, paths as they are and from the working folder on.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["-c", "log.showSignature=false", "--no-pager", "log", "-z", "--name-only", "--no-renames", "--relative", "--format=%x01%ct %P", "HEAD", "--", "."];

    /// <summary>Reads until every file has been met, which in most repositories is long before the end.</summary>
    /// <param name="files">Paths that are asked about.</param>
    /// <param name="isShallow">Whether commits without parents are where the history was cut off: they name files that are older.</param>
    public static CommitDays Read(TextReader output, IReadOnlyCollection<string> files, bool isShallow, CancellationToken cancellationToken)
    {
        Dictionary<string, string> days = new(StringComparer.Ordinal);
        HashSet<string> missing = new(files, StringComparer.Ordinal);
        int cut = 0;
        string? day = null;
        while (missing.Count > 0 && ReadPart(output) is { } part)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.StartsWith(CommitMark))
            {
                day = ReadCommit(part, isShallow);
            }
            else if (missing.Remove(part.TrimStart('\n')))
            {
                cut += day is null ? 1 : 0;
                if (day is not null)
                {
                    days.Add(part.TrimStart('\n'), day);
                }
            }
        }

        return new CommitDays(days, cut, null);
    }

    /// <summary>The day of a commit; null where the history is cut off.</summary>
    private static string? ReadCommit(string part, bool isShallow)
    {
        int space = part.IndexOf(' ', StringComparison.Ordinal);
        bool hasParents = space >= 0 && space < part.Length - 1;
        ReadOnlySpan<char> time = part.AsSpan(1, (space < 0 ? part.Length : space) - 1);
        return (hasParents || !isShallow) && long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) && IsTime(seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsTime(long seconds) => seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static string? ReadPart(TextReader output)
    {
        System.Text.StringBuilder part = new();
        int next = output.Read();
        while (next > 0)
        {
            part.Append((char)next);
            next = output.Read();
        }

        return next < 0 && part.Length == 0 ? null : part.ToString();
    }
}
