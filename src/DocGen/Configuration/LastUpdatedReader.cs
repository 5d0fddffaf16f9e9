using DocGen.Site.Content;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>lastUpdated</c>.</summary>
internal static class LastUpdatedReader
{
    /// <returns>Null if nothing is said, or nothing that can be understood.</returns>
    public static Located<LastUpdatedSource>? Read(MappingReader reader)
    {
        string? choice = reader.Choice("lastUpdated", "front-matter", "git", "none");
        return choice is null || reader.Node("lastUpdated") is not { } node ? null : new Located<LastUpdatedSource>(
            choice switch
            {
                "git" => LastUpdatedSource.Git,
                "none" => LastUpdatedSource.None,
                _ => LastUpdatedSource.FrontMatter,
            },
            node.Location);
    }
}

/// <summary>Where the day of a page's last change comes from.</summary>
public enum LastUpdatedSource
{
    /// <summary>From <c>updated</c> alone.</summary>
    FrontMatter,

    /// <summary>From <c>updated</c>, else from the last commit of the page's file.</summary>
    Git,

    /// <summary>From nowhere, whatever a page says.</summary>
    None,
}
