using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Text;

namespace DocGen.Publishing;

/// <summary>Checks that the files of a site can lie beside each other on every system.</summary>
public static class OutputPaths
{
    private static readonly SearchValues<char> RefusedCharacters = SearchValues.Create([.. "<>:\"|?*", .. Enumerable.Range(0, 0x20).Select(static code => (char)code)]);

    private static readonly FrozenSet<string> Reserved = new[] { "con", "prn", "aux", "nul", "conin$", "conout$" }
        .Concat(Enumerable.Range(0, 10).SelectMany(static i => (string[])[$"com{i}", $"lpt{i}"]))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every fault, in the order of the files; empty for a site that can be written. O(total length of the paths).</summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyList<OutputFile> files)
    {
        DiagnosticBag diagnostics = new();
        Dictionary<string, string> byFold = new(files.Count * 2, StringComparer.OrdinalIgnoreCase);
        HashSet<string> paths = new(files.Count, StringComparer.Ordinal);
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (OutputFile file in files)
        {
            if (!ProjectPath.TryNormalize(file.Path, out string normalized) || normalized != file.Path || normalized.Length == 0)
            {
                diagnostics.Report(PublishingRules.InvalidPath, null, $"'{file.Path}' is not a path below the output folder");
            }
            else if (!paths.Add(file.Path))
            {
                diagnostics.Report(PublishingRules.InvalidPath, null, $"two files of the site have the path '{file.Path}'");
            }
            else if (file.Path == OutputFolder.ManifestName)
            {
                diagnostics.Report(PublishingRules.InvalidPath, null, $"'{file.Path}' is the name of DocGen's own list of files", DiagnosticNote.Help("a web app's manifest can be called 'site.webmanifest'"));
            }
            else
            {
                CheckParts(file.Path, byFold, folders, diagnostics);
            }
        }

        foreach (string path in paths.Where(folders.Contains).Order(StringComparer.Ordinal))
        {
            diagnostics.Report(PublishingRules.InvalidPath, null, $"'{path}' is a file and a folder of the site");
        }

        return diagnostics.ToImmutable();
    }

    // The file and each folder above it that was not seen yet.
    private static void CheckParts(string path, Dictionary<string, string> byFold, HashSet<string> folders, DiagnosticBag diagnostics)
    {
        for (string part = path; part.Length > 0; part = ProjectPath.Parent(part))
        {
            if (part.Length < path.Length && !folders.Add(part))
            {
                return;
            }

            ReadOnlySpan<char> name = part.AsSpan(part.LastIndexOf('/') + 1);
            if (IsRefusedByWindows(name))
            {
                diagnostics.Report(PublishingRules.ReservedName, null, $"Windows refuses the name '{name}' of '{part}'");
            }

            if (!byFold.TryAdd(part, part) && byFold[part] is { } other && !string.Equals(other, part, StringComparison.Ordinal))
            {
                diagnostics.Report(PublishingRules.DifferOnlyInCase, null, $"'{other}' and '{part}' differ only in case");
            }
        }
    }

    private static bool IsRefusedByWindows(ReadOnlySpan<char> name)
    {
        if (name.ContainsAny(RefusedCharacters) || name[^1] is '.' or ' ')
        {
            return true;
        }

        int dot = name.IndexOf('.');
        ReadOnlySpan<char> stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        return stem.Length is >= 3 and <= 7 && Reserved.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
    }
}
