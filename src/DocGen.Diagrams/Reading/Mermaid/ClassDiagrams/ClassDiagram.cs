using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>A class diagram as it stands in the block: names as written, texts decoded.</summary>
/// <param name="Elements">Namespaces and classes in the order in which they are first named; namespaces before what is in them.</param>
/// <param name="AccessibleTitle">What <c>accTitle</c> says; null if absent.</param>
/// <param name="AccessibleDescription">What <c>accDescr</c> says; null if absent.</param>
public sealed record ClassDiagram(
    ImmutableArray<ClassDiagramElement> Elements,
    ImmutableArray<ClassRelation> Relations,
    ImmutableArray<ClassNote> Notes,
    FlowDirection Direction,
    string? AccessibleTitle,
    string? AccessibleDescription);

/// <param name="Name">The name that relations use; of a namespace the path with dots.</param>
/// <param name="Namespace">Path of the namespace it stands in; null at the outermost level.</param>
/// <param name="Label">What is drawn.</param>
public abstract record ClassDiagramElement(string Name, string? Namespace, string Label, SourceLocation Location)
{
    public sealed record NamespaceBox(string Name, string? Namespace, string Label, SourceLocation Location)
        : ClassDiagramElement(Name, Namespace, Label, Location);

    /// <param name="Generic">What stands between the tildes; empty if there is nothing.</param>
    public sealed record Class(
        string Name,
        string? Namespace,
        string Label,
        string Generic,
        ImmutableArray<string> Annotations,
        ImmutableArray<ClassMember> Attributes,
        ImmutableArray<ClassMember> Methods,
        string? Link,
        string? Tooltip,
        SourceLocation Location) : ClassDiagramElement(Name, Namespace, Label, Location);

    /// <summary>The interface of a lollipop. It is not a class, and each mention is one of its own.</summary>
    public sealed record Interface(string Name, string Label, SourceLocation Location) : ClassDiagramElement(Name, null, Label, Location);
}

/// <param name="Text">As written, with generics in angle brackets and without the mark of its style.</param>
public sealed record ClassMember(string Text, MemberStyle Style, SourceLocation Location);

/// <param name="Tail">Mark at the end of <paramref name="From"/>.</param>
/// <param name="Head">Mark at the end of <paramref name="To"/>.</param>
public sealed record ClassRelation(
    string From,
    string To,
    EndMark Tail,
    EndMark Head,
    bool IsDashed,
    string FromMultiplicity,
    string ToMultiplicity,
    string Label,
    SourceLocation Location);

/// <param name="About">Name of a class; null: the whole diagram.</param>
public sealed record ClassNote(string? About, string Text, SourceLocation Location);
