using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>How a page got its language, ref, address and layout, in words.</summary>
internal static class PageExplanation
{
    /// <param name="path">Project path of the page's file.</param>
    /// <returns>Null if the file is no page of the site.</returns>
    public static string? Of(ProjectContent content, string path)
    {
        SiteModel site = content.Site;
        string root = site.Options.ContentRoot;
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }

        string contentPath = path[root.Length..];
        if (site.LeftOut.TryGetValue(contentPath, out string? reason))
        {
            return $"{path}\n  left out: {reason}\n";
        }

        if (!site.BySource.TryGetValue(contentPath, out Page? page))
        {
            return null;
        }

        FrontMatter frontMatter = page.Content!.FrontMatter;
        ContentPlace place = ContentPlace.Of(contentPath, [.. site.Options.Languages.Select(static language => language.Tag)]);
        StringBuilder text = new($"{path}\n");
        Line("title", page.Title, frontMatter.Title is not null ? At(frontMatter.Title.Location) : "first heading or line of the text");
        Line("language", page.Language.Tag.Value,
            frontMatter.Language is not null ? At(frontMatter.Language.Location)
            : place.Folder is not null ? "language folder"
            : place.Suffix is not null ? "suffix of the file name"
            : "default language");
        Line("ref", page.Key.Ref, frontMatter.Ref is not null ? At(frontMatter.Ref.Location) : "path below the language folder");
        Line("address", site.Options.BasePath + page.Address.Path,
            frontMatter.Permalink is not null ? At(frontMatter.Permalink.Location)
            : frontMatter.Slug is not null ? "folders and " + At(frontMatter.Slug.Location)
            : "folders and file name");
        Line("file", page.Address.OutputPath, "urls: " + (site.Options.UrlStyle == UrlStyle.Folder ? "folder" : "file"));
        Line("layout", frontMatter.Layout?.Value ?? (frontMatter.Diagram is null ? "page" : "diagram"), frontMatter.Layout is not null ? At(frontMatter.Layout.Location) : "default");
        text.Append("  translations\n");
        foreach (LanguageTag language in site.Options.Languages.Select(static language => language.Tag))
        {
            if (site.ByKey.TryGetValue(new PageKey(page.Key.Ref, language), out Page? translation))
            {
                string from = translation.Kind == PageKind.Own ? root + translation.Content!.ContentPath : $"shown in '{translation.ContentLanguage}', not translated";
                text.Append($"    {language,-10} {site.Options.BasePath + translation.Address.Path,-40} {from}\n");
            }
        }

        return text.ToString();

        void Line(string name, string value, string how) => text.Append($"  {name,-12} {value,-40} {how}\n");

        static string At(SourceLocation location) => $"front matter, line {location.Start.Line}";
    }
}
