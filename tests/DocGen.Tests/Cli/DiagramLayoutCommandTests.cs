namespace DocGen.Tests.Cli;

public sealed class DiagramLayoutCommandTests
{
    [Theory]
    [InlineData("{ \"id\": \"root\", \"children\": [ }", "(1,31): error DG4010: ")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }", "(1,14): error DG4011: ")]
    [InlineData("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"width\": \"wide\" }] }", "(1,52): error DG4013: ")]
    [InlineData("{ \"id\": \"root\", \"children\": [{ \"width\": 80, \"height\": 40 }] }", "(1,30): error DG4014: a node has no")]
    [InlineData("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\" }], \"edges\": [{ \"sources\": [\"a\"], \"targets\": [\"a\"] }] }", "(1,56): error DG4014: an edge has no")]
    [InlineData("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\" }, { \"id\": \"a\" }] }", "(1,53): error DG4015: ")]
    [InlineData("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\" }], \"edges\": [{ \"id\": \"e\", \"sources\": [\"a\"], \"targets\": [\"missing\"] }] }", "(1,99): error DG4016: ")]
    [InlineData("{ \"id\": \"r\", \"children\": [{ \"id\": \"a\", \"ports\": [{ \"id\": \"p\" }, { \"id\": \"p\" }] }] }", "(1,73): error DG4015: a port with the id 'p' exists already")]
    [InlineData("{ \"id\": \"r\", \"children\": [{ \"id\": \"a\" }, { \"id\": \"b\" }], \"edges\": [{ \"id\": \"e\", \"sources\": [\"a\"], \"targets\": [\"a\", \"b\"] }] }", "(1,110): error DG4013: 'targets' takes a list of one id, not of 2")]
    [InlineData("{ \"id\": \"r\", \"children\": [{ \"id\": \"a\" }], \"edges\": [{ \"id\": \"e\", \"sources\": [\"a\"], \"targets\": [\"r\"] }] }", "(1,96): error DG4016: 'r' is the whole graph, at which no edge can end")]
    [InlineData("{ \"id\": \"r\", \"children\": [{ \"id\": \"a\" }], \"edges\": [{ \"id\": \"e\", \"source\": \"a\", \"sourcePort\": \"p\", \"target\": \"a\" }] }", "(1,95): error DG4016: the node 'a' has no port 'p'")]
    public void A_graph_with_a_fault_is_refused_at_its_place(string graph, string expected)
    {
        ToolRun run = Layout(graph);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("graph.json" + expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_graph_that_is_too_large_for_exact_coordinates_is_refused_once_where_it_becomes_too_large()
    {
        IEnumerable<string> nodes = Enumerable.Range(0, 12).Select(static i => $"{{ \"id\": \"{i}\", \"width\": 1000000, \"height\": 40 }}");
        ToolRun run = Layout($"{{ \"id\": \"r\", \"children\": [\n{string.Join(",\n", nodes)}] }}");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("graph.json(11,23): error DG4013: with 'width' 1000000 all sizes together are more than 10000000 px", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_key_that_the_layout_does_not_read_is_a_remark_and_stays()
    {
        ToolRun run = Layout("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"widht\": 80, \"width\": 80, \"height\": 40 }] }");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("graph.json(1,43): info DG4012: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("widht", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_a_size_is_a_warning_once()
    {
        ToolRun run = Layout("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"width\": 80 }, { \"id\": \"b\" }] }");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("graph.json(1,30): warning DG4017: the node 'a' has no 'width' and 'height', nor have 1 more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_way_to_nest_is_a_remark()
    {
        ToolRun run = Layout("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"parent\": \"a\", \"width\": 8, \"height\": 8 }] }");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("(1,43): info DG4012: key 'parent' has no effect", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_get_places_and_keep_their_sizes()
    {
        ToolRun run = Layout("{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"width\": 80, \"height\": 40 }] }");

        Assert.Equal("", run.Error);
        Assert.Contains("\"x\":", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"width\": 80", run.Output.Replace("\":80", "\": 80", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_are_one_line_of_JSON_beside_the_graph()
    {
        ToolRun run = new ToolCall(ToolCall.Empty().With("graph.json", "{ \"id\": \"root\", \"children\": [{ \"id\": \"a\", \"width\": 80, \"height\": 40 }] }"))
            .Run("diagram", "layout", "graph.json", "--stats");

        Assert.Contains("\"x\":", run.Output, StringComparison.Ordinal);
        Assert.Matches("^\\{\"containers\":0,\"nodes\":1,\"edges\":0,\"labels\":0,\"width\":104,\"height\":64,\"ms\":[0-9.]+\\}\n$", run.Error);
    }

    private static ToolRun Layout(string graph) =>
        new ToolCall(ToolCall.Empty().With("graph.json", graph)).Run("diagram", "layout", "graph.json", "--log-format", "line");
}
