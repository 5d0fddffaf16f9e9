using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Text.Tests.Yaml;

public sealed class PlainMappingTests
{
    private static readonly string[] Parts =
    [
        "title", "a", "_x-1", ": ", ":", " ", "  ", "\n", "\n", "\r\n", "\r", "\t", "[", "]", ", ", ",", "\"", "'", "#", " # no", "- ", "---", "...", "one", "two words", "é", "日本", "😀",
        "\\", "&a", "*a", "!t", "|", ">", "%", "@", "`", "{", "}", "?", "~", "007", "2026-05-31", "don't", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\0", "x: y", "\"q, r\"", "'s'", "[1, \"b\", c]",
    ];

    [Theory]
    [InlineData("title: \"Processor memory 4\"\nlang: en\nnav_order: 5\ntags: [\"cache\", network, 'policy: x']\n")]
    [InlineData("title: Don't [worry] (much)\r\ndate: 2026-05-31  \r\nref: a/b\r\n")]
    [InlineData("a: x")]
    public void Usual_front_matter_needs_no_parser(string yaml)
    {
        SourceText source = new("p.md", "---\n" + yaml);
        TextSpan region = TextSpan.FromBounds(4, source.Content.Length);

        Assert.NotNull(PlainMapping.TryRead(source, region));
        AssertSame(source, region);
    }

    [Theory]
    [InlineData("a: [x]y]\n")]
    [InlineData("a: [x, ]\n")]
    [InlineData("a: [x, , y]\n")]
    [InlineData("a: [\"x, y\"]\n")]
    [InlineData("a: []\n")]
    [InlineData("a:\n  b: c\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: b # c\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: \"b\" c\n")]
    [InlineData("a: \"b\\n\"\n")]
    [InlineData("a: 'b''c'\n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: b\n\nc: d\n")]
    [InlineData("a:b\n")]
    [InlineData("a:\n")]
    [InlineData("a: b\n---\n")]
    [InlineData("")]
    public void What_may_mean_something_else_is_left_to_the_parser(string yaml) =>
        Assert.Null(PlainMapping.TryRead(new SourceText("p.md", yaml), new TextSpan(0, yaml.Length)));

    [Fact]
    public void More_keys_than_front_matter_has_are_left_to_the_parser()
    {
        string yaml = string.Concat(Enumerable.Range(0, 65).Select(static i => $"k{i}: x\n"));
        Assert.Null(PlainMapping.TryRead(new SourceText("p.md", yaml), new TextSpan(0, yaml.Length)));
        Assert.NotNull(PlainMapping.TryRead(new SourceText("p.md", yaml), new TextSpan(0, yaml.LastIndexOf("k64", StringComparison.Ordinal))));
    }

    [Fact]
    public void It_never_differs_from_the_parser()
    {
        uint state = 2463534242;
        int read = 0;
        for (int turn = 0; turn < 60_000; turn++)
        {
            // Mostly like front matter, else hardly anything would be read.
            string yaml = "---\n";
            int lines = 1 + (int)(Next() % 3);
            for (int line = 0; line < lines; line++)
            {
                yaml += Next() % 8 == 0 ? "" : $"k{line}: ";
                int parts = 1 + (int)(Next() % 4);
                for (int part = 0; part < parts; part++)
                {
                    yaml += Parts[Next() % Parts.Length];
                }

                yaml += Next() % 8 == 0 ? "" : "\n";
            }

            SourceText source = new("p.md", yaml);
            TextSpan region = TextSpan.FromBounds(4, yaml.Length);
            if (PlainMapping.TryRead(source, region) is not null)
            {
                read++;
                AssertSame(source, region);
            }
        }

        Assert.InRange(read, 1_000, 60_000);

        uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state;
        }
    }

    private static void AssertSame(SourceText source, TextSpan region)
    {
        Diagnosed<DataNode?> parsed = YamlReader.Parse(source, region, TestRules.Rules);
        string expected = parsed.Diagnostics.IsEmpty ? Show(parsed.Value) : "a fault";
        string actual = Show(PlainMapping.TryRead(source, region));
        Assert.True(expected == actual, $"{source.Content}\nparser: {expected}\nhere:   {actual}");
    }

    private static string Show(DataNode? node) => node switch
    {
        DataScalar scalar => $"{scalar.Location.Span} {scalar.Kind} {scalar.IsQuoted} <{scalar.Value}>",
        DataSequence sequence => $"{sequence.Location.Span} [{string.Join(" | ", sequence.Items.Select(Show))}]",
        DataMapping mapping => $"{mapping.Location.Span} {{{string.Join(" | ", mapping.Entries.Select(static entry => $"{entry.KeyLocation.Span} {entry.Key}: {Show(entry.Value)}"))}}}",
        _ => "nothing",
    };
}
