using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Site.Pages;

namespace DocGen.Site.Links;

/// <summary>Addresses as pages write them: from the root of the host in the folder style, relative in the file style, which works from a disk.</summary>
public static class SiteUrls
{
    /// <summary>The address of a page in links of another page, percent-encoded where it has to be only by <see cref="UrlText.Write"/>.</summary>
    public static string To(SiteOptions options, PageAddress from, PageAddress to) =>
        options.UrlStyle == UrlStyle.Folder ? options.BasePath + to.Path
        : from.OutputPath == to.OutputPath ? ProjectPath.NameOf(to.OutputPath)
        : ProjectPath.Relative(ProjectPath.FolderOf(from.OutputPath), to.OutputPath);

    /// <summary>The address of a file of the output in links of a page.</summary>
    public static string ToFile(SiteOptions options, PageAddress from, string outputPath) =>
        options.UrlStyle == UrlStyle.Folder ? options.BasePath + outputPath : ProjectPath.Relative(ProjectPath.FolderOf(from.OutputPath), outputPath);

    /// <summary>The whole address of a page; null without a base URL.</summary>
    public static string? Absolute(SiteOptions options, PageAddress to) => options.BaseUrl is null ? null : options.BaseUrl + to.Path;
}
