using System.Collections.Immutable;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>Measures a box without boxes inside: icon and text side by side, and below them the compartments of a class box.</summary>
internal static class LeafMeasurer
{
    private const double SidePadding = 12;
    private const double EndPadding = 11;
    private const double IconSize = 22;
    private const double IconGap = 10;
    private const double CompartmentPadding = 6;
    private const double LeastWidth = 72;

    /// <summary>Names break into two lines beyond this width; what does not fit then makes the box wider.</summary>
    private const double NameLimit = 184;
    private const double SummaryLimit = 196;
    private const double MemberLimit = 236;

    public static NodeContent Measure(ViewNode node, ViewShow show, bool opensView, ImmutableArray<TextSetter> setters, double leastWidth = LeastWidth)
    {
        Component component = node.Component;
        NodeShape shape = node.Kind?.Shape ?? NodeShape.Box;
        ShapeRoom room = ShapeRoom.Of(shape, node.Role is NodeRole.Collapsed);
        string? icon = NodeIcon.Of(node);
        double iconRoom = icon is null ? 0 : IconSize + IconGap;
        double openRoom = opensView ? OpenMarks.Size + OpenMarks.Gap : 0;
        bool hasMembers = show.Members && !component.Members.IsEmpty && node.Role is not NodeRole.Stub;

        ImmutableArray<TextStack> heads = [.. setters.Select(setter => Head(node, show, setter))];
        ImmutableArray<MemberStacks> members = hasMembers ? [.. setters.Select(setter => MemberStacks.Of(component, setter, MemberLimit))] : [];

        double headWidth = iconRoom + heads.Max(static head => head.Width) + openRoom;
        double memberWidth = hasMembers ? members.Max(static member => member.Width) : 0;
        double width = Grid.EvenUp(Math.Max(leastWidth, room.Start + SidePadding + Math.Max(headWidth, memberWidth) + SidePadding + room.End));
        double headHeight = Grid.EvenUp(Math.Max(heads.Max(static head => head.Height), icon is null ? 0 : IconSize) + (2 * EndPadding));

        double height = room.Top + headHeight;
        ImmutableArray<double>.Builder rules = ImmutableArray.CreateBuilder<double>();
        double attributesTop = height;
        double methodsTop = height;
        if (hasMembers)
        {
            double attributes = members.Max(static member => member.Attributes.Height);
            double methods = members.Max(static member => member.Methods.Height);
            if (attributes > 0)
            {
                rules.Add(height);
                attributesTop = height + CompartmentPadding;
                height += attributes + (2 * CompartmentPadding);
            }

            if (methods > 0)
            {
                rules.Add(height);
                methodsTop = height + CompartmentPadding;
                height += methods + (2 * CompartmentPadding);
            }
        }

        height = Grid.EvenUp(height + room.Bottom);
        double textStart = room.Start + SidePadding + iconRoom;

        // A short name without an icon stands in the middle; beside an icon it starts at the same place in every box.
        bool isCentred = icon is null;
        double middle = Math.Floor((room.Start + width - room.End - openRoom) / 2);
        ImmutableArray<BoxText>.Builder texts = ImmutableArray.CreateBuilder<BoxText>(setters.Length);
        for (int i = 0; i < setters.Length; i++)
        {
            double top = room.Top + Math.Floor((headHeight - heads[i].Height) / 2);
            IEnumerable<PlacedLine> lines = heads[i].Place(new Point(isCentred ? middle : textStart, top), isCentred);
            if (hasMembers)
            {
                lines = lines
                    .Concat(members[i].Attributes.Place(new Point(room.Start + SidePadding, attributesTop), isCentred: false))
                    .Concat(members[i].Methods.Place(new Point(room.Start + SidePadding, methodsTop), isCentred: false));
            }

            texts.Add(new BoxText(setters[i].Reader, [.. lines]));
        }

        Rectangle iconBounds = icon is null
            ? default
            : new Rectangle(room.Start + SidePadding, room.Top + Math.Floor((headHeight - IconSize) / 2), IconSize, IconSize);
        Rectangle openMark = opensView
            ? new Rectangle(width - room.End - SidePadding - OpenMarks.Size + 4, room.Top + 8, OpenMarks.Size, OpenMarks.Size)
            : default;
        return new NodeContent(new Size(width, height), icon, iconBounds, openMark, rules.ToImmutable(), texts.MoveToImmutable());
    }

    private static TextStack Head(ViewNode node, ViewShow show, TextSetter setter)
    {
        Component component = node.Component;
        ImmutableArray<MeasuredLine>.Builder lines = ImmutableArray.CreateBuilder<MeasuredLine>();
        foreach (string annotation in component.Annotations)
        {
            lines.AddRange(setter.Break($"«{annotation}»", null, TextRole.Stereotype, NameLimit, 1));
        }

        lines.AddRange(setter.Break(component.Name, TextRole.Name, NameLimit, 2));
        if (component.IsOptional)
        {
            bool hasWords = DescriptionLanguages.All.Any(language => language.Primary == setter.Reader.Primary);
            lines.AddRange(setter.Break(DescriptionLanguages.For(setter.Reader).Optional, hasWords ? null : LanguageTag.English, TextRole.Marker, NameLimit, 1));
        }

        // A stub says what is there and no more.
        if (node.Role is NodeRole.Stub)
        {
            return new TextStack(lines.ToImmutable());
        }

        if (show.Technology)
        {
            lines.AddRange(setter.Break(component.Technology, null, TextRole.Technology, NameLimit, 2));
        }

        if (show.Summary)
        {
            lines.AddRange(setter.Break(component.Summary, TextRole.Summary, SummaryLimit, 3));
        }

        return new TextStack(lines.ToImmutable());
    }
}

/// <summary>The compartments of a class box in one language.</summary>
internal sealed record MemberStacks(TextStack Attributes, TextStack Methods)
{
    public double Width => Math.Max(Attributes.Width, Methods.Width);

    public static MemberStacks Of(Component component, TextSetter setter, double limit)
    {
        ImmutableArray<MeasuredLine>.Builder attributes = ImmutableArray.CreateBuilder<MeasuredLine>();
        ImmutableArray<MeasuredLine>.Builder methods = ImmutableArray.CreateBuilder<MeasuredLine>();
        int firstMethod = component.Members.Length - component.MethodCount;
        for (int i = 0; i < component.Members.Length; i++)
        {
            TextRole role = component.MemberStyles.IsEmpty ? TextRole.Member : component.MemberStyles[i] switch
            {
                MemberStyle.Abstract => TextRole.AbstractMember,
                MemberStyle.Static => TextRole.StaticMember,
                _ => TextRole.Member,
            };
            (i < firstMethod ? attributes : methods).AddRange(setter.Break(component.Members[i], role, limit, 3));
        }

        return new MemberStacks(new TextStack(attributes.ToImmutable()), new TextStack(methods.ToImmutable()));
    }
}
