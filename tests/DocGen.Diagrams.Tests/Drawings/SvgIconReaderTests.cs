using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Drawings;

public sealed class SvgIconReaderTests
{
    [Fact]
    public void Plain_shapes_become_outlines()
    {
        Icon icon = Read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" viewBox="0 0 32 16" i:on="x">
              <title>Shop</title><i:extra/>
              <g fill="#f00" stroke="blue" stroke-width="2" transform="translate(2 3) scale(2)">
                <rect x="1" y="1" width="4" height="2" rx="1"/>
                <circle cx="3" cy="3" r="2" style="fill: rgb(0, 128, 0); stroke: none"/>
              </g>
              <polygon points="0,0 4,0 4,4" fill-rule="evenodd"/>
              <line x1="0" y1="0" x2="8" y2="8" stroke="currentColor" opacity=".5"/>
              <path d="M0 0L5 5" display="none"/>
            </svg>
            """);
        Assert.Equal(new Rectangle(0, 0, 32, 16), icon.ViewBox);
        Assert.Equal(4, icon.Shapes.Length);
        Assert.Equal(new IconPaint(new Rgba(255, 0, 0)), icon.Shapes[0].Fill);
        Assert.Equal(new IconPaint(new Rgba(0, 0, 255)), icon.Shapes[0].Stroke);
        Assert.Equal(4, icon.Shapes[0].StrokeWidth, 9);
        Assert.Equal(new Point(6, 5), icon.Shapes[0].Geometry.Segments[0].End);
        Assert.Equal(new IconPaint(new Rgba(0, 128, 0)), icon.Shapes[1].Fill);
        Assert.Null(icon.Shapes[1].Stroke);
        Assert.Equal(FillRule.EvenOdd, icon.Shapes[2].Rule);
        Assert.Null(icon.Shapes[2].Fill!.Value.Fixed);
        Assert.Equal(new IconPaint(null, 0.5), icon.Shapes[3].Stroke);
    }

    [Fact]
    public void A_black_icon_takes_the_colour_of_its_surroundings()
    {
        Icon icon = Read("<svg width='10px' height='10'><path fill='#000' d='M0 0h5v5z'/><path stroke='black' d='M0 0h5v5z'/></svg>");
        Assert.All(icon.Shapes, static shape => Assert.True(shape.Fill is null or { Fixed: null } && shape.Stroke is null or { Fixed: null }));
        Icon colored = Read("<svg viewBox='0 0 9 9'><path fill='#000' d='M0 0h5v5z'/><path fill='red' d='M0 0h5v5z'/></svg>");
        Assert.Equal(new Rgba(0, 0, 0), colored.Shapes[0].Fill!.Value.Fixed);
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 9 9'><script>alert(1)</script><path d='M0 0h5'/></svg>", "DG4102 1:25 'script' is active content")]
    [InlineData("<svg viewBox='0 0 9 9' onload='x()'><path d='M0 0h5'/></svg>", "DG4102 1:24 'onload' is an event handler")]
    [InlineData("<svg viewBox='0 0 9 9'>\n<foreignObject/><path d='M0 0h5'/></svg>", "DG4102 2:2 'foreignObject' is active content")]
    [InlineData("<svg viewBox='0 0 9 9'><defs><g><script/></g></defs><path d='M0 0h5'/></svg>", "DG4102 1:34 'script' is active content")]
    [InlineData("<svg viewBox='0 0 9 9'><a href='javascript:x'><path d='M0 0h5'/></a></svg>", "DG4102 1:27 'href' refers to another file")]
    [InlineData("<svg viewBox='0 0 9 9'><path fill='url( \"https://x/y#z\")' d='M0 0h5'/></svg>", "DG4102 1:30 'fill' refers to another file|DG4103 1:30 'fill=\"url( \"https://x/y#z\")\"' is not drawn")]
    [InlineData("<svg viewBox='0 0 9 9'><text>x</text><path d='M0 0h5'/></svg>", "DG4103 1:25 'text' is not drawn")]
    [InlineData("<svg viewBox='0 0 9 9'><path d='M0 0h5' fill='url(#g)'/></svg>", "DG4103 1:41 'fill=\"url(#g)\"' is not drawn")]
    [InlineData("<svg viewBox='0 0 9 9'><path d='M0 0 nonsense'/></svg>", "DG4101 1:25 the path data has a fault at character 7")]
    [InlineData("<svg viewBox='0 0 9 9'></svg>", "DG4101 1:1 the icon 'logo.svg' has no shapes")]
    [InlineData("<svg><path d='M0 0h5'/></svg>", "DG4101 1:2 the icon 'logo.svg' has no size")]
    [InlineData("<html/>", "DG4101 1:2 'html' is no SVG picture")]
    [InlineData("<svg viewBox='0 0 9 9'><g></svg>", "DG4101 1:29 the icon 'logo.svg' is not well-formed")]
    [InlineData("", "DG4101 1:1 the icon 'logo.svg' is not well-formed")]
    [InlineData("<!DOCTYPE s [<!ENTITY a \"x\">]><svg viewBox='0 0 9 9'>&a;</svg>", "DG4101 1:55 the icon 'logo.svg' is not well-formed")]
    public void Faults_are_told_at_their_place(string content, string expected)
    {
        Diagnosed<Icon?> read = SvgIconReader.Read(new SourceText("logo.svg", content));
        Assert.Equal(expected, string.Join('|', read.Diagnostics.Select(static d => $"{d.Rule.Id} {d.Location!.Start.Line}:{d.Location.Start.Column} {d.Message}")));
        Assert.Equal(read.HasErrors, read.Value is null);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        string content = $"<svg viewBox='0 0 9 9'>{string.Concat(Enumerable.Repeat("<g>", 50_000))}{string.Concat(Enumerable.Repeat("</g>", 50_000))}</svg>";
        Assert.True(SvgIconReader.Read(new SourceText("deep.svg", content)).HasErrors);
    }

    private static Icon Read(string content)
    {
        Diagnosed<Icon?> read = SvgIconReader.Read(new SourceText("logo.svg", content));
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
