using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Tests.Fonts;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Rendering;

public sealed class GlyphCheckTests
{
    private const string Everything = """
        docgen: model/1
        id: m
        sourceLang: en
        title: T
        kinds:
          box: { name: "箱", container: true }
        relationKinds:
          call: { name: "呼" }
        components:
          a:
            name: A
            kind: box
            hint: "助"
            children:
              b: { name: B, kind: box, technology: "術", summary: "要", members: ["員"], icon: "🜀" }
          c: { name: C }
        relations:
          - { from: a.b, to: c, kind: call, label: "札", technology: "技", fromMult: "多", toMult: "1" }
        notes:
          - { id: n, about: c, text: "注" }
        views:
          v: { title: V, alt: An alt., include: [ "**" ], notes: [ n ], legend: true, show: { members: true } }
        """;

    [Fact]
    public void A_missing_glyph_is_reported_with_its_place_and_a_font_that_helps()
    {
        Diagnostic diagnostic = Missing("components:\n  a: { name: 保管庫 }\n").Single();
        Assert.Equal("no font of drawings has '保' (U+4FDD), '庫' (U+5EAB), '管' (U+7BA1) in the name of 'a'", diagnostic.Message);
        Assert.Equal("models/m.yaml:6:14", diagnostic.Location!.ToString());
        Assert.Equal("add a font with the script 'Hani' to 'fonts' in docgen.json, such as Noto Sans SC", diagnostic.Notes.Single().Text);
    }

    [Theory]
    [InlineData("ja", "Noto Sans JP")]
    [InlineData("ko", "Noto Sans KR")]
    [InlineData("zh-Hant", "Noto Sans TC")]
    [InlineData("zh-TW", "Noto Sans TC")]
    [InlineData("zh", "Noto Sans SC")]
    public void The_language_tells_which_Chinese_characters_are_meant(string language, string family)
    {
        Diagnostic diagnostic = Missing("components:\n  a: { name: 保管庫 }\n", language).Single();
        Assert.EndsWith($"such as {family}", diagnostic.Notes.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🜀", "the icon of 'a.b'", "15:7")]
    [InlineData("術", "the technology of 'a.b'", "15:7")]
    [InlineData("要", "the summary of 'a.b'", "15:58")]
    [InlineData("助", "the hint of 'a'", "13:11")]
    [InlineData("員", "a member of 'a.b'", "15:73")]
    [InlineData("札", "the label from 'a.b' to 'c'", "18:44")]
    [InlineData("技", "the technology from 'a.b' to 'c'", "18:7")]
    [InlineData("多", "a multiplicity from 'a.b' to 'c'", "18:7")]
    [InlineData("注", "the note 'n'", "20:30")]
    [InlineData("箱", "the name of the kind 'box'", "6:16")]
    [InlineData("呼", "the name of the kind 'call'", "8:17")]
    public void Every_text_that_is_drawn_is_looked_at(string missing, string what, string place)
    {
        // All but one of the texts in letters that are there.
        string model = string.Concat(Everything.EnumerateRunes().Select(rune => rune.ToString() == missing || rune.Value < 0x3000 ? rune.ToString() : rune.Value > 0xFFFF ? "★" : "x"));
        Diagnostic diagnostic = Render(model, "en").Diagnostics.Single(static diagnostic => diagnostic.Rule == RenderRules.MissingGlyph);
        Assert.EndsWith($" in {what}", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal($"models/m.yaml:{place}", diagnostic.Location!.ToString());
    }

    [Fact]
    public void Further_places_follow_as_notes()
    {
        Diagnostic diagnostic = Render(Everything, "en").Diagnostics.Single(static diagnostic => diagnostic.Rule == RenderRules.MissingGlyph);
        Assert.EndsWith("and 5 more characters in the hint of 'a' and 8 more texts", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(5, diagnostic.Notes.Count(static note => note.Kind == NoteKind.AlsoIn));
        Assert.Equal("3 more texts of this drawing lack characters", diagnostic.Notes.Single(static note => note.Kind == NoteKind.Note).Text);
    }

    [Fact]
    public void A_translation_is_reported_where_it_stands()
    {
        Diagnosed<DiagramModel?> model = ModelReader.Read(
            new SourceText("models/m.yaml", "docgen: model/1\nid: m\nsourceLang: en\ntitle: T\ncomponents:\n  a: { name: Store }\nviews:\n  v: { title: V, alt: An alt., include: [ \"**\" ] }\n"),
            [new SourceText("models/m.ja.yaml", "docgen: strings/1\nmodel: m\nlang: ja\ncomponents:\n  a: { name: 保管庫 }\n")]);
        var request = new RenderRequest([LanguageTag.English, LanguageTag.Parse("ja")]);
        Diagnostic diagnostic = DiagramRenderer.Render(model.Value!, model.Value!.Views[0], request, CancellationToken.None).Diagnostics.Single(static d => d.Rule == RenderRules.MissingGlyph);
        Assert.Equal("models/m.ja.yaml:5:14", diagnostic.Location!.ToString());
    }

    [Fact]
    public void With_the_font_nothing_is_reported()
    {
        Assert.Empty(Missing("components:\n  a: { name: 日本 }\n", "ja", FontSet.Default.WithFallbacks(SampleFonts.Open("CjkPlain.otf"))));
        Assert.Empty(Missing("components:\n  a: { name: \"Emoji 👍🏽 👩‍💻 ⚙️ — œuf, ế\" }\n"));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("control-plane")]
    [InlineData("generic-interactive")]
    public void The_texts_are_those_of_the_drawing(string name)
    {
        ViewGraph graph = AcceptanceModel.Graph(name);
        LanguageTag italian = LanguageTag.Parse("it");
        string listed = Letters(string.Concat(DrawnText.List(graph, italian).Select(static text => text.Content)));
        Drawing drawing = DiagramRenderer.Render(graph.Model, graph.View, new RenderRequest([italian]), CancellationToken.None).Value.GetDrawing(italian);
        Assert.All(Texts(drawing.Items), text => Assert.Contains(Letters(text.Content), listed, StringComparison.Ordinal));
        string drawn = Letters(string.Concat(Texts(drawing.Items).Select(static text => text.Content)));
        Assert.All(DrawnText.List(graph, italian), text => Assert.All(text.Content.Split(' '), word => Assert.Contains(Letters(word), drawn, StringComparison.Ordinal)));
    }

    // Lines are broken, technologies stand in brackets.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<DrawingItem.Text> Texts(ImmutableArray<DrawingItem> items) =>
        items.SelectMany(static item => item is DrawingItem.Group group ? Texts(group.Items) : item is DrawingItem.Text text ? [text] : []);

    private static IEnumerable<Diagnostic> Missing(string body, string language = "en", FontSet? fonts = null) =>
        Render($"docgen: model/1\nid: m\nsourceLang: {language}\ntitle: T\n{body}views:\n  v: {{ title: V, alt: An alt., include: [ \"**\" ] }}\n", language, fonts)
            .Diagnostics.Where(static diagnostic => diagnostic.Rule == RenderRules.MissingGlyph);

    private static Diagnosed<RenderedView> Render(string yaml, string language, FontSet? fonts = null)
    {
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("models/m.yaml", yaml), []);
        Assert.Empty(model.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message));
        return DiagramRenderer.Render(model.Value!, model.Value!.Views[0], new RenderRequest([LanguageTag.Parse(language)], Fonts: fonts), CancellationToken.None);
    }
}
