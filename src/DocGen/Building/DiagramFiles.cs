using System.Collections.Immutable;
using System.Text;
using DocGen.Configuration;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Rendering;
using DocGen.Site.Articles;
using DocGen.Site.Html;
using DocGen.Site.Links;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>The files of all drawings.</summary>
internal static class DiagramFiles
{
    /// <summary>Draws every view in every language, in parallel.</summary>
    public static ImmutableArray<OutputFile> Write(
        DiagramCatalogue catalogue,
        LinkResolver links,
        ImmutableArray<LanguageTag> languages,
        DiagramSettings settings,
        int jobs,
        CancellationToken cancellationToken)
    {
        (CatalogueView View, LanguageTag Language)[] tasks = [.. catalogue.Views.SelectMany(view => languages.Select(language => (view, language)))];
        ImmutableArray<OutputFile>[] files = new ImmutableArray<OutputFile>[tasks.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.For(0, tasks.Length, options, i => files[i] = Recall(catalogue.Memory, tasks[i].View, tasks[i].Language, settings, links));
        return
        [
            .. files.SelectMany(static list => list),
            .. catalogue.InlineViews.SelectMany(inline => Kept(
                catalogue.Memory,
                (inline.View.Value, inline.Key, inline.Language, false),
                [],
                () => [Text(DiagramPaths.OfFence(inline.Key, inline.Language), inline.View.Value.WriteSvgAlone(inline.Language, hasLinks: false))])),
        ];
    }

    // A page of its own has links in it, which lead where the site of this build has its pages.
    private static ImmutableArray<OutputFile> Recall(BuildMemory? memory, CatalogueView view, LanguageTag language, DiagramSettings settings, LinkResolver links) => settings.Formats.Contains(DiagramFormat.Html)
        ? [.. WriteView(view, language, settings, links)]
        : Kept(
            memory,
            (view.Layout.Value.Value, view.Key, language, view.HasPng),
            [settings, links.Model.Options, view.View],
            () => [.. WriteView(view, language, settings, links)]);

    private static ImmutableArray<OutputFile> Kept(
        BuildMemory? memory,
        (RenderedView View, string Key, LanguageTag Language, bool HasPng) key,
        ImmutableArray<object?> from,
        Func<ImmutableArray<OutputFile>> make) => Kept<ImmutableArray<OutputFile>>.Get(memory?.Drawings, key, from, make);

    private static IEnumerable<OutputFile> WriteView(CatalogueView view, LanguageTag language, DiagramSettings settings, LinkResolver links)
    {
        RenderedView rendered = view.Layout.Value.Value;
        string key = view.Key;

        // The drawing alone is what every figure links to, so it is always written.
        yield return Text(DiagramPaths.OfView(key, language, ".svg"), rendered.WriteSvgAlone(language, hasLinks: false));
        foreach (OutputFile picture in view.HasPng ? WritePictures(view, language, settings, links.Model.Options.ContentRoot) : [])
        {
            yield return picture;
        }

        if (settings.Formats.Contains(DiagramFormat.Html))
        {
            string path = DiagramPaths.OfView(key, language, ".html");
            yield return Text(path, FigureLinks.Rewrite(rendered.WritePage(language), target => LinkFrom(path, target, language, links)));
        }

        if (settings.Formats.Contains(DiagramFormat.Text))
        {
            yield return Text(DiagramPaths.OfView(key, language, ".txt"), ViewDescription.Write(rendered.Graph, language, DescriptionLanguages.For(language)));
        }

        bool isSource = language == view.Model.SourceLanguage;
        if (isSource && settings.Formats.Contains(DiagramFormat.Json))
        {
            yield return new OutputFile(DiagramPaths.OfView(key, ".json"), rendered.WriteLayoutJson(language));
        }

        if (isSource && settings.Formats.Contains(DiagramFormat.ElkInput))
        {
            yield return new OutputFile(DiagramPaths.OfView(key, ".elk-input.json"), rendered.WriteLayoutInputJson(language));
        }
    }

    /// <summary>Where a name in a stand-alone page leads; another view leads to the page of its own.</summary>
    private static string? LinkFrom(string path, string target, LanguageTag language, LinkResolver links)
    {
        PageAddress from = new(path, path);
        if (target.StartsWith("diagram:", StringComparison.Ordinal))
        {
            return SiteUrls.ToFile(links.Model.Options, from, DiagramPaths.OfView(target["diagram:".Length..], language, ".html"));
        }

        (string reference, string? fragment) = UrlText.SplitFragment(target["ref:".Length..]);
        return links.FindGroup(reference, language) is { } page
            ? SiteUrls.To(links.Model.Options, from, page.Address) + (fragment is null ? "" : "#" + fragment)
            : null;
    }

    private static IEnumerable<OutputFile> WritePictures(CatalogueView view, LanguageTag language, DiagramSettings settings, string contentRoot)
    {
        RenderedView rendered = view.Layout.Value.Value;
        foreach (int scale in settings.Scales)
        {
            byte[] picture = rendered.WritePng(language, scale, rasterizer: settings.Rasterizer);
            yield return new OutputFile(DiagramPaths.OfView(view.Key, language, scale == 1 ? ".png" : $"@{scale}x.png"), picture);
            if (scale == settings.Scales[0] && view.View.Image is { } image)
            {
                LanguageTag? suffix = language == view.Model.SourceLanguage ? null : language;
                yield return new OutputFile(DiagramPaths.OfImage(image, contentRoot, suffix), picture);
            }
        }
    }

    private static OutputFile Text(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
