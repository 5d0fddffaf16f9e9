using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Json;

namespace DocGen.Configuration;

/// <summary>Reads <c>docgen.json</c>. Every fault is reported with its place; what is at fault takes its default, so that reading goes on.</summary>
public static class ConfigurationReader
{
    /// <summary>Name of the file in the project folder.</summary>
    public const string FileName = "docgen.json";

    private const int MaximumFeedLength = 1000;

    /// <param name="source">The file; null for a folder without one, which gets the defaults.</param>
    /// <param name="root">Full path of the project folder.</param>
    /// <param name="fileSystem">Asked only which folders exist.</param>
    public static Diagnosed<SiteConfiguration> Read(SourceText? source, string root, ConfigurationOverrides overrides, IFileSystem fileSystem)
    {
        DiagnosticBag diagnostics = new();
        DataMapping mapping = source is null ? Empty("") : ReadMapping(source, diagnostics);
        MappingReader reader = new(mapping, ConfigurationRules.Data, diagnostics);
        reader.Text("$schema");
        LanguageSettings languages = LanguagesReader.Read(reader, diagnostics);
        ImmutableSortedDictionary<string, string> titles = LocalizedTextReader.Read(reader, "title", languages, diagnostics);
        (DataMapping? themeOptions, SidebarMode sidebar) = ThemeOptionsReader.Read(reader, diagnostics);
        DataScalar? theme = reader.Node("theme") is DataScalar { Kind: ScalarKind.Text } name ? name : null;
        SiteConfiguration configuration = new(
            source,
            LayoutReader.Read(reader, root, overrides, fileSystem, diagnostics),
            titles,
            overrides.BaseUrl is { } typed ? UrlReader.BaseUrl(typed, "--base-url", null, diagnostics)
                : reader.TextNode("baseUrl") is { } written ? UrlReader.BaseUrl(written.Value, "baseUrl", written.Location, diagnostics) : null,
            languages,
            reader.Choice("urls", "folder", "file") == "file" ? UrlStyle.File : UrlStyle.Folder,
            theme is null ? null : new Located<string>(theme.Value, theme.Location),
            themeOptions,
            sidebar,
            NavigationReader.Read(reader, languages, diagnostics),
            DiagramSettingsReader.Read(reader, diagnostics),
            ReadLinks(reader, diagnostics),
            ReadMarkdown(reader, diagnostics),
            UrlReader.EditUrl(reader, diagnostics),
            UrlReader.Redirects(reader, diagnostics),
            RuleSettings.Read(reader, diagnostics))
        {
            Fonts = FontsReader.Read(reader, diagnostics),
            Search = SearchReader.Read(reader, diagnostics),
            DrawsCards = reader.Boolean("socialCards"),
            LastUpdated = LastUpdatedReader.Read(reader),
            HasTermPages = reader.Boolean("tagPages") ?? true,
            FeedLength = ReadFeed(reader, diagnostics),
            MachineCopies = ReadCopies(reader, diagnostics),
        };
        reader.Entry("baseUrl");
        reader.RejectUnknownKeys();
        return new Diagnosed<SiteConfiguration>(configuration, RuleSettings.Apply(configuration.Rules, diagnostics.ToImmutable()));
    }

    /// <summary>An empty mapping at the start of a file.</summary>
    internal static DataMapping Empty(string path) => new(new SourceText(path, "").GetLocation(default), []);

    private static DataMapping ReadMapping(SourceText source, DiagnosticBag diagnostics)
    {
        DataNode? root = diagnostics.Take(JsonReader.Read(source, ConfigurationRules.Data));
        if (root is DataMapping mapping)
        {
            return mapping;
        }

        if (root is not null)
        {
            diagnostics.Report(ConfigurationRules.WrongType, root.Location, $"the file takes a mapping, not {root.KindName}");
        }

        return Empty(source.Path);
    }

    private static LinkOptions ReadLinks(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("links") is not { } mapping)
        {
            return LinkOptions.Default;
        }

        MappingReader links = new(mapping, ConfigurationRules.Data, diagnostics);
        LinkOptions options = new(SeverityOf(links, "broken"), SeverityOf(links, "brokenAnchor"), SeverityOf(links, "missingImage"));
        links.RejectUnknownKeys();
        return options;
    }

    private static Severity? SeverityOf(MappingReader reader, string key) => reader.Choice(key, "error", "warning", "off") switch
    {
        "warning" => Severity.Warning,
        "off" => null,
        _ => Severity.Error,
    };

    private static bool ReadMarkdown(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("markdown") is not { } mapping)
        {
            return false;
        }

        MappingReader markdown = new(mapping, ConfigurationRules.Data, diagnostics);
        bool allowsUnsafeHtml = markdown.Boolean("unsafeHtml") ?? false;
        markdown.RejectUnknownKeys();
        return allowsUnsafeHtml;
    }

    private static int ReadFeed(MappingReader reader, DiagnosticBag diagnostics)
    {
        switch (reader.Node("feed"))
        {
            case null or DataScalar { Kind: ScalarKind.Boolean, Value: "true" }:
                return SiteOptions.DefaultFeedLength;
            case DataScalar { Kind: ScalarKind.Boolean }:
                return 0;
            case DataMapping mapping:
                MappingReader feed = new(mapping, ConfigurationRules.Data, diagnostics);
                int length = feed.Integer("length", 1, MaximumFeedLength) ?? SiteOptions.DefaultFeedLength;
                feed.RejectUnknownKeys();
                return length;
            case { } node:
                reader.WrongType("feed", node, "true, false or a mapping");
                return SiteOptions.DefaultFeedLength;
        }
    }

    private static MachineCopies ReadCopies(MappingReader reader, DiagnosticBag diagnostics)
    {
        switch (reader.Node("llms"))
        {
            case null or DataScalar { Kind: ScalarKind.Boolean, Value: "true" }:
                return MachineCopies.Pages;
            case DataScalar { Kind: ScalarKind.Boolean }:
                return MachineCopies.None;
            case DataMapping mapping:
                MappingReader copies = new(mapping, ConfigurationRules.Data, diagnostics);
                bool isFull = copies.Boolean("full") ?? false;
                copies.RejectUnknownKeys();
                return isFull ? MachineCopies.Full : MachineCopies.Pages;
            case { } node:
                reader.WrongType("llms", node, "true, false or a mapping");
                return MachineCopies.Pages;
        }
    }
}
