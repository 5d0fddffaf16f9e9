using DocGen.Diagrams.Exchange;
using DocGen.Diagrams.Measuring;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>Reads the ELK JSON graphs of a folder and of those in it.</summary>
internal static class ElkFolder
{
    /// <returns>In the order of their paths, without files that hold no graph; if none does, that is said on the error stream.</returns>
    public static (string Name, MeasuredGraph Graph)[] Read(string folder)
    {
        (string, MeasuredGraph)[] graphs =
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(static path => (Name: Path.GetFileName(path), Read: ElkGraphReader.Read(new SourceText(path, File.ReadAllText(path)))))
                .Where(static graph => !graph.Read.HasErrors)
                .Select(static graph => (graph.Name, graph.Read.Value.Graph)),
        ];
        if (graphs.Length == 0)
        {
            Console.Error.WriteLine($"no graphs in '{folder}'");
        }

        return graphs;
    }
}
