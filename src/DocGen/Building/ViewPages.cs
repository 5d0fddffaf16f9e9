using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Diagrams.Model;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Makes the pages of drawings that open each other, in every language of the site. O(references + views × languages).</summary>
internal static class ViewPages
{
    /// <param name="pages">What authors wrote: a drawing that they show is found there, and its own page stays out of the search.</param>
    public static IEnumerable<ViewPage> Create(ImmutableArray<DiagramModel> models, ImmutableArray<MarkdownPage> pages, ImmutableArray<SiteLanguage> languages)
    {
        Lazy<HashSet<string>> shown = new(() => [.. pages.SelectMany(Shown)]);
        foreach (DiagramModel model in models)
        {
            foreach (View view in ViewsThatOpen(model))
            {
                bool isShown = shown.Value.Contains($"diagram:{model.Id}/{view.Id}") || (view.Image is { } image && shown.Value.Contains(NameOf(image)));
                foreach (SiteLanguage language in languages)
                {
                    yield return Create(model, view, language.Tag, !isShown);
                }
            }
        }
    }

    /// <summary>Those that open another view, for the way back, and those that are opened.</summary>
    private static IEnumerable<View> ViewsThatOpen(DiagramModel model)
    {
        HashSet<string> opened = [.. model.Views.SelectMany(static view => view.Open.Values)];
        return model.Views.Where(view => !view.Open.IsEmpty || opened.Contains(view.Id));
    }

    private static ViewPage Create(DiagramModel model, View view, LanguageTag language, bool isSearchable)
    {
        string key = $"{model.Id}/{view.Id}";
        MarkedText title = view.Title.For(language, model.SourceLanguage);
        SourceText source = new(
            view.Location.Path,
            $"---\ntitle: {Quote(title.IsEmpty ? view.Id : title.Text)}\ndescription: {Quote(view.Alt.For(language, model.SourceLanguage).Text)}\n" +
            $"layout: diagram\ndiagram: {Quote(key)}\nsearch: {(isSearchable ? "true" : "false")}\n---\n");
        return new ViewPage(key, language, title.Language, MarkdownReader.Read(source, $"diagrams/{key}.md", new MarkdownReading(AllowsUnsafeHtml: false, static _ => null)).Value);
    }

    /// <summary>Drawings that a page shows, as links name them, and the names of its pictures: a picture can stand for a drawing.</summary>
    private static IEnumerable<string> Shown(MarkdownPage page)
    {
        IEnumerable<string> images = page.References.Where(static reference => reference.Kind == ReferenceKind.Image)
            .Select(static reference => reference.Target.StartsWith("diagram:", StringComparison.Ordinal) ? reference.Target : NameOf(reference.Target));
        return page.FrontMatter.Diagram is { } diagram ? images.Prepend("diagram:" + diagram.Value) : images;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>What JSON quotes, YAML reads as it is meant.</summary>
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
