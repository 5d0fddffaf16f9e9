using System.Collections.Immutable;
using System.Globalization;
using DocGen.Configuration;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Site.Html;
using DocGen.Site.Links;
using DocGen.Site.Markdown;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Site.Themes;
using DocGen.Text;
using DocGen.Text.Data;
using LinkResolver = DocGen.Site.Links.LinkResolver;
using PageLinkTarget = DocGen.Diagrams.Painting.LinkTarget;

namespace DocGen.Building;

/// <summary>From a project to the files of its site: the one place where pages and drawings meet.</summary>
public static class SiteBuilder
{
    private const int MaximalPagesWithCards = 500;

    /// <summary>Builds everything in memory; nothing is written.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static BuildResult Build(SiteConfiguration configuration, IFileSystem fileSystem, BuildOptions options, CancellationToken cancellationToken)
    {
        options.Progress?.Invoke("Reading", 0);
        ProjectContent content = ProjectContent.Read(configuration, fileSystem, options, cancellationToken);
        DiagnosticBag diagnostics = new();
        diagnostics.AddRange(content.Diagnostics);
        SiteModel site = content.Site;
        if (content.Files.Pages.IsEmpty && content.Files.Models.IsEmpty)
        {
            diagnostics.Report(BuildRules.NoPages, null, $"folder '{configuration.Layout.FullPath(configuration.Layout.Content)}' holds no pages", DiagnosticNote.Help("pages are files that end in '.md'; 'docgen new' starts a project, '--source' names another"));
        }

        options.Progress?.Invoke("Drawing", 0.3);

        // The theme depends on nothing of what comes before it is needed.
        Task<Diagnosed<Theme>> readTheme = options is { Jobs: > 1, Memory: null } ? Task.Run(() => ReadTheme(content, options.Memory), cancellationToken) : Task.FromResult(ReadTheme(content, options.Memory));
        DiagramCatalogue catalogue = CreateCatalogue(configuration, content, options.Memory, cancellationToken);
        ImmutableArray<Diagnostic> fences = AddFences(site, catalogue, options.Memory);
        diagnostics.AddRange(options.ChecksMentions ? fences : FenceRemarks.Shorten(fences, configuration.Rules));
        CheckPageTargets(content.Models, site, diagnostics);
        AssetCatalogue assets = new(content.Files, content.Reader, (bytes, path) => CleanPicture(bytes, path, site.Options.AllowsUnsafeHtml), options.Memory is { } kept ? (kept, site.Options) : null);
        LinkResolver links = new(site, catalogue, assets);
        diagnostics.AddRange(LinkChecker.Check(links, options.Jobs));
        if (options.ChecksMentions)
        {
            diagnostics.AddRange(MentionCheck.Check(links, content.Models));
        }

        options.Progress?.Invoke("Writing pages", 0.5);
        Diagnosed<Theme> theme = readTheme.GetAwaiter().GetResult();
        diagnostics.AddRange(theme.Diagnostics);
        Dictionary<LanguageTag, ImmutableArray<NavigationNode>> navigation =
            diagnostics.Take(NavigationBuilder.Build(site)).ToDictionary(static tree => tree.Key, static tree => tree.Value.Roots);
        SocialCardCatalogue? cards = options.DrawsCards && WantsCards(configuration, site) ? CreateCards(configuration, content, catalogue) : null;

        // What is wrong with a template is told above; that pages cannot be made with it says nothing more.
        ImmutableArray<OutputFile> pages = theme.HasErrors ? [] : diagnostics.Take(SiteRenderer.Render(new SiteInput(site, navigation, links, theme.Value, options.Jobs) { Cards = cards, Memory = options.Memory?.Rendering, Store = diagnostics.HasErrors ? null : options.Store }, cancellationToken));

        options.Progress?.Invoke("Writing drawings", 0.8);
        ImmutableArray<LanguageTag> languages = [.. site.Options.Languages.Select(static language => language.Tag)];
        ImmutableArray<OutputFile> drawings = DiagramFiles.Write(catalogue, links, languages, configuration.Diagrams, options.Jobs, cancellationToken);
        ImmutableArray<OutputFile> previews = cards?.Write(fileSystem, options.UsesCache ? configuration.Layout.Cache : null, options.Jobs, cancellationToken) ?? [];
        diagnostics.AddRange(DrawingFindings.Of(catalogue, languages, options.ChecksDrawings, configuration.Diagrams.CrossingLimit));
        ImmutableArray<OutputFile> copied = assets.Files;
        foreach (Diagnostic diagnostic in assets.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        options.Memory?.Complete();
        ImmutableArray<OutputFile> files = Join(pages, [.. drawings, .. previews], copied, diagnostics);
        ImmutableArray<Diagnostic> found = RuleSettings.Apply(configuration.Rules, [.. diagnostics.ToImmutable().Distinct()]);
        return new BuildResult(
            found.Any(static d => d.Severity == Severity.Error) ? [] : files,
            found,
            new BuildStatistics(
                [.. site.Options.Languages.Select(language => new LanguageStatistics(language.Tag, Count(site, language.Tag, PageKind.Own), Count(site, language.Tag, PageKind.Fallback)))],
                drawings.Length,
                copied.Length));
    }

    internal static DiagramCatalogue CreateCatalogue(SiteConfiguration configuration, ProjectContent content, BuildMemory? memory, CancellationToken cancellationToken)
    {
        SiteOptions options = content.Site.Options;
        RenderRequest request = new(
            [.. options.Languages.Select(static language => language.Tag)],
            configuration.Diagrams.SharesLayout ? LayoutStability.Shared : LayoutStability.PerLanguage,
            content.Fonts,
            content.Palette,
            Links: LinkOf,
            IconFiles: name => content.FindIcon(name));
        bool writesPng = configuration.Diagrams.Formats.Contains(DiagramFormat.Png);
        HashSet<string> previews = [.. content.Site.Pages.Select(static page => page.Content?.FrontMatter.Image?.Value).OfType<string>()];
        return new DiagramCatalogue(content.Models, request, content.Locks, (key, view) => writesPng || view.Image is not null || previews.Contains("diagram:" + key), memory, cancellationToken);

        // Whoever puts the drawing into a page turns the names into addresses as seen from there.
        string? LinkOf(PageLinkTarget target, LanguageTag _) => target switch
        {
            PageLinkTarget.Page page when content.Site.Groups.ContainsKey(page.Target.Ref) =>
                "ref:" + page.Target.Ref + (page.Target.Anchor is { } anchor ? "#" + anchor : ""),
            PageLinkTarget.View view => $"diagram:{view.ModelId}/{view.ViewId}",
            PageLinkTarget.Address address => address.Url,
            _ => null,
        };
    }

    /// <summary>Where nothing is said, small sites get cards: a card takes some milliseconds, and the first build of a large site would notice.</summary>
    private static bool WantsCards(SiteConfiguration configuration, SiteModel site) =>
        site.Options.BaseUrl is not null && (configuration.DrawsCards ?? site.Pages.Count(static page => page.Kind == PageKind.Own) <= MaximalPagesWithCards);

    private static SocialCardCatalogue CreateCards(SiteConfiguration configuration, ProjectContent content, DiagramCatalogue catalogue)
    {
        string fonts = string.Join('\n', configuration.Fonts.Fallback.Select(font => $"{font.File.Value} {font.Face} {content.HashOf(font.File.Value)}").Append(configuration.Fonts.UsesSystem ? "system" : ""));
        return new SocialCardCatalogue(catalogue, content.Fonts, fonts, AccentOf(configuration), configuration.Diagrams.Rasterizer);
    }

    /// <summary>The theme's accent in light, if the configuration sets one.</summary>
    private static Rgba? AccentOf(SiteConfiguration configuration)
    {
        DataNode? accent = (configuration.ThemeOptions?["colors"] as DataMapping)?["accent"];
        string? text = ((accent as DataMapping)?["light"] as DataScalar ?? accent as DataScalar)?.Value;
        return text is { Length: 7 } && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb) ? Rgba.FromRgb(rgb) : null;
    }

