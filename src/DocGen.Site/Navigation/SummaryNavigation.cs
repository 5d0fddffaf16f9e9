using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Navigation;

/// <summary>Navigation from a <c>SUMMARY.md</c>: nested lists of links, with headings as groups.</summary>
internal sealed class SummaryNavigation(SiteModel model, SiteLanguage language, MarkdownPage summary, HashSet<SourceLocation> reported, DiagnosticBag diagnostics)
{
    private readonly HashSet<LanguageTag> _languages = [.. model.Options.Languages.Select(static known => known.Tag)];

    private readonly LanguageTag _summaryLanguage = language.Fallbacks.Prepend(language.Tag).FirstOrDefault(tag => model.Summaries.GetValueOrDefault(tag) == summary, language.Tag);

    private bool IsOwn => model.Summaries.TryGetValue(language.Tag, out MarkdownPage? own) && own == summary;

    /// <summary>The summary of a language or of one that it falls back to; null if there is none.</summary>
    public static MarkdownPage? Find(SiteModel model, SiteLanguage language) =>
        language.Fallbacks.Prepend(language.Tag).Select(tag => model.Summaries.GetValueOrDefault(tag)).FirstOrDefault(static page => page is not null);

    public ImmutableArray<NavigationNode> Build()
    {
        ImmutableArray<NavigationNode>.Builder roots = ImmutableArray.CreateBuilder<NavigationNode>();
        ImmutableArray<NavigationNode>.Builder current = roots;
        string? group = null;
        foreach (Block block in MarkdownSyntax.Parse(summary.Source, summary.Body).Value ?? [])
        {
            switch (block)
            {
                case HeadingBlock { Level: > 1 } heading:
                    Close();
                    group = InlineText.Of(heading);
                    current = ImmutableArray.CreateBuilder<NavigationNode>();
                    break;
                case ListBlock list:
                    current.AddRange(Nodes(list));
                    break;
                case ParagraphBlock { Inline: { } inline }:
                    // Chapters before and behind the numbered ones stand outside of lists.
                    for (Inline? item = inline.FirstChild; item is not null; item = item.NextSibling)
                    {
                        if (item is LinkInline { IsImage: false } link && Node(link, InlineText.Of(link), []) is { } node)
                        {
                            current.Add(node);
                        }
                    }

                    break;
            }
        }

        Close();
        return roots.ToImmutable();

        void Close()
        {
            if (group is not null && current.Count > 0)
            {
                roots.Add(new NavigationNode(Own(group), null, null, current.ToImmutable()));
            }
        }
    }

    private IEnumerable<NavigationNode> Nodes(ListBlock list)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            ImmutableArray<NavigationNode> children = [.. item.OfType<ListBlock>().SelectMany(Nodes)];
            if (item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is not { } inline)
            {
                continue;
            }

            string title = InlineText.Of(inline);
            NavigationNode? node = inline.FirstChild is LinkInline link ? Node(link, InlineText.Of(link), children)
                : children.IsEmpty ? null
                : new NavigationNode(Own(title), null, null, children);
            if (node is not null)
            {
                yield return node;
            }
        }
    }

    private NavigationNode? Node(LinkInline link, string title, ImmutableArray<NavigationNode> children)
    {
        string target = link.Url ?? "";
        if (UrlText.IsAbsolute(target))
        {
            return new NavigationNode(Own(title), null, target, children);
        }

        if (target.Length == 0)
        {
            // An entry without target is a chapter that is planned.
            return children.IsEmpty ? null : new NavigationNode(Own(title), null, null, children);
        }

        string path = UrlText.Decode(UrlText.SplitFragment(target).Path);
        string? contentPath = ProjectPath.Combine(ProjectPath.FolderOf(summary.ContentPath), path);
        Page? page = null;
        bool exists = contentPath is not null && Find(contentPath, out page);
        if (!exists)
        {
            int start = Math.Clamp(link.UrlSpan.Start, 0, summary.Source.Content.Length);
            SourceLocation location = summary.Source.GetLocation(TextSpan.FromBounds(start, Math.Clamp(link.UrlSpan.End + 1, start, summary.Source.Content.Length)));
            if (reported.Add(location))
            {
                diagnostics.Report(LinkRules.UnknownSummaryTarget, location, $"'{target}' is no page", Suggestion.Notes(contentPath ?? path, model.BySource.Keys));
            }
        }

        return page is not null ? new NavigationNode(IsOwn && title.Length > 0 ? Own(title) : page.MarkedNavigationTitle, page, null, children)
            : children.IsEmpty ? null
            : new NavigationNode(Own(title), null, null, children);
    }

    /// <summary>Words of the summary, which may be that of another language.</summary>
    private MarkedText Own(string title) => new(title, _summaryLanguage);

    private bool Find(string contentPath, out Page? page)
    {
        ContentPlace place = ContentPlace.Of(contentPath, _languages);
        if ((model.BySource.TryGetValue(contentPath, out Page? source) ? source.Key.Ref : model.RefsByPath.GetValueOrDefault(place.Key)) is { } reference)
        {
            page = model.ByKey.GetValueOrDefault(new PageKey(reference, language.Tag));
            return true;
        }

        page = model.ByFolder.GetValueOrDefault(new PageFolder(language.Tag, place.Key));
        return page is not null || model.LeftOut.ContainsKey(contentPath);
    }
}
