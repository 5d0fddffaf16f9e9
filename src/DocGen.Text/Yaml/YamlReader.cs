using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DocGen.Text.Data;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocGen.Text.Yaml;

/// <summary>
/// Reads one YAML document into nodes with places. Scalars keep the text as written, whatever YAML would resolve them to
/// (<c>no</c>, <c>007</c>, <c>1.10</c>); tags are ignored.
/// </summary>
/// <remarks>
/// Uses the events of YamlDotNet, so no reflection. Anchors may be used again, but all aliases together may expand to at most
/// <see cref="MaximumNodes"/> nodes; nesting is limited to <see cref="MaximumDepth"/>; an alias inside its own anchor is an error.
/// </remarks>
public static class YamlReader
{
    public const int MaximumNodes = 200_000;

    public const int MaximumDepth = 100;

    /// <summary>Reads the whole file.</summary>
    /// <returns>The root node; null for an empty document and where the syntax is broken.</returns>
    public static Diagnosed<DataNode?> Read(SourceText source, DataRules rules) => Read(source, new TextSpan(0, source.Content.Length), rules);

    /// <summary>Reads a region of a file, such as front matter; places are those in the file.</summary>
    public static Diagnosed<DataNode?> Read(SourceText source, TextSpan region, DataRules rules) =>
        PlainMapping.TryRead(source, region) is { } mapping ? new Diagnosed<DataNode?>(mapping, []) : Parse(source, region, rules);

    /// <summary>Reads a region with the parser, whatever stands in it.</summary>
    internal static Diagnosed<DataNode?> Parse(SourceText source, TextSpan region, DataRules rules)
    {
        DiagnosticBag diagnostics = new();
        string text = region.Length == source.Content.Length ? source.Content : source.Content.Substring(region.Start, region.Length);
        Reading reading = new(source, region, rules, diagnostics);
        try
        {
            Parser parser = new(new Scanner(new StringReader(text), skipComments: true));
            return diagnostics.Diagnose(reading.ReadDocument(parser));
        }
        catch (Exception exception) when ((exception is InvalidOperationException || (exception is YamlException fault && !YamlMessages.IsOurs(fault))) && UnclosedBracket.Find(text) >= 0)
        {
            int bracket = UnclosedBracket.Find(text);
            diagnostics.Report(rules.Syntax, source.GetLocation(new TextSpan(region.Start + bracket, 1)), $"'{text[bracket]}' is never closed");
            return diagnostics.Diagnose<DataNode?>(null);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up this way on some control characters and lone surrogates, without a place.
            diagnostics.Report(rules.Syntax, source.GetLocation(new TextSpan(region.Start, 0)), "the YAML holds a character that is not allowed");
            return diagnostics.Diagnose<DataNode?>(null);
        }
        catch (YamlException exception)
        {
            // A tab where indentation is expected is the most frequent fault and YamlDotNet's words for it help nobody.
            int offset = reading.OffsetOf(exception.Start);
            int tab = FindIndentingTab(source, region, offset, isKnown: exception.Message.Contains("tab", StringComparison.Ordinal));
            if (tab >= 0)
            {
                diagnostics.Report(rules.Syntax, source.GetLocation(new TextSpan(tab, 1)), "a tab is used for indentation", DiagnosticNote.Help("YAML allows only spaces there"));
            }
            else
            {
                offset = Math.Min(offset, Math.Max(region.Start, region.End - 1));
                diagnostics.Report(rules.Syntax, source.GetLocation(new TextSpan(offset, Math.Min(1, source.Content.Length - offset))), YamlMessages.Describe(exception, isAtEnd: source.Content.AsSpan(offset, region.End - offset).IsWhiteSpace()));
            }

            return diagnostics.Diagnose<DataNode?>(null);
        }
    }

    /// <param name="isKnown">Whether the fault is a tab for certain; YamlDotNet then says where the mapping starts, not where the tab is.</param>
    private static int FindIndentingTab(SourceText source, TextSpan region, int offset, bool isKnown)
    {
        int line = source.GetPosition(offset).Line;
        int last = isKnown ? source.LineCount : Math.Min(line + 1, source.LineCount);
        for (int candidate = Math.Max(1, line - 1); candidate <= last; candidate++)
        {
            TextSpan span = source.GetLineSpan(candidate);
            if (span.Start < region.Start || span.Start >= region.End)
            {
                continue;
            }

            int indent = span.Start;
            while (indent < span.End && source.Content[indent] == ' ')
            {
                indent++;
            }

            if (indent < span.End && source.Content[indent] == '\t')
            {
                return indent;
            }
        }

        return -1;
    }

