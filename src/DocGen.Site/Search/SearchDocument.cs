using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Drafts;
using DocGen.Site.Figures;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Search;

/// <summary>A page as the index sees it.</summary>
/// <param name="Sections">Text before the first heading, then behind each heading.</param>
/// <param name="Terms">By the numbers of <paramref name="Vocabulary"/>.</param>
/// <param name="Lengths">Half words of each <see cref="SearchField"/>.</param>
internal sealed record SearchDocument(
    SearchPage Page,
    ImmutableArray<string> Sections,
    ImmutableArray<SearchPlace> Components,
    TermCounts[] Terms,
    TermCollector Vocabulary,
    ImmutableArray<int> Lengths)
{
    /// <summary>The documents of all pages that show one text, in the order of the pages.</summary>
    /// <param name="pages">Not empty; all with the same content.</param>
    public static IEnumerable<SearchDocument> Read(IReadOnlyList<SearchPage> pages, IFigureSource figures, TermCollector terms)
    {
        Page first = pages[0].Page;
        MarkdownPage content = first.Content!;
        ImmutableArray<string> sections = SearchText.Read(content, terms.Section, figure => IsDrawn(figure, figures, first));
        terms.Clear();
        foreach (string section in sections)
        {
            SearchWords.Collect(section, terms, SearchField.Body, joinsWords: false);
        }

        foreach (PageHeading heading in content.Headings)
        {
            SearchWords.Collect(heading.Text, terms, SearchField.Heading, joinsWords: true);
        }

        foreach (string tag in content.FrontMatter.Tags.AsSpan())
        {
            SearchWords.Collect(tag, terms, SearchField.Heading, joinsWords: true);
        }

        if (content.FrontMatter.Description is { } description)
        {
            SearchWords.Collect(description.Value, terms, SearchField.Body, joinsWords: false);
        }

        TermCounts[]? shared = pages.Count > 1 ? terms.Take() : null;
        ImmutableArray<int> lengths = [.. terms.Lengths];
        for (int i = 0; i < pages.Count; i++)
        {
            if (i > 0)
            {
                terms.Restore(shared!, lengths.AsSpan());
            }

            SearchWords.Collect(pages[i].Page.Title, terms, SearchField.Title, joinsWords: true);
            if (pages[i].Page.NavigationTitle != pages[i].Page.Title)
            {
                SearchWords.Collect(pages[i].Page.NavigationTitle, terms, SearchField.Heading, joinsWords: true);
            }

            ImmutableArray<SearchPlace> places = ReadFigures(pages[i].Figures, terms);
            yield return new SearchDocument(pages[i], sections, places, terms.Take(), terms, [.. terms.Lengths]);
        }
    }

    private static bool IsDrawn(DraftHole.FigureOrText hole, IFigureSource figures, Page page) =>
        hole.Fence is { } fence && figures.FindByFence(fence, page.Key.Language) is not null;

    private static ImmutableArray<SearchPlace> ReadFigures(ImmutableArray<Figure> figures, TermCollector terms)
    {
        if (figures.IsEmpty)
        {
            return [];
        }

        ImmutableArray<SearchPlace>.Builder places = ImmutableArray.CreateBuilder<SearchPlace>();
        foreach (Figure figure in figures)
        {
            SearchWords.Collect(figure.Title.Text, terms, SearchField.Component, joinsWords: true);
            SearchWords.Collect(figure.Alt.Text, terms, SearchField.Body, joinsWords: false);
            foreach (FigureComponent component in figure.Components)
            {
                foreach (string name in component.OtherNames.Prepend(component.Name.Text))
                {
                    SearchWords.Collect(name, terms, SearchField.Component, joinsWords: true);
                }

                SearchWords.Collect(LastPart(component.ElementId), terms, SearchField.Component, joinsWords: false);
                MixedText text = Join(component, figure.Language);
                SearchWords.Collect(text.ToString(), terms, SearchField.Body, joinsWords: false);
                places.Add(new SearchPlace(FigureIds.Element(figure, 1, component.ElementId), component.Name, text));
            }
        }

        return places.ToImmutable();
    }

    private static string LastPart(string id) => id[(id.LastIndexOf('.') + 1)..];

    /// <summary>What a component's card says, and by which other names it is known.</summary>
    private static MixedText Join(FigureComponent component, LanguageTag reader)
    {
        IEnumerable<MarkedText> texts =
            new[] { component.KindName, Own(component.Technology), component.CardTitle, component.Summary, component.Body, component.KeyRole }
                .Concat(component.OtherNames.Select(Own))
                .Append(Own(LastPart(component.ElementId)))
                .Where(text => !text.IsEmpty && !text.Text.Equals(component.Name.Text, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(static text => text.Text, StringComparer.OrdinalIgnoreCase);
        MixedTextBuilder joined = new();
        LanguageTag? before = null;
        foreach (MarkedText text in texts)
        {
            // Between two texts in one language the dot is part of both, so that they stay one part.
            joined.Append(new MarkedText(before is null ? "" : " · ", before == text.Language ? text.Language : reader));
            joined.Append(text);
            before = text.Language;
        }

        return joined.Build();

        MarkedText Own(string text) => new(text, reader);
    }
}

/// <summary>A place on a page that a result can lead to.</summary>
/// <param name="Id">Fragment of its address.</param>
internal readonly record struct SearchPlace(string Id, MarkedText Name, MixedText Text);
