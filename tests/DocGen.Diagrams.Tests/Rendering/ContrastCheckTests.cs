using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Rendering;

public sealed class ContrastCheckTests
{
    private const string Start = "docgen: model/1\nid: m\nsourceLang: en\ntitle: T\n";
    private const string View = "views:\n  v: { title: V, alt: An alt., include: [ \"**\" ], legend: true }\n";

    private static readonly Rgba White = Rgba.FromRgb(0xFFFFFF);
    private static readonly Rgba Grey = Rgba.FromRgb(0x999999);
    private static readonly SourceLocation Setting = new SourceText("docgen.json", "{ \"accent\": \"#999\" }").GetLocation(new TextSpan(12, 6));

    [Fact]
    public void Every_style_is_readable_in_the_colours_of_the_tool()
    {
        foreach (StyleToken fill in Enum.GetValues<StyleToken>())
        {
            foreach (string key in (string[])["fill", "header"])
            {
                string token = string.Concat(fill.ToString().Select((c, i) => i > 0 && (char.IsUpper(c) || char.IsDigit(c)) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
                string model = $"{Start}styles:\n  s: {{ {key}: {token} }}\nkinds:\n  k: {{ name: Kind, style: s, container: {(key == "header" ? "true" : "false")} }}\n" +
                    "components:\n  a: { name: A, kind: k, summary: Some words, children: { b: { name: B, summary: Words } } }\n  c: { name: C, kind: k, summary: More }\nrelations:\n  - { from: c, to: a.b, label: calls }\n" + View;
                Assert.Empty(Check(model, null).Select(static diagnostic => diagnostic.Message));
            }
        }
    }

    [Fact]
    public void A_colour_of_the_project_that_drowns_the_text_is_reported_at_the_style()
    {
        Palette palette = Palette.Default.With(ColorToken.Accent, Grey, Palette.Default.Get(ColorToken.Accent, isDark: true), Setting);
        string model = $"{Start}styles:\n  s: {{ fill: accent }}\nkinds:\n  k: {{ name: Kind, style: s }}\ncomponents:\n  a: {{ name: A, kind: k }}\n  b: {{ name: B, kind: k }}\n{View}";
        Diagnostic[] found = [.. Check(model, palette)];
        Assert.Equal("the text 'A' of 'a' has a contrast of 2.84 in light: 'text-on-accent' on 'accent'", found[0].Message);
        Assert.Equal("models/m.yaml:6:3", found[0].Location!.ToString());
        Assert.Equal("docgen.json:1:13", found[0].Notes.Single(static note => note.Kind == NoteKind.Note).Location!.ToString());
        Assert.Single(found);
    }

    [Fact]
    public void Text_of_the_drawing_itself_is_reported_at_the_view()
    {
        Palette palette = Palette.Default.With(ColorToken.TextMuted, Palette.Default.Get(ColorToken.TextMuted, isDark: false), Rgba.FromRgb(0x333333), Setting);
        Diagnostic[] found = [.. Check($"{Start}kinds:\n  k: {{ name: Kind }}\ncomponents:\n  a: {{ name: A, kind: k }}\n{View}", palette)];
        Assert.Equal("the text 'Kind' has a contrast of 1.47 in dark: 'text-muted' on 'canvas'", found.Single().Message);
        Assert.Equal("models/m.yaml:10:3", found.Single().Location!.ToString());
    }

    [Fact]
    public void A_tint_is_blended_with_what_is_under_it()
    {
        Palette palette = Palette.Default.With(ColorToken.Text, Rgba.FromRgb(0x747474), White, Setting);
        string model = $"{Start}styles:\n  s: {{ fill: strong }}\nkinds:\n  k: {{ style: s }}\ncomponents:\n  a: {{ name: A, kind: k }}\n{View}";
        Diagnostic found = Check(model, palette).Single();
        Assert.StartsWith("the text 'A' of 'a' has a contrast of 3.6", found.Message, StringComparison.Ordinal);
        Assert.EndsWith("in light: 'text' on 'strong on box'", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x000000, 0xFFFFFF, 21)]
    [InlineData(0x777777, 0xFFFFFF, 4.478)]
    [InlineData(0x4F46E5, 0x4F46E5, 1)]
    [InlineData(0xFF0000, 0x0000FF, 2.149)]
    public void Ratios_are_those_of_the_guidelines(int first, int second, double expected)
    {
        Assert.Equal(expected, Contrast.Ratio(Rgba.FromRgb(first), Rgba.FromRgb(second)), 0.001);
        Assert.Equal(expected, Contrast.Ratio(Rgba.FromRgb(second), Rgba.FromRgb(first)), 0.001);
    }

    [Fact]
    public void Large_text_needs_less()
    {
        Assert.Equal(4.5, Contrast.Least(18, 700));
        Assert.Equal(3, Contrast.Least(19, 700));
        Assert.Equal(4.5, Contrast.Least(19, 400));
        Assert.Equal(3, Contrast.Least(24, 400));
    }

    private static IEnumerable<Diagnostic> Check(string yaml, Palette? palette)
    {
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("models/m.yaml", yaml), []);
        Assert.Empty(model.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message));
        return DiagramRenderer.Render(model.Value!, model.Value!.Views[0], new RenderRequest([LanguageTag.English], Palette: palette), CancellationToken.None)
            .Diagnostics.Where(static diagnostic => diagnostic.Rule == RenderRules.LowContrast);
    }
}
