using System.Collections.Immutable;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>The keys of component models and of their overlays: the one place where they are listed.</summary>
public static class ModelFormat
{
    public const string ModelVersion = "model/1";

    public const string OverlayVersion = "strings/1";

    private static readonly FormatType Text = new FormatType.Text();
    private static readonly FormatType Flag = new FormatType.Boolean();
    private static readonly FormatType Texts = new FormatType.Texts();
    private static readonly FormatType.Id AnyId = new(IsFileName: false);
    private static readonly FormatType.Id FileId = new(IsFileName: true);

    private static readonly FormatType Token = new FormatType.Choice(
        ["none", "surface-1", "surface-2", "surface-3", "accent", "accent-soft", "neutral-soft", "muted", "strong", "success", "warning"]);

    private static readonly FormatObject ComponentKind = new("componentKind", "A kind of component: its name in the legend and how it looks.",
    [
        new("name", Text, "Name in the legend and for screen readers; translatable."),
        new("container", Flag, "Whether components of this kind hold others."),
        new("icon", Text, "Icon id (`k8s/pod`), file or emoji of components without one of their own."),
        new("shape", new FormatType.Choice(["box", "cylinder", "hexagon", "page", "class"]), "Outline; `box` unless said otherwise."),
        new("style", Text, "Id of a style."),
    ]);

    private static readonly FormatObject RelationKind = new("relationKind", "A kind of relation: its name in the legend and how its line looks.",
    [
        new("name", Text, "Name in the legend and for screen readers; translatable."),
        new("line", new FormatType.Choice(["solid", "dashed", "dotted"]), "How the line is drawn; `solid` unless said otherwise."),
        new("arrow", new FormatType.Choice(["forward", "both", "none"]), "Which ends have a head; `forward` unless said otherwise."),
        new("style", Text, "Id of a style."),
    ]);

    private static readonly FormatObject Style = new("style", "A look in theme tokens; the theme gives each a value in light and dark.",
    [
        new("fill", Token, "Colour of the area."),
        new("stroke", Token, "Colour of the outline, or of the line of a relation."),
        new("header", Token, "Colour of the title block of a container."),
        new("dash", new FormatType.Dashes(), "Lengths of dashes and gaps in px, such as `4 3`."),
    ]);

    private static readonly FormatObject Component = new("component", "A thing that exists: a box, or a container of further components.",
    [
        new("name", Text, "What the box says; the id unless given. Translatable."),
        new("kind", Text, "Id of a component kind."),
        new("is", Text, "Id of a template; keys beside it override those of the template."),
        new("aka", Texts, "Other names by which texts call it."),
        new("icon", Text, "Icon id (`k8s/pod`), file or emoji; the icon of the kind unless given."),
        new("technology", Text, "What it is made with or runs on; small print in the box."),
        new("summary", Text, "One line, may be drawn in the box. Translatable."),
        new("description", Text, "A longer text for the component list and readers of screens. Translatable."),
        new("hint", Text, "One line under the title of a container. Translatable."),
        new("tldr", Text, "The shortest explanation. Translatable."),
        new("card", new FormatType.Nested("card"), "What opens on hover and focus."),
        new("facts", new FormatType.List(new FormatType.TextOr("fact")), "Statements about it. Translatable."),
        new("members", Texts, "Lines of the compartment, as in a class box. Translatable."),
        new("optional", Flag, "Whether it may be absent."),
        new("tags", Texts, "Words that selectors name as `tag:x`."),
        new("page", new FormatType.Nested("page"), "The page that a click leads to."),
        new("children", new FormatType.Map(new FormatType.Nested("component"), AnyId), "Components inside it, by id."),
    ]);

    private static readonly FormatObject Card = new("card", "The hover and focus card.",
    [
        new("icon", Text, "Emoji or icon id."),
        new("title", Text, "Its first line; the name unless given. Translatable."),
        new("body", Text, "What it says. Translatable."),
        new("keyRole", Text, "The part that matters most. Translatable."),
    ]);

    private static readonly FormatObject Fact = new("fact", "A statement with sub-items.",
    [
        new("text", Text, "The statement. Translatable.", IsRequired: true),
        new("items", Texts, "What stands below it. Translatable."),
    ]);

    private static readonly FormatObject Page = new("page", "A page by its ref.",
    [
        new("ref", Text, "The `ref` of the page.", IsRequired: true),
        new("anchor", Text, "Id of a heading on it."),
    ]);

    private static readonly FormatObject Relation = new("relation", "A relation between two components.",
    [
        new("id", AnyId, "Unique in the model; made from the ends unless given."),
        new("from", Text, "Id of the component it starts at; short where its end is unique.", IsRequired: true),
        new("to", Text, "Id of the component it ends at.", IsRequired: true),
        new("kind", Text, "Id of a relation kind."),
        new("label", Text, "Text on the line. Translatable."),
        new("technology", Text, "What it runs over; small print on the line."),
        new("fromMult", Text, "Multiplicity at the start."),
        new("toMult", Text, "Multiplicity at the end."),
        new("basis", new FormatType.Choice(["text", "inferred", "manifest"]), "How the author knows: stated by a text, read into it, or taken from a manifest."),
    ]);

