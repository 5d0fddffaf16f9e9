using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Model;

/// <summary>A thing that exists: a box, or a container of further components.</summary>
/// <param name="FullId">Path of ids from the root, joined by dots; unique in the model.</param>
/// <param name="Parent">Full id of the container; null at the root.</param>
/// <param name="Kind">Id of its kind; null if it has none.</param>
/// <param name="Icon">Icon id (<c>k8s/pod</c>), file (<c>logo.svg</c>) or emoji; null: the kind's icon.</param>
/// <param name="Also">Other names by which texts call it (<c>aka</c>).</param>
/// <param name="Card">The hover and focus card; null if there is none.</param>
/// <param name="Page">The page that a click leads to; null if there is none.</param>
/// <param name="Location">The component's key.</param>
public sealed record Component(
    string FullId,
    string? Parent,
    LocalizedText Name,
    string? Kind,
    string? Icon,
    ImmutableArray<string> Also,
    string Technology,
    LocalizedText Summary,
    LocalizedText Description,
    LocalizedText Hint,
    LocalizedText Tldr,
    Card? Card,
    ImmutableArray<Fact> Facts,
    ImmutableArray<LocalizedText> Members,
    bool IsOptional,
    ImmutableArray<string> Tags,
    PageTarget? Page,
    SourceLocation Location)
{
    /// <summary>The last part of the full id.</summary>
    public string Id => FullId[(FullId.LastIndexOf('.') + 1)..];

    /// <summary>Stereotypes of a class box, drawn above the name in guillemets (<c>interface</c>).</summary>
    public ImmutableArray<string> Annotations { get; init; } = [];

    /// <summary>How many of the last <see cref="Members"/> are methods; a class box draws a line before the first of them.</summary>
    public int MethodCount { get; init; }

    /// <summary>How each member is set, parallel to <see cref="Members"/>; empty: all plain.</summary>
    public ImmutableArray<MemberStyle> MemberStyles { get; init; } = [];

    /// <summary>An address outside the site that a click leads to, of a scheme that cannot run code; null if there is none.</summary>
    public string? Link { get; init; }
}

/// <summary>How a member of a class box is set.</summary>
public enum MemberStyle
{
    Plain,

    /// <summary>In italics.</summary>
    Abstract,

    /// <summary>Underlined.</summary>
    Static,
}

/// <summary>What opens on hover, focus, Enter and tap.</summary>
/// <param name="Icon">Emoji or icon id; empty if there is none.</param>
public sealed record Card(string Icon, LocalizedText Title, LocalizedText Body, LocalizedText KeyRole);

/// <summary>A statement about a component, with sub-items or none.</summary>
public sealed record Fact(LocalizedText Text, ImmutableArray<LocalizedText> Items);

/// <summary>A page by its ref, and a heading on it or none.</summary>
public sealed record PageTarget(string Ref, string? Anchor, SourceLocation Location);
