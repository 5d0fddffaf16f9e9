using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Tests.Keeping;

public sealed class KeptOrderTests
{
    [Fact]
    public void Pairs_are_counted_on_each_axis_and_never_with_a_container_that_holds_the_other()
    {
        KeptOrder order = Create();

        Assert.Equal(new OrderChange(4, 0, 0, 0, 0), order.Compare([Box(0, 0, 100), Box(10, 10, 20), Box(50, 10, 20), Box(200, 0, 20)]));
        Assert.Equal(new OrderChange(4, 1, 1, 0, 1), order.Compare([Box(0, 0, 100), Box(50, 10, 20), Box(10, 10, 20), Box(200, 0, 20)]));
        Assert.Equal(0.25, order.Compare([Box(0, 0, 100), Box(50, 10, 20), Box(10, 10, 20), Box(200, 0, 20)]).Share);
    }

    [Fact]
    public void A_pair_counts_once_whether_its_corners_or_its_middles_are_reversed_on_one_axis_or_both()
    {
        KeptOrder order = Create();

        Assert.Equal(new OrderChange(4, 1, 1, 0, 0), order.Compare([Box(0, 0, 100), Box(10, 10, 20), Box(5, 10, 40), Box(200, 0, 20)]));
        Assert.Equal(new OrderChange(4, 3, 3, 1, 3), order.Compare([Box(0, 0, 100), Box(10, 0, 20), Box(50, 10, 20), Box(9, 1, 20)]));
    }

    [Fact]
    public void Boxes_that_were_level_have_no_order()
    {
        KeptOrder order = Create();

        Assert.Equal(0, order.Compare([Box(0, 0, 100), Box(10, 60, 20), Box(50, 10, 20), Box(200, 0, 20)]).ReversedY);
        Assert.Equal([[1, 2], [3]], order.Middles[1].Select(static group => group.ToArray()).OrderByDescending(static group => group.Length));
    }

    private static Rectangle Box(double x, double y, double size) => new(x, y, size, size);

    private static KeptOrder Create()
    {
        ImmutableArray<MeasuredNode> nodes =
        [
            new("c", -1, default, default, IsContainer: true),
            new("a", 0, new Size(20, 20), default, IsContainer: false),
            new("b", 0, new Size(20, 20), default, IsContainer: false),
            new("d", -1, new Size(20, 20), default, IsContainer: false),
        ];
        Rectangle[] before = [Box(0, 0, 100), Box(10, 10, 20), Box(50, 10, 20), Box(200, 0, 20)];
        return new KeptOrder(new LayoutTree(new MeasuredGraph(nodes, [], LayoutHints.None)
        {
            Previous = before.Select(static (box, node) => (box, node)).ToImmutableSortedDictionary(static pair => pair.node, static pair => pair.box),
        }));
    }
}
