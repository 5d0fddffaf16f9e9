using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

/// <summary>The Kubernetes model with most keys in use, and its overlays.</summary>
public static class AcceptanceModel
{
    private static readonly Lazy<DiagramModel> Cache = new(() => Read().Value!);

    public static DiagramModel Model => Cache.Value;

    public static Diagnosed<DiagramModel?> Read() => ModelReader.Read(File("kubernetes.yaml"), [File("kubernetes.da.yaml"), File("kubernetes.it.yaml")]);

    public static ViewGraph Graph(string view)
    {
        Diagnosed<ViewGraph> graph = ViewSelection.Select(Model, Model.Views.Single(v => v.Id == view));
        Assert.Empty(graph.Diagnostics);
        return graph.Value;
    }

    public static SourceText File(string name)
    {
        using Stream stream = typeof(AcceptanceModel).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using StreamReader reader = new(stream);
        return new SourceText($"content/models/{name}", reader.ReadToEnd());
    }
}
