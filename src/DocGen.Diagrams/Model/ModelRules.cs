using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Model;

/// <summary>What can be wrong with a component model, an overlay or a Mermaid block.</summary>
public static class ModelRules
{
    public static readonly Rule Syntax = new(
        "DG3001",
        Severity.Error,
        "malformed model file",
        "A model file that is not well-formed YAML cannot be read at all.",
        "components:\n\tapi: { name: API }",
        "Correct the YAML at the place that is shown. Indent with spaces; put texts that hold `: ` or ` #` in quotes.");

    public static readonly Rule DuplicateKey = new(
        "DG3002",
        Severity.Error,
        "key written twice",
        "Of two equal keys only one could count, and which one it is would be a guess.",
        "components:\n  api: { name: API }\n  api: { name: Gateway }",
        "Rename one of the two, or join them.");

    public static readonly Rule UnknownKey = new(
        "DG3003",
        Severity.Error,
        "unknown key",
        "A key that nothing reads is nearly always a typing error, and what it was meant to say would be lost in silence.",
        "components:\n  api: { nmae: API }",
        "Use the key that is suggested, or remove it. `docgen schema model` writes a schema with which editors complete keys.");

    public static readonly Rule WrongType = new(
        "DG3004",
        Severity.Error,
        "value of the wrong kind",
        "The key takes another kind of value, or a word of a closed set.",
        "views:\n  all: { alt: All, legend: yes }",
        "Write a value of the kind that the message names. Truth values are `true` and `false`.");

    public static readonly Rule MissingKey = new(
        "DG3005",
        Severity.Error,
        "required key missing",
        "Without this key the entry has no meaning; a view without `alt` says nothing to those who do not see it.",
        "views:\n  overview: { title: Overview }",
        "Add the key.");

    public static readonly Rule BadVersion = new(
        "DG3006",
        Severity.Error,
        "unknown format or version",
        "The first key says how the rest of the file is to be read.",
        "docgen: model/9",
        "Write the version that the message names, or update DocGen.");

    public static readonly Rule BadId = new(
        "DG3007",
        Severity.Error,
        "not an id",
        "Ids are parts of paths (`a.b`), selectors (`a.*`), addresses and file names; other characters would be ambiguous there.",
        "components:\n  API Server: { kind: service }",
        "Use letters, digits, `-` and `_`, and give the readable text as `name`.");

    public static readonly Rule DuplicateId = new(
        "DG3008",
        Severity.Error,
        "id used twice",
        "Relations, notes, steps and models are addressed by their ids.",
        "notes:\n  - { id: n1, about: api, text: First }\n  - { id: n1, about: db, text: Second }",
        "Give each an id of its own.");

    public static readonly Rule UnknownComponent = new(
        "DG3009",
        Severity.Error,
        "unknown component",
        "The id does not name a component of the model: neither a full id nor the end of one.",
        "relations:\n  - { from: api, to: databse }",
        "Correct the id. A short id is the end of a full id, cut at a dot.");

    public static readonly Rule AmbiguousComponent = new(
        "DG3010",
        Severity.Error,
        "ambiguous component",
        "A short id may stand only where one full id ends with it.",
        "relations:\n  - { from: web.cache, to: cache }",
        "Write as much of the path as tells the candidates apart, or the full id.");

    public static readonly Rule UnknownKind = new(
        "DG3011",
        Severity.Error,
        "unknown kind",
        "Kinds say how things look and what the legend calls them; they are listed under `kinds` and `relationKinds`.",
        "kinds: { service: { name: Service } }\ncomponents:\n  api: { kind: servce }",
        "Correct the id of the kind or add the kind.");

    public static readonly Rule UnknownStyle = new(
        "DG3012",
        Severity.Error,
        "unknown style",
        "Kinds refer to looks that are listed under `styles`.",
        "kinds: { service: { style: blue } }",
        "Add the style, or correct its id.");

