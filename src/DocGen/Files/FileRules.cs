using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Files;

/// <summary>What can be wrong with the files of a project.</summary>
public static class FileRules
{
    public static Rule InvalidUtf8 { get; } = new(
        "DG0101",
        Severity.Error,
        "File is not UTF-8",
        "DocGen reads text as UTF-8 and nothing else. A file in another encoding would show wrong letters to every reader, so it is refused at the first byte that is not UTF-8.",
        "A page saved as Windows-1252, in which `é` is the single byte `E9`.",
        "Save the file as UTF-8 (every editor can) or convert it: `iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md`. A byte-order mark is accepted.");

    public static Rule LinkLoop { get; } = new(
        "DG0102",
        Severity.Warning,
        "Symbolic link leads back to itself or to a folder above it",
        "Following the link would never end. The link is left out; everything else is built.",
        "`content/en/all -> ..`",
        "Delete the link, or list it under `ignore` in `docgen.json`.");

    public static Rule LinkOutOfProject { get; } = new(
        "DG0103",
        Severity.Warning,
        "Symbolic link leads out of the project",
        "A site is built from its project folder alone, so that it is the same on every machine. What the link leads to may not exist elsewhere and is left out.",
        "`content/en/shared -> ../../../other-project/docs`",
        "Copy the files into the project, or make the folder that holds both the project (`--source`).");

    public static Rule Unreadable { get; } = new(
        "DG0104",
        Severity.Error,
        "File cannot be read",
        "The system refuses to read a file that belongs to the site. Leaving it out would publish a site with a hole.",
        "A page whose permissions do not let the current user read it.",
        "Give the user read permission, or list the file under `ignore` in `docgen.json`.");

    public static Rule TooLarge { get; } = new(
        "DG0105",
        Severity.Error,
        "Text file is too large",
        "A text file beyond the limit is nearly always data that has got into the content folder; reading it would make the build slow for nothing.",
        "A database dump of 200 MiB saved as `content/en/dump.md`.",
        "Move the file to `static/`, list it under `ignore`, or raise `limits.fileSize` (in MiB) in `docgen.json`.");

    public static Rule TooManyFiles { get; } = new(
        "DG0106",
        Severity.Error,
        "Project has too many files",
        "More files than the limit usually means that a folder of dependencies or of build results lies inside the content.",
        "A content folder that holds a checkout of another project.",
        "List the folder under `ignore` in `docgen.json`, set `content` to a folder of its own, or raise `limits.files`.");

    public static Rule HistoryUnknown { get; } = new(
        "DG0107",
        Severity.Warning,
        "Days of last changes are not known",
        "With `\"lastUpdated\": \"git\"` a page without `updated` shows the day of its last commit, which only git can tell. The site is built without these days.",
        "`\"lastUpdated\": \"git\"` in a folder that is not in a git repository, or on a machine without git.",
        "Install git, build in the clone itself, or take the days from the pages: `\"lastUpdated\": \"front-matter\"`.");

    public static Rule HistoryCut { get; } = new(
        "DG0108",
        Severity.Warning,
        "History is cut off",
        "A shallow clone has the newest commits alone. A file that was changed before seems to be as new as the clone; such a day would be wrong, so it is left out.",
        "`\"lastUpdated\": \"git\"` in a job whose checkout fetches one commit.",
        "Let the job fetch all commits: `fetch-depth: 0` for `actions/checkout`, `GIT_DEPTH: 0` in GitLab, `git fetch --unshallow` by hand.");

    public static ImmutableArray<Rule> All { get; } = [InvalidUtf8, LinkLoop, LinkOutOfProject, Unreadable, TooLarge, TooManyFiles, HistoryUnknown, HistoryCut];
}
