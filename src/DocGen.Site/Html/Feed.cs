using System.Collections.Immutable;
using System.Text;
using System.Xml;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Site.Themes;

namespace DocGen.Site.Html;

/// <summary>News of a language for feed readers: its pages that have a date, the newest first.</summary>
/// <remarks>Source: RFC 4287, the Atom syndication format.</remarks>
internal static class Feed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Below the output folder; null where the language has no feed: without base URL, without dates, or where the configuration wants none.</summary>
    public static string? PathOf(SiteModel site, SiteLanguage language) =>
        site.Options.BaseUrl is not null && site.Options.FeedLength > 0 && site.Pages.Any(page => IsEntry(language, page)) ? language.Prefix + "feed.xml" : null;

    public static IEnumerable<OutputFile> Write(SiteContext site)
    {
        foreach (LanguageContext language in site.Languages)
        {
            if (language.FeedPath is { } path)
            {
                ImmutableArray<Page> entries = [.. site.Site.Pages
                    .Where(page => IsEntry(language.Language, page))
                    .OrderByDescending(DateOf, StringComparer.Ordinal)
                    .ThenBy(static page => page.Address.Path, StringComparer.Ordinal)
                    .Take(site.Options.FeedLength)];
                yield return new OutputFile(path, Write(site, language, path, entries));
            }
        }
    }

    private static bool IsEntry(SiteLanguage language, Page page) => page.Kind == PageKind.Own && page.Key.Language == language.Tag && DateOf(page) is not null;

    private static string? DateOf(Page page) => IsoDate.Normalize(page.Content?.FrontMatter.Date);

    /// <summary>The last change; never before the publication.</summary>
    private static string UpdateOf(Page page) =>
        IsoDate.Normalize(page.Content!.FrontMatter.Updated) is { } updated && string.CompareOrdinal(updated, DateOf(page)) > 0 ? updated : DateOf(page)!;

    private static byte[] Write(SiteContext site, LanguageContext language, string path, ImmutableArray<Page> entries)
    {
        string home = PageUrls.Absolute(site.Options, language.Home?.Address.Path ?? language.Language.Prefix)!;
        using MemoryStream stream = new();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "  ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language.Language.Tag.Value);
            xml.WriteElementString("title", Atom, Clean(language.Title));
            xml.WriteElementString("id", Atom, home);
            xml.WriteElementString("updated", Atom, Time(entries.Max(UpdateOf)!));
            Link(xml, "self", PageUrls.Absolute(site.Options, path)!);
            Link(xml, "alternate", home);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Clean(language.Title));
            xml.WriteEndElement();
            foreach (Page page in entries)
            {
                string url = PageUrls.Absolute(site.Options, page.Address.Path)!;
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("title", Atom, Clean(page.Title));
                xml.WriteElementString("id", Atom, url);
                Link(xml, "alternate", url);
                xml.WriteElementString("published", Atom, Time(DateOf(page)!));
                xml.WriteElementString("updated", Atom, Time(UpdateOf(page)));
                foreach (string term in page.Content!.FrontMatter.Categories.Concat(page.Content.FrontMatter.Tags))
                {
                    xml.WriteStartElement("category", Atom);
                    xml.WriteAttributeString("term", Clean(term));
                    xml.WriteEndElement();
                }

                if (page.Description.Length > 0)
                {
                    xml.WriteElementString("summary", Atom, Clean(page.Description));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    /// <summary>Without the characters that XML cannot hold at all.</summary>
    private static string Clean(string text) => text.All(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    /// <summary>A feed wants a time; a day begins at midnight of Greenwich.</summary>
    private static string Time(string date) => date + "T00:00:00Z";
}
