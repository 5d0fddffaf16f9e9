using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Navigation;

/// <summary>Navigation as configuration lists it.</summary>
/// <param name="reported">Entries already reported for another language.</param>
internal sealed class ConfiguredNavigation(SiteModel model, SiteLanguage language, HashSet<SourceLocation> reported, DiagnosticBag diagnostics)
{
    private readonly HashSet<LanguageTag> _languages = [.. model.Options.Languages.Select(static known => known.Tag)];

    public ImmutableArray<NavigationNode> Build() => Nodes(model.Options.Navigation);

    private ImmutableArray<NavigationNode> Nodes(ImmutableArray<NavigationOption> options)
    {
        ImmutableArray<NavigationNode>.Builder nodes = ImmutableArray.CreateBuilder<NavigationNode>(options.Length);
        foreach (NavigationOption option in options)
        {
            if (Node(option) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes.ToImmutable();
    }

    private NavigationNode? Node(NavigationOption option)
    {
        ImmutableArray<NavigationNode> children = Nodes(option.Children);
        MarkedText? title = TitleOf(option);
        if (option.Target is not { } target)
        {
            return children.IsEmpty ? null : new NavigationNode(title ?? Own(""), null, null, children);
        }

        if (UrlText.IsAbsolute(target) && !target.StartsWith("ref:", StringComparison.Ordinal))
        {
            return new NavigationNode(title ?? Own(target), null, target, children);
        }

        string name = target.StartsWith("ref:", StringComparison.Ordinal) ? target[4..] : target;
        (bool exists, Page? page) = Find(name);
        if (!exists && reported.Add(option.Location))
        {
            diagnostics.Report(
                LinkRules.UnknownNavigationTarget,
                option.Location,
                $"navigation entry '{target}' names no page",
                Suggestion.Notes(name, model.Groups.Keys.Concat(model.BySource.Keys)));
        }

        // A page that readers of this language cannot have is left out; what lies below it stays.
        return page is not null ? new NavigationNode(title ?? page.MarkedNavigationTitle, page, null, children)
            : children.IsEmpty ? null
            : new NavigationNode(title ?? Own(name), null, null, children);
    }

    /// <summary>The title for readers of the language; one that is written for all languages counts as theirs. Null where there is none.</summary>
    private MarkedText? TitleOf(NavigationOption option)
    {
        foreach (LanguageTag tag in language.Fallbacks.Prepend(language.Tag))
        {
            if (option.Titles.TryGetValue(tag.Value, out string? title))
            {
                return new MarkedText(title, tag);
            }
        }

        foreach ((string tag, string title) in option.Titles)
        {
            return tag.Length == 0 || !LanguageTag.TryParse(tag, out LanguageTag other) ? Own(title) : new MarkedText(title, other);
        }

        return null;
    }

    private MarkedText Own(string title) => new(title, language.Tag);

    private (bool Exists, Page? Page) Find(string name)
    {
        ContentPlace place = ContentPlace.Of(name.Trim('/'), _languages);
        string? reference = model.Groups.ContainsKey(name) ? name
            : model.BySource.TryGetValue(name.TrimStart('/'), out Page? source) ? source.Key.Ref
            : model.RefsByPath.GetValueOrDefault(place.Key);
        if (reference is not null)
        {
            return (true, model.ByKey.GetValueOrDefault(new PageKey(reference, language.Tag)));
        }

        Page? folder = model.ByFolder.GetValueOrDefault(new PageFolder(language.Tag, place.Key));
        return (folder is not null, folder);
    }
}
