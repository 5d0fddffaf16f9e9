using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Locks;

public sealed class LayoutLockTests
{
    private const string Text =
        "# Where boxes stand, so that the next layout keeps their order: x y width height, inside the container.\n" +
        "# Written by 'docgen diagram lock'. Delete this file to lay out afresh.\n" +
        "docgen: layout/1\n" +
        "model: shop\n" +
        "views:\n" +
        "  all:\n" +
        "    note:n1: 12 -3 40 20\n" +
        "    shop: 100 12 300 200\n" +
        "    shop.api: 20 40 160 44\n";

    [Fact]
    public void What_was_written_is_read_as_it_was()
    {
        Diagnosed<LayoutLock?> read = LayoutLockReader.Read(new SourceText("shop.layout.lock", Text));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(new Rectangle(20, 40, 160, 44), read.Value!.Views["all"].Boxes["shop.api"]);
        Assert.Equal(Text, LayoutLockWriter.Write(read.Value));
    }

    [Fact]
    public void Places_count_from_the_container()
    {
        ImmutableArray<MeasuredNode> nodes =
        [
            new("shop", -1, default, default, IsContainer: true),
            new("shop.api", 0, new Size(160, 44), default, IsContainer: false),
            new("shop.new", 0, new Size(160, 44), default, IsContainer: false),
            new("else", -1, default, default, IsContainer: true),
            new("else.in", 3, new Size(10, 10), default, IsContainer: false),
        ];

        MeasuredGraph graph = LayoutLockReader.Read(new SourceText("x", Text + "    else.in: 1 2 3 4\n")).Value!.Views["all"].ApplyTo(new MeasuredGraph(nodes, [], LayoutHints.None));

        Assert.Equal([0, 1], graph.Previous.Keys);
        Assert.Equal(new Rectangle(120, 52, 160, 44), graph.Previous[1]);
    }

    [Theory]
    [InlineData("", "(1,1) this is no layout lock")]
    [InlineData("docgen: layout/2\nmodel: a\n", "(1,9) 'layout/2' is not 'layout/1'")]
    [InlineData("model: a\n", "(1,1) 'docgen: layout/1' is missing")]
    [InlineData("docgen: layout/1\n", "(1,1) the lock does not say which model it is for")]
    [InlineData("docgen: layout/1\nmodel: a\nviews: { v: { b: 1 2 three 4 } }\n", "(3,18) '1 2 three 4' is not a place: x, y, width and height in whole px")]
    [InlineData("docgen: layout/1\nmodel: a\nviews: { v: { b: 1 2 3 -4 } }\n", "(3,18) '1 2 3 -4' is not a place: x, y, width and height in whole px")]
    [InlineData("docgen: layout/1\nmodel: a\nviews: { v: [] }\n", "(3,13) 'v' takes a mapping, not a list")]
    [InlineData("docgen: layout/1\nmodel: a\nvews: {}\n", "(3,1) unknown key 'vews'")]
    public void What_is_wrong_is_a_warning_at_its_place(string text, string expected)
    {
        var source = new SourceText("a.layout.lock", text);
        Diagnostic found = Assert.Single(LayoutLockReader.Read(source).Diagnostics);

        TextPosition place = source.GetPosition(found.Location!.Span.Start);
        Assert.Equal(expected, $"({place.Line},{place.Column}) {found.Message}");
        Assert.Equal((LockRules.Unreadable, Severity.Warning), (found.Rule, found.Severity));
    }

    [Fact]
    public void Damaged_locks_never_stop_anything()
    {
        var random = new XorShift(77);
        for (int i = 0; i < 300; i++)
        {
            Diagnosed<LayoutLock?> read = LayoutLockReader.Read(new SourceText("a.layout.lock", random.Damage(Text)));

            Assert.All(read.Diagnostics, static diagnostic => Assert.NotEqual(Severity.Error, diagnostic.Severity));
        }
    }

    [Fact]
    public void A_lock_that_knows_other_boxes_says_which()
    {
        ViewLock known = LayoutLockReader.Read(new SourceText("x", Text)).Value!.Views["all"];
        var graph = new MeasuredGraph([new MeasuredNode("shop", -1, default, default, IsContainer: true), new MeasuredNode("shop.new", 0, default, default, IsContainer: false)], [], LayoutHints.None);

        Diagnostic found = Assert.Single(LockChecks.Check("all", known, graph).Diagnostics);

        Assert.Equal("the lock of the view 'all' does not know 'shop.new', and knows 'note:n1', 'shop.api', which the view does not draw", found.Message);
        Assert.Equal(LockRules.Stale, found.Rule);
    }
}
