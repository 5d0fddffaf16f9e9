using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>A component model as its author wrote it: what exists, who talks to whom, and what is drawn. Ids are resolved; templates are applied.</summary>
/// <param name="Id">The model's id, unique in a project; file names and <c>diagram:</c> links use it.</param>
/// <param name="SourceLanguage">The language of the strings in the model file.</param>
/// <param name="Title">The model's title in every language that has one.</param>
/// <param name="Description">What the model is about; may be empty.</param>
/// <param name="Kinds">Component kinds by id, in the order of the file.</param>
/// <param name="RelationKinds">Relation kinds by id, in the order of the file.</param>
/// <param name="Styles">Named styles by id, in the order of the file.</param>
/// <param name="Components">All components in the order of the file, parents before children.</param>
/// <param name="Relations">All relations in the order of the file.</param>
/// <param name="Notes">All notes in the order of the file.</param>
/// <param name="Views">All views in the order of the file.</param>
/// <param name="Location">The model's <c>id</c> in its file.</param>
public sealed record DiagramModel(
    string Id,
    LanguageTag SourceLanguage,
    LocalizedText Title,
    LocalizedText Description,
    ImmutableArray<ComponentKind> Kinds,
    ImmutableArray<RelationKind> RelationKinds,
    ImmutableArray<ElementStyle> Styles,
    ImmutableArray<Component> Components,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Note> Notes,
    ImmutableArray<View> Views,
    SourceLocation Location);