    private sealed class Reading(SourceText source, TextSpan region, DataRules rules, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, DataNode> _anchors = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _anchorSizes = new(StringComparer.Ordinal);
        private int _nodes;

        public int OffsetOf(Mark mark) => region.Start + (int)Math.Min(mark.Index, region.Length);

        private static bool TryTake<T>(Parser parser, [NotNullWhen(true)] out T? taken)
            where T : ParsingEvent
        {
            taken = parser.Current as T;
            if (taken is null)
            {
                return false;
            }

            parser.MoveNext();
            return true;
        }

        public DataNode? ReadDocument(Parser parser)
        {
            parser.Consume<StreamStart>();
            if (TryTake<StreamEnd>(parser, out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            DataNode root = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            if (TryTake(parser, out DocumentStart? second))
            {
                throw new SemanticErrorException(second.Start, second.End, "a second document");
            }

            return root is DataScalar { Value: "", IsQuoted: false } ? null : root;
        }

        private DataNode ReadNode(Parser parser, int depth)
        {
            int before = _nodes;
            if (++_nodes > MaximumNodes)
            {
                throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "too many nodes");
            }

            if (depth > MaximumDepth)
            {
                throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "nested too deeply");
            }

            if (TryTake(parser, out AnchorAlias? alias))
            {
                return Resolve(alias);
            }

            NodeEvent start = (NodeEvent)parser.Current!;
            DataNode node = TryTake(parser, out Scalar? scalar) ? ReadScalar(scalar)
                : TryTake(parser, out SequenceStart? sequence) ? ReadSequence(parser, sequence, depth)
                : ReadMapping(parser, parser.Consume<MappingStart>(), depth);
            if (!start.Anchor.IsEmpty)
            {
                _anchors[start.Anchor.Value] = node;
                _anchorSizes[start.Anchor.Value] = _nodes - before;
            }

            return node;
        }

        private DataNode Resolve(AnchorAlias alias)
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out DataNode? target))
            {
                throw new SemanticErrorException(alias.Start, alias.End, $"unknown anchor '{alias.Value.Value}'");
            }

            _nodes += _anchorSizes[alias.Value.Value];
            if (_nodes > MaximumNodes)
            {
                throw new SemanticErrorException(alias.Start, alias.End, $"alias '{alias.Value.Value}' expands without bound");
            }

            return target;
        }

        private DataScalar ReadScalar(Scalar scalar) =>
            new(Locate(scalar.Start, scalar.End), scalar.Value, ScalarKind.Text, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any));

        private DataSequence ReadSequence(Parser parser, SequenceStart start, int depth)
        {
            ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
            SequenceEnd? end;
            while (!TryTake(parser, out end))
            {
                items.Add(ReadNode(parser, depth + 1));
            }

            return new DataSequence(Locate(start.Start, end.End), items.ToImmutable());
        }

        private DataMapping ReadMapping(Parser parser, MappingStart start, int depth)
        {
            ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>();
            Dictionary<string, SourceLocation> seen = new(StringComparer.Ordinal);
            MappingEnd? end;
            while (!TryTake(parser, out end))
            {
                if (!TryTake(parser, out Scalar? key))
                {
                    throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "a key that is not text");
                }

                SourceLocation keyLocation = Locate(key.Start, key.End);
                DataNode value = ReadNode(parser, depth + 1);
                if (seen.TryGetValue(key.Value, out SourceLocation? first))
                {
                    diagnostics.Report(rules.DuplicateKey, keyLocation, $"duplicate key '{key.Value}'", DiagnosticNote.Note("first written here", first));
                    continue;
                }

                seen.Add(key.Value, keyLocation);
                entries.Add(new DataEntry(key.Value, keyLocation, value));
            }

            return new DataMapping(Locate(start.Start, end.End), entries.ToImmutable());
        }

        /// <summary>The span between two marks without the white space that YamlDotNet counts at the end of block nodes.</summary>
        private SourceLocation Locate(Mark start, Mark end)
        {
            int from = OffsetOf(start);
            int to = Math.Max(from, OffsetOf(end));

            // The end of a flow collection is marked before its bracket.
            if (to > from && to < region.End && (source.Content[from], source.Content[to]) is ('{', '}') or ('[', ']'))
            {
                return source.GetLocation(TextSpan.FromBounds(from, to + 1));
            }

            while (to > from && char.IsWhiteSpace(source.Content[to - 1]))
            {
                to--;
            }

            return source.GetLocation(TextSpan.FromBounds(from, to));
        }
    }
}