    private static readonly FormatObject Note = new("note", "A remark about a component or relation.",
    [
        new("id", AnyId, "Unique in the model.", IsRequired: true),
        new("about", Text, "Id of a component or relation.", IsRequired: true),
        new("text", Text, "What it says. Translatable.", IsRequired: true),
    ]);

    private static readonly FormatObject View = new("view", "One drawing of the model.",
    [
        new("title", Text, "Caption; the title of the model unless given. Translatable."),
        new("alt", Text, "What the drawing shows, for those who do not see it. Translatable.", IsRequired: true),
        new("include", Texts, "Selectors of what is drawn: `a.b`, `a.*`, `a.**`, `tag:x`, `kind:y`; everything unless given."),
        new("exclude", Texts, "Selectors of what is not drawn after all."),
        new("collapse", Texts, "Containers that are drawn as one box; their relations are lifted to it."),
        new("expand", Texts, "Containers that stay open although a selector of `collapse`, or the collapsing of neighbours, would close them."),
        new("neighbours", new FormatType.Nested("neighbours"), "Adds what is related to the selection as faded stubs."),
        new("bundle", new FormatType.Nested("bundle"), "Many lines to one target share a trunk."),
        new("layout", new FormatType.Nested("layout"), "Wishes for the layout."),
        new("show", new FormatType.Nested("show"), "Which parts of the boxes are drawn."),
        new("notes", Texts, "Ids of the notes that are drawn."),
        new("steps", new FormatType.List(new FormatType.Nested("step")), "A walkthrough."),
        new("open", new FormatType.Map(Text, null), "Drill-down: component to view."),
        new("legend", Flag, "Whether a legend of the kinds is drawn."),
        new("mirror", Flag, "Whether languages written from right to left get a mirrored drawing."),
        new("image", Text, "Path relative to the project root at which pages name this view; need not exist."),
        new("limits", new FormatType.Nested("limits"), "What a check accepts of the drawing."),
    ]);

    private static readonly FormatObject Neighbours = new("neighbours", "How far what is related to the selection is added.",
    [
        new("depth", new FormatType.WholeNumber(1), "Steps away from the selection; 1 unless given."),
        new("collapse", Flag, "One stub for each outermost container that holds nothing selected."),
    ]);

    private static readonly FormatObject Limits = new("limits", "What a check accepts of a drawing.",
    [
        new("crossings", new FormatType.WholeNumber(0), "Most crossings of lines; those of the configuration unless given."),
    ]);

    private static readonly FormatObject Bundle = new("bundle", "Which relations share a trunk.",
    [
        new("to", Texts, "The components whose incoming relations are bundled.", IsRequired: true),
        new("kinds", Texts, "Relation kinds that are bundled; all unless given."),
    ]);

    private static readonly FormatObject Layout = new("layout", "Wishes for the layout.",
    [
        new("direction", new FormatType.Choice(["down", "right", "up", "left", "start", "end"]), "Where relations point; `start` and `end` as the language reads."),
        new("rows", new FormatType.List(Texts), "Siblings in rows from top to bottom, each from left to right."),
        new("columns", new FormatType.List(Texts), "Siblings in columns from left to right, each from top to bottom."),
        new("grid", new FormatType.Map(new FormatType.WholeNumber(1), null), "Number of columns by container."),
        new("outside", new FormatType.Map(new FormatType.Choice(["top", "right", "bottom", "left"]), null), "Side of the drawing at which a component stands."),
        new("pins", new FormatType.Map(new FormatType.Point(), null), "Fixed top left corner `[x, y]` in px inside the container, by component."),
    ]);

    private static readonly FormatObject Show = new("show", "Which parts of the boxes are drawn.",
    [
        new("members", Flag, "Compartment lines; not drawn unless asked for."),
        new("summary", Flag, "Summaries."),
        new("technology", Flag, "Technologies of components and relations."),
        new("multiplicities", Flag, "Multiplicities at the ends of relations."),
        new("card", new FormatType.Choice(["hover", "none"]), "Whether cards open on hover, focus, Enter and tap."),
    ]);

    private static readonly FormatObject Step = new("step", "A step of a walkthrough.",
    [
        new("id", AnyId, "Unique in the view.", IsRequired: true),
        new("text", Text, "What it says. Translatable.", IsRequired: true),
        new("highlight", Texts, "Ids of components and relations."),
    ]);

    private static readonly ImmutableArray<FormatKey> Body =
    [
        new("kinds", new FormatType.Map(new FormatType.Nested("componentKind"), AnyId), "Component kinds by id."),
        new("relationKinds", new FormatType.Map(new FormatType.Nested("relationKind"), AnyId), "Relation kinds by id."),
        new("styles", new FormatType.Map(new FormatType.Nested("style"), AnyId), "Looks by id."),
        new("templates", new FormatType.Map(new FormatType.Nested("component"), AnyId), "Components that are written once and placed several times with `is`."),
        new("components", new FormatType.Map(new FormatType.Nested("component"), AnyId), "What exists, as a tree; the key is the id."),
        new("relations", new FormatType.List(new FormatType.Nested("relation")), "Who talks to whom."),
        new("notes", new FormatType.List(new FormatType.Nested("note")), "Remarks."),
        new("views", new FormatType.Map(new FormatType.Nested("view"), FileId), "What is drawn, by id."),
    ];

