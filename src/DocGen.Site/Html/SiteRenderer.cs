using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Site.Search;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>The last stage of the site: every HTML page and the files around them.</summary>
public static class SiteRenderer
{
    /// <summary>Renders the pages in parallel; the cost of a page does not depend on the number of pages.</summary>
    /// <returns>Files in a fixed order: pages as in the model, then everything else.</returns>
    public static Diagnosed<ImmutableArray<OutputFile>> Render(SiteInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        DiagnosticBag diagnostics = new();
        SiteContext site = new(input);

        // Sites of files are made to be opened from a disk, where there is no address to name.
        if (site.Options is { BaseUrl: null, UrlStyle: UrlStyle.Folder })
        {
            diagnostics.Report(
                ThemeRules.NoBaseUrl,
                null,
                "without 'baseUrl' the site has no canonical addresses, no links between translations for search engines and no sitemap");
        }

        ImmutableArray<OutputFile>.Builder files = ImmutableArray.CreateBuilder<OutputFile>(site.Site.Pages.Length + 64);
        ImmutableArray<Figure>[] figures = RenderPages(site, input, files, diagnostics, cancellationToken);
        DocumentWriter writer = new();
        bool hasLanguageRoot = RenderLanguageRoot(site, writer, files, diagnostics);
        RenderNotFound(site, writer, files, diagnostics);
        ImmutableArray<(string, string)> redirects = RenderRedirects(site, writer, files, diagnostics);
        files.AddRange(HostFiles.Write(site.Options, redirects, [ThemeAssets.Folder + "*", .. site.IsSearchWanted ? [SearchIndex.Folder + ":language/*"] : (string[])[]]));
        files.AddRange(input.Memory is null ? Write() : input.Memory.Indexes(Write));
        files.AddRange(input.Theme.Assets
            .Where(asset => asset.Name switch { "languages.js" => hasLanguageRoot, "search.js" => site.IsSearchWanted, _ => true })
            .Select(static asset => new OutputFile(asset.OutputPath, asset.Content)));
        return diagnostics.Diagnose(WithoutCollisions(files, site.Site, diagnostics));

        ImmutableArray<OutputFile> Write() => WriteIndexes(site, input, figures, hasLanguageRoot, cancellationToken);
    }

