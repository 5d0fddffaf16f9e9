using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>themeOptions</c>: what the site needs of them, and whether the values are of the kinds that the default theme takes.</summary>
/// <remarks>What is a colour, a font or a complete link is for the theme to say, as are options that only another theme has.</remarks>
internal static class ThemeOptionsReader
{
    /// <summary>The colours of the default theme that a project may set.</summary>
    public static ImmutableArray<string> Colors { get; } = ["accent", "accent-soft", "bg", "surface", "raised", "border", "text", "muted"];

    public static (DataMapping? Options, SidebarMode Sidebar) Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("themeOptions") is not { } mapping)
        {
            return (null, SidebarMode.Auto);
        }

        MappingReader options = new(mapping, ConfigurationRules.Data, diagnostics);
        SidebarMode sidebar = options.Choice("sidebar", "auto", "full", "section") switch
        {
            "full" => SidebarMode.Full,
            "section" => SidebarMode.Section,
            _ => SidebarMode.Auto,
        };
        CheckPair(options, "logo", diagnostics);
        options.Text("favicon");
        if (options.Map("colors") is { } written)
        {
            MappingReader colors = new(written, ConfigurationRules.Data, diagnostics);
            foreach (string color in Colors)
            {
                CheckPair(colors, color, diagnostics);
            }
        }

        CheckFonts(options, diagnostics);
        CheckEntries(options, "links", "title", diagnostics);
        CheckEntries(options, "footerLinks", "title", diagnostics);
        CheckEntries(options, "versions", "label", diagnostics);
        CheckLocalized(options, "announcement");
        CheckLocalized(options, "footer");
        return (mapping, sidebar);
    }

    /// <summary>One text, or one for light and one for dark.</summary>
    private static void CheckPair(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        switch (reader.Node(key))
        {
            case null or DataScalar { Kind: ScalarKind.Text }:
                break;
            case DataMapping mapping:
                MappingReader pair = new(mapping, ConfigurationRules.Data, diagnostics);
                pair.Text("light");
                pair.Text("dark");
                break;
            case { } node:
                reader.WrongType(key, node, "text, or a mapping with 'light' and 'dark'");
                break;
        }
    }

    /// <summary>One text, or one for each language.</summary>
    private static void CheckLocalized(MappingReader reader, string key)
    {
        switch (reader.Node(key))
        {
            case null or DataScalar { Kind: ScalarKind.Text }:
                break;
            case DataMapping texts:
                foreach (DataEntry entry in texts.Entries)
                {
                    reader.AsText(entry.Key, entry.Value);
                }

                break;
            case { } node:
                reader.WrongType(key, node, "text, or a mapping from languages to texts");
                break;
        }
    }

    private static void CheckFonts(MappingReader options, DiagnosticBag diagnostics)
    {
        if (options.Map("fonts") is not { } mapping)
        {
            return;
        }

        MappingReader fonts = new(mapping, ConfigurationRules.Data, diagnostics);
        fonts.Text("body");
        fonts.Text("heading");
        fonts.Text("code");
        foreach (MappingReader file in Entries(fonts, "files", diagnostics))
        {
            file.Text("family");
            file.Text("file");
            if (file.Node("weight") is { } weight and not DataScalar { Kind: ScalarKind.Text or ScalarKind.Number })
            {
                file.WrongType("weight", weight, "a number, or two in a text");
            }

            file.Choice("style", "normal", "italic");
        }
    }

    /// <param name="title">Key of an entry's words.</param>
    private static void CheckEntries(MappingReader options, string key, string title, DiagnosticBag diagnostics)
    {
        foreach (MappingReader entry in Entries(options, key, diagnostics))
        {
            CheckLocalized(entry, title);
            entry.Text("url");
            if (key == "versions")
            {
                entry.Boolean("current");
            }
        }
    }

    private static IEnumerable<MappingReader> Entries(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        (reader.List(key)?.Items ?? []).Select(item => reader.AsMapping(key, item)).OfType<DataMapping>().Select(item => new MappingReader(item, ConfigurationRules.Data, diagnostics));
}
