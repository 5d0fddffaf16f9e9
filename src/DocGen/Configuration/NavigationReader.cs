using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>navigation</c>. Whether a page exists is found out later, when the pages are known.</summary>
internal static class NavigationReader
{
    private static readonly ImmutableSortedDictionary<string, string> NoTitles = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static ImmutableArray<NavigationOption> Read(MappingReader reader, LanguageSettings languages, DiagnosticBag diagnostics) =>
        reader.List("navigation") is { } list ? ReadList(list, reader, languages, diagnostics) : [];

    private static ImmutableArray<NavigationOption> ReadList(DataSequence list, MappingReader reader, LanguageSettings languages, DiagnosticBag diagnostics)
    {
        List<NavigationOption> entries = [];
        foreach (DataNode item in list.Items)
        {
            NavigationOption? entry = item switch
            {
                DataScalar { Kind: ScalarKind.Text } page => new NavigationOption(page.Value, NoTitles, [], page.Location),
                DataMapping mapping => ReadEntry(mapping, languages, diagnostics),
                _ => null,
            };
            if (entry is not null)
            {
                entries.Add(entry);
            }
            else if (item is not DataMapping)
            {
                reader.WrongType("navigation", item, "pages and mappings");
            }
        }

        return [.. entries];
    }

    private static NavigationOption? ReadEntry(DataMapping mapping, LanguageSettings languages, DiagnosticBag diagnostics)
    {
        MappingReader reader = new(mapping, ConfigurationRules.Data, diagnostics);
        ImmutableSortedDictionary<string, string> titles = LocalizedTextReader.Read(reader, "title", languages, diagnostics);
        DataScalar? page = reader.TextNode("page");
        DataScalar? url = reader.TextNode("url");
        DataSequence? children = reader.List("children");
        reader.RejectUnknownKeys();
        SourceLocation start = mapping.Location with { Span = new TextSpan(mapping.Location.Span.Start, 1) };
        if (page is not null && url is not null)
        {
            diagnostics.Report(ConfigurationRules.InvalidNavigation, url.Location, "the entry has both 'page' and 'url'");
            return null;
        }

        if (mapping["page"] is null && mapping["url"] is null && mapping["children"] is null)
        {
            diagnostics.Report(ConfigurationRules.InvalidNavigation, start, "the entry has none of 'page', 'url' and 'children'");
            return null;
        }

        if (mapping["page"] is null && mapping["title"] is null or DataMapping { Entries.IsEmpty: true })
        {
            diagnostics.Report(ConfigurationRules.InvalidNavigation, start, url is null ? "the group has no 'title'" : "the link has no 'title'");
        }

        if (page is null && url is null && children is null)
        {
            // What was meant for a target has been reported.
            return null;
        }

        if (url is not null && !UrlReader.IsAbsolute(url.Value, out _))
        {
            diagnostics.Report(ConfigurationRules.InvalidUrl, url.Location, $"'url' is not an absolute http(s) URL: '{url.Value}'", DiagnosticNote.Help("for a page of this site use 'page'"));
        }

        return new NavigationOption((page ?? url)?.Value, titles, children is null ? [] : ReadList(children, reader, languages, diagnostics), (page ?? url)?.Location ?? start);
    }
}
