using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Links;

/// <summary>Finds what links and images mean: the same answers for the pages that are written and for the check of links.</summary>
/// <remarks>Thread-safe; O(length of the target) each, whatever the number of pages.</remarks>
public sealed class LinkResolver(SiteModel model, IFigureSource figures, IAssetSource assets)
{
    private static readonly string[] PageEndings = [".md", "/index.md", "/README.md", ".markdown"];

    // What the path of a file says of its language, for every link in it.
    private readonly ConcurrentDictionary<string, LanguageTag?> _named = new(StringComparer.Ordinal);

    private readonly HashSet<LanguageTag> _languages = [.. model.Options.Languages.Select(static language => language.Tag)];

    public SiteModel Model => model;

    public IAssetSource Assets => assets;

    public IFigureSource Figures => figures;

    /// <param name="page">The page that is read, in the reader's language.</param>
    /// <param name="source">The file in which the link is written: the page's own, that of the language it falls back to, or an included one.</param>
    /// <param name="target">As written.</param>
    /// <remarks>
    /// Where a page is shown in another language, its author had that language's section in mind: if the reader's translation of the target has no such section,
    /// the link leads to the top of it.
    /// </remarks>
    public LinkTarget ResolveLink(Page page, SourceText source, string target) =>
        FindLink(page, source, target) switch
        {
            LinkTarget.ToPage { Fragment: { Length: > 0 } fragment, Page: { } on } found when !Sections.Has(on, fragment) =>
                Sections.FindAlike(on, fragment) is { } section ? found with { Fragment = section }
                : page.Kind == PageKind.Fallback && on.Kind == PageKind.Own && on.ContentLanguage != page.ContentLanguage ? found with { Fragment = null }
                : found,
            LinkTarget found => found,
        };

    private LinkTarget FindLink(Page page, SourceText source, string target)
    {
        if (target.StartsWith("ref:", StringComparison.Ordinal))
        {
            (string name, string? anchor) = UrlText.SplitFragment(target[4..]);
            return FindGroup(name, page.Key.Language) is { } found ? new LinkTarget.ToPage(found, anchor) : new LinkTarget.Missing(MissingReason.NoRef, null);
        }

        if (target.StartsWith("diagram:", StringComparison.Ordinal))
        {
            return ResolveFigure(target, page.ContentLanguage);
        }

        if (UrlText.IsAbsolute(target))
        {
            return new LinkTarget.External(target);
        }

        (string path, string? fragment) = UrlText.SplitFragment(target);
        int query = path.IndexOf('?', StringComparison.Ordinal);
        path = UrlText.Decode(query < 0 ? path : path[..query]);
        if (path.Length == 0)
        {
            return new LinkTarget.ToPage(page, fragment);
        }

        if (path[0] == '/')
        {
            return ResolveAbsolute(page, path.TrimStart('/'), fragment);
        }

        string? projectPath = ProjectPath.Combine(ProjectPath.FolderOf(source.Path), path);
        return projectPath is null ? new LinkTarget.Missing(MissingReason.OutsideProject, null) : ResolvePath(page, source, projectPath, fragment);
    }

