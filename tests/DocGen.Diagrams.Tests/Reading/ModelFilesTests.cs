using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

public sealed class ModelFilesTests
{
    private static SourceText File(string path, string content) => new(path, content);

    [Fact]
    public void Overlays_go_to_their_models_whatever_the_files_are_called()
    {
        Diagnosed<System.Collections.Immutable.ImmutableArray<ModelFile>> groups = ModelFiles.Group(
        [
            File("m/a.de.yaml", "docgen: strings/1\nmodel: a\nlang: de"),
            File("m/b.yaml", "docgen: model/1\nid: b"),
            File("m/strings.yaml", "docgen: strings/1\nmodel: b\nlang: da"),
            File("m/a.yaml", "docgen: model/1\nid: a"),
            File("m/a.fr.yaml", "lang: fr"),
        ]);
        Assert.Empty(groups.Diagnostics);
        Assert.Equal(["m/a.yaml: m/a.de.yaml m/a.fr.yaml", "m/b.yaml: m/strings.yaml"], groups.Value.Select(g => $"{g.Model.Path}: {string.Join(' ', g.Overlays.Select(o => o.Path))}"));
    }

    [Fact]
    public void An_overlay_without_a_model_and_a_second_model_are_refused()
    {
        Diagnosed<System.Collections.Immutable.ImmutableArray<DiagramModel>> models = ModelFiles.Read(
        [
            File("m/a.yaml", "docgen: model/1\nid: shop"),
            File("m/b.yaml", "docgen: model/1\nid: shop"),
            File("m/c.de.yaml", "docgen: strings/1\nmodel: shopp\nlang: de"),
            File("m/d.yaml", "docgen: strings/1\nlang: de"),
        ]);
        Assert.Equal("m/a.yaml", Assert.Single(models.Value).Location.Path);
        Assert.Equal(
            "m/b.yaml:2: DG3008 5-9 model 'shop' exists already\nm/c.de.yaml:2: DG3032 8-13 no model 'shopp'\nm/d.yaml:1: DG3032 1-1 the overlay does not say which model it is for",
            FaultFiles.Describe(models.Diagnostics));
    }

    [Fact]
    public void An_inline_model_needs_no_head_and_gets_one_view()
    {
        const string Page = "# Title\n\n```diagram\ntitle: Small\ncomponents: { a: {}, b: {} }\nrelations: [{ from: a, to: b }]\nlayout: { direction: right }\n```\n";
        int start = Page.IndexOf("title:", StringComparison.Ordinal);
        Diagnosed<DiagramModel?> model = ModelReader.ReadInline(File("p.md", Page), TextSpan.FromBounds(start, Page.LastIndexOf("```", StringComparison.Ordinal)), "p-1", LanguageTag.Parse("da"));
        Assert.Empty(model.Diagnostics);
        View view = Assert.Single(model.Value!.Views);
        Assert.Equal(("p-1", "all", "Small", "Small", FlowDirection.Right), (model.Value.Id, view.Id, view.Title.Source, view.Alt.Source, view.Layout.Direction));
        Assert.Equal("da", model.Value.SourceLanguage.Value);
        Assert.Equal<string>(["a", "b"], view.Selected);
    }

    [Fact]
    public void Places_of_an_inline_model_are_those_in_the_page()
    {
        const string Page = "x\n```diagram\ncomponents: { a: {} }\nrelations: [{ from: a, to: q }]\n```\n";
        int start = Page.IndexOf("components", StringComparison.Ordinal);
        Diagnosed<DiagramModel?> model = ModelReader.ReadInline(File("p.md", Page), TextSpan.FromBounds(start, Page.LastIndexOf("```", StringComparison.Ordinal)), "p-1", LanguageTag.English);
        Assert.Equal("p.md:4: DG3009 28-29 unknown component 'q'", FaultFiles.Describe(model.Diagnostics));
    }

    [Fact]
    public void An_empty_inline_model_is_an_error() =>
        Assert.Equal("p.md:1: DG3023 1-1 the diagram is empty", FaultFiles.Describe(ModelReader.ReadInline(File("p.md", "\n"), new TextSpan(0, 1), "p", LanguageTag.English).Diagnostics));
}
