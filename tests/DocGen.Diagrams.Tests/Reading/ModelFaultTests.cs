using System.Globalization;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

public sealed class ModelFaultTests
{
    private const string Shop = """
        docgen: model/1
        id: shop
        kinds: { k: {} }
        relationKinds: { uses: {} }
        components:
          web:
            card: { body: B }
            facts: [one, { text: two, items: [a, b] }]
            members: [m, n]
            children: { ui: {} }
          db: { facts: [one] }
        relations: [{ id: r1, from: web, to: db }]
        notes: [{ id: n1, about: web, text: T }]
        views: { all: { alt: A, steps: [{ id: s1, text: T }] } }
        """;

    public static TheoryData<int> ModelCases => [.. Enumerable.Range(0, Cases("model-faults.txt").Length)];

    public static TheoryData<int> OverlayCases => [.. Enumerable.Range(0, Cases("overlay-faults.txt").Length)];

    private static string[] Cases(string file) => AcceptanceModel.File(file).Content.ReplaceLineEndings("\n").Split("=====\n");

    private static string Notes(Diagnosed<DiagramModel?> model) => string.Join('\n', model.Diagnostics.SelectMany(d => d.Notes).Select(n => n.Text + (n.Location is null ? "" : " " + n.Location)));

    private static Diagnosed<DiagramModel?> Read(string body) => ModelReader.Read(new SourceText("m.yaml", "docgen: model/1\nid: m\n" + body), []);

    [Theory]
    [MemberData(nameof(ModelCases))]
    public void Every_fault_of_a_model_has_its_place(int number)
    {
        (SourceText source, string expected) = FaultFiles.Split("m.yaml", Cases("model-faults.txt")[number]);
        Assert.Equal(expected, FaultFiles.Describe(ModelReader.Read(source, []).Diagnostics));
    }

    [Theory]
    [MemberData(nameof(OverlayCases))]
    public void Every_fault_of_an_overlay_has_its_place(int number)
    {
        (SourceText source, string expected) = FaultFiles.Split("shop.de.yaml", Cases("overlay-faults.txt")[number]);
        Assert.Equal(expected, FaultFiles.Describe(ModelReader.Read(new SourceText("shop.yaml", Shop), [source]).Diagnostics));
    }

    [Fact]
    public void An_ambiguous_id_lists_its_candidates() =>
        Assert.Equal(
            "write one of: 'a.x', 'b.x'",
            Notes(Read("components: { a: { children: { x: {} } }, b: { children: { x: {} } } }\nrelations: [{ from: x, to: a }]")));

    [Theory]
    [InlineData("components: { a: { children: { server: {} } } }\nrelations: [{ from: a, to: servr }]", "did you mean 'server'?")]
    [InlineData("components: { a: { children: { server: {} } } }\nrelations: [{ from: a, to: b.server }]", "did you mean 'a.server'?")]
    [InlineData("kinds: { service: {} }\ncomponents: { a: { kind: servcie } }", "did you mean 'service'?")]
    [InlineData("components: { a: { nmae: x } }", "did you mean 'name'?")]
    [InlineData("components: { a: { tags: [front] } }\nviews: { v: { alt: A, include: [\"tag:fron\"] } }", "did you mean 'tag:front'?")]
    [InlineData("components: { a: {} }\nviews: { v: { alt: A, open: { a: w } } }", "did you mean 'v'?")]
    public void A_mistyped_name_gets_the_nearest(string body, string note) => Assert.Equal(note, Notes(Read(body)));

    [Fact]
    public void An_unknown_path_of_an_overlay_gets_the_nearest() =>
        Assert.Equal(
            "did you mean 'components.web.ui'?",
            Notes(ModelReader.Read(new SourceText("shop.yaml", Shop), [new SourceText("shop.de.yaml", "docgen: strings/1\nmodel: shop\nlang: de\ncomponents: { web.iu: { name: x } }")])));

    [Fact]
    public void A_second_overlay_of_a_language_is_refused_with_the_place_of_the_first()
    {
        SourceText first = new("a.yaml", "docgen: strings/1\nmodel: shop\nlang: de\ntitle: Laden");
        SourceText second = new("b.yaml", "docgen: strings/1\nmodel: shop\nlang: de\ntitle: Geschäft");
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("shop.yaml", Shop), [first, second]);
        Assert.Equal("b.yaml:3: DG3033 7-9 model 'shop' has two overlays for 'de'", FaultFiles.Describe(model.Diagnostics));
        Assert.Equal("the other one a.yaml:3:7", Notes(model));
        Assert.Equal("Laden", model.Value!.Title.Translations.Single().Text);
    }

    [Fact]
    public void An_overlay_in_the_language_of_the_model_is_refused() =>
        Assert.Equal(
            "o.yaml:3: DG3034 7-9 'en' is the language of the model itself",
            FaultFiles.Describe(ModelReader.Read(new SourceText("shop.yaml", Shop), [new SourceText("o.yaml", "docgen: strings/1\nmodel: shop\nlang: en")]).Diagnostics));

    [Fact]
    public void Texts_are_as_written()
    {
        Component component = Read("components: { a: { name: no, technology: 1.10, summary: 007, tags: [on, 0x1F] } }").Value!.Components[0];
        Assert.Equal(["no", "1.10", "007", "on", "0x1F"], [component.Name.Source, component.Technology, component.Summary.Source, .. component.Tags]);
    }

    [Fact]
    public void Relations_without_an_id_get_stable_ones()
    {
        DiagramModel model = Read("components: { a: { children: { x: {} } }, b: {} }\nrelations:\n- { from: x, to: b }\n- { from: a.x, to: b }\n- { id: x-b, from: b, to: b }\n- { from: b, to: x }").Value!;
        Assert.Equal(["x-b-2", "x-b-3", "x-b", "b-x"], model.Relations.Select(r => r.Id));
    }

    [Fact]
    public void Templates_that_grow_without_bound_are_stopped()
    {
        string templates = string.Join('\n', Enumerable.Range(0, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"  t{i}: {{ children: {{ a: {{ is: t{i + 1} }}, b: {{ is: t{i + 1} }} }} }}")));
        Diagnosed<DiagramModel?> model = Read($"templates:\n{templates}\n  t20: {{}}\ncomponents: {{ root: {{ is: t0 }} }}");
        Assert.Equal("DG3024", Assert.Single(model.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Damaged_models_are_read_without_exceptions_and_every_fault_has_a_place()
    {
        string text = AcceptanceModel.File("kubernetes.yaml").Content;
        string overlay = AcceptanceModel.File("kubernetes.da.yaml").Content;
        XorShift random = new(88172645);
        for (int round = 0; round < 150; round++)
        {
            string damaged = random.Damage(text);
            Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("m.yaml", damaged), [new SourceText("m.da.yaml", random.Damage(overlay))]);
            Assert.All(model.Diagnostics, d => Assert.NotNull(d.Location));
            Assert.True(model.Value is not null || model.HasErrors);
        }
    }
}
