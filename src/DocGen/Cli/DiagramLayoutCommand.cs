using System.CommandLine;
using System.Text;
using System.Text.Json;
using DocGen.Diagrams.Exchange;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary><c>docgen diagram layout</c>: any graph in ELK JSON, laid out.</summary>
internal static class DiagramLayoutCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "layout",
            "Lay out a graph in ELK JSON.",
            new("docgen diagram layout graph.json > laid-out.json", "Adds coordinates to nodes, edges and labels"),
            new("docgen diagram layout --stats graph.json > laid-out.json", "Also writes counts and the time of the layout to the error stream"));
        CommonOptions options = new();
        Argument<string> file = new("GRAPH") { Description = "Graph in ELK JSON, or - for standard input" };
        Option<bool> stats = new("--stats") { Description = "Write counts and time to the error stream, as one line of JSON" };
        command.Add(file);
        command.Add(stats);
        options.AddReporting(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(
            Run(new Reporter(host, options.Reporting(result)), result.GetValue(file)!, result.GetValue(stats), host, cancellationToken)));
        return command;
    }

    private static int Run(Reporter reporter, string file, bool writesStatistics, ToolHost host, CancellationToken cancellationToken)
    {
        if (InputFile.Read(file, host, reporter) is not { } source)
        {
            return ExitCode.UsageOrEnvironment;
        }

        Diagnosed<ElkGraph> graph = ElkGraphReader.Read(source);
        if (graph.HasErrors)
        {
            reporter.Report(graph.Diagnostics);
            return ExitCode.ContentErrors;
        }

        long start = host.Time.GetTimestamp();
        Diagnosed<RoutedGraph> routed = DiagramLayout.Arrange(graph.Value.Graph, LayoutOptions.Default, cancellationToken);
        TimeSpan elapsed = host.Time.GetElapsedTime(start);
        reporter.Report(graph.Diagnostics.AddRange(routed.Diagnostics));
        if (routed.HasErrors)
        {
            return ExitCode.ContentErrors;
        }

        host.Output.Write(ElkGraphWriter.Write(graph.Value, routed.Value));
        if (writesStatistics)
        {
            host.Error.WriteLine(Statistics(graph.Value, routed.Value, elapsed));
        }

        return ExitCode.Success;
    }

    private static string Statistics(ElkGraph graph, RoutedGraph routed, TimeSpan elapsed)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("containers", graph.ContainerCount);
            writer.WriteNumber("nodes", graph.LeafCount);
            writer.WriteNumber("edges", graph.EdgeCount);
            writer.WriteNumber("labels", graph.LabelCount);
            writer.WriteNumber("width", routed.Placed.Size.Width);
            writer.WriteNumber("height", routed.Placed.Size.Height);
            writer.WriteNumber("ms", Math.Round(elapsed.TotalMilliseconds, 1));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
