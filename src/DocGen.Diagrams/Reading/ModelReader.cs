using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads component models: the file, its templates, its ids and its overlays.</summary>
/// <remarks>
/// In order: YAML to nodes; the nodes against <see cref="ModelFormat"/>; the tree of components; overlays; then part by part, each id
/// resolved. A faulty part is reported and left out; the rest is read. O(n) apart from suggestions for mistyped names.
/// </remarks>
public static class ModelReader
{
    /// <param name="model">A file with <c>docgen: model/1</c>.</param>
    /// <param name="overlays">The files with its texts in other languages, in any order.</param>
    /// <returns>The model without its faulty parts; null where the file is no model at all.</returns>
    public static Diagnosed<DiagramModel?> Read(SourceText model, ImmutableArray<SourceText> overlays)
    {
        ArgumentNullException.ThrowIfNull(model);
        DiagnosticBag diagnostics = new();
        DataNode? node = diagnostics.Take(YamlReader.Read(model, ModelRules.Data));
        if (node is not DataMapping root)
        {
            if (!diagnostics.HasErrors)
            {
                diagnostics.Report(
                    ModelRules.BadDocument,
                    node?.Location ?? model.GetLocation(default),
                    node is null ? "the model file is empty" : $"a model is a mapping, not {node.KindName}",
                    DiagnosticNote.Help($"it starts with 'docgen: {ModelFormat.ModelVersion}'"));
            }

            return diagnostics.Diagnose<DiagramModel?>(null);
        }

        bool isModel = CheckFormat(ModelFormat.File, root, diagnostics);
        if (!isModel || root.Scalar("id") is not { } id)
        {
            return Finish(null, diagnostics);
        }

        return Finish(ReadBody(root, id.Value, id.Location, LanguageTag.English, overlays, isInline: false, diagnostics), diagnostics);
    }

    /// <summary>Reads a model in a fenced block of a page. Without <c>views</c> it has one, <c>all</c>, that draws everything.</summary>
    /// <param name="region">The text between the fences.</param>
    /// <param name="defaultId">The id of a model that gives none.</param>
    /// <param name="language">The language of the page.</param>
    public static Diagnosed<DiagramModel?> ReadInline(SourceText page, TextSpan region, string defaultId, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(page);
        DiagnosticBag diagnostics = new();
        DataNode? node = diagnostics.Take(YamlReader.Read(page, region, ModelRules.Data));
        if (node is not DataMapping root)
        {
            if (!diagnostics.HasErrors)
            {
                diagnostics.Report(
                    ModelRules.BadDocument,
                    node?.Location ?? page.GetLocation(region with { Length = 0 }),
                    node is null ? "the diagram is empty" : $"a model is a mapping, not {node.KindName}",
                    DiagnosticNote.Help("it lists 'components' and 'relations'"));
            }

            return diagnostics.Diagnose<DiagramModel?>(null);
        }

        bool isModel = CheckFormat(ModelFormat.Inline, root, diagnostics);
        SourceLocation location = root.Scalar("id")?.Location ?? root.Entries.FirstOrDefault()?.KeyLocation ?? root.Location;
        return Finish(
            isModel ? ReadBody(root, root.Text("id") ?? defaultId, location, language, [], isInline: true, diagnostics) : null,
            diagnostics);
    }

    /// <returns>Whether the file is of this format, so that reading on makes sense.</returns>
    private static bool CheckFormat(Format format, DataMapping root, DiagnosticBag diagnostics)
    {
        if (root.Scalar("docgen") is { } version && version.Value != ModelFormat.ModelVersion)
        {
            // Of another format every other key would be reported too.
            DiagnosticBag found = new();
            new FormatChecker(format, found, isShallow: true).CheckObject(format.Root, root);
            diagnostics.AddRange([.. found.ToImmutable().Where(static d => d.Rule == ModelRules.BadVersion)]);
            return false;
        }

        new FormatChecker(format, diagnostics).CheckObject(format.Root, root);
        return true;
    }

