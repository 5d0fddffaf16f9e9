using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Compares the translations of each page with its source, as far as that needs no record of earlier states.</summary>
internal static class TranslationChecks
{
    /// <summary>Reports pages without source, and languages without pages.</summary>
    /// <param name="groups">By ref; each in the order of the languages.</param>
    public static void CheckSources(SiteOptions options, Dictionary<string, List<PageSource>> groups, DiagnosticBag diagnostics)
    {
        HashSet<LanguageTag> used = [];
        List<string>? sourcePaths = null;
        foreach ((string reference, List<PageSource> group) in groups)
        {
            foreach (PageSource page in group)
            {
                used.Add(page.Language);
            }

            if (!group.Exists(page => page.Language == options.DefaultLanguage))
            {
                CheckMissingSource(group, reference);
            }
        }

        foreach (SiteLanguage language in options.Languages)
        {
            if (!used.Contains(language.Tag) && used.Count > 0)
            {
                diagnostics.Report(TranslationRules.LanguageWithoutPages, null, $"language '{language.Tag}' has no pages of its own");
            }
        }

        void CheckMissingSource(List<PageSource> group, string reference)
        {
            // One message for the group: the page of the first language stands for all.
            PageSource page = group[0];
            if (group.Exists(static member => member.FrontMatter.Local.Contains("page")))
            {
                return;
            }

            sourcePaths ??= [.. groups.Values.SelectMany(static pages => pages).Where(candidate => candidate.Language == options.DefaultLanguage).Select(static candidate => candidate.Ref)];
            string? nearest = Suggestion.Nearest(reference, sourcePaths);
            bool isRenamed = nearest is not null && !groups[nearest].Exists(candidate => candidate.Language == page.Language);
            DiagnosticNote[] notes = nearest is null ? []
                : isRenamed ? [DiagnosticNote.Help($"'{nearest}' has no page in '{page.Language}': if this is its translation, write 'ref: {nearest}'")]
                : [DiagnosticNote.Help($"the closest page is '{nearest}'")];
            string message = isRenamed
                ? $"page '{page.Page.ContentPath}' and its source '{nearest}' look renamed in one language only"
                : $"page '{page.Page.ContentPath}' has no source page in '{options.DefaultLanguage}'";
            diagnostics.Report(TranslationRules.MissingSource, page.Location, message, notes);
        }
    }

    /// <summary>Compares the translations of one page with their source, if it has one.</summary>
    public static void Compare(SiteOptions options, List<PageSource> group, DiagnosticBag diagnostics)
    {
        if (group.Find(page => page.Language == options.DefaultLanguage) is not { } main)
        {
            return;
        }

        foreach (PageSource page in group)
        {
            if (page != main)
            {
                Compare(page, main, diagnostics);
            }
        }
    }

    private static void Compare(PageSource page, PageSource main, DiagnosticBag diagnostics)
    {
        FrontMatter own = page.FrontMatter;
        FrontMatter source = main.FrontMatter;
        if (own.NavigationOrder?.Value != source.NavigationOrder?.Value && !own.Local.Contains("nav_order") && own.NavigationOrder is not null)
        {
            DiagnosticNote[] notes = source.NavigationOrder is { } place ? [DiagnosticNote.Note("the source page's order", place.Location)] : [];
            string expected = source.NavigationOrder is { } order ? $"'{order.Value}'" : "none";
            diagnostics.Report(TranslationRules.NavigationOrderDiffers, own.NavigationOrder.Location, $"'nav_order: {own.NavigationOrder.Value}' differs from the source, which has {expected}", notes);
        }

        if (own.Title is { } title && source.Title is { } original && title.Value == original.Value && !own.Local.Contains("title"))
        {
            diagnostics.Report(TranslationRules.UntranslatedTitle, title.Location, $"title '{title.Value}' is the same as in '{main.Language}'", DiagnosticNote.Note("the source page's title", original.Location));
        }

        if (!own.Local.Contains("sections"))
        {
            CompareSections(page, main, diagnostics);
        }
    }

    /// <summary>One message a page: whoever looks at it sees the rest.</summary>
    private static void CompareSections(PageSource page, PageSource main, DiagnosticBag diagnostics)
    {
        ImmutableArray<PageHeading> own = page.Page.Headings;
        ImmutableArray<PageHeading> source = main.Page.Headings;
        int same = own.Zip(source).TakeWhile(static pair => pair.First.Level == pair.Second.Level).Count();
        if (own.Length != source.Length)
        {
            diagnostics.Report(TranslationRules.SectionsDiffer, page.Location, $"the page has {Count(own.Length, "heading")}, its source {source.Length}", DiagnosticNote.Note("the source page", main.Location));
        }
        else if (same < own.Length)
        {
            diagnostics.Report(TranslationRules.SectionsDiffer, own[same].Location, $"heading '{own[same].Text}' is of level {own[same].Level}, in the source of level {source[same].Level}", DiagnosticNote.Note("the heading of the source page", source[same].Location));
        }
        else if (CountDrawings(page) is var drawings && drawings != CountDrawings(main))
        {
            diagnostics.Report(TranslationRules.SectionsDiffer, page.Location, $"the page shows {Count(drawings, "drawing")}, its source {CountDrawings(main)}", DiagnosticNote.Note("the source page", main.Location));
        }
    }

    /// <summary>Those of the text, and that of a start page's opening.</summary>
    private static int CountDrawings(PageSource page) =>
        page.Page.References.Count(static reference => reference.Kind is ReferenceKind.DiagramFence or ReferenceKind.MermaidFence || (reference.Kind == ReferenceKind.Image && IsDrawing(reference.Target)))
        + (page.FrontMatter.Hero?.Image is { } image && IsDrawing(image.Value) ? 1 : 0);

    private static bool IsDrawing(string target) => target.StartsWith("diagram:", StringComparison.Ordinal);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