    public static readonly Rule UnknownTemplate = new(
        "DG3013",
        Severity.Error,
        "unknown template",
        "`is` names an entry of `templates`.",
        "components:\n  proxy: { is: kube-proxi }",
        "Correct the id of the template or add the template.");

    public static readonly Rule TemplateCycle = new(
        "DG3014",
        Severity.Error,
        "template without end",
        "A template that places itself, directly or through others, would have no end.",
        "templates:\n  a: { is: b }\n  b: { is: a }",
        "Break the circle.");

    public static readonly Rule UnknownReference = new(
        "DG3015",
        Severity.Error,
        "unknown relation, note or view",
        "The id does not name what it is meant to name.",
        "views:\n  all: { alt: All, notes: [n9] }",
        "Correct the id.");

    public static readonly Rule BadSelector = new(
        "DG3016",
        Severity.Error,
        "not a selector",
        "Selectors are `a.b` (one component), `a.*` (its children), `a.**` (it and all below), `*` (the outermost), `**` (everything), `tag:x` and `kind:y`.",
        "views:\n  all: { alt: All, include: [\"a*\"] }",
        "Use one of the forms above.");

    public static readonly Rule EmptySelector = new(
        "DG3017",
        Severity.Warning,
        "selector without effect",
        "A selector that names nothing is usually left over from a rename.",
        "views:\n  all: { alt: All, include: [\"tag:frontnd\"] }",
        "Correct the selector or remove it.");

    public static readonly Rule NoEffect = new(
        "DG3018",
        Severity.Warning,
        "entry without effect",
        "What is asked for is the case already, or there is nothing it could apply to.",
        "views:\n  all: { alt: All, collapse: [leaf] }",
        "Remove the entry.");

    public static readonly Rule NotDrawn = new(
        "DG3019",
        Severity.Warning,
        "names something that is not drawn",
        "The view refers to something that it does not draw, so that the entry has no effect.",
        "views:\n  web: { alt: Web, include: [\"web.**\"], layout: { grid: { db: 3 } } }",
        "Select it, or remove the entry.");

    public static readonly Rule ConflictingHint = new(
        "DG3020",
        Severity.Error,
        "contradicting layout wishes",
        "The layout can honour only one of the two.",
        "layout: { rows: [[a, b], [a, c]] }",
        "Keep one of them.");

    public static readonly Rule EmptyView = new(
        "DG3021",
        Severity.Warning,
        "view draws nothing",
        "Nothing is selected, so that the drawing would be an empty area.",
        "views:\n  all: { alt: All, include: [web], exclude: [\"web.**\"] }",
        "Change `include` or `exclude`.");

    public static readonly Rule NotSiblings = new(
        "DG3022",
        Severity.Warning,
        "not in one container",
        "Rows and columns order the boxes of one container; a box elsewhere cannot stand in them.",
        "layout: { rows: [[web.ui, db]] }",
        "List only boxes of one container in a row or column.");

    public static readonly Rule BadDocument = new(
        "DG3023",
        Severity.Error,
        "not a model file",
        "A model file is a mapping that starts with `docgen: model/1`, an overlay one that starts with `docgen: strings/1`.",
        "- api\n- db",
        "Write the file as a mapping, or move it out of the folder of the models.");

    public static readonly Rule TooManyComponents = new(
        "DG3024",
        Severity.Error,
        "too many components",
        "Templates that place templates grow without bound; no drawing shows that much.",
        "templates:\n  a: { children: { x: { is: b }, y: { is: b } } }",
        "Place fewer.");

    public static readonly Rule UnknownPath = new(
        "DG3030",
        Severity.Warning,
        "unknown path in an overlay",
        "The text would never be shown: the model has nothing translatable at this path.",
        "components:\n  web.ui: { nmae: Oberfläche }",
        "Correct the path, or remove the text if what it translated is gone.");

    public static readonly Rule ListLength = new(
        "DG3031",
        Severity.Error,
        "lists of unequal length",
        "Facts and members are matched by their order, so that an overlay has to list as many as the model.",
        "components:\n  api: { facts: [one of two] }",
        "Add or remove items until both lists match.");

