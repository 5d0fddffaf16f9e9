using System.Collections.Immutable;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Serving;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Themes;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Every rule of every floor, by id. A test holds the list to the classes that declare rules.</summary>
public static class RuleCatalogue
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. ConfigurationRules.All
            .AddRange(FileRules.All)
            .AddRange(PublishingRules.All)
            .AddRange(BuildRules.All)
            .AddRange(TranslationRecordRules.All)
            .AddRange(ServingRules.All)
            .AddRange(PageRules.All)
            .AddRange(TranslationRules.All)
            .AddRange(LinkRules.All)
            .AddRange(ThemeRules.All)
            .AddRange(ModelRules.All)
            .AddRange(LayoutRules.All)
            .AddRange(LockRules.All)
            .AddRange(DrawingRules.All)
            .AddRange(RenderRules.All)
            .AddRange(TemplateRules.All)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