    private static DiagramModel? ReadBody(
        DataMapping root,
        string id,
        SourceLocation location,
        LanguageTag defaultLanguage,
        ImmutableArray<SourceText> overlaySources,
        bool isInline,
        DiagnosticBag diagnostics)
    {
        LanguageTag language = LanguageTag.TryParse(root.Text("sourceLang"), out LanguageTag written) ? written : defaultLanguage;
        if (ComponentTree.Place(root, diagnostics) is not { } placed)
        {
            return null;
        }

        ComponentIndex index = new(placed.Select(static c => c.FullId));
        OverlayStrings overlays = new(OverlayReader.Read(overlaySources, id, language, diagnostics), index, diagnostics);
        ReadingContext context = new(index, overlays, diagnostics);

        LocalizedText title = context.Name(root, "", id, "title");
        LocalizedText description = context.Text(root, "", "description");
        ImmutableArray<ElementStyle> styles = KindReader.ReadStyles(root);
        HashSet<string> styleIds = new(styles.Select(static s => s.Id), StringComparer.Ordinal);
        ImmutableArray<ComponentKind> kinds = KindReader.ReadComponentKinds(root, styleIds, context);
        HashSet<string> kindIds = new(kinds.Select(static k => k.Id), StringComparer.Ordinal);
        ImmutableArray<RelationKind> relationKinds = KindReader.ReadRelationKinds(root, styleIds, context);
        HashSet<string> relationKindIds = new(relationKinds.Select(static k => k.Id), StringComparer.Ordinal);
        ImmutableArray<Component> components = ComponentReader.Read(placed, kindIds, context);
        TemplateChecks.CheckKinds(root, kindIds, context);
        ImmutableArray<Relation> relations = RelationReader.Read(root, relationKindIds, context);
        HashSet<string> relationIds = new(relations.Select(static r => r.Id), StringComparer.Ordinal);
        ImmutableArray<Note> notes = RelationReader.ReadNotes(root, relationIds, context);
        HashSet<string> noteIds = new(notes.Select(static n => n.Id), StringComparer.Ordinal);
        HashSet<string> viewIds = new(root.Entries("views").Select(static e => e.Key), StringComparer.Ordinal);
        ViewReader viewReader = new(components, kindIds, relationKindIds, relationIds, noteIds, viewIds, title, context);
        ImmutableArray<View> views =
            [.. root.Entries("views").Where(static e => e.Value is DataMapping).Select(e => viewReader.Read(e.Key, e.KeyLocation, (DataMapping)e.Value))];
        if (isInline && root.Find("views") is null)
        {
            views = [ImplicitView(viewReader.Read("all", location, InlineViewKeys(root)), notes)];
        }

        overlays.ReportUnknownPaths();
        return new DiagramModel(id, language, title, description, kinds, relationKinds, styles, components, relations, notes, views, location);
    }

    private static DataMapping InlineViewKeys(DataMapping root) =>
        root with { Entries = [.. root.Entries.Where(static e => e.Key is "title" or "alt" or "layout" or "show" or "legend")] };

    private static View ImplicitView(View view, ImmutableArray<Note> notes) => view with
    {
        Alt = view.Alt.IsEmpty ? view.Title with { IsIdentifier = false } : view.Alt,
        Notes = [.. notes.Select(static n => n.Id)],
    };

    /// <summary>Sorts the diagnostics and drops copies: what stands in a template is read at every place where it is used.</summary>
    private static Diagnosed<DiagramModel?> Finish(DiagramModel? model, DiagnosticBag diagnostics)
    {
        HashSet<(Rule, SourceText?, TextSpan?, string)> seen = [];
        return new Diagnosed<DiagramModel?>(
            model,
            [.. diagnostics.ToImmutable().Where(d => seen.Add((d.Rule, d.Location?.Source, d.Location?.Span, d.Message)))]);
    }
}
