using DocGen.Diagrams.Model;
using DocGen.Diagrams.Tests.Reading;

namespace DocGen.Diagrams.Tests.Model;

public sealed class ModelStringsTests
{
    [Fact]
    public void Every_translatable_text_is_listed_once_with_its_path_and_place()
    {
        Dictionary<string, LocalizedText> strings = ModelStrings.List(AcceptanceModel.Model).ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);
        Assert.Equal("Node Controller", strings["components.generic.control-plane.controller-manager.facts.0.items.0"].Source);
        Assert.Equal("accesses directly", strings["relations.apiserver-etcd.label"].Source);
        Assert.Equal("Decides which node should run each pod", strings["views.generic-interactive.steps.s2.text"].Source);
        Assert.True(strings["components.kind.kind-worker.kubelet.name"].IsIdentifier);
        Assert.Equal("API Server (kube-apiserver)", strings["components.generic.control-plane.api-server.card.title"].Source);
        Assert.Equal("System pod", strings["kinds.systemPod.name"].Source);
        Assert.All(strings, s => Assert.True(s.Value.IsIdentifier || s.Value.Location is not null, s.Key));
    }
}
