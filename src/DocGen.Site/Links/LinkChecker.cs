using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Links;

/// <summary>Checks every link, anchor and image of the pages as they are written, each in its own language.</summary>
/// <remarks>
/// The same fault in several translations of a page is one diagnostic, at the first of them, with the others named below it.
/// O(references) while nothing is broken; suggestions cost more and are made for the first <see cref="MaximumSuggestions"/> faults only.
/// </remarks>
public static class LinkChecker
{
    public const int MaximumSuggestions = 100;

    /// <param name="jobs">Threads at most.</param>
    public static ImmutableArray<Diagnostic> Check(LinkResolver resolver, int jobs = 1)
    {
        Checking checking = new(resolver);
        LogicalPage[] groups = [.. resolver.Model.Groups.Values.OrderBy(static group => group.Ref, StringComparer.Ordinal)];
        var faults = new List<(Page, Fault)>?[groups.Length];
        Parallel.For(0, groups.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) }, index => faults[index] = checking.Find(groups[index]));

        // One after the other: only the first faults come with suggestions.
        foreach (List<(Page, Fault)> found in faults.OfType<List<(Page, Fault)>>())
        {
            checking.Report(found);
        }

        return checking.ToImmutable();
    }

    private sealed record Fault(Rule Rule, Severity Severity, SourceLocation Location, string Message, string Key, Func<DiagnosticNote[]> Suggest);

    private sealed class Checking(LinkResolver resolver)
    {
        private readonly DiagnosticBag _diagnostics = new();
        private readonly SiteModel _model = resolver.Model;
        private readonly ConcurrentQueue<Diagnostic> _alts = new();
        private readonly ConcurrentDictionary<Page, HashSet<string>> _anchors = new(ReferenceEqualityComparer.Instance);
        private int _suggestions;

        public ImmutableArray<Diagnostic> ToImmutable()
        {
            _diagnostics.AddRange([.. _alts]);
            return _diagnostics.ToImmutable();
        }

        /// <summary>What is wrong with the links of a page in all its languages; null for nothing. Thread-safe.</summary>
        public List<(Page Page, Fault Fault)>? Find(LogicalPage group)
        {
            List<(Page Page, Fault Fault)>? faults = null;
            bool hasFileName = false;
            foreach (Page page in group.Translations)
            {
                foreach (PageReference reference in page.Content!.References)
                {
                    if (Check(page, reference) is { } fault)
                    {
                        (faults ??= []).Add((page, fault));
                    }
                }

                hasFileName |= CheckAlt(page, hasFileName);
                if (page.Content.FrontMatter.Diagram is { } diagram && resolver.Figures.FindByKey(diagram.Value, page.Key.Language) is null)
                {
                    (faults ??= []).Add((page, UnknownFigure(diagram.Value, diagram.Value, diagram.Location)));
                }

                if (page.Content.FrontMatter.Image is { } image && CheckImage(page, new PageReference(ReferenceKind.Image, image.Value, image.Location)) is { } missing)
                {
                    (faults ??= []).Add((page, missing));
                }

                foreach (PageReference reference in HomeReferences(page.Content.FrontMatter))
                {
                    if (Check(page, reference) is { } broken)
                    {
                        (faults ??= []).Add((page, broken));
                    }
                }

                if (page.Content.FrontMatter is { Layout: { Value: "diagram" } layout, Diagram: null } && !page.Content.References.Any(reference => resolver.FigureOf(page, reference) is not null))
                {
                    (faults ??= []).Add((page, new Fault(
                        LinkRules.PageWithoutFigure,
                        LinkRules.PageWithoutFigure.DefaultSeverity,
                        layout.Location,
                        "'layout: diagram' has no 'diagram'",
                        "D",
                        () => [DiagnosticNote.Help(resolver.Figures.Keys.FirstOrDefault() is { } key ? $"name the view, such as 'diagram: {key}'" : "the site has no models")])));
                }
            }

            return faults;
        }

        /// <summary>Links and pictures of a start page's <c>hero</c> and <c>features</c>.</summary>
        private static IEnumerable<PageReference> HomeReferences(FrontMatter frontMatter)
        {
            if (frontMatter is { Hero: null, Features.IsEmpty: true })
            {
                return [];
            }

            IEnumerable<Located<string>?> images = frontMatter.Features.Where(static feature => feature.HasPicture).Select(static feature => feature.Icon).Prepend(frontMatter.Hero?.Image);
            IEnumerable<Located<string>?> links = frontMatter.Features.Select(static feature => feature.Link).Concat(frontMatter.Hero?.Actions.Select(static action => action.Link) ?? []);
            return images.Select(static image => (Kind: ReferenceKind.Image, Value: image))
                .Concat(links.Select(static link => (Kind: ReferenceKind.Link, Value: link)))
                .Where(static reference => reference.Value is not null)
                .Select(static reference => new PageReference(reference.Kind, reference.Value!.Value, reference.Value.Location));
        }

        /// <summary>Once for a group: the translations repeat the same pictures.</summary>
        private bool CheckAlt(Page page, bool isReported)
        {
            if (isReported || page.Content!.FileNameAlts.IsEmpty)
            {
                return isReported;
            }

            foreach (PageReference image in page.Content.FileNameAlts)
            {
                if (resolver.ResolveImage(page, image.Location.Source, image.Target) is LinkTarget.ToFigure { Figure: var figure })
                {
                    _alts.Enqueue(Diagnostic.Create(
                        LinkRules.FileNameAsAlt,
                        image.Location,
                        "the alternative text is a file name",
                        DiagnosticNote.Help($"the diagram's own is used: '{(figure.Alt.IsEmpty ? figure.Title : figure.Alt)}'")));
                    return true;
                }
            }

            return false;
        }

        public void Report(List<(Page Page, Fault Fault)> faults)
        {
            foreach (IGrouping<string, (Page Page, Fault Fault)> same in faults.GroupBy(static item => item.Fault.Key, StringComparer.Ordinal))
            {
                // Within one page every place counts; across translations the first language speaks for all.
                Page first = same.First().Page;
                DiagnosticNote[] alsoIn = [.. same.Where(item => item.Page != first).Select(static item => DiagnosticNote.AlsoIn(item.Page.Key.Language.Value, item.Fault.Location))];
                foreach ((_, Fault fault) in same.Where(item => item.Page == first))
                {
                    DiagnosticNote[] help = _suggestions++ < MaximumSuggestions ? fault.Suggest() : [];
                    _diagnostics.Add(new Diagnostic(fault.Rule, fault.Severity, fault.Location, fault.Message, [.. help, .. alsoIn]));
                }
            }
        }

        private Fault? Check(Page page, PageReference reference) => reference.Kind switch
        {
            ReferenceKind.Link => CheckLink(page, reference),
            ReferenceKind.Image => CheckImage(page, reference),
            ReferenceKind.DiagramFence or ReferenceKind.MermaidFence => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        private Fault? CheckLink(Page page, PageReference reference)
        {
            LinkTarget target = resolver.ResolveLink(page, reference.Location.Source, reference.Target);
            if (target is LinkTarget.ToPage { Fragment: { Length: > 0 } fragment } toPage)
            {
                return CheckAnchor(page, reference, toPage.Page, fragment);
            }

            if (target is not LinkTarget.Missing missing)
            {
                return null;
            }

            return missing.Reason == MissingReason.NoFigure
                ? UnknownFigure(reference.Target, reference.Target["diagram:".Length..], reference.Location)
                : _model.Options.Links.Broken is { } severity
                ? new Fault(LinkRules.BrokenLink, severity, reference.Location, $"link to '{reference.Target}' leads nowhere", "L" + reference.Target, () => SuggestPages(reference, missing))
                : null;
        }

        private Fault? CheckImage(Page page, PageReference reference)
        {
            LinkTarget target = resolver.ResolveImage(page, reference.Location.Source, reference.Target);
            if (target is LinkTarget.ToAsset { Asset: { Fault: { } fault } asset })
            {
                return new Fault(LinkRules.BrokenImage, LinkRules.BrokenImage.DefaultSeverity, reference.Location, $"image '{reference.Target}' {fault}", "B" + reference.Target, () => asset.Help is { } help ? [DiagnosticNote.Help(help)] : []);
            }

            if (target is not LinkTarget.Missing missing)
            {
                return null;
            }

            return missing.Reason == MissingReason.NoFigure
                ? UnknownFigure(reference.Target, reference.Target["diagram:".Length..], reference.Location)
                : _model.Options.Links.MissingImage is { } severity
                ? new Fault(LinkRules.MissingImage, severity, reference.Location, $"image '{reference.Target}' does not exist", "I" + reference.Target, () => SuggestFiles(reference, missing))
                : null;
        }

        private Fault UnknownFigure(string written, string key, SourceLocation location) => new(
            LinkRules.UnknownFigure, LinkRules.UnknownFigure.DefaultSeverity, location, $"diagram '{written}' does not exist", "F" + written, () => Suggestion.Notes(key, resolver.Figures.Keys));

        private Fault? CheckAnchor(Page page, PageReference reference, Page target, string fragment)
        {
            if (_model.Options.Links.BrokenAnchor is not { } severity || fragment == "top" || AnchorsOf(target).Contains(fragment))
            {
                return null;
            }

            string message = target == page ? $"there is no section '#{fragment}' on this page" : $"there is no section '#{fragment}' on '{target.Title}'";
            return new Fault(LinkRules.BrokenAnchor, severity, reference.Location, message, "A" + reference.Target, () => Suggestion.Notes(fragment, AnchorsOf(target)));
        }

        private HashSet<string> AnchorsOf(Page page)
        {
            if (_anchors.TryGetValue(page, out HashSet<string>? anchors))
            {
                return anchors;
            }

            anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (HeadingAnchor anchor in page.Anchors)
            {
                anchors.Add(anchor.Id);
                if (anchor.Alias is not null)
                {
                    anchors.Add(anchor.Alias);
                }
            }

            if (page.Content is { } content)
            {
                anchors.UnionWith(content.Anchors);
                if (content.TitleId is not null)
                {
                    anchors.Add(content.TitleId);
                }

                AddComponents(page, anchors);
            }

            return _anchors.GetOrAdd(page, anchors);
        }

        /// <summary>A link may name a component of a drawing on the page.</summary>
        private void AddComponents(Page page, HashSet<string> anchors)
        {
            foreach (Figure figure in resolver.FiguresOf(page))
            {
                foreach (FigureComponent component in figure.Components)
                {
                    anchors.Add($"{figure.ViewId}--{component.ElementId}");
                }
            }
        }

        private DiagnosticNote[] SuggestPages(PageReference reference, LinkTarget.Missing missing)
        {
            switch (missing.Reason)
            {
                case MissingReason.NoRef:
                    return Suggestion.Notes(UrlText.SplitFragment(reference.Target[4..]).Path, _model.Groups.Keys);
                case MissingReason.OutsideProject:
                    return [DiagnosticNote.Help("the path leads out of the project")];
                case MissingReason.Draft:
                    return [DiagnosticNote.Help($"'{missing.ProjectPath}' is a draft")];
                case MissingReason.EmptyPage:
                    return [DiagnosticNote.Help($"'{missing.ProjectPath}' is empty and has no page")];
                default:
                    string root = _model.Options.ContentRoot;
                    string folder = missing.ProjectPath!.TrimEnd('/');
                    if (folder.Length > 0 && resolver.Assets.HasFolder(folder))
                    {
                        return [DiagnosticNote.Help($"'{folder}' is a folder without pages; name a file in it, or add a page: '{folder}/index.md'")];
                    }

                    return SuggestPath(reference, missing.ProjectPath!, _model.BySource.Keys.Select(path => root + path).Concat(resolver.Assets.Paths));
            }
        }

        private DiagnosticNote[] SuggestFiles(PageReference reference, LinkTarget.Missing missing) =>
            missing.ProjectPath is null ? [DiagnosticNote.Help("the path leads out of the project")] : SuggestPath(reference, missing.ProjectPath, resolver.Assets.Paths);

        /// <summary>The file of the same name nearest to the path, else the nearest name in the same folder; written as the author would write it.</summary>
        private static DiagnosticNote[] SuggestPath(PageReference reference, string path, IEnumerable<string> candidates)
        {
            string name = ProjectPath.NameOf(path);
            string folder = ProjectPath.FolderOf(path);
            string source = reference.Location.Source.Path;
            string? same = null;
            List<string> siblings = [];
            foreach (string candidate in candidates)
            {
                if (candidate == source)
                {
                    continue;
                }

                if (ProjectPath.NameOf(candidate).Equals(name, StringComparison.OrdinalIgnoreCase) && (same is null || IsNearer(candidate, same, path)))
                {
                    same = candidate;
                }
                else if (ProjectPath.FolderOf(candidate) == folder)
                {
                    siblings.Add(ProjectPath.NameOf(candidate));
                }
            }

            string? found = same ?? (Suggestion.Nearest(name, siblings) is { } sibling ? folder.Length == 0 ? sibling : $"{folder}/{sibling}" : null);
            return found is null ? [] : [DiagnosticNote.Help($"did you mean '{ProjectPath.Relative(ProjectPath.FolderOf(source), found)}'?")];
        }

        /// <summary>The longer start shared with the path wins, then ordinal order.</summary>
        private static bool IsNearer(string candidate, string best, string path)
        {
            int difference = candidate.AsSpan().CommonPrefixLength(path) - best.AsSpan().CommonPrefixLength(path);
            return difference > 0 || (difference == 0 && string.CompareOrdinal(candidate, best) < 0);
        }
    }
}
