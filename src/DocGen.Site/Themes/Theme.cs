using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Themes;

/// <summary>A theme, ready to render: layers merged, templates parsed, assets named. Thread-safe.</summary>
/// <param name="Templates">Every template, parsed once.</param>
/// <param name="Layouts">Names for <c>layout</c> in front matter, in ordinal order.</param>
/// <param name="Strings">By language of the site.</param>
/// <param name="Assets">What is published, in ordinal order of names.</param>
/// <param name="AssetPaths">Output paths by name.</param>
/// <param name="Options">The site's <c>themeOptions</c>.</param>
/// <param name="PrintsContentWhole">Whether templates do nothing with an article but print it, so that its bytes need not become text.</param>
public sealed record Theme(
    TemplateStore Templates,
    ImmutableArray<string> Layouts,
    FrozenDictionary<LanguageTag, ThemeStrings> Strings,
    ImmutableArray<ThemeAsset> Assets,
    FrozenDictionary<string, string> AssetPaths,
    TemplateValue Options,
    bool PrintsContentWhole)
{
    /// <summary>A template that is known to exist and to parse.</summary>
    /// <param name="name">Below <c>templates/</c>, without its ending.</param>
    public Template Get(string name) =>
        Templates.Find(name)?.Value ?? throw new ArgumentException($"the theme has no template '{name}'", nameof(name));
}
