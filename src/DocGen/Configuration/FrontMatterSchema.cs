using DocGen.Text.Json;

namespace DocGen.Configuration;

/// <summary>The keys of front matter for editors. A test holds this table and the reader of pages to the same keys.</summary>
public static class FrontMatterSchema
{
    private static readonly SchemaType Text = new SchemaType.Text();
    private static readonly SchemaType Texts = new SchemaType.Either(Text, new SchemaType.List(Text));
    private static readonly SchemaType Flag = new SchemaType.Boolean();

    /// <summary>In ordinal order. Other keys are allowed and reach the theme.</summary>
    public static SchemaType.Mapping Root { get; } = new(
        [
            new("categories", "Categories of the page.", Texts),
            new("date", "Day of publication, yyyy-mm-dd.", Text),
            new("description", "One or two sentences for search engines; default: from the first paragraph.", Text),
            new("diagram", "Drawing of a page with 'layout: diagram', as model/view.", Text),
            new("draft", "Leave the page out of the site.", Flag),
            new("edit_url", "Address at which the page's source is edited.", Text),
            new("features", "Boxes of a start page.", new SchemaType.List(new SchemaType.Mapping(
                [
                    new("title", "Title of the box.", Text),
                    new("text", "A sentence or two in Markdown.", Text),
                    new("icon", "Name of an icon of the theme's, a character, or the path of a picture.", Text),
                    new("link", "Where the box leads.", Text),
                ],
                ["title"]))),
            new("hero", "Large opening of a start page.", new SchemaType.Mapping(
                [
                    new("title", "Title; default: that of the page.", Text),
                    new("tagline", "A sentence in Markdown; default: the page's description.", Text),
                    new("image", "A picture or a drawing.", Text),
                    new("alt", "What the picture shows.", Text),
                    new("actions", "Links as buttons.", new SchemaType.List(new SchemaType.Mapping(
                        [new("title", "Words of the button.", Text), new("link", "Where it leads.", Text)], ["title", "link"]))),
                ],
                [])),
            new("image", "Picture for link previews.", Text),
            new("lang", "Language of the page; default: by its folder or suffix.", Text),
            new("layout", "Template of the page; diagram: the page is a drawing.", Text),
            new("local", "Keys in which this translation differs on purpose.", Texts),
            new("locale", "Language with region.", Text),
            new("nav_order", "Place among its siblings in navigation.", new SchemaType.Integer()),
            new("nav_title", "Title in navigation.", Text),
            new("parent", "Ref, or title, of the page above this one in navigation.", Text),
            new("permalink", "Whole address below the site.", Text),
            new("redirect_from", "Old addresses that lead here.", Texts),
            new("ref", "What joins the translations of a page.", Text),
            new("search", "Whether search finds the page.", Flag),
            new("slug", "Last part of the address.", Text),
            new("tags", "Tags of the page.", Texts),
            new("title", "Title; default: the first heading.", Text),
            new("toc", "Whether the page has a table of contents.", Flag),
            new("updated", "Day of the last change, yyyy-mm-dd.", Text),
        ],
        [],
        IsOpen: true);

    public static string Write() => JsonSchema.Write("Front matter of a DocGen page", Root);
}
