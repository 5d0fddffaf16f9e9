using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Content;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Looks for addresses that cannot be published together or not on every system.</summary>
internal static class AddressChecks
{
    // Of every file system in use; Windows counts UTF-16 units, which are never more than the bytes.
    private const int MaximumNameBytes = 255;
    private const int ShownLength = 40;

    public static void Check(ImmutableArray<Page> pages, DiagnosticBag diagnostics)
    {
        Dictionary<string, Page> byOutput = new(StringComparer.OrdinalIgnoreCase);
        HashSet<(string, string)> reported = [];
        HashSet<string> reportedNames = new(StringComparer.OrdinalIgnoreCase);
        foreach (Page page in pages)
        {
            CheckNames(page, reportedNames, diagnostics);
            if (byOutput.TryAdd(page.Address.OutputPath, page))
            {
                continue;
            }

            Page first = byOutput[page.Address.OutputPath];
            bool isSame = first.Address.OutputPath == page.Address.OutputPath;

            // A fault of a page repeats in every language that falls back to it; once is enough.
            if (!reported.Add((SourcePath(first), SourcePath(page))))
            {
                continue;
            }

            Page at = page.Content is null ? first : page;
            Page other = at == page ? first : page;
            DiagnosticNote[] notes = other.Content is null ? [] : [DiagnosticNote.Note("the other page is here", Place(other))];
            diagnostics.Report(
                isSame ? PageRules.AddressCollision : PageRules.CaseCollision,
                Place(at),
                isSame ? $"two pages have the address '/{at.Address.Path}'" : $"addresses '/{first.Address.Path}' and '/{page.Address.Path}' differ only in case",
                notes);
        }
    }

    private static string SourcePath(Page page) => page.Content?.ContentPath ?? page.Address.Path;

    private static SourceLocation? Place(Page page) => page.Content is not { } content ? null
        : content.FrontMatter.Permalink?.Location ?? content.FrontMatter.Slug?.Location ?? content.Source.GetLocation(new TextSpan(0, 0));

    private static void CheckNames(Page page, HashSet<string> reported, DiagnosticBag diagnostics)
    {
        foreach (string segment in page.Address.OutputPath.Split('/'))
        {
            if (IsReserved(segment) && reported.Add(SourcePath(page) + "\0" + segment))
            {
                diagnostics.Report(PageRules.ReservedName, Place(page), $"name '{segment}' in the address '/{page.Address.Path}' is reserved by Windows");
            }

            if (segment.Length > MaximumNameBytes / 4 && Encoding.UTF8.GetByteCount(segment) is > MaximumNameBytes and int bytes && reported.Add(SourcePath(page) + "\0" + segment))
            {
                diagnostics.Report(PageRules.NameTooLong, Place(page), $"name '{segment.AsSpan(0, ShownLength)}…' in the page's address has {bytes} bytes, more than the {MaximumNameBytes} that a file's name can have");
            }
        }
    }

    /// <summary>Whether Windows cannot have a file or folder of that name.</summary>
    public static bool IsReserved(string segment)
    {
        if (segment.EndsWith('.') || segment.EndsWith(' '))
        {
            return true;
        }

        ReadOnlySpan<char> name = segment.AsSpan();
        name = name.IndexOf('.') is int dot and > 0 ? name[..dot] : name;
        return name.Length switch
        {
            3 => Is(name, "con") || Is(name, "prn") || Is(name, "aux") || Is(name, "nul"),
            4 => (Is(name[..3], "com") || Is(name[..3], "lpt")) && name[3] is (>= '1' and <= '9') or '¹' or '²' or '³',
            _ => false,
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string reserved) => name.Equals(reserved, StringComparison.OrdinalIgnoreCase);
}