    /// <summary>What may be published of a picture: a browser would run the scripts of an SVG file that is opened alone.</summary>
    private static Diagnosed<byte[]> CleanPicture(byte[] bytes, string path, bool allowsUnsafe)
    {
        if (allowsUnsafe || !ProjectPath.Extension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return new Diagnosed<byte[]>(bytes, []);
        }

        Diagnosed<SourceText> text = TextDecoder.Decode(path, bytes);
        Diagnosed<string> cleaned = SvgCleaner.Clean(text.Value);
        return new Diagnosed<byte[]>(
            cleaned.Value == text.Value.Content ? bytes : System.Text.Encoding.UTF8.GetBytes(cleaned.Value),
            [.. text.Diagnostics, .. cleaned.Diagnostics]);
    }

    /// <summary>Reads the drawn fences of all pages; a fence of an included file is read once.</summary>
    private static ImmutableArray<Diagnostic> AddFences(SiteModel site, DiagramCatalogue catalogue, BuildMemory? memory)
    {
        DiagnosticBag diagnostics = new();
        HashSet<(string, int)> seen = [];
        foreach (Page page in site.Pages.Where(static page => page.Kind == PageKind.Own))
        {
            int number = 0;
            foreach (PageReference fence in page.Content!.References.Where(static r => r.Kind is ReferenceKind.DiagramFence or ReferenceKind.MermaidFence))
            {
                number++;
                if (seen.Add((fence.Location.Path, fence.Location.Span.Start)) &&
                    diagnostics.Take(Read(fence, number, page.ContentLanguage)) is { } diagram)
                {
                    catalogue.AddFence(fence.Location, diagram);
                }
            }
        }

        return diagnostics.ToImmutable();

        Diagnosed<InlineDiagram?> Read(PageReference fence, int number, LanguageTag language) => memory is null
            ? InlineDiagram.Read(fence, number, language)
            : memory.Fences.GetOrMake((fence, number, language), () => InlineDiagram.Read(fence, number, language));
    }

