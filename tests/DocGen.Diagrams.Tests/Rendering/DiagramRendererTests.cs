using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Exchange;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Painting;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Tests.Painting;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Rendering;

public sealed class DiagramRendererTests
{
    private static readonly LanguageTag Danish = LanguageTag.Parse("da");
    private static readonly LanguageTag Italian = LanguageTag.Parse("it");
    private static readonly ImmutableArray<LanguageTag> Languages = [LanguageTag.English, Danish, Italian];

    public static TheoryData<string> ViewNames() => ["overview", "control-plane", "data-plane", "generic-interactive"];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Every_format_is_well_formed_and_the_same_each_time(string name)
    {
        RenderedView first = Render(name);
        RenderedView second = Render(name);
        foreach (LanguageTag language in Languages)
        {
            Assert.Equal(language.Value, XDocument.Parse(first.WriteSvgAlone(language)).Root!.Attribute("lang")!.Value);
            Assert.NotNull(XDocument.Parse(first.WriteSvgInPage(language)).Root);
            Assert.Equal(first.WriteSvgAlone(language), second.WriteSvgAlone(language));
            Assert.Equal(first.WritePage(language), second.WritePage(language));
            Assert.Equal(first.WriteLayoutJson(language), second.WriteLayoutJson(language));
            Assert.NotEmpty(first.WriteText(language));
        }
    }

