using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads <c>kinds</c>, <c>relationKinds</c> and <c>styles</c>.</summary>
internal static class KindReader
{
    private static readonly (string, StyleToken)[] Tokens =
    [
        ("none", StyleToken.None), ("surface-1", StyleToken.Surface1), ("surface-2", StyleToken.Surface2), ("surface-3", StyleToken.Surface3),
        ("accent", StyleToken.Accent), ("accent-soft", StyleToken.AccentSoft), ("neutral-soft", StyleToken.NeutralSoft), ("muted", StyleToken.Muted),
        ("strong", StyleToken.Strong), ("success", StyleToken.Success), ("warning", StyleToken.Warning),
    ];

    public static ImmutableArray<ElementStyle> ReadStyles(DataMapping root) =>
    [
        .. Mappings(root, "styles").Select(static item => new ElementStyle(
            item.Entry.Key,
            Token(item.Body, "fill"),
            Token(item.Body, "stroke"),
            Token(item.Body, "header"),
            item.Body.Text("dash"),
            item.Entry.KeyLocation)),
    ];

    public static ImmutableArray<ComponentKind> ReadComponentKinds(DataMapping root, HashSet<string> styles, ReadingContext context)
    {
        ImmutableArray<ComponentKind>.Builder kinds = ImmutableArray.CreateBuilder<ComponentKind>();
        foreach ((DataEntry entry, DataMapping body) in Mappings(root, "kinds"))
        {
            context.Overlays.Know("kinds", entry.Key);
            kinds.Add(new ComponentKind(
                entry.Key,
                context.Name(body, $"kinds.{entry.Key}", entry.Key),
                body.Flag("container"),
                body.Text("icon"),
                body.Choice(
                    "shape",
                    NodeShape.Box,
                    ("cylinder", NodeShape.Cylinder),
                    ("hexagon", NodeShape.Hexagon),
                    ("page", NodeShape.Page),
                    ("class", NodeShape.Class)),
                context.Reference(body, "style", ModelRules.UnknownStyle, "style", styles),
                entry.KeyLocation));
        }

        return kinds.ToImmutable();
    }

    public static ImmutableArray<RelationKind> ReadRelationKinds(DataMapping root, HashSet<string> styles, ReadingContext context)
    {
        ImmutableArray<RelationKind>.Builder kinds = ImmutableArray.CreateBuilder<RelationKind>();
        foreach ((DataEntry entry, DataMapping body) in Mappings(root, "relationKinds"))
        {
            context.Overlays.Know("relationKinds", entry.Key);
            kinds.Add(new RelationKind(
                entry.Key,
                context.Name(body, $"relationKinds.{entry.Key}", entry.Key),
                body.Choice("line", LineStyle.Solid, ("dashed", LineStyle.Dashed), ("dotted", LineStyle.Dotted)),
                body.Choice("arrow", ArrowStyle.Forward, ("both", ArrowStyle.Both), ("none", ArrowStyle.None)),
                context.Reference(body, "style", ModelRules.UnknownStyle, "style", styles),
                entry.KeyLocation));
        }

        return kinds.ToImmutable();
    }

    private static IEnumerable<(DataEntry Entry, DataMapping Body)> Mappings(DataMapping root, string key) =>
        root.Entries(key).Where(static entry => entry.Value is DataMapping).Select(static entry => (entry, (DataMapping)entry.Value));

    private static StyleToken? Token(DataMapping mapping, string key)
    {
        string? text = mapping.Text(key);
        foreach ((string word, StyleToken token) in Tokens)
        {
            if (word == text)
            {
                return token;
            }
        }

        return null;
    }
}
