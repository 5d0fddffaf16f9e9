using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>An overlay file whose head is in order.</summary>
internal sealed record Overlay(LanguageTag Language, DataMapping Root);

/// <summary>The texts of all overlays of a model. Readers ask for every path that can be translated; what nobody asks for is unknown.</summary>
internal sealed class OverlayStrings(ImmutableArray<Overlay> overlays, ComponentIndex components, DiagnosticBag diagnostics)
{
    /// <summary>A suggestion compares one path with all; a wholly foreign overlay shall not cost minutes.</summary>
    private const int MaximumSuggestions = 50;

    private readonly Dictionary<string, List<string>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Overlay, string Path), Dictionary<string, DataEntry>> _scopes = [];

    /// <summary>Makes a part of a path known: <c>kubelet</c> below <c>components</c>.</summary>
    public void Know(string scope, string name)
    {
        if (!_known.TryGetValue(scope, out List<string>? names))
        {
            _known.Add(scope, names = []);
            FindScope(scope);
        }

        names.Add(name);
        string path = Join(scope, name);
        for (int i = 0; i < overlays.Length; i++)
        {
            if (Find(i, scope, name)?.Value is DataMapping inner)
            {
                Open(i, path, inner);
            }
        }
    }

    /// <summary>The translations of a text, sorted by language.</summary>
    public ImmutableArray<Translation> Texts(string scope, string name)
    {
        ImmutableArray<Translation>.Builder? texts = null;
        foreach ((LanguageTag language, DataNode node) in Nodes(scope, name))
        {
            if (node is not DataScalar scalar)
            {
                diagnostics.Report(ModelRules.WrongType, node.Location, $"'{name}' takes text, not {node.KindName}");
            }
            else if (scalar.Value.Length > 0)
            {
                (texts ??= ImmutableArray.CreateBuilder<Translation>()).Add(new Translation(language, scalar.Value, scalar.Location));
            }
        }

        return texts?.ToImmutable() ?? [];
    }

    /// <summary>The translations of a list that have as many items as the model has; others are reported and left out.</summary>
    public ImmutableArray<(LanguageTag Language, ImmutableArray<DataNode> Items)> Lists(string scope, string name, int length)
    {
        ImmutableArray<(LanguageTag, ImmutableArray<DataNode>)>.Builder lists = ImmutableArray.CreateBuilder<(LanguageTag, ImmutableArray<DataNode>)>();
        foreach ((LanguageTag language, DataNode node) in Nodes(scope, name))
        {
            if (CheckLength(name, node, length) is { IsDefault: false } items)
            {
                lists.Add((language, items));
            }
        }

        return lists.ToImmutable();
    }

    /// <returns>The items; default after a report.</returns>
    public ImmutableArray<DataNode> CheckLength(string name, DataNode node, int length)
    {
        if (node is not DataSequence && !(node is DataScalar && name is "members" or "items"))
        {
            diagnostics.Report(ModelRules.WrongType, node.Location, $"'{name}' takes a list, not {node.KindName}");
            return default;
        }

        ImmutableArray<DataNode> items = node is DataSequence sequence ? sequence.Items : [node];
        if (items.Length == length)
        {
            return items;
        }

        diagnostics.Report(ModelRules.ListLength, node.Location, $"'{name}' has {Count(items.Length)} here and {Count(length)} in the model");
        return default;
    }

    /// <summary>Reports every path that was not asked for, at its outermost unknown part.</summary>
    public void ReportUnknownPaths()
    {
        int suggestions = 0;
        foreach (Overlay overlay in overlays)
        {
            ReportUnknownPaths("", overlay.Root, ref suggestions);
        }
    }

    private void ReportUnknownPaths(string scope, DataMapping mapping, ref int suggestions)
    {
        List<string> names = _known.GetValueOrDefault(scope, []);
        HashSet<string> known = new(names, StringComparer.Ordinal);
        foreach (DataEntry entry in mapping.Entries)
        {
            // The head, and keys that the format does not have, are not paths.
            if (scope.Length == 0 && !(entry.Value is DataMapping && entry.Key is "kinds" or "relationKinds" or "components" or "relations" or "notes" or "views"))
            {
                continue;
            }

            string name = scope == "components" ? FullId(entry.Key) : entry.Key;
            string path = Join(scope, name);
            if (scope.Length > 0 && !known.Contains(name))
            {
                string? nearest = suggestions++ < MaximumSuggestions ? Suggestion.Nearest(name, names) : null;
                diagnostics.Report(
                    ModelRules.UnknownPath,
                    entry.KeyLocation,
                    $"unknown path '{path}'",
                    nearest is null ? [] : [DiagnosticNote.Help($"did you mean '{Join(scope, nearest)}'?")]);
            }
            else if (entry.Value is DataMapping inner && (scope.Length == 0 || _known.ContainsKey(path)))
            {
                ReportUnknownPaths(path, inner, ref suggestions);
            }
        }
    }

    private IEnumerable<(LanguageTag Language, DataNode Node)> Nodes(string scope, string name)
    {
        Know(scope, name);
        for (int i = 0; i < overlays.Length; i++)
        {
            if (Find(i, scope, name) is { } entry)
            {
                yield return (overlays[i].Language, entry.Value);
            }
        }
    }

    private DataEntry? Find(int overlay, string scope, string name) =>
        _scopes.TryGetValue((overlay, scope), out Dictionary<string, DataEntry>? entries) ? entries.GetValueOrDefault(name) : null;

    private void FindScope(string scope)
    {
        for (int i = 0; i < overlays.Length; i++)
        {
            if (scope.Length == 0)
            {
                Open(i, "", overlays[i].Root);
            }
            else if (overlays[i].Root[scope] is DataMapping section)
            {
                Open(i, scope, section);
            }
        }
    }

    private void Open(int overlay, string path, DataMapping mapping)
    {
        Dictionary<string, DataEntry> entries = new(StringComparer.Ordinal);
        foreach (DataEntry entry in mapping.Entries)
        {
            entries.TryAdd(path == "components" ? FullId(entry.Key) : entry.Key, entry);
        }

        _scopes[(overlay, path)] = entries;
    }

    private string FullId(string text) => components.Candidates(text) is [string fullId] ? fullId : text;

    private static string Join(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";

    private static string Count(int count) => count == 1 ? "1 item" : $"{count} items";
}