    [Fact]
    public void Drawings_are_made_once_from_whatever_thread()
    {
        RenderedView view = Render("overview");
        var drawings = new Drawing[16];
        Parallel.For(0, drawings.Length, i => drawings[i] = view.GetDrawing(Danish));
        Assert.All(drawings, drawing => Assert.Same(drawings[0], drawing));
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void The_input_for_other_engines_can_be_read_back(string name)
    {
        RenderedView view = Render(name);
        Diagnosed<ElkGraph> graph = ElkGraphReader.Read(new SourceText("input.json", Encoding.UTF8.GetString(view.WriteLayoutInputJson(Danish))));
        Assert.Empty(graph.Diagnostics.Where(static diagnostic => diagnostic.Severity is Severity.Error).Select(static diagnostic => diagnostic.Message));
        Assert.Equal(view.Graph.Nodes.Length + view.Graph.Notes.Length, graph.Value.Graph.Nodes.Length);
        Assert.Equal(view.Graph.Edges.Length + view.Graph.Notes.Length, graph.Value.EdgeCount);
    }

    [Fact]
    public void A_page_of_its_own_asks_for_nothing_else()
    {
        string page = Render("generic-interactive").WritePage(Italian);
        Assert.DoesNotContain("src=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"it\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("Ruolo chiave", page, StringComparison.Ordinal);
        Assert.Contains("Validates, authenticates, and authorizes all requests.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_authors_are_escaped_in_the_page()
    {
        Diagnosed<DiagramModel?> model = ModelReader.Read(
            new SourceText("models/m.yaml", "docgen: model/1\nid: m\nsourceLang: en\ntitle: T\ncomponents:\n  a: { name: \"<script>alert(1)</script>\", summary: \"{{title}} & more\" }\nviews:\n  v: { title: V, alt: An alt., include: [ \"**\" ] }\n"),
            []);
        RenderedView view = DiagramRenderer.Render(model.Value!, model.Value!.Views[0], new RenderRequest([LanguageTag.English]), CancellationToken.None).Value;
        string page = view.WritePage(LanguageTag.English);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("{{title}} &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_say_what_cards_lists_and_steps_need()
    {
        ViewContents contents = Render("generic-interactive").GetContents(Danish);
        ComponentContents server = contents.Components.Single(static component => component.ElementId == "generic.control-plane.api-server");
        Assert.Equal("🎯", server.Icon);
        Assert.Equal(2, server.Depth);
        Assert.Equal("API Server", server.Name.Text);
        Assert.Equal(["kube-apiserver"], server.OtherNames.AsEnumerable());
        Assert.Equal(LanguageTag.English, server.KeyRole.Language);
        Assert.StartsWith("Validates", server.KeyRole.Text, StringComparison.Ordinal);
        Assert.Equal(5, server.Facts.Length);
        Assert.Equal(3, contents.Steps.Length);
        Assert.Equal(["generic.worker-nodes.kubelet", "g2", "g5"], contents.Steps[2].Highlight.AsEnumerable());
        Assert.True(contents.HasCards);
    }

    [Fact]
    public void The_page_of_a_drawing_marks_what_is_not_translated_and_no_word_of_its_own()
    {
        LanguageTag japanese = LanguageTag.Parse("ja");
        View view = AcceptanceModel.Model.Views.Single(static v => v.Id == "generic-interactive");
        string page = DiagramRenderer.Render(AcceptanceModel.Model, view, new RenderRequest([japanese]), CancellationToken.None).Value.WritePage(japanese);

        Assert.Contains("<p class=\"role\"><b>主な役割：</b><span lang=\"en\">Validates", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<article lang", page, StringComparison.Ordinal);
        Assert.Contains("</span>から<span lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_come_before_what_is_inside()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ComponentContents component in Render("overview").GetContents(LanguageTag.English).Components)
        {
            Assert.True(component.Depth == 0 || seen.Contains(component.ElementId[..component.ElementId.LastIndexOf('.')]));
            seen.Add(component.ElementId);
        }
    }

    [Fact]
    public void Clicks_lead_where_the_caller_says()
    {
        Diagnosed<RenderedView> view = DiagramRenderer.Render(
            AcceptanceModel.Model,
            AcceptanceModel.Model.Views.Single(static v => v.Id == "overview"),
            new RenderRequest(Languages, Links: static (target, language) => target is LinkTarget.View open ? $"/{language}/{open.ModelId}/{open.ViewId}" : null),
            CancellationToken.None);
        DrawingItem.Group node = view.Value.GetDrawing(Danish).Items.OfType<DrawingItem.Group>().Single(static group => group.Id == "kind.kind-worker");
        Assert.Equal("/da/kubernetes/data-plane", node.Link);
        Assert.Equal("kubernetes/data-plane", view.Value.GetContents(Danish).Components.Single(static c => c.ElementId == "kind.kind-worker").OpensView);
    }

    [Fact]
    public void Languages_share_a_layout_unless_each_has_its_own()
    {
        ViewGraph graph = SmallModels.Graph(SmallModels.Shapes, "da", "docgen: strings/1\nmodel: shapes\nlang: da\ncomponents:\n  process: { name: Et meget længere navn end det engelske }\n");
        RenderedView shared = Of(LayoutStability.Shared);
        RenderedView alone = Of(LayoutStability.PerLanguage);
        Assert.Equal(shared.GetDrawing(LanguageTag.English).Size, shared.GetDrawing(Danish).Size);
        Assert.NotEqual(alone.GetDrawing(LanguageTag.English).Size, alone.GetDrawing(Danish).Size);

        RenderedView Of(LayoutStability stability) =>
            DiagramRenderer.Render(graph.Model, graph.View, new RenderRequest([LanguageTag.English, Danish], stability), CancellationToken.None).Value;
    }

    [Fact]
    public void An_icon_file_that_is_not_there_is_reported_where_it_is_named()
    {
        Diagnosed<DiagramModel?> model = ModelReader.Read(
            new SourceText("models/m.yaml", "docgen: model/1\nid: m\nsourceLang: en\ntitle: T\ncomponents:\n  a: { name: A, icon: logo.svg }\nviews:\n  v: { title: V, alt: An alt., include: [ \"**\" ] }\n"),
            []);
        Diagnosed<RenderedView> view = DiagramRenderer.Render(model.Value!, model.Value!.Views[0], new RenderRequest([LanguageTag.English]), CancellationToken.None);
        Assert.Equal("the icon file 'logo.svg' is not there or cannot be drawn", view.Diagnostics.Single(static diagnostic => diagnostic.Rule == RenderRules.MissingIconFile).Message);
    }

    [Fact]
    public void Every_rule_says_why_and_what_to_do()
    {
        Assert.All(RenderRules.All, static rule => Assert.True(rule is { Why.Length: > 40, Fix.Length: > 20, Example.Length: > 5 }));
        Assert.Equal(RenderRules.All.Length, RenderRules.All.Select(static rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static RenderedView Render(string name)
    {
        View view = AcceptanceModel.Model.Views.Single(v => v.Id == name);
        return DiagramRenderer.Render(AcceptanceModel.Model, view, new RenderRequest(Languages), CancellationToken.None).Value;
    }
}
