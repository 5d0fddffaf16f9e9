using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Rendering;

public sealed class HintPlaceTests
{
    [Theory]
    [InlineData("outside: { c: left, s.a: left }", "m.yaml:13:27 's.a' stands inside 's' and cannot be outside the drawing")]
    [InlineData("outside: { c: left }, pins: { c: [0, 0] }", "m.yaml:13:18 'c' is pinned and cannot also be outside")]
    [InlineData("grid: { s: 2, c: 2 }", "m.yaml:13:21 'c' is drawn with nothing inside, so its grid has no effect")]
    [InlineData("rows: [[s.a, s.b]], columns: [[s, c], [s.b, s.a]]", "m.yaml:13:46 's' has rows, so its column of 's.b' has no effect")]
    [InlineData("rows: [[s, c]], pins: { c: [0, 0] }", "m.yaml:13:18 'c' cannot stand in this row: it is pinned")]
    [InlineData("pins: { s: [0, 0], c: [20, 10] }", "m.yaml:13:26 the pin of 'c' leaves no room beside the pinned 's'")]
    public void A_hint_that_cannot_be_honoured_is_named_where_it_stands(string layout, string expected)
    {
        SourceText source = new("m.yaml", $"docgen: model/1\nid: m\ncomponents:\n  s: {{ name: S, children: {{ a: {{ name: A }}, b: {{ name: B }} }} }}\n  c: {{ name: C }}\nrelations:\n  - {{ from: s.a, to: s.b }}\n  - {{ from: s.b, to: c }}\nviews:\n  all:\n    alt: All\n    layout: {{\n      {layout} }}\n");
        Diagnosed<DiagramModel?> model = ModelReader.Read(source, []);
        Assert.Empty(model.Diagnostics);

        Diagnostic found = Assert.Single(DiagramRenderer.Render(model.Value!, model.Value!.Views[0], new RenderRequest([LanguageTag.English]), CancellationToken.None).Diagnostics);

        Assert.Equal(expected, $"{found.Location} {found.Message}");
    }
}