    private static readonly ImmutableArray<FormatObject> Parts =
        [ComponentKind, RelationKind, Style, Component, Card, Fact, Page, Relation, Note, View, Neighbours, Limits, Bundle, Layout, Show, Step];

    /// <summary>A model file.</summary>
    public static Format File { get; } = new("model", "DocGen component model",
    [
        new("model", "What exists, who talks to whom, and what is drawn.",
        [
            new("docgen", new FormatType.Constant(ModelVersion), "Format and version.", IsRequired: true),
            new("id", FileId, "Unique in the project; part of file names and `diagram:` links.", IsRequired: true),
            new("sourceLang", new FormatType.Language(), "Language of the texts in this file; `en` unless given."),
            new("title", Text, "Title; the id unless given. Translatable."),
            new("description", Text, "What the model is about. Translatable."),
            .. Body,
        ]),
        .. Parts,
    ]);

    /// <summary>A model in a fenced block of a page: the head may be left out, and without <c>views</c> there is one that draws everything.</summary>
    public static Format Inline { get; } = new("inline", "DocGen component model in a page",
    [
        new("model", "What exists, who talks to whom, and what is drawn.",
        [
            new("docgen", new FormatType.Constant(ModelVersion), "Format and version."),
            new("id", FileId, "Unique in the project."),
            new("sourceLang", new FormatType.Language(), "Language of the texts; that of the page unless given."),
            new("title", Text, "Caption."),
            new("alt", Text, "What the drawing shows, for those who do not see it."),
            new("description", Text, "What the model is about."),
            .. Body,
            new("layout", new FormatType.Nested("layout"), "Wishes for the layout, where there is no `views`."),
            new("show", new FormatType.Nested("show"), "Which parts of the boxes are drawn, where there is no `views`."),
            new("legend", Flag, "Whether a legend is drawn, where there is no `views`."),
        ]),
        .. Parts,
    ]);

    /// <summary>An overlay: the texts of a model in another language.</summary>
    public static Format Overlay { get; } = new("strings", "DocGen component model texts in another language",
    [
        new("strings", "Texts of a model in one language, under the paths of the model.",
        [
            new("docgen", new FormatType.Constant(OverlayVersion), "Format and version.", IsRequired: true),
            new("model", Text, "Id of the model.", IsRequired: true),
            new("lang", new FormatType.Language(), "Language of the texts.", IsRequired: true),
            new("title", Text, "Title."),
            new("description", Text, "What the model is about."),
            new("kinds", new FormatType.Map(new FormatType.Nested("kindStrings"), null), "Texts of component kinds, by id."),
            new("relationKinds", new FormatType.Map(new FormatType.Nested("kindStrings"), null), "Texts of relation kinds, by id."),
            new("components", new FormatType.Map(new FormatType.Nested("componentStrings"), null), "Texts of components, by full id."),
            new("relations", new FormatType.Map(new FormatType.Nested("relationStrings"), null), "Texts of relations, by id."),
            new("notes", new FormatType.Map(new FormatType.Nested("noteStrings"), null), "Texts of notes, by id."),
            new("views", new FormatType.Map(new FormatType.Nested("viewStrings"), null), "Texts of views, by id."),
        ]),
        new("kindStrings", "Texts of a kind.", [new("name", Text, "Name.")]),
        new("componentStrings", "Texts of a component.",
        [
            new("name", Text, "Name."),
            new("summary", Text, "Summary."),
            new("description", Text, "Description."),
            new("hint", Text, "Line under the title."),
            new("tldr", Text, "The shortest explanation."),
            new("card", new FormatType.Nested("cardStrings"), "Texts of the card."),
            new("facts", new FormatType.List(new FormatType.TextOr("factStrings")), "As many as the model has."),
            new("members", new FormatType.Texts(), "As many as the model has."),
        ]),
        new("cardStrings", "Texts of a card.", [new("title", Text, "Title."), new("body", Text, "Body."), new("keyRole", Text, "Key role.")]),
        new("factStrings", "Texts of a fact with items.", [new("text", Text, "Statement."), new("items", new FormatType.Texts(), "As many as the model has.")]),
        new("relationStrings", "Texts of a relation.", [new("label", Text, "Label.")]),
        new("noteStrings", "Texts of a note.", [new("text", Text, "Text.")]),
        new("viewStrings", "Texts of a view.",
        [
            new("title", Text, "Title."),
            new("alt", Text, "Text alternative."),
            new("steps", new FormatType.Map(new FormatType.Nested("stepStrings"), null), "Texts of the walkthrough, by step."),
        ]),
        new("stepStrings", "Texts of a step.", [new("text", Text, "Text.")]),
    ]);
}
