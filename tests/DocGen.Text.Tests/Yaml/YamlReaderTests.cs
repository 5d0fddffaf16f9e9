using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Text.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: no\nb: 007\nc: 1.10\nd: on\ne: ~\n", "no|007|1.10|on|~")]
    [InlineData("a: 'it''s'\nb: \"x\\ty\"\n", "it's|x\ty")]
    [InlineData("a: >-\n  one\n  two\nb: |\n  x\n", "one two|x\n")]
    public void Scalars_keep_the_text_as_written(string yaml, string expected)
    {
        DataMapping map = ReadMapping(yaml);

        Assert.Equal(expected, string.Join('|', map.Entries.Select(e => ((DataScalar)e.Value).Value)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_node_has_its_exact_place_whatever_the_line_ends(string lineEnd)
    {
        string yaml = "# remark æ\nname: \"x y\"\nlist:\n  - one\n  - {a: ø, b: [1, 2]}\nlast: text \n".Replace("\n", lineEnd, StringComparison.Ordinal);
        SourceText source = new("m.yaml", "---" + lineEnd + yaml);
        Diagnosed<DataNode?> read = YamlReader.Read(source, TextSpan.FromBounds(3 + lineEnd.Length, source.Content.Length), TestRules.Rules);
        DataMapping map = Assert.IsType<DataMapping>(read.Value);

        DataMapping inner = (DataMapping)((DataSequence)map["list"]!).Items[1];
        Assert.Equal("3:7 \"x y\"", Show(map["name"]!.Location));
        Assert.Equal("3:1 name", Show(map.Find("name")!.KeyLocation));
        Assert.Equal("5:5 one", Show(((DataSequence)map["list"]!).Items[0].Location));
        Assert.Equal("6:5 {a: ø, b: [1, 2]}", Show(inner.Location));
        Assert.Equal("6:9 ø", Show(inner["a"]!.Location));
        Assert.Equal("6:19 2", Show(((DataSequence)inner["b"]!).Items[1].Location));
        Assert.Equal("7:7 text", Show(map["last"]!.Location));
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "2:1 duplicate key 'a'")]
    [InlineData("a:\n\tb: 1\n", "2:1 a tab is used for indentation")]
    [InlineData("a: *x\n", "1:4 unknown anchor 'x'")]
    [InlineData("a: 'x\n", "1:4 a quote is never closed")]
    [InlineData("a: \"x\nb: y\nc: z\n", "1:4 a quote is never closed")]
    [InlineData("a: \"\\q\"\n", "1:4 a '\\' stands before what makes no escape; in single quotes it is just a '\\'")]
    [InlineData("a: \"\\uD800\"\n", "1:4 a '\\' stands before what makes no escape; in single quotes it is just a '\\'")]
    [InlineData("a: \"\\xg1\"\n", "1:4 a '\\' stands before what makes no escape; in single quotes it is just a '\\'")]
    [InlineData("a: [1, 2\n", "1:4 '[' is never closed")]
    [InlineData("a: [1, 2\nb: 3\nc: [4]\n", "1:4 '[' is never closed")]
    [InlineData("- x\n- {a: [1], b: 2\n- y\n", "2:3 '{' is never closed")]
    [InlineData("t: |\n  an [ open\n\n  one # [\na: don't [x\nb: \"[\" # [\nc: &d [[1]\ne: 1\n", "7:7 '[' is never closed")]
    [InlineData("a: [b: c: d]\n", "1:9 unexpected character or indentation")]
    [InlineData("a: b: c\n", "1:5 a ': ' stands where no key can be; a text that holds ': ' needs quotes")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1 a second document")]
    [InlineData("? [x]\n: 1\n", "1:3 a key that is not text")]
    public void Faults_are_reported_at_their_place(string yaml, string expected)
    {
        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", yaml), TestRules.Rules);

        Assert.Equal(expected, string.Join('\n', read.Diagnostics.Select(Show)));
    }

    [Fact]
    public void Of_a_duplicate_key_the_first_stays_and_is_named()
    {
        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", "a: 1\na: 2\n"), TestRules.Rules);

        Assert.Equal("1", ((DataScalar)((DataMapping)read.Value!)["a"]!).Value);
        Assert.Equal("m.yaml:1:1", read.Diagnostics[0].Notes[0].Location!.ToString());
    }

    [Fact]
    public void Aliases_that_expand_without_bound_are_refused()
    {
        string yaml = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));

        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", yaml), TestRules.Rules);

        Assert.Contains("expands without bound", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", new string('[', 5000) + new string(']', 5000)), TestRules.Rules);

        Assert.Equal("nested too deeply", Assert.Single(read.Diagnostics).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    [InlineData("---\n...\n")]
    public void An_empty_document_has_no_root(string yaml)
    {
        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", yaml), TestRules.Rules);

        Assert.Null(read.Value);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Mutilated_input_gives_a_value_or_a_diagnostic_and_never_an_exception()
    {
        const string Seed = "docgen: model/1\nid: &x k\nlist: [a, {b: 'c'}, *x]\ntext: >-\n  folded\n  text\n? q\n: r\n";
        uint state = 2463534242;
        for (int round = 0; round < 3000; round++)
        {
            char[] text = Seed.ToCharArray();
            for (int change = 0; change < 3; change++)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                text[state % text.Length] = " \t\n\r:[]{}&*!|>'\"%@`#-?,x\0\u00e6\ud800"[(int)(state >> 8) % 27];
            }

            Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", new string(text)), TestRules.Rules);
            Assert.True(read.Value is not null || read.Diagnostics.Length > 0 || string.IsNullOrWhiteSpace(new string(text)));
        }
    }

    private static DataMapping ReadMapping(string yaml)
    {
        Diagnosed<DataNode?> read = YamlReader.Read(new SourceText("m.yaml", yaml), TestRules.Rules);
        Assert.Empty(read.Diagnostics);
        return Assert.IsType<DataMapping>(read.Value);
    }

    private static string Show(SourceLocation location) =>
        $"{location.Start.Line}:{location.Start.Column} {location.Source.Content.Substring(location.Span.Start, location.Span.Length)}";

    private static string Show(Diagnostic diagnostic) => $"{diagnostic.Location!.Start.Line}:{diagnostic.Location.Start.Column} {diagnostic.Message}";
}