    public static readonly Rule UnknownModel = new(
        "DG3032",
        Severity.Error,
        "overlay of an unknown model",
        "The overlay translates a model that does not exist.",
        "docgen: strings/1\nmodel: kubernets\nlang: da",
        "Correct `model`, or remove the file.");

    public static readonly Rule DuplicateOverlay = new(
        "DG3033",
        Severity.Error,
        "two overlays for one language",
        "Which of the two texts counts would depend on the order of the files.",
        "docgen: strings/1\nmodel: shop\nlang: da",
        "Join the two files.");

    public static readonly Rule OverlayLanguage = new(
        "DG3034",
        Severity.Error,
        "overlay language contradicts",
        "The file name and `lang` name different languages, or the overlay is in the language of the model itself.",
        "docgen: strings/1\nmodel: shop\nlang: it",
        "Correct `lang` or rename the file. Texts in the source language stand in the model.");

    public static readonly Rule BadLanguage = new(
        "DG3035",
        Severity.Error,
        "not a language tag",
        "Languages are named by BCP 47 tags.",
        "lang: danish",
        "Write a tag such as `da`, `pt-BR` or `zh-Hans`.");

    public static readonly Rule MermaidSyntax = new(
        "DG3040",
        Severity.Warning,
        "Mermaid source that cannot be read",
        "The block is not a diagram of the type that it starts with, or says it in a way that is not understood here. In a page it is shown as coloured code. A build names the first block, `docgen check` the first place of every block; `docgen mermaid render` names every place and stops.",
        "classDiagram\n  Animal <|-",
        "Correct the line at the place that is shown. `\"rules\": { \"DG3040\": \"error\" }` in `docgen.json` stops the build, `info` lets it pass where warnings count.");

    public static readonly Rule MermaidIgnored = new(
        "DG3041",
        Severity.Information,
        "Mermaid statement without effect",
        "Colours come from the theme and scripts are never run, so that drawings fit the page in light and dark and are safe.",
        "classDiagram\n  class A\n  style A fill:#f9f",
        "Remove the statement, or keep it for other tools.");

    public static readonly Rule MermaidType = new(
        "DG3042",
        Severity.Information,
        "Mermaid diagram type that is not drawn",
        "The block is shown as coloured code, because this type of diagram is not drawn. Nothing is wrong with the page: code hosts draw such blocks from the same file. A build names the first block, `docgen check` all of them.",
        "pie\n  \"Cats\" : 3",
        "Keep it as code, or describe it as a component model. `\"rules\": { \"DG3042\": \"off\" }` in `docgen.json` switches the remark off, `warning` lists every block.");

    public static readonly Rule MermaidUnsafe = new(
        "DG3043",
        Severity.Warning,
        "link or script refused",
        "Only links to `http:`, `https:`, `mailto:` and relative addresses are followed; code is never run.",
        "classDiagram\n  class A\n  click A href \"javascript:alert(1)\"",
        "Use a plain link.");

    /// <summary>How YAML faults of models and overlays are reported.</summary>
    public static DataRules Data { get; } = new(Syntax, DuplicateKey, UnknownKey, WrongType);

    public static ImmutableArray<Rule> All { get; } =
    [
        Syntax,
        DuplicateKey,
        UnknownKey,
        WrongType,
        MissingKey,
        BadVersion,
        BadId,
        DuplicateId,
        UnknownComponent,
        AmbiguousComponent,
        UnknownKind,
        UnknownStyle,
        UnknownTemplate,
        TemplateCycle,
        UnknownReference,
        BadSelector,
        EmptySelector,
        NoEffect,
        NotDrawn,
        ConflictingHint,
        EmptyView,
        NotSiblings,
        BadDocument,
        TooManyComponents,
        UnknownPath,
        ListLength,
        UnknownModel,
        DuplicateOverlay,
        OverlayLanguage,
        BadLanguage,
        MermaidSyntax,
        MermaidIgnored,
        MermaidType,
        MermaidUnsafe,
    ];
}