    /// <summary>The drawing that an image or a fence of the page is replaced with; null for anything else.</summary>
    public Figure? FigureOf(Page page, PageReference reference) => reference.Kind switch
    {
        ReferenceKind.DiagramFence or ReferenceKind.MermaidFence => Figures.FindByFence(reference.Location, page.Key.Language),
        ReferenceKind.Image => ResolveImage(page, reference.Location.Source, reference.Target) is LinkTarget.ToFigure target ? target.Figure : null,
        ReferenceKind.Link => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The drawings of a page, each once: those in its text in order, then the one that its front matter names.</summary>
    public ImmutableArray<Figure> FiguresOf(Page page)
    {
        if (page.Content is not { } content)
        {
            return [];
        }

        IEnumerable<Figure?> drawn = content.References.Select(reference => FigureOf(page, reference))
            .Append(content.FrontMatter.Diagram is { } diagram ? Figures.FindByKey(diagram.Value, page.Key.Language) : null);
        return [.. drawn.OfType<Figure>().DistinctBy(static figure => figure.Key)];
    }

    /// <summary>Like <see cref="ResolveLink"/> for a picture: views first, then files; pages are none.</summary>
    public LinkTarget ResolveImage(Page page, SourceText source, string target)
    {
        if (target.StartsWith("diagram:", StringComparison.Ordinal))
        {
            return ResolveFigure(target, page.Key.Language);
        }

        if (UrlText.IsAbsolute(target))
        {
            return new LinkTarget.External(target);
        }

        (string path, string? fragment) = UrlText.SplitFragment(target);
        int query = path.IndexOf('?', StringComparison.Ordinal);
        path = UrlText.Decode(query < 0 ? path : path[..query]);
        bool isAbsolute = path.StartsWith('/');
        string? projectPath = ProjectPath.Combine(isAbsolute ? "" : ProjectPath.FolderOf(source.Path), path);
        if (projectPath is null)
        {
            return new LinkTarget.Missing(MissingReason.OutsideProject, null);
        }

        Asset? asset = isAbsolute ? assets.FindStatic(projectPath) : null;
        if (asset is null && figures.FindByImage(projectPath, page.Key.Language) is { } figure)
        {
            return new LinkTarget.ToFigure(figure);
        }

        asset ??= assets.Find(projectPath);
        return asset is null ? new LinkTarget.Missing(MissingReason.NoFile, projectPath) : new LinkTarget.ToAsset(asset, fragment);
    }

    /// <summary>The page of a ref that a reader of the language can have; null if there is no such ref.</summary>
    public Page? FindGroup(string reference, LanguageTag language) =>
        model.ByKey.GetValueOrDefault(new PageKey(reference, language)) ??
        (model.Groups.TryGetValue(reference, out LogicalPage? group) ? group.Translations[0] : null);

    private LinkTarget ResolveFigure(string target, LanguageTag language) =>
        figures.FindByKey(target["diagram:".Length..], language) is { } figure ? new LinkTarget.ToFigure(figure) : new LinkTarget.Missing(MissingReason.NoFigure, null);

    private LinkTarget ResolveAbsolute(Page page, string path, string? fragment)
    {
        if (assets.FindStatic(path) is { } file)
        {
            return new LinkTarget.ToAsset(file, fragment);
        }

        string contentRoot = model.Options.ContentRoot;
        string projectPath = ProjectPath.Combine("", path) ?? path;
        SourceText source = page.Content?.Source ?? new SourceText(contentRoot, "");
        LinkTarget target = ResolvePath(page, source, projectPath, fragment);
        if (target is not LinkTarget.Missing)
        {
            return target;
        }

        // An address of the site, in the reader's language or with its prefix, or a path below the content folder.
        Page? found = model.ByAddress.GetValueOrDefault(page.Language.Prefix + path)
            ?? model.ByAddress.GetValueOrDefault(page.Language.Prefix + path.TrimEnd('/') + "/")
            ?? model.ByAddress.GetValueOrDefault(path)
            ?? model.ByAddress.GetValueOrDefault(path.TrimEnd('/') + "/");
        return found is not null ? new LinkTarget.ToPage(found, fragment)
            : contentRoot.Length == 0 ? target
            : ResolvePath(page, source, contentRoot + projectPath, fragment) is { } below and not LinkTarget.Missing ? below
            : target;
    }

    private LinkTarget ResolvePath(Page page, SourceText source, string projectPath, string? fragment)
    {
        string root = model.Options.ContentRoot;
        LinkTarget.Missing? reason = null;
        if (projectPath.StartsWith(root, StringComparison.Ordinal) || projectPath + "/" == root)
        {
            string contentPath = projectPath.Length <= root.Length ? "" : projectPath[root.Length..];
            if (FindPage(page, source, contentPath) is { } found)
            {
                return new LinkTarget.ToPage(found, fragment);
            }

            if (model.LeftOut.TryGetValue(contentPath, out string? why))
            {
                reason = new LinkTarget.Missing(why == "draft" ? MissingReason.Draft : MissingReason.EmptyPage, projectPath);
            }
        }

        if (reason is null && figures.FindByImage(projectPath, page.Key.Language) is { } figure)
        {
            return new LinkTarget.ToFigure(figure);
        }

        return reason is null && assets.Find(projectPath) is { } asset ? new LinkTarget.ToAsset(asset, fragment) : reason ?? new LinkTarget.Missing(MissingReason.NoFile, projectPath);
    }

    private Page? FindPage(Page page, SourceText source, string contentPath)
    {
        if (FindOwn(contentPath) is { } own)
        {
            // A link inside one language follows the reader to another; a link from one language to another is meant as it is.
            LanguageTag written = LanguageOf(page, source);
            return own.Key.Language == written ? FindGroup(own.Key.Ref, page.Key.Language) ?? own : own;
        }

        ContentPlace place = ContentPlace.Of(contentPath, _languages);
        bool isPage = contentPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        if (isPage && model.RefsByPath.TryGetValue(place.Key, out string? reference) && FindGroup(reference, page.Key.Language) is { } translated)
        {
            return translated;
        }

        if (isPage)
        {
            return place.IsIndex ? model.ByFolder.GetValueOrDefault(new PageFolder(page.Key.Language, place.Directory)) : null;
        }

        // A folder, or a page named without its extension.
        string name = contentPath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? contentPath[..^5] : contentPath;
        string key = place.Folder is { } folder ? name[Math.Min(name.Length, folder.Value.Length + 1)..] : LanguageTag.TryParse(name, out LanguageTag top) && _languages.Contains(top) ? "" : name;
        return model.ByFolder.GetValueOrDefault(new PageFolder(page.Key.Language, key))
            ?? (model.RefsByPath.TryGetValue(key, out string? byKey) ? FindGroup(byKey, page.Key.Language) : null);
    }

    private Page? FindOwn(string contentPath)
    {
        if (model.BySource.TryGetValue(contentPath, out Page? exact))
        {
            return exact;
        }

        if (contentPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string name = contentPath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? contentPath[..^5] : contentPath;
        foreach (string ending in PageEndings)
        {
            if (model.BySource.TryGetValue(name + ending, out Page? page))
            {
                return page;
            }
        }

        return null;
    }

    private LanguageTag LanguageOf(Page page, SourceText source) => _named.GetOrAdd(source.Path, static (path, self) => self.NameOf(path), this) ?? page.ContentLanguage;

    private LanguageTag? NameOf(string sourcePath)
    {
        string root = model.Options.ContentRoot;
        return sourcePath.StartsWith(root, StringComparison.Ordinal) && ContentPlace.Of(sourcePath[root.Length..], _languages) is { } place ? place.Suffix ?? place.Folder : null;
    }
}
