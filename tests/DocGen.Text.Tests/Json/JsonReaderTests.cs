using DocGen.Text.Data;
using DocGen.Text.Json;

namespace DocGen.Text.Tests.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_allowed_and_values_have_places()
    {
        SourceText source = new("docgen.json", "{ // remark\n  \"a\": [1, -2.5e3, true, null,], /* more */\n  \"b\": \"x\\u00e6\\n\",\n}\n");
        Diagnosed<DataNode?> read = JsonReader.Read(source, TestRules.Rules);

        Assert.Empty(read.Diagnostics);
        DataMapping map = Assert.IsType<DataMapping>(read.Value);
        DataSequence list = Assert.IsType<DataSequence>(map["a"]);
        Assert.Equal(
            [ScalarKind.Number, ScalarKind.Number, ScalarKind.Boolean, ScalarKind.Null],
            list.Items.Select(i => ((DataScalar)i).Kind));
        Assert.Equal("xæ\n", ((DataScalar)map["b"]!).Value);
        Assert.Equal(new TextPosition(2, 12), list.Items[1].Location.Start);
        Assert.Equal(new TextPosition(3, 3), map.Find("b")!.KeyLocation.Start);
    }

    [Theory]
    [InlineData("{\"a\": 1, \"a\": 2}", "1:10 duplicate key 'a'")]
    [InlineData("{\"a\" 1}", "1:6 a ':' is missing after the key")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:9 a ',' or '}' is missing")]
    [InlineData("{a: 1}", "1:2 a key in double quotes is expected")]
    [InlineData("{\"a\": yes}", "1:7 'yes' is not a value; text needs double quotes")]
    [InlineData("{\"a\": \"x\n\"}", "1:7 a text is never closed: '\"' is missing")]
    [InlineData("{\"a\": \"\\q\"}", "1:8 unknown escape '\\q'")]
    [InlineData("{\"a\": \"x\\ud83d\"}", "1:9 half a character: characters beyond '\\uffff' are written as two escapes")]
    [InlineData("{\"a\": \"\\ud83d!\\ude00\"}", "1:8 half a character: characters beyond '\\uffff' are written as two escapes")]
    [InlineData("{\"a\": \"\\ude00\"}", "1:8 half a character: characters beyond '\\uffff' are written as two escapes")]
    [InlineData("{\"a\": [1, 2", "1:12 a ',' or ']' is missing")]
    [InlineData("{", "1:2 a '}' is missing at the end of the file")]
    [InlineData("", "1:1 a value is missing at the end of the file")]
    [InlineData("{} x", "1:4 text behind the end of the value")]
    [InlineData("{ /* x", "1:3 a comment is never closed")]
    [InlineData("{\"a\": ,}", "1:7 unexpected character ','")]
    public void Faults_are_reported_at_their_place(string json, string expected)
    {
        Diagnosed<DataNode?> read = JsonReader.Read(new SourceText("docgen.json", json), TestRules.Rules);

        Diagnostic diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(expected, $"{diagnostic.Location!.Start.Line}:{diagnostic.Location.Start.Column} {diagnostic.Message}");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Diagnosed<DataNode?> read = JsonReader.Read(new SourceText("docgen.json", new string('[', 100_000)), TestRules.Rules);

        Assert.Equal("nested too deeply", Assert.Single(read.Diagnostics).Message);
    }
}
