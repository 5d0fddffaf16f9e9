using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Layout;

/// <summary>The rules of layout hints, of the layout's own promises, and of graphs in the ELK JSON format.</summary>
public static class LayoutRules
{
    public static Rule HintIgnored { get; } = new(
        "DG4001",
        Severity.Warning,
        "a layout hint cannot be honoured",
        "Hints of a view order siblings and fix places. Where two hints contradict each other, or a hint names components that are not siblings in the drawing, one has to give way, and the drawing would silently differ from what its author asked for.",
        "layout:\n  rows:\n    - [api, worker]\n    - [worker, database]",
        "Name each component in one row or column only, and only components that stand in the same container of this view.");

    public static Rule Unclean { get; } = new(
        "DG4002",
        Severity.Warning,
        "the layout has a fault that more room did not cure",
        "Every finished layout is checked: no box on another, no line through a box or a title, none nearer than 12 px to a foreign box or 5 px to a foreign line, no label on anything. A fault that remains after all repetitions is reported rather than drawn in silence.",
        "a label of 20,000 px on a line between two pinned boxes",
        "Remove the pin or shorten the text that the message names. If there is none, the graph is worth a bug report.");

    public static Rule NotKept { get; } = new(
        "DG4003",
        Severity.Warning,
        "kept places could not be kept",
        "A layout lock asks that boxes stay in their order. Where new hints contradict that order, or nothing else lets lines and labels pass, a clean drawing comes first.",
        "layout:\n  columns:\n    - [database, api]   # locked the other way round",
        "Run `docgen diagram lock` to keep the new places, or take back the hint.");

    public static Rule ElkSyntax { get; } = new(
        "DG4010",
        Severity.Error,
        "not well-formed JSON",
        "A graph is read as JSON before anything in it is looked at.",
        "{ \"id\": \"root\", \"children\": [ }",
        "Correct the JSON at the place of the message.");

    public static Rule ElkDuplicateKey { get; } = new(
        "DG4011",
        Severity.Error,
        "a key stands twice in one object",
        "Which of the two values is meant cannot be known.",
        "{ \"id\": \"a\", \"id\": \"b\" }",
        "Remove one of the two.");

    public static Rule ElkUnknownKey { get; } = new(
        "DG4012",
        Severity.Information,
        "a key that the layout does not read",
        "Keys that nobody reads are kept in the output, but have no effect.",
        "{ \"id\": \"a\", \"widht\": 80 }",
        "Correct the spelling, or ignore the message.");

    public static Rule ElkWrongType { get; } = new(
        "DG4013",
        Severity.Error,
        "a value of the wrong kind",
        "Sizes are numbers that are not negative, ids are texts or numbers, children and edges are lists of objects.",
        "{ \"id\": \"a\", \"width\": \"wide\" }",
        "Write a value of the kind that the message names.");

    public static Rule ElkMissingKey { get; } = new(
        "DG4014",
        Severity.Error,
        "a required key is missing",
        "A node needs an id; an edge needs an id, one source and one target.",
        "{ \"children\": [ { \"width\": 80, \"height\": 40 } ] }",
        "Add the key that the message names.");

    public static Rule ElkDuplicateId { get; } = new(
        "DG4015",
        Severity.Error,
        "an id stands twice",
        "Edges name their ends by id, and results are matched by id.",
        "{ \"children\": [ { \"id\": \"a\" }, { \"id\": \"a\" } ] }",
        "Give each node and each edge an id of its own.");

    public static Rule ElkUnknownEnd { get; } = new(
        "DG4016",
        Severity.Error,
        "an edge ends at a node that does not exist",
        "An edge joins two nodes of the graph, named by their ids.",
        "{ \"id\": \"e\", \"sources\": [\"a\"], \"targets\": [\"missing\"] }",
        "Correct the id, or add the node.");

    public static Rule ElkMissingSize { get; } = new(
        "DG4017",
        Severity.Warning,
        "a node without a size",
        "The layout draws nothing and measures nothing: how large a box is has to stand in the graph. A box without a size becomes a point, and lines to it meet in one place.",
        "{ \"children\": [ { \"id\": \"a\" } ] }",
        "Write `width` and `height` in px into every node that has no children.");

    public static ImmutableArray<Rule> All { get; } =
    [
        HintIgnored, Unclean, NotKept, ElkSyntax, ElkDuplicateKey, ElkUnknownKey, ElkWrongType, ElkMissingKey, ElkDuplicateId, ElkUnknownEnd, ElkMissingSize,
    ];
}
