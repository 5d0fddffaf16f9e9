using DocGen.Text.Json;

namespace DocGen.Configuration;

/// <summary>The keys of <c>themeOptions</c> for editors: those of the default theme. Other themes may have more, here and in entries of lists.</summary>
internal static class ThemeOptionsSchema
{
    private static readonly SchemaType Text = new SchemaType.Text();
    private static readonly SchemaType LocalizedText = new SchemaType.Either(Text, new SchemaType.Dictionary(Text));

    public static SchemaType.Mapping Create()
    {
        SchemaType links = new SchemaType.List(Open(
            ["title", "url"],
            new("title", "Text of the link, one for all languages or one for each.", LocalizedText),
            new("url", "Address, or 'ref:' and the ref of a page.", Text)));
        return Open(
            [],
            new("sidebar", "How much of the tree a page shows; auto: all of it up to 300 pages.", new SchemaType.Choice("auto", "full", "section")),
            new("logo", "Path of a picture below the root of the site, or one for light and one for dark.", LightAndDark("picture")),
            new("favicon", "Path of a picture below the root of the site.", Text),
            new("colors", "Colours of the theme.", Open([], [.. ThemeOptionsReader.Colors.Select(static name => new SchemaKey(name, "A colour such as '#0a6b5d', or one for light and one for dark.", LightAndDark("colour")))])),
            new("fonts", "Fonts of pages.", Open(
                [],
                new("body", "Families of text.", Text),
                new("heading", "Families of headings.", Text),
                new("code", "Families of code.", Text),
                new("files", "Files that the families are loaded from.", new SchemaType.List(Open(
                    ["family", "file"],
                    new("family", "Name of the family.", Text),
                    new("file", "Path below the root of the site.", Text),
                    new("weight", "Weight, or the least and the largest of a variable font, such as '100 900'.", new SchemaType.Either(Text, new SchemaType.Integer(1, 1000))),
                    new("style", "Style; default: normal.", new SchemaType.Choice("normal", "italic"))))))),
            new("links", "Links in the header.", links),
            new("versions", "Versions of the documentation that readers can switch between.", new SchemaType.List(Open(
                ["label", "url"],
                new("label", "Name of the version.", LocalizedText),
                new("url", "Address of its start page.", Text),
                new("current", "Whether it is the one that is built here.", new SchemaType.Boolean())))),
            new("announcement", "A line above the header, in Markdown, one for all languages or one for each.", LocalizedText),
            new("footer", "A line below pages, in Markdown, one for all languages or one for each.", LocalizedText),
            new("footerLinks", "Links below pages.", links));
    }

    private static SchemaType.Mapping Open(string[] required, params SchemaKey[] keys) => new([.. keys], [.. required], IsOpen: true);

    private static SchemaType.Either LightAndDark(string what) => new SchemaType.Either(
        Text,
        Open([], new("light", $"The {what} on a light page.", Text), new("dark", $"The {what} on a dark page.", Text)));
}
