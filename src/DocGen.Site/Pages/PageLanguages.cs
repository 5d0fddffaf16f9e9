using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Decides the language of each page: front matter, else folder, else suffix, else the default language.</summary>
internal sealed class PageLanguages(SiteOptions options, DiagnosticBag diagnostics)
{
    private readonly HashSet<LanguageTag> _languages = [.. options.Languages.Select(static language => language.Tag)];
    private readonly HashSet<string> _reportedFolders = new(StringComparer.Ordinal);
    private bool _hasLanguageFolders;

    /// <summary>Looks at all paths first, since a folder can only be taken for a language beside folders of languages.</summary>
    public void Observe(IEnumerable<string> contentPaths) =>
        _hasLanguageFolders = contentPaths.Any(path => ContentPlace.Of(path, _languages).Folder is not null);

    public ContentPlace PlaceOf(string contentPath) => ContentPlace.Of(contentPath, _languages);

    public LanguageTag Of(MarkdownPage page, ContentPlace place)
    {
        LanguageTag? byPath = place.Suffix ?? place.Folder;
        CheckFolder(page, place);
        if (page.FrontMatter.Language is not { } written)
        {
            CheckLocale(page, byPath ?? options.DefaultLanguage, page.FrontMatter.Locale);
            return byPath ?? options.DefaultLanguage;
        }

        if (Configured(written) is not { } language)
        {
            return byPath ?? options.DefaultLanguage;
        }

        CheckLocale(page, language, page.FrontMatter.Locale);
        if (byPath is { } expected && expected != language)
        {
            string what = place.Suffix is not null ? "suffix" : "folder";
            diagnostics.Report(TranslationRules.FolderMismatch, written.Location, $"'lang: {written.Value}' contradicts the {what} of '{expected}'");
        }

        return language;
    }

    private LanguageTag? Configured(Located<string> written)
    {
        if (!LanguageTag.TryParse(written.Value, out LanguageTag tag))
        {
            diagnostics.Report(TranslationRules.InvalidLanguageTag, written.Location, $"'{written.Value}' is not a language tag");
            return null;
        }

        if (!_languages.Contains(tag))
        {
            string? meant = LanguageNames.FromCountry(written.Value);
            DiagnosticNote help = meant is not null && (_languages.Contains(LanguageTag.Parse(meant)) || !LanguageNames.IsKnown(tag))
                ? DiagnosticNote.Help($"did you mean '{meant}'?")
                : DiagnosticNote.Help($"languages of the site: {string.Join(", ", options.Languages.Select(static language => language.Tag.Value))}");
            diagnostics.Report(TranslationRules.UnknownLanguage, written.Location, $"language '{written.Value}' is not configured", help);
            return null;
        }

        if (tag.Value != written.Value)
        {
            diagnostics.Report(TranslationRules.NonCanonicalTag, written.Location, $"language tag '{written.Value}' is written '{tag}'");
        }

        return tag;
    }

    private void CheckLocale(MarkdownPage page, LanguageTag language, Located<string>? locale)
    {
        if (locale is null)
        {
            return;
        }

        if (!LanguageTag.TryParse(locale.Value, out LanguageTag tag))
        {
            diagnostics.Report(TranslationRules.InvalidLanguageTag, locale.Location, $"'{locale.Value}' is not a language tag");
        }
        else if (tag.Primary != language.Primary)
        {
            DiagnosticNote[] notes = page.FrontMatter.Language is { } written ? [DiagnosticNote.Note("the language stands here", written.Location)] : [];
            diagnostics.Report(TranslationRules.LocaleMismatch, locale.Location, $"'locale: {locale.Value}' contradicts the language '{language}'", notes);
        }
    }

    private void CheckFolder(MarkdownPage page, ContentPlace place)
    {
        int slash = page.ContentPath.IndexOf('/', StringComparison.Ordinal);
        if (!_hasLanguageFolders || place.Folder is not null || slash is not (2 or 5 or 7))
        {
            return;
        }

        string folder = page.ContentPath[..slash];
        string? meant = LanguageNames.FromCountry(folder);
        bool isLanguage = meant is not null || (LanguageTag.TryParse(folder, out LanguageTag tag) && LanguageNames.IsKnown(tag));
        if (isLanguage && _reportedFolders.Add(folder))
        {
            DiagnosticNote[] notes = meant is not null ? [DiagnosticNote.Help($"did you mean '{meant}'?")] : [];
            diagnostics.Report(
                TranslationRules.LanguageFolderUnknown,
                page.Source.GetLocation(new TextSpan(0, 0)),
                $"folder '{folder}' looks like a language that is not configured",
                notes);
        }
    }
}
