using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Redirects of the configuration and of pages (<c>redirect_from</c>), each leading straight to where it ends.</summary>
internal static class RedirectBuilder
{
    public static ImmutableArray<Redirect> Build(SiteModel model, DiagnosticBag diagnostics)
    {
        Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
        HashSet<string> taken = new(model.Pages.Select(static page => page.Address.OutputPath), StringComparer.Ordinal);
        foreach (RedirectOption option in model.Options.Redirects)
        {
            Add(new Entry(Output(option.From), option.From, null, option.To, option.Location));
        }

        foreach (Page page in model.Pages)
        {
            if (page is { Kind: PageKind.Own, Content: { } content })
            {
                foreach (Located<string> from in content.FrontMatter.RedirectFrom)
                {
                    Add(new Entry(Output(from.Value), from.Value, page, null, from.Location));
                }
            }
        }

        ImmutableArray<Redirect>.Builder redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (Entry entry in entries.Values.OrderBy(static entry => entry.Output, StringComparer.Ordinal))
        {
            if (Follow(entry) is { } redirect)
            {
                redirects.Add(redirect);
            }
        }

        return redirects.ToImmutable();

        void Add(Entry entry)
        {
            if (taken.Contains(entry.Output))
            {
                diagnostics.Report(PageRules.RedirectCollision, entry.Location, $"redirect from '{entry.From}' stands where a page is");
            }
            else if (!entries.TryAdd(entry.Output, entry))
            {
                diagnostics.Report(
                    PageRules.RedirectCollision,
                    entry.Location,
                    $"'{entry.From}' is redirected twice",
                    DiagnosticNote.Note("the other redirect is here", entries[entry.Output].Location));
            }
        }

        Redirect? Follow(Entry start)
        {
            List<Entry> path = [start];
            Entry current = start;
            while (true)
            {
                PageAddress from = new(start.Output.EndsWith("index.html", StringComparison.Ordinal) ? start.Output[..^"index.html".Length] : start.Output, start.Output);
                if (current.Page is { } page)
                {
                    return new Redirect(from, page, null, start.Location);
                }

                string to = current.To!;
                if (UrlText.IsAbsolute(to) && !to.StartsWith("ref:", StringComparison.Ordinal))
                {
                    return new Redirect(from, null, to, start.Location);
                }

                if (FindPage(model, to) is { } target)
                {
                    return new Redirect(from, target, null, start.Location);
                }

                if (!entries.TryGetValue(Output(to), out Entry? next))
                {
                    diagnostics.Report(PageRules.RedirectTarget, current.Location, $"redirect to '{to}' leads to no page", Suggest(model, to));
                    return null;
                }

                if (next == start)
                {
                    // A circle is told once, at its first entry.
                    if (path.TrueForAll(entry => string.CompareOrdinal(start.Output, entry.Output) <= 0))
                    {
                        diagnostics.Report(PageRules.RedirectLoop, start.Location, $"redirects go round in a circle: {string.Join(" → ", path.Append(start).Select(static entry => "/" + entry.From.TrimStart('/')))}");
                    }

                    return null;
                }

                path.Add(next);

                if (path.Count > entries.Count + 1)
                {
                    // It leads into a circle that is reported where it closes.
                    return null;
                }

                current = next;
            }
        }
    }

    private static Page? FindPage(SiteModel model, string to)
    {
        string name = to.StartsWith("ref:", StringComparison.Ordinal) ? to[4..] : to;
        if (model.Groups.TryGetValue(name, out LogicalPage? group))
        {
            return model.ByKey.GetValueOrDefault(new PageKey(name, model.Options.DefaultLanguage)) ?? group.Translations[0];
        }

        string address = to.TrimStart('/');
        return model.ByAddress.GetValueOrDefault(address) ?? model.ByAddress.GetValueOrDefault(address + "/") ?? model.ByAddress.GetValueOrDefault(Output(to));
    }

    private static DiagnosticNote[] Suggest(SiteModel model, string to) =>
        to.StartsWith('/') ? Suggestion.Notes(to, model.ByAddress.Keys.Select(static address => "/" + address))
        : to.StartsWith("ref:", StringComparison.Ordinal) ? Suggestion.Notes(to, model.Groups.Keys.Select(static name => "ref:" + name))
        : Suggestion.Notes(to, model.Groups.Keys);

    private static string Output(string address)
    {
        string path = string.Join('/', address.TrimStart('/').Split('/').Select(static part => part.Length == 0 ? part : AddressBuilder.Segment(part)));
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html"
            : path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path
            : path + "/index.html";
    }

    private sealed record Entry(string Output, string From, Page? Page, string? To, SourceLocation Location);
}
