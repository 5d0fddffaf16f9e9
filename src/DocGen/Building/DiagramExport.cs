using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Pictures for the source tree.</summary>
/// <param name="Pictures">Project paths and PNG files, in ordinal order of the views.</param>
internal sealed record DiagramExport(ImmutableArray<(string Path, byte[] Content)> Pictures)
{
    /// <summary>Draws every view that has an <c>image</c>, in every language.</summary>
    public static Diagnosed<DiagramExport> Draw(SiteConfiguration configuration, IFileSystem fileSystem, int jobs, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new();
        ProjectContent content = ProjectContent.Read(configuration, fileSystem, new BuildOptions(jobs, IncludesDrafts: false, UsesCache: false, ChecksMentions: false, null), cancellationToken);
        diagnostics.AddRange(content.Diagnostics);
        DiagramCatalogue catalogue = SiteBuilder.CreateCatalogue(configuration, content, memory: null, cancellationToken);
        ImmutableArray<(string, byte[])>.Builder pictures = ImmutableArray.CreateBuilder<(string, byte[])>();
        foreach (CatalogueView view in catalogue.Views.Where(static view => view.View.Image is not null))
        {
            RenderedView rendered = diagnostics.Take(view.Layout.Value);
            foreach (LanguageTag language in content.Site.Options.Languages.Select(static language => language.Tag))
            {
                LanguageTag? suffix = language == view.Model.SourceLanguage ? null : language;
                pictures.Add((DiagramPaths.WithLanguage(view.View.Image!, suffix), rendered.WritePng(language, 1, rasterizer: configuration.Diagrams.Rasterizer, cancellationToken: cancellationToken)));
            }
        }

        return new Diagnosed<DiagramExport>(new DiagramExport(pictures.ToImmutable()), RuleSettings.Apply(configuration.Rules, diagnostics.ToImmutable()));
    }
}
