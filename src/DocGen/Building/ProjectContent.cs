using System.Collections.Immutable;
using System.Security.Cryptography;
using DocGen.Configuration;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What a project says, read and joined, before anything is drawn or rendered.</summary>
/// <param name="Diagnostics">What was found so far.</param>
public sealed record ProjectContent(
    ProjectFiles Files,
    ProjectReader Reader,
    SiteModel Site,
    ImmutableArray<DiagramModel> Models,
    SiteConfiguration Configuration,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The fonts of drawings; null: the embedded ones.</summary>
    public FontSet? Fonts { get; init; }

    /// <summary>Places that are kept, by model id.</summary>
    public ImmutableSortedDictionary<string, LayoutLock> Locks { get; init; } = ImmutableSortedDictionary<string, LayoutLock>.Empty;

    /// <summary>The colours of drawings; null: the default ones.</summary>
    public Palette? Palette => DrawingColors.Read(Configuration.ThemeOptions);

    public static ProjectContent Read(SiteConfiguration configuration, IFileSystem fileSystem, BuildOptions options, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new();
        ProjectFiles files = diagnostics.Take(Discovery.Find(configuration.Layout, fileSystem, cancellationToken));
        ProjectReader reader = new(configuration.Layout, fileSystem, options.Memory?.Texts);
        ImmutableArray<SourceText> modelFiles = [.. files.Models.Select(file => diagnostics.Take(reader.ReadText(file))).OfType<SourceText>()];
        ImmutableArray<DiagramModel> models = diagnostics.Take(ModelLoader.Load(modelFiles, options.Memory));
        ImmutableSortedDictionary<string, LayoutLock> locks = diagnostics.Take(LockLoader.Load(files.Locks, reader, models, options.Memory));
        PageDays days = diagnostics.Take(PageDays.Find(configuration, files.Pages, options, cancellationToken));
        ImmutableArray<MarkdownPage> pages = diagnostics.Take(PageLoader.Load(files.Pages, reader, configuration.AllowsUnsafeHtml, days, options, cancellationToken));
        LanguageTag[] languages = FindLanguages(pages, configuration.Languages.DefaultTag is not null);
        SiteOptions siteOptions = Kept<SiteOptions>.Get(options.Memory?.Options, "", [configuration, .. languages.Cast<object>()], () => configuration.ToSiteOptions(languages));
        SiteModel site = diagnostics.Take(SiteModelBuilder.Build(siteOptions, pages, options.IncludesDrafts, ViewPages.Create(models, pages, siteOptions.Languages), options.Jobs, options.Memory?.Groups));

        // Where nobody keeps records there is nothing to compare with. The folder is listed, so that a preview watches it as a whole.
        string records = configuration.Layout.FullPath(TranslationRecords.Folder);
        if (fileSystem.GetKind(records) == EntryKind.Folder && !fileSystem.List(records).IsEmpty)
        {
            diagnostics.AddRange(TranslationRecords.Check(diagnostics.Take(TranslationRecords.Read(site, reader, options.Memory))));
        }

        IEnumerable<string> drawn = modelFiles.Select(static file => file.Content)
            .Concat(pages.SelectMany(static page => page.References).Where(static r => r.Kind is ReferenceKind.DiagramFence or ReferenceKind.MermaidFence).Select(static fence => fence.Target));
        FontSet? fonts = diagnostics.Take(FontLoader.Load(configuration.Fonts, reader, fileSystem, drawn, options.Memory));
        return new ProjectContent(files, reader, site, models, configuration, diagnostics.ToImmutable()) { Fonts = fonts, Locks = locks };
    }

    /// <summary>The SVG file of an icon by the name that a model gives it: relative to the models folder, else to the project.</summary>
    public SourceText? FindIcon(string name)
    {
        foreach (string folder in (ReadOnlySpan<string>)[Configuration.Layout.Models, ""])
        {
            if (ProjectPath.TryNormalize(ProjectPath.Combine(folder, name), out string path) && Reader.Exists(path))
            {
                return Reader.ReadText(path).Value;
            }
        }

        return null;
    }

    /// <summary>Stands for the content of a file of the project; empty if there is none.</summary>
    public string HashOf(string file) =>
        ProjectPath.TryNormalize(file, out string path) && Reader.Exists(path) && Reader.ReadBytes(path).Value is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";

    /// <returns>Each once, in the order of tags.</returns>
    private static LanguageTag[] FindLanguages(ImmutableArray<MarkdownPage> pages, bool isDefaultNamed)
    {
        IReadOnlyList<LanguageTag> named = ContentPlace.FindLanguages(pages.Select(static page => page.ContentPath));
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (LanguageTag language in named)
        {
            found.Add(language.Value);
        }

        foreach (MarkdownPage page in pages)
        {
            if (LanguageTag.TryParse(page.FrontMatter.Language?.Value, out LanguageTag language))
            {
                found.Add(language.Value);
            }
        }

        // Beside folders of translations stand the pages that they translate: most projects keep them where code hosts look for them.
        if (named.Count > 0 && !isDefaultNamed && pages.Any(page => page.FrontMatter.Language is null && ContentPlace.Of(page.ContentPath, named) is { Folder: null, Suffix: null }))
        {
            found.Add(LanguageTag.English.Value);
        }

        return Array.ConvertAll([.. found], LanguageTag.Parse);
    }
}
