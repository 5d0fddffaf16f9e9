using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>How far a language is behind the default one.</summary>
/// <param name="PageCount">Pages that exist in any language, but for those that say <c>local: [page]</c>.</param>
/// <param name="Missing">Pages without a translation, in the order of the site.</param>
/// <param name="Outdated">Project paths of translations whose source has changed since they were accepted.</param>
/// <param name="Unverified">Project paths of translations that nobody has accepted.</param>
/// <param name="Differing">Project paths of translations with other sections or drawings than their source.</param>
/// <param name="LabelCount">Texts of all models.</param>
/// <param name="Models">Models with texts that this language does not have.</param>
internal sealed record TranslationStatus(
    LanguageTag Language,
    int PageCount,
    ImmutableArray<MissingPage> Missing,
    ImmutableArray<string> Outdated,
    ImmutableArray<string> Unverified,
    ImmutableArray<string> Differing,
    int LabelCount,
    ImmutableArray<MissingLabels> Models)
{
    public int MissingLabelCount => Models.Sum(static model => model.Paths.Length);

    /// <summary>One for each language but the default one.</summary>
    /// <param name="translations">See <see cref="TranslationRecords"/>.</param>
    public static ImmutableArray<TranslationStatus> Of(ProjectContent content, ImmutableArray<TranslationState> translations)
    {
        SiteModel site = content.Site;
        (DiagramModel Model, ImmutableArray<ModelString> Texts)[] models = [.. content.Models.Select(static model => (model, ModelStrings.List(model)))];
        string[] differing = [.. content.Diagnostics.Where(static found => found.Rule == TranslationRules.SectionsDiffer).Select(static found => found.Location!.Path)];
        return
        [
            .. site.Options.Languages.Select(static language => language.Tag).Where(language => language != site.Options.DefaultLanguage).Select(language => new TranslationStatus(
                language,
                site.Pages.Count(page => page.Language.Tag == language && (page.Kind == PageKind.Own || IsMissing(page))),
                [.. site.Pages.Where(page => page.Language.Tag == language && IsMissing(page)).Select(static page => new MissingPage(page.Content!.Source.Path, CountWords(page.Content)))],
                PathsOf(translations, language, static state => state.IsOutdated),
                PathsOf(translations, language, static state => !state.IsRecorded),
                [.. differing.Where(path => LanguageOf(site, path) == language).Distinct()],
                models.Sum(static model => model.Texts.Length),
                [.. models.Select(model => LabelsOf(model.Model, model.Texts, language)).Where(static labels => !labels.Paths.IsEmpty)])),
        ];
    }

    private static bool IsMissing(Page page) => page.Kind == PageKind.Fallback && !page.Content!.FrontMatter.Local.Contains("page");

    private static ImmutableArray<string> PathsOf(ImmutableArray<TranslationState> translations, LanguageTag language, Func<TranslationState, bool> isMeant) =>
        [.. translations.Where(state => state.Page.Language.Tag == language && isMeant(state)).Select(static state => state.Page.Content!.Source.Path)];

    private static LanguageTag? LanguageOf(SiteModel site, string path) =>
        site.BySource.GetValueOrDefault(path[site.Options.ContentRoot.Length..])?.Language.Tag;

    private static MissingLabels LabelsOf(DiagramModel model, ImmutableArray<ModelString> texts, LanguageTag language) => new(
        model.Id,
        [.. texts.Where(text => text.Text.For(language, model.SourceLanguage).IsFallbackFor(language)).Select(static text => text.Path)]);

    /// <summary>Roughly what there is to translate: runs of anything but white space, code and markup among them.</summary>
    private static int CountWords(MarkdownPage page)
    {
        int words = 0;
        bool isInside = false;
        foreach (char c in page.Source.Content.AsSpan(page.Body.Start, page.Body.Length))
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !isInside ? 1 : 0;
            isInside = !isSpace;
        }

        return words;
    }
}

/// <param name="Source">Project path of the page that is shown in place of a translation.</param>
/// <param name="Words">About how many words it has.</param>
internal sealed record MissingPage(string Source, int Words);

/// <param name="Paths">Of texts, as an overlay writes them.</param>
internal sealed record MissingLabels(string Model, ImmutableArray<string> Paths);
