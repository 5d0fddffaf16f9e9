using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Painting;

namespace DocGen.Diagrams.Tests.Painting;

public sealed class LabelGeometryTests
{
    private static readonly Rectangle Room = new(103, 40, 100, 16);

    [Fact]
    public void A_short_text_beside_an_upright_line_moves_to_it()
    {
        Assert.Equal(Room.Offset(-25, 0), LabelGeometry.MoveToLine(Room, [new Point(100, 0), new Point(100, 100)], Text(40)));
        Assert.Equal(Room.Offset(25, 0), LabelGeometry.MoveToLine(Room, [new Point(206, 0), new Point(206, 100)], Text(40)));
    }

    [Fact]
    public void A_text_on_its_line_or_as_wide_as_its_room_stays()
    {
        Assert.Equal(Room, LabelGeometry.MoveToLine(Room, [new Point(150, 0), new Point(150, 100)], Text(40)));
        Assert.Equal(Room, LabelGeometry.MoveToLine(Room, [new Point(100, 0), new Point(100, 100)], Text(90)));
        Assert.Equal(Room, LabelGeometry.MoveToLine(Room, [new Point(100, 0), new Point(100, 100)], []));
    }

    [Fact]
    public void A_line_that_does_not_pass_beside_the_room_does_not_matter() =>
        Assert.Equal(Room, LabelGeometry.MoveToLine(Room, [new Point(100, 0), new Point(100, 30)], Text(40)));

    private static ImmutableArray<PlacedLine> Text(double width) => [new PlacedLine(new Point(50, 12), IsCentred: true, "text", TextRole.Name, width, null)];
}
