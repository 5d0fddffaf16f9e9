using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>Makes a component model with one view, <c>all</c>, of a class diagram, so that it is drawn as every other model.</summary>
public static class ClassDiagramModel
{
    private const string ClassKind = "class";
    private const string NamespaceKind = "namespace";
    private const string InterfaceKind = "interface";

    /// <param name="id">The id that the model gets.</param>
    /// <param name="title">The title of the block; null if it gives none.</param>
    public static DiagramModel ToModel(ClassDiagram diagram, string id, LanguageTag language, string? title, SourceLocation location)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        Dictionary<string, string> fullIds = MakeIds(diagram);
        ImmutableArray<Component> components = BuildComponents(diagram, fullIds);
        ImmutableArray<Relation> relations =
        [
            .. diagram.Relations.Select((relation, i) => new Relation(
                $"r{i + 1}",
                fullIds["class " + relation.From],
                fullIds["class " + relation.To],
                KindOf(relation).Id,
                Plain(relation.Label, relation.Location),
                "",
                relation.FromMultiplicity,
                relation.ToMultiplicity,
                RelationBasis.Text,
                relation.Location,
                relation.Head,
                relation.Tail)),
        ];
        ImmutableArray<Note> notes =
        [
            .. diagram.Notes.Select((note, i) => new Note(
                $"n{i + 1}",
                note.About is { } about ? fullIds.GetValueOrDefault("class " + about, "") : "",
                IsAboutRelation: false,
                Plain(note.Text, note.Location),
                note.Location)),
        ];
        LocalizedText heading = title is null ? LocalizedText.Empty : Plain(title, location);
        string alternative = diagram.AccessibleDescription ?? diagram.AccessibleTitle ?? title ?? "";
        View view = new(
            "all",
            heading,
            alternative.Length == 0 ? LocalizedText.Empty : Plain(alternative, location),
            [.. components.Select(static c => c.FullId)],
            [],
            null,
            null,
            ViewLayout.Empty with { Direction = diagram.Direction },
            ViewShow.Default with { Members = true },
            [.. notes.Select(static n => n.Id)],
            [],
            ImmutableDictionary<string, string>.Empty,
            HasLegend: false,
            IsMirrored: false,
            null,
            location)
        {
            KeepsParallels = true,
        };
        return new DiagramModel(
            id,
            language,
            heading,
            Plain(diagram.AccessibleDescription ?? "", location),
            [
                new ComponentKind(ClassKind, Name("Class"), IsContainer: false, null, NodeShape.Class, null, location),
                new ComponentKind(NamespaceKind, Name("Namespace"), IsContainer: true, null, NodeShape.Box, null, location),
                new ComponentKind(InterfaceKind, Name("Interface"), IsContainer: false, null, NodeShape.Box, "bare", location),
            ],
            [.. diagram.Relations.Select(KindOf).DistinctBy(static k => k.Id).OrderBy(static k => k.Id, StringComparer.Ordinal).Select(k => k with { Location = location })],
            [new ElementStyle("bare", StyleToken.None, StyleToken.None, null, null, location)],
            components,
            relations,
            notes,
            [view],
            location);
    }

    private static ImmutableArray<Component> BuildComponents(ClassDiagram diagram, Dictionary<string, string> fullIds)
    {
        ILookup<string, ClassDiagramElement> children = diagram.Elements.ToLookup(static e => e.Namespace ?? "", StringComparer.Ordinal);
        ImmutableArray<Component>.Builder components = ImmutableArray.CreateBuilder<Component>(diagram.Elements.Length);
        Add("", null);
        return components.ToImmutable();

        void Add(string path, string? parent)
        {
            foreach (ClassDiagramElement element in children[path])
            {
                string fullId = fullIds[Key(element)];
                components.Add(ToComponent(element, fullId, parent));
                if (element is ClassDiagramElement.NamespaceBox)
                {
                    Add(element.Name, fullId);
                }
            }
        }
    }

    private static Component ToComponent(ClassDiagramElement element, string fullId, string? parent)
    {
        Component component = new(
            fullId,
            parent,
            Plain(element.Label, element.Location) with { IsIdentifier = true },
            element switch
            {
                ClassDiagramElement.Class => ClassKind,
                ClassDiagramElement.NamespaceBox => NamespaceKind,
                _ => InterfaceKind,
            },
            null,
            [],
            "",
            LocalizedText.Empty,
            LocalizedText.Empty,
            LocalizedText.Empty,
            LocalizedText.Empty,
            null,
            [],
            [],
            IsOptional: false,
            [],
            null,
            element.Location);
        if (element is not ClassDiagramElement.Class item)
        {
            return component;
        }

        ImmutableArray<ClassMember> members = [.. item.Attributes, .. item.Methods];
        string name = item.Generic.Length == 0 ? item.Label : $"{item.Label}<{MermaidText.ExpandGenerics(item.Generic)}>";
        return component with
        {
            Name = component.Name with { Source = name },
            Members = [.. members.Select(static m => Plain(m.Text, m.Location) with { IsIdentifier = true })],
            MemberStyles = [.. members.Select(static m => m.Style)],
            MethodCount = item.Methods.Length,
            Annotations = item.Annotations,
            Link = item.Link,
            Card = item.Tooltip is { Length: > 0 } tooltip ? new Card("", Name(name), Plain(tooltip, item.Location), LocalizedText.Empty) : null,
        };
    }

    /// <summary>Ids by what the diagram calls things; characters that ids cannot have become <c>-</c>, and equal ids get a number.</summary>
    private static Dictionary<string, string> MakeIds(ClassDiagram diagram)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        ILookup<string, ClassDiagramElement> children = diagram.Elements.ToLookup(static e => e.Namespace ?? "", StringComparer.Ordinal);
        Add("", "");
        return ids;

        void Add(string path, string prefix)
        {
            foreach (ClassDiagramElement element in children[path])
            {
                string last = element is ClassDiagramElement.NamespaceBox ? element.Name[(element.Name.LastIndexOf('.') + 1)..] : element.Name;
                string name = prefix + Sanitize(last);
                string id = name;
                for (int i = 2; !taken.Add(id); i++)
                {
                    id = $"{name}-{i}";
                }

                ids[Key(element)] = id;
                if (element is ClassDiagramElement.NamespaceBox)
                {
                    Add(element.Name, id + ".");
                }
            }
        }
    }

    private static string Key(ClassDiagramElement element) => (element is ClassDiagramElement.NamespaceBox ? "namespace " : "class ") + element.Name;

    private static string Sanitize(string name)
    {
        string id = string.Concat(name.Select(static c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : '-'));
        return id.Length == 0 || id[0] == '-' ? "x" + id : id;
    }

    private static LocalizedText Name(string text) => new(text, [], IsIdentifier: true);

    private static LocalizedText Plain(string text, SourceLocation location) => text.Length == 0 ? LocalizedText.Empty : new LocalizedText(text, [], false, location);

    private static RelationKind KindOf(ClassRelation relation)
    {
        (string id, string name) = (relation.Tail, relation.Head, relation.IsDashed) switch
        {
            (EndMark.Triangle, EndMark.None, false) or (EndMark.None, EndMark.Triangle, false) => ("inheritance", "Inheritance"),
            (EndMark.Triangle, EndMark.None, true) or (EndMark.None, EndMark.Triangle, true) => ("realization", "Realization"),
            (EndMark.DiamondFilled, _, _) or (_, EndMark.DiamondFilled, _) => (relation.IsDashed ? "composition-dashed" : "composition", "Composition"),
            (EndMark.DiamondHollow, _, _) or (_, EndMark.DiamondHollow, _) => (relation.IsDashed ? "aggregation-dashed" : "aggregation", "Aggregation"),
            (EndMark.Circle, _, _) or (_, EndMark.Circle, _) => (relation.IsDashed ? "interface-dashed" : "interface", "Provided interface"),
            (EndMark.Arrow, _, true) or (_, EndMark.Arrow, true) => ("dependency", "Dependency"),
            (EndMark.Arrow, _, false) or (_, EndMark.Arrow, false) => ("association", "Association"),
            (_, _, true) => ("link-dashed", "Link"),
            _ => ("link", "Link"),
        };
        return new RelationKind(id, Name(name), relation.IsDashed ? LineStyle.Dashed : LineStyle.Solid, ArrowStyle.None, null, relation.Location);
    }
}
