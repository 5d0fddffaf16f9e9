using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Json;

namespace DocGen.Diagrams.Exchange;

/// <summary>Reads a graph without coordinates from the ELK JSON format; edges may be declared at any node.</summary>
/// <remarks>
/// Containers are nodes with children; their first label is the title. Ports are read as their node. Coordinates that are there are replaced.
/// Format: https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html.
/// </remarks>
public static class ElkGraphReader
{
    private static readonly DataRules Rules = new(LayoutRules.ElkSyntax, LayoutRules.ElkDuplicateKey, LayoutRules.ElkUnknownKey, LayoutRules.ElkWrongType);

    private static readonly ImmutableArray<string> NodeKeys =
        ["id", "x", "y", "width", "height", "children", "edges", "labels", "ports", "layoutOptions", "properties", "individualSpacings"];

    private static readonly ImmutableArray<string> EdgeKeys =
    [
        "id", "source", "sources", "sourcePort", "sourcePoint", "target", "targets", "targetPort", "targetPoint", "bendPoints", "labels", "sections", "junctionPoints",
        "container", "layoutOptions", "properties",
    ];

    public static Diagnosed<ElkGraph> Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        DataNode? root = diagnostics.Take(JsonReader.Read(source, Rules));
        var reader = new Reader(diagnostics);
        return diagnostics.Diagnose(reader.Read(root));
    }

    private sealed class Reader(DiagnosticBag diagnostics)
    {
        /// <summary>Of all sizes together, in px: coordinates up to three times as large are exact in the compaction.</summary>
        private const double MostInSum = 10_000_000;

        private double _sum;
        private readonly List<MeasuredNode> _nodes = [];
        private readonly List<MeasuredEdge> _edges = [];
        private readonly Dictionary<string, (int Node, SourceLocation Place)> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (int Node, SourceLocation Place)> _ports = new(StringComparer.Ordinal);
        private readonly List<DataMapping> _withoutSize = [];
        private string? _rootId;
        private readonly Dictionary<string, SourceLocation> _edgeIds = new(StringComparer.Ordinal);
        private readonly List<DataMapping> _edgeObjects = [];
        private readonly ImmutableDictionary<DataMapping, int>.Builder _nodeOf = ImmutableDictionary.CreateBuilder<DataMapping, int>(ReferenceComparer.Instance);
        private readonly ImmutableDictionary<DataMapping, int>.Builder _edgeOf = ImmutableDictionary.CreateBuilder<DataMapping, int>(ReferenceComparer.Instance);

        public ElkGraph Read(DataNode? node)
        {
            LayoutHints hints = LayoutHints.None;
            DataMapping? root = null;
            if (node is DataMapping mapping)
            {
                root = mapping;
                _rootId = (mapping["id"] as DataScalar)?.Value;
                hints = hints with { Direction = ReadDirection(mapping), Location = mapping.Location };
                ReadChildren(mapping, -1);
                foreach (DataMapping edge in _edgeObjects)
                {
                    ReadEdge(edge);
                }

                ReportMissingSizes();
            }
            else if (node is not null)
            {
                diagnostics.Report(LayoutRules.ElkWrongType, node.Location, $"a graph is a mapping, not {node.KindName}");
            }

            return new ElkGraph(root, new MeasuredGraph([.. _nodes], [.. _edges], hints), _nodeOf.ToImmutable(), _edgeOf.ToImmutable());
        }

        private Side? ReadDirection(DataMapping root)
        {
            var options = new MappingReader(root, Rules, diagnostics).Map("layoutOptions");
            DataNode? direction = options?["elk.direction"] ?? options?["org.eclipse.elk.direction"] ?? options?["direction"];
            switch (direction)
            {
                case null:
                case DataScalar { Value: "UNDEFINED" }:
                    return null;
                case DataScalar { Value: "DOWN" }:
                    return Side.Bottom;
                case DataScalar { Value: "UP" }:
                    return Side.Top;
                case DataScalar { Value: "RIGHT" }:
                    return Side.Right;
                case DataScalar { Value: "LEFT" }:
                    return Side.Left;
                default:
                    string found = direction is DataScalar scalar ? $"'{scalar.Value}'" : direction.KindName;
                    diagnostics.Report(
                        LayoutRules.ElkWrongType,
                        direction.Location,
                        $"{found} is not a direction",
                        DiagnosticNote.Help("one of: DOWN, UP, RIGHT, LEFT, UNDEFINED"));
                    return null;
            }
        }

        private void ReadChildren(DataMapping parent, int index)
        {
            var reader = new MappingReader(parent, Rules, diagnostics);
            foreach (DataMapping child in Objects(reader, "children"))
            {
                ReadNode(child, index);
            }

            _edgeObjects.AddRange(Objects(reader, "edges"));
        }

        private static IEnumerable<DataMapping> Objects(MappingReader reader, string key)
        {
            foreach (DataNode item in reader.List(key)?.Items ?? [])
            {
                if (reader.AsMapping(key, item) is { } mapping)
                {
                    yield return mapping;
                }
            }
        }

        private void ReadNode(DataMapping mapping, int parent)
        {
            int index = _nodes.Count;
            string? id = ReadId(mapping, "node");
            if (id is null)
            {
                return;
            }

            if (_ids.TryGetValue(id, out (int Node, SourceLocation Place) known))
            {
                diagnostics.Report(
                    LayoutRules.ElkDuplicateId,
                    mapping["id"]!.Location,
                    $"a node with the id '{id}' exists already",
                    DiagnosticNote.AlsoIn("the other one", known.Place));
                return;
            }

            _ids.Add(id, (index, mapping["id"]!.Location));
            ReportMisspelt(mapping, NodeKeys);
            bool isContainer = mapping["children"] is DataSequence { Items.IsEmpty: false };
            Size size = ReadSize(mapping);
            if (!isContainer && (mapping["width"] is null || mapping["height"] is null))
            {
                _withoutSize.Add(mapping);
            }

            Size title = isContainer ? ReadLabels(mapping).FirstOrDefault() : default;
            _nodes.Add(new MeasuredNode(id, parent, size, title, isContainer));
            _nodeOf.Add(mapping, index);
            ReadPorts(mapping, index);
            ReadChildren(mapping, index);
        }

        /// <summary>Keys of other programs stay without a word; one that is nearly a key of the format is a slip.</summary>
        private void ReportMisspelt(DataMapping mapping, ImmutableArray<string> known)
        {
            foreach (DataEntry entry in mapping.Entries)
            {
                if (!known.Contains(entry.Key) && Suggestion.Nearest(entry.Key, known) is { } nearest)
                {
                    diagnostics.Report(LayoutRules.ElkUnknownKey, entry.KeyLocation, $"key '{entry.Key}' has no effect", DiagnosticNote.Help($"did you mean '{nearest}'?"));
                }
                else if (entry.Key == "parent")
                {
                    diagnostics.Report(LayoutRules.ElkUnknownKey, entry.KeyLocation, "key 'parent' has no effect", DiagnosticNote.Help("a node stands in the 'children' of its container"));
                }
            }
        }

        /// <summary>One message for all: whoever forgot the sizes mostly forgot them everywhere.</summary>
        private void ReportMissingSizes()
        {
            if (_withoutSize.Count > 0 && !diagnostics.HasErrors)
            {
                string others = _withoutSize.Count > 1 ? $", nor have {_withoutSize.Count - 1} more" : "";
                diagnostics.Report(
                    LayoutRules.ElkMissingSize,
                    _withoutSize[0].Location,
                    $"the node '{((DataScalar)_withoutSize[0]["id"]!).Value}' has no 'width' and 'height'{others}",
                    DiagnosticNote.Help("a node without a size is laid out as a point"));
            }
        }

        private void ReadPorts(DataMapping mapping, int node)
        {
            var reader = new MappingReader(mapping, Rules, diagnostics);
            foreach (DataMapping port in Objects(reader, "ports"))
            {
                if (ReadId(port, "port") is string id)
                {
                    if (!_ports.TryAdd(id, (node, port["id"]!.Location)))
                    {
                        diagnostics.Report(
                            LayoutRules.ElkDuplicateId,
                            port["id"]!.Location,
                            $"a port with the id '{id}' exists already",
                            DiagnosticNote.AlsoIn("the other one", _ports[id].Place));
                    }
                }
            }
        }

        private string? ReadId(DataMapping mapping, string kind)
        {
            switch (mapping["id"])
            {
                case DataScalar { Kind: ScalarKind.Text or ScalarKind.Number } scalar:
                    return scalar.Value;
                case null:
                    diagnostics.Report(LayoutRules.ElkMissingKey, mapping.Location, $"{(kind.StartsWith('e') ? "an" : "a")} {kind} has no 'id'");
                    return null;
                case { } other:
                    diagnostics.Report(LayoutRules.ElkWrongType, other.Location, $"'id' takes text or a number, not {other.KindName}");
                    return null;
            }
        }

        private Size ReadSize(DataMapping mapping) => new(ReadLength(mapping, "width"), ReadLength(mapping, "height"));

        private double ReadLength(DataMapping mapping, string key)
        {
            var reader = new MappingReader(mapping, Rules, diagnostics);
            double? length = reader.Number(key);
            if (length is < 0 or > 1_000_000)
            {
                diagnostics.Report(LayoutRules.ElkWrongType, mapping[key]!.Location, $"'{key}' takes a length from 0 to 1000000, not '{((DataScalar)mapping[key]!).Value}'");
                return 0;
            }

            double sum = _sum + (length ?? 0);
            if (sum > MostInSum && _sum <= MostInSum)
            {
                string value = ((DataScalar)mapping[key]!).Value;
                diagnostics.Report(LayoutRules.ElkWrongType, mapping[key]!.Location, $"with '{key}' {value} all sizes together are more than {MostInSum:F0} px");
            }

            _sum = sum;
            return length ?? 0;
        }

        private List<Size> ReadLabels(DataMapping mapping)
        {
            var sizes = new List<Size>();
            var reader = new MappingReader(mapping, Rules, diagnostics);
            foreach (DataMapping label in Objects(reader, "labels"))
            {
                sizes.Add(ReadSize(label));
            }

            return sizes;
        }

        private void ReadEdge(DataMapping mapping)
        {
            ReportMisspelt(mapping, EdgeKeys);
            string? id = ReadId(mapping, "edge");
            int source = ReadEnd(mapping, "sources", "source", "sourcePort");
            int target = ReadEnd(mapping, "targets", "target", "targetPort");
            if (id is null || source < 0 || target < 0)
            {
                return;
            }

            if (_edgeIds.TryGetValue(id, out SourceLocation? known))
            {
                diagnostics.Report(
                    LayoutRules.ElkDuplicateId,
                    mapping["id"]!.Location,
                    $"an edge with the id '{id}' exists already",
                    DiagnosticNote.AlsoIn("the other one", known));
                return;
            }

            _edgeIds.Add(id, mapping["id"]!.Location);
            _edgeOf.Add(mapping, _edges.Count);
            _edges.Add(new MeasuredEdge(id, source, target, [.. ReadLabels(mapping).Select(static size => new MeasuredLabel(LabelPlacement.Middle, size))]));
        }

        private int ReadEnd(DataMapping mapping, string listKey, string singleKey, string portKey)
        {
            DataNode? end = mapping[listKey] ?? mapping[singleKey];
            if (end is DataSequence list)
            {
                if (list.Items.Length != 1)
                {
                    string advice = list.Items.Length > 1 ? "an edge with several ends is written as one edge for each pair" : "write the id of a node or port into it";
                    diagnostics.Report(LayoutRules.ElkWrongType, list.Location, $"'{listKey}' takes a list of one id, not of {list.Items.Length}", DiagnosticNote.Help(advice));
                    return -1;
                }

                end = list.Items[0];
            }

            switch (end)
            {
                case null:
                    diagnostics.Report(LayoutRules.ElkMissingKey, mapping.Location, $"an edge has no '{listKey}'");
                    return -1;
                case DataScalar { Kind: ScalarKind.Text or ScalarKind.Number } scalar:
                    if (_ids.TryGetValue(scalar.Value, out (int Node, SourceLocation Place) found) || _ports.TryGetValue(scalar.Value, out found))
                    {
                        return CheckPort(mapping[portKey], found.Node) ? found.Node : -1;
                    }

                    string message = scalar.Value == _rootId ? $"'{scalar.Value}' is the whole graph, at which no edge can end" : $"no node or port has the id '{scalar.Value}'";
                    diagnostics.Report(LayoutRules.ElkUnknownEnd, scalar.Location, message, Suggestion.Notes(scalar.Value, _ids.Keys.Concat(_ports.Keys)));
                    return -1;
                default:
                    diagnostics.Report(LayoutRules.ElkWrongType, end.Location, $"'{listKey}' takes an id, not {end.KindName}");
                    return -1;
            }
        }

        /// <summary>An edge may name its node and its port apart; the port has to be one of that node.</summary>
        private bool CheckPort(DataNode? port, int node)
        {
            if (port is not DataScalar { Kind: ScalarKind.Text or ScalarKind.Number } scalar || (_ports.TryGetValue(scalar.Value, out (int Node, SourceLocation Place) known) && known.Node == node))
            {
                return true;
            }

            diagnostics.Report(LayoutRules.ElkUnknownEnd, scalar.Location, $"the node '{_nodes[node].Id}' has no port '{scalar.Value}'", Suggestion.Notes(scalar.Value, _ports.Keys));
            return false;
        }
    }

    /// <summary>Two objects of equal content are two nodes.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<DataMapping>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(DataMapping? x, DataMapping? y) => ReferenceEquals(x, y);

        public int GetHashCode(DataMapping obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
