using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads the heads of overlays and sorts out those that do not belong to the model.</summary>
internal static class OverlayReader
{
    /// <returns>The overlays that count, sorted by language.</returns>
    public static ImmutableArray<Overlay> Read(ImmutableArray<SourceText> sources, string modelId, LanguageTag sourceLanguage, DiagnosticBag diagnostics)
    {
        SortedDictionary<LanguageTag, (Overlay Overlay, SourceLocation Location)> overlays = [];
        foreach (SourceText source in sources)
        {
            if (ReadHead(source, diagnostics) is not { } root || root.Scalar("model") is not { } model || root.Scalar("lang") is not { } lang)
            {
                continue;
            }

            if (model.Value != modelId)
            {
                diagnostics.Report(ModelRules.UnknownModel, model.Location, $"no model '{model.Value}'", Suggestion.Notes(model.Value, [modelId]));
                continue;
            }

            if (!LanguageTag.TryParse(lang.Value, out LanguageTag language))
            {
                continue;
            }

            if (LanguageOfName(source.Path) is { } named && named != language)
            {
                diagnostics.Report(
                    ModelRules.OverlayLanguage,
                    lang.Location,
                    $"'{lang.Value}' contradicts the file name, which says '{named}'",
                    DiagnosticNote.Help($"write 'lang: {named}' or rename the file"));
                continue;
            }

            if (language == sourceLanguage)
            {
                diagnostics.Report(
                    ModelRules.OverlayLanguage,
                    lang.Location,
                    $"'{lang.Value}' is the language of the model itself",
                    DiagnosticNote.Help("texts in the source language stand in the model"));
                continue;
            }

            if (overlays.TryGetValue(language, out var first))
            {
                diagnostics.Report(
                    ModelRules.DuplicateOverlay,
                    lang.Location,
                    $"model '{modelId}' has two overlays for '{language}'",
                    DiagnosticNote.Note("the other one", first.Location));
                continue;
            }

            overlays.Add(language, (new Overlay(language, root), lang.Location));
        }

        return [.. overlays.Values.Select(static o => o.Overlay)];
    }

    /// <summary>The language that a file name of the form <c>model.lang.yaml</c> says; null where it has another form.</summary>
    public static LanguageTag? LanguageOfName(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        string[] parts = name.Split('.');
        return parts.Length >= 3 && LanguageTag.TryParse(parts[^2], out LanguageTag language) ? language : null;
    }

    private static DataMapping? ReadHead(SourceText source, DiagnosticBag diagnostics)
    {
        DataNode? node = diagnostics.Take(YamlReader.Read(source, ModelRules.Data));
        if (node is not DataMapping root)
        {
            if (node is not null)
            {
                diagnostics.Report(ModelRules.BadDocument, node.Location, $"an overlay is a mapping, not {node.KindName}");
            }

            return null;
        }

        DiagnosticBag found = new();
        new FormatChecker(ModelFormat.Overlay, found, isShallow: true).CheckObject(ModelFormat.Overlay.Root, root);
        ImmutableArray<Diagnostic> faults = found.ToImmutable();
        diagnostics.AddRange(faults);
        return faults.Any(static d => d.Rule == ModelRules.BadVersion) ? null : root;
    }
}
