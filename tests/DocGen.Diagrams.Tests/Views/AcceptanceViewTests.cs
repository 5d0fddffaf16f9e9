using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Tests.Views;

public sealed class AcceptanceViewTests
{
    private static string[] Lines(ViewGraph graph) =>
        [.. graph.Edges.Select(e => $"{graph.Nodes[e.Source].Component.Id} > {graph.Nodes[e.Target].Component.Id} : {string.Join(',', e.Relations.Select(r => r.Id))}")];

    [Fact]
    public void The_overview_draws_the_cluster_with_the_api_objects_as_one_box()
    {
        ViewGraph graph = AcceptanceModel.Graph("overview");
        Assert.Equal(29, graph.Nodes.Length);
        ViewNode objects = graph.Nodes.Single(n => n.Component.Id == "kubernetes-api-objects");
        Assert.Equal(NodeRole.Collapsed, objects.Role);
        Assert.False(objects.IsContainer);
        Assert.Equal("etcd", graph.Nodes[objects.Parent].Component.Id);
        Assert.Equal(15, graph.Edges.Length);
        Assert.Equal(10, graph.Edges.Count(e => e.Bundle == 0));
        Assert.All(graph.Edges, e => Assert.True(e.Bundle is -1 or 0));
    }

    [Fact]
    public void The_control_plane_has_the_worker_and_the_cloud_provider_as_stubs()
    {
        ViewGraph graph = AcceptanceModel.Graph("control-plane");
        Assert.Equal(["kind-worker", "cloud-provider-kind"], graph.Nodes.Where(n => n.Role == NodeRole.Stub).Select(n => n.Component.Id));
        Assert.All(graph.Nodes.Where(n => n.Role == NodeRole.Stub), n => Assert.Equal(-1, n.Parent));
        Assert.Equal(10, graph.Nodes.Count(n => n.Component.Kind == "apiObject"));
        Assert.Contains("kind-worker > kube-apiserver : cn2-api,kp2-api", Lines(graph));
        Assert.Contains("kind-worker > kube-apiserver : kubelet-apiserver", Lines(graph));
        Assert.DoesNotContain(graph.Edges, e => e.Id is "proxy-kong" or "ccm-proxy" or "kubelet-runtime");
        Assert.Equal(2, graph.Notes.Length);
    }

    [Fact]
    public void The_data_plane_has_the_control_plane_as_one_stub()
    {
        ViewGraph graph = AcceptanceModel.Graph("data-plane");
        Assert.Equal(["kind-control-plane"], graph.Nodes.Where(n => n.Role == NodeRole.Stub).Select(n => n.Component.Id));
        Assert.Contains("kong-kong-proxy > kong-kong : proxy-kong", Lines(graph));
        Assert.Contains("cloud-provider-kind > kind-control-plane : ccm-api", Lines(graph));
    }

    [Fact]
    public void Relations_in_opposite_directions_stay_apart()
    {
        ViewGraph graph = AcceptanceModel.Graph("generic-interactive");
        Assert.Equal(11, graph.Edges.Length);
        Assert.Contains("pods > kubelet : c1", Lines(graph));
        Assert.Contains("kubelet > pods : c5", Lines(graph));
    }
}