    /// <summary>What is made of the texts of all pages.</summary>
    private static ImmutableArray<OutputFile> WriteIndexes(SiteContext site, SiteInput input, ImmutableArray<Figure>[] figures, bool hasLanguageRoot, CancellationToken cancellationToken)
    {
        IEnumerable<OutputFile> search = [];
        IEnumerable<OutputFile> others = [];

        // Each has parts that only one thread can do.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, input.Jobs), CancellationToken = cancellationToken },
            () => search = [.. SearchPages.Write(site, figures, input.Jobs, cancellationToken)],
            () => others = [.. Sitemap.Write(site.Site, hasLanguageRoot), .. Feed.Write(site), .. MachineIndex.Write(site, input.Jobs, cancellationToken)]);
        return [.. search, .. others];
    }

    /// <returns>The drawings on each page.</returns>
    private static ImmutableArray<Figure>[] RenderPages(SiteContext site, SiteInput input, ImmutableArray<OutputFile>.Builder files, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ImmutableArray<Page> pages = site.Site.Pages;
        RenderTurn? turn = input.Cards is null ? input.Memory?.Begin(input) : null;
        var results = new Diagnosed<RenderedPage>[pages.Length];
        Parallel.For(
            0,
            pages.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, input.Jobs), CancellationToken = cancellationToken },
            static () => new DocumentWriter(),
            (index, _, writer) =>
            {
                results[index] = turn is null ? PageRenderer.Render(site, pages[index], writer) : turn.Render(site, pages[index], writer);
                return writer;
            },
            static _ => { });
        turn?.Complete();

        // A fault of a template meets every page that uses it, and is told once.
        HashSet<(string, SourceLocation?, string)> told = [];
        foreach (Diagnosed<RenderedPage> result in results)
        {
            files.Add(result.Value.File);
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                if (told.Add((diagnostic.Rule.Id, diagnostic.Location, diagnostic.Message)))
                {
                    diagnostics.Add(diagnostic);
                }
            }
        }

        return Array.ConvertAll(results, static result => result.Value.Figures);
    }

    private static bool RenderLanguageRoot(SiteContext site, DocumentWriter writer, ImmutableArray<OutputFile>.Builder files, DiagnosticBag diagnostics)
    {
        const string Root = "index.html";
        if (!site.Options.PrefixesDefault || site.Site.Pages.Any(static page => page.Address.OutputPath == Root))
        {
            return false;
        }

        files.Add(new OutputFile(Root, diagnostics.Take(writer.Write(new LanguagesObject(site, Root), "languages")).ToArray()));
        return true;
    }

    private static void RenderNotFound(SiteContext site, DocumentWriter writer, ImmutableArray<OutputFile>.Builder files, DiagnosticBag diagnostics)
    {
        ReadOnlyMemory<byte> byDefault = default;
        foreach (LanguageContext language in site.Languages)
        {
            ReadOnlyMemory<byte> content = diagnostics.Take(writer.Write(new NotFoundObject(site, language), "base")).ToArray();
            byDefault = language == site.Default ? content : byDefault;
            if (language.Language.Prefix.Length > 0)
            {
                files.Add(new OutputFile(language.Language.Prefix + "404.html", content));
            }
        }

        // Most hosts know only the one at the root.
        files.Add(new OutputFile("404.html", byDefault));
    }

    private static ImmutableArray<(string From, string To)> RenderRedirects(SiteContext site, DocumentWriter writer, ImmutableArray<OutputFile>.Builder files, DiagnosticBag diagnostics)
    {
        ImmutableArray<(string, string)>.Builder rules = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (Redirect redirect in site.Site.Redirects)
        {
            LanguageContext language = redirect.Page is { } page ? site.ByTag[page.Language.Tag] : site.Default;
            RedirectObject document = new(site, language, redirect);
            files.Add(new OutputFile(redirect.From.OutputPath, diagnostics.Take(writer.Write(document, "redirect")).ToArray()));
            PageUrls host = PageUrls.FromHost(site.Options);
            rules.Add((host.ToPath(redirect.From.Path), redirect.Page is { } target ? host.To(target) : redirect.Url ?? host.Root));
        }

        return rules.ToImmutable();
    }

    /// <param name="files">The pages of the model first, in its order.</param>
    private static ImmutableArray<OutputFile> WithoutCollisions(ImmutableArray<OutputFile>.Builder files, SiteModel model, DiagnosticBag diagnostics)
    {
        HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<OutputFile>.Builder kept = ImmutableArray.CreateBuilder<OutputFile>(files.Count);
        for (int index = 0; index < files.Count; index++)
        {
            if (paths.Add(files[index].Path))
            {
                kept.Add(files[index]);
            }
            else if (index >= model.Pages.Length)
            {
                // Two pages at one address are reported where their addresses are made, with the places of both.
                DiagnosticNote[] notes = files[index].Path.EndsWith("404.html", StringComparison.Ordinal)
                    ? [DiagnosticNote.Help("the theme writes the page for addresses that do not exist; its words are 'not_found_title', 'not_found_text' and 'not_found_home'")]
                    : [];
                diagnostics.Report(ThemeRules.OutputCollision, PlaceOf(model, files[index].Path), $"two outputs are written to '{files[index].Path}'", notes);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>Where an author has chosen the path of an output: as a redirect, or as the address of a page.</summary>
    private static SourceLocation? PlaceOf(SiteModel model, string path)
    {
        if (model.Redirects.FirstOrDefault(redirect => IsAt(redirect.From)) is { } redirect)
        {
            return redirect.Location;
        }

        MarkdownPage? page = model.Pages.FirstOrDefault(page => IsAt(page.Address))?.Content;
        return page is null ? null : page.FrontMatter.Permalink?.Location ?? page.FrontMatter.Slug?.Location ?? page.Source.GetLocation(default);

        bool IsAt(PageAddress address) => address.OutputPath.Equals(path, StringComparison.OrdinalIgnoreCase);
    }
}
