using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Publishing;

/// <summary>What can go wrong between a finished site and its output folder.</summary>
public static class PublishingRules
{
    public static Rule NotOurs { get; } = new(
        "DG0201",
        Severity.Error,
        "Output folder holds files of someone else",
        "The output folder is replaced as a whole. A folder that is not empty and has no `manifest.json` of DocGen may hold work that exists nowhere else.",
        "docgen build --output ~/Documents",
        "Name another folder, empty this one, or add `--force`: then files that the site does not have stay, and those it has are replaced.");

    public static Rule WouldReplace { get; } = new(
        "DG0202",
        Severity.Error,
        "Site would replace a file that DocGen did not write",
        "Files that others put into the output folder stay there. The site now has a file at the same place.",
        "A `robots.txt` written by hand into `_site/`, and a site that has one of its own.",
        "Move the file to `static/`, so that it belongs to the site, or delete it, or add `--force`.");

    public static Rule DifferOnlyInCase { get; } = new(
        "DG0203",
        Severity.Error,
        "Two files of the site differ only in case",
        "On Windows and macOS the two names are one file: of two pages one would be lost, depending on where the site is built or unpacked.",
        "`content/en/Setup.md` and `content/en/setup.md`",
        "Rename one of the two sources, or give one a `slug`.");

    public static Rule ReservedName { get; } = new(
        "DG0204",
        Severity.Error,
        "File of the site has a name that Windows refuses",
        "Names such as `con`, `nul` or `com1`, with any extension, names that end in a dot or a space, and names with one of `< > : \" | ? *` or a control character cannot be stored on Windows.",
        "`content/en/aux.md`",
        "Rename the source, or give the page a `slug`.");

    public static Rule InvalidPath { get; } = new(
        "DG0205",
        Severity.Error,
        "File of the site has no valid place",
        "Every file lies below the output folder, under a path of its own; no file can be a folder at the same time.",
        "A page with `permalink: /../../etc/passwd`, or the pages `guide.md` with `urls: file` and a static file `guide.html/x`.",
        "Correct the `slug`, `permalink` or the name of the static file.");

    public static Rule AnotherBuild { get; } = new(
        "DG0206",
        Severity.Error,
        "Another build is writing the same output",
        "Two builds that replace one folder at the same time would leave a mixture.",
        "`docgen build` in two terminals",
        "Wait until the other build has ended. If it has crashed its lock is gone with it; nothing needs to be deleted by hand.");

    public static Rule WriteFailed { get; } = new(
        "DG0207",
        Severity.Error,
        "Output cannot be written",
        "The system refuses: the disk is full, permissions are missing, or the folder is used by another program. The site that was there before is as it was.",
        "docgen build --output /read-only/site",
        "Make room, change permissions, close the program that uses the folder, or name another output folder.");

    public static ImmutableArray<Rule> All { get; } = [NotOurs, WouldReplace, DifferOnlyInCase, ReservedName, InvalidPath, AnotherBuild, WriteFailed];
}
