using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Finds components by full id, or by the end of one where only one id ends so. A full id wins over the end of another.</summary>
internal sealed class ComponentIndex
{
    private readonly HashSet<string> _fullIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byLastPart = new(StringComparer.Ordinal);

    public ComponentIndex(IEnumerable<string> fullIds)
    {
        foreach (string fullId in fullIds)
        {
            _fullIds.Add(fullId);
            string last = LastPart(fullId);
            if (!_byLastPart.TryGetValue(last, out List<string>? ids))
            {
                _byLastPart.Add(last, ids = []);
            }

            ids.Add(fullId);
        }
    }

    /// <summary>All full ids that the text may stand for, in model order: none, one, or the candidates of an ambiguous one.</summary>
    public ImmutableArray<string> Candidates(string text)
    {
        if (_fullIds.Contains(text))
        {
            return [text];
        }

        if (!_byLastPart.TryGetValue(LastPart(text), out List<string>? ids))
        {
            return [];
        }

        string end = "." + text;
        return [.. ids.Where(id => id.EndsWith(end, StringComparison.Ordinal))];
    }

    /// <summary>The full id, or null after a report.</summary>
    public string? Resolve(DataScalar scalar, DiagnosticBag diagnostics) => Resolve(scalar.Value, scalar.Location, diagnostics);

    public string? Resolve(string text, SourceLocation location, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> candidates = Candidates(text);
        switch (candidates)
        {
            case [string fullId]:
                return fullId;
            case []:
                ReportUnknown("component", text, location, [], diagnostics);
                return null;
            default:
                ReportAmbiguous(text, location, candidates, diagnostics);
                return null;
        }
    }

    public static void ReportAmbiguous(string text, SourceLocation location, ImmutableArray<string> candidates, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            ModelRules.AmbiguousComponent,
            location,
            $"'{text}' is ambiguous",
            DiagnosticNote.Help($"write one of: {string.Join(", ", candidates.Select(static id => $"'{id}'"))}"));

    /// <param name="what">What the text should have named.</param>
    /// <param name="others">Ids that are no components but would do.</param>
    public void ReportUnknown(string what, string text, SourceLocation location, IEnumerable<string> others, DiagnosticBag diagnostics) =>
        diagnostics.Report(ModelRules.UnknownComponent, location, $"unknown {what} '{text}'", Suggestion.Notes(text, Names(text).Concat(others)));

    /// <summary>What a mistyped id may have been: every end of every full id that has as many parts as the text.</summary>
    private HashSet<string> Names(string text)
    {
        int parts = text.Count(static c => c == '.') + 1;
        HashSet<string> names = new(_fullIds, StringComparer.Ordinal);
        foreach (string fullId in _fullIds)
        {
            string[] pieces = fullId.Split('.');
            if (pieces.Length > parts)
            {
                string end = string.Join('.', pieces[^parts..]);
                if (Candidates(end).Length == 1)
                {
                    names.Add(end);
                }
            }
        }

        return names;
    }

    private static string LastPart(string id) => id[(id.LastIndexOf('.') + 1)..];
}
