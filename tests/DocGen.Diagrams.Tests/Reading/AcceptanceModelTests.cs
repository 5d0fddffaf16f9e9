using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

public sealed class AcceptanceModelTests
{
    private static Component Find(string fullId) => AcceptanceModel.Model.Components.Single(c => c.FullId == fullId);

    [Fact]
    public void The_model_and_its_overlays_are_in_order() => Assert.Empty(AcceptanceModel.Read().Diagnostics);

    [Fact]
    public void Everything_is_read()
    {
        DiagramModel model = AcceptanceModel.Model;
        Assert.Equal("kubernetes", model.Id);
        Assert.Equal(14, model.Kinds.Length);
        Assert.Equal(7, model.RelationKinds.Length);
        Assert.Equal(11, model.Styles.Length);
        Assert.Equal(52, model.Components.Length);
        Assert.Equal(26, model.Relations.Length);
        Assert.Equal(2, model.Notes.Length);
        Assert.Equal(["overview", "control-plane", "data-plane", "generic-interactive"], model.Views.Select(v => v.Id));
    }

    [Fact]
    public void A_template_gives_what_the_component_does_not_have()
    {
        Component proxy = Find("kind.kind-worker.container-runtime.system-pods.kube-proxy");
        Assert.Equal("systemPod", proxy.Kind);
        Assert.Equal("k8s/k-proxy", proxy.Icon);
        Assert.Equal<string>(["system"], proxy.Tags);
        Assert.True(proxy.Name.IsIdentifier);
    }

    [Fact]
    public void Overlays_give_names_in_their_language()
    {
        Component runtime = Find("kind.kind-worker.container-runtime");
        Assert.Equal("Container runtime", runtime.Name.Source);
        Assert.Equal("Container-runtime", runtime.Name.For(LanguageTag.Parse("da"), LanguageTag.English).Text);
        Assert.Equal("etcd", Find("kind.kind-control-plane.control-plane-components.etcd").Name.For(LanguageTag.Parse("da"), LanguageTag.English).Text);
        Relation direct = AcceptanceModel.Model.Relations.Single(r => r.Id == "apiserver-etcd");
        Assert.Equal(["tilgår direkte", "accede direttamente"], direct.Label.Translations.Select(t => t.Text));
    }

    [Fact]
    public void Short_ids_become_full_ids()
    {
        Relation relation = AcceptanceModel.Model.Relations.Single(r => r.Id == "g1");
        Assert.Equal("generic.control-plane.api-server", relation.From);
        View view = AcceptanceModel.Model.Views.Single(v => v.Id == "overview");
        Assert.Equal<string>(["kind.kind-control-plane", "kind.kind-worker"], view.Layout.Rows[0]);
        Assert.Equal(Side.Bottom, view.Layout.Outside["cloud-provider-kind"]);
        Assert.Equal("control-plane", view.Open["kind.kind-control-plane"]);
        Assert.Contains("kind.kind-control-plane.control-plane-components.etcd.kubernetes-api-objects", view.Collapsed);
    }

    [Fact]
    public void Facts_have_texts_and_items()
    {
        Fact fact = Find("generic.control-plane.controller-manager").Facts[0];
        Assert.Equal("Runs various controllers that handle routine tasks, e.g.,", fact.Text.Source);
        Assert.Equal(["Node Controller", "Replication Controller", "Endpoints Controller"], fact.Items.Select(i => i.Source));
    }

    [Fact]
    public void Every_node_knows_its_place()
    {
        DiagramModel model = AcceptanceModel.Model;
        Assert.Equal("content/models/kubernetes.yaml:6:5", model.Location.ToString());
        Assert.All(model.Components, c => Assert.Equal(c.Id, Text(c.Location)));
        Assert.All(model.Kinds, k => Assert.Equal(k.Id, Text(k.Location)));
        Assert.All(model.RelationKinds, k => Assert.Equal(k.Id, Text(k.Location)));
        Assert.All(model.Styles, s => Assert.Equal(s.Id, Text(s.Location)));
        Assert.All(model.Relations, r => Assert.Equal(r.Id, Text(r.Location)));
        Assert.All(model.Notes, n => Assert.Equal(n.Id, Text(n.Location)));
        Assert.All(model.Views, v => Assert.Equal(v.Id, Text(v.Location)));
        Assert.All(model.Views.SelectMany(v => v.Steps), s => Assert.Equal(s.Id, Text(s.Location)));
    }

    private static string Text(SourceLocation location) => location.Source.Content.Substring(location.Span.Start, location.Span.Length);
}
