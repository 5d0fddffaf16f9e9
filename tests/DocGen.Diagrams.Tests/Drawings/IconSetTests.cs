using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Tests.Drawings;

public sealed class IconSetTests
{
    [Fact]
    public void Every_icon_can_be_read_and_stays_on_its_plane()
    {
        Assert.True(IconSet.Ids.Count() > 80);
        foreach (string id in IconSet.Ids)
        {
            Icon icon = IconSet.Find(id)!;
            Assert.Equal(id, icon.Id);
            Assert.InRange(icon.Shapes.Length, 1, 2);
            foreach (IconShape shape in icon.Shapes)
            {
                double margin = shape.StrokeWidth / 2;
                foreach (Point end in shape.Geometry.Segments.Where(static s => s.Verb != PathVerb.Close).Select(static s => s.End))
                {
                    Assert.True(end.X >= margin && end.Y >= margin && end.X <= 24 - margin && end.Y <= 24 - margin, $"{id} leaves its plane at {end}");
                }
            }
        }
    }

    [Fact]
    public void The_usual_kinds_of_kubernetes_have_icons()
    {
        const string Kinds = "pod deploy rs sts ds job cronjob svc ing ep netpol ns node pv pvc sc cm secret sa role rb crd hpa user group quota limits " +
            "api etcd sched c-m c-c-m kubelet k-proxy control-plane";
        Assert.All(Kinds.Split(' '), static kind => Assert.NotNull(IconSet.Find("k8s/" + kind)));
        Assert.Null(IconSet.Find("k8s/pdo"));
    }

    [Fact]
    public void An_icon_fills_its_place_and_keeps_its_proportions()
    {
        var icon = new Icon("wide", new Rectangle(10, 10, 40, 20), [new IconShape(PathGeometry.Polyline([new Point(10, 10), new Point(50, 30)]), null, new IconPaint(null), 2)]);
        DrawingItem.Path path = Assert.IsType<DrawingItem.Path>(Assert.Single(icon.Draw(new Rectangle(100, 100, 20, 20), ColorToken.Accent, 0.5)));
        Assert.Equal(new Point(100, 105), path.Geometry.Segments[0].End);
        Assert.Equal(new Point(120, 115), path.Geometry.Segments[1].End);
        Assert.Equal(new Paint(ColorToken.Accent, 0.5), path.Stroke!.Paint);
        Assert.Equal(1, path.Stroke.Width);
    }
}