    private static Diagnosed<Theme> ReadTheme(ProjectContent content, BuildMemory? memory)
    {
        return memory is null ? Read() : Kept<Diagnosed<Theme>>.Get(
            memory.Themes,
            "",
            [content.Site.Options, .. content.Files.Themes.SelectMany(static files => files).SelectMany(file => (object?[])[file.Path, content.Reader.ReadBytes(file).Value])],
            Read);

        Diagnosed<Theme> Read() => ThemeReader.Read(ProjectThemeFiles.Layers(content), content.Configuration.Layout.BuiltInTheme, content.Site.Options);
    }

    private static void CheckPageTargets(ImmutableArray<DiagramModel> models, SiteModel site, DiagnosticBag diagnostics)
    {
        foreach (PageTarget target in models.SelectMany(static model => model.Components).Select(static component => component.Page).OfType<PageTarget>())
        {
            if (!site.Groups.ContainsKey(target.Ref))
            {
                diagnostics.Report(BuildRules.UnknownPage, target.Location, $"no page has the ref '{target.Ref}'", Suggestion.Notes(target.Ref, site.Groups.Keys));
            }
        }
    }

    private static ImmutableArray<OutputFile> Join(
        ImmutableArray<OutputFile> pages,
        ImmutableArray<OutputFile> drawings,
        ImmutableArray<OutputFile> copied,
        DiagnosticBag diagnostics)
    {
        // Paths that differ only in case are the publisher's business, as all names that some disk cannot hold.
        Dictionary<string, OutputFile> byPath = new(StringComparer.Ordinal);
        ImmutableArray<OutputFile>.Builder files = ImmutableArray.CreateBuilder<OutputFile>(pages.Length + drawings.Length + copied.Length);
        foreach (OutputFile file in pages.Concat(drawings).Concat(copied))
        {
            if (byPath.TryAdd(file.Path, file))
            {
                files.Add(file);
            }
            else if (IsReplaceable(file.Path))
            {
                files[files.IndexOf(byPath[file.Path])] = file;
                byPath[file.Path] = file;
            }
            else if (!file.HasSameContent(byPath[file.Path]))
            {
                diagnostics.Report(BuildRules.OutputTwice, null, $"two outputs are written to '{file.Path}'", DiagnosticNote.Help("rename the static file, the page or the view"));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>Whether a project may write a file itself that is made otherwise: files of its <c>static</c> folder come last.</summary>
    private static bool IsReplaceable(string path) => ProjectPath.Name(path) is "robots.txt" or "llms.txt" or "llms-full.txt" or "feed.xml";

    private static int Count(SiteModel site, LanguageTag language, PageKind kind) =>
        site.Pages.Count(page => page.Language.Tag == language && page.Kind == kind);
}
