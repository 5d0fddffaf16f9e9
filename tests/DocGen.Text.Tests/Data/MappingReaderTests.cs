using DocGen.Text.Data;
using DocGen.Text.Json;
using DocGen.Text.Yaml;

namespace DocGen.Text.Tests.Data;

public sealed class MappingReaderTests
{
    [Fact]
    public void Keys_that_nobody_asked_for_are_reported_with_the_nearest_known_key()
    {
        DiagnosticBag diagnostics = new();
        MappingReader reader = Yaml("title: x\nlabguage: en\n", diagnostics);
        reader.Text("title");
        reader.Text("language");
        reader.RejectUnknownKeys();

        Diagnostic diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("unknown key 'labguage'", diagnostic.Message);
        Assert.Equal("did you mean 'language'?", diagnostic.Notes[0].Text);
        Assert.Equal("m.yaml:2:1", diagnostic.Location!.ToString());
    }

    [Theory]
    [InlineData("{\"k\": 3}", "'k' takes text, not '3'")]
    [InlineData("{\"k\": [1]}", "'k' takes text, not a list")]
    [InlineData("{\"k\": {}}", "'k' takes text, not a mapping")]
    [InlineData("{\"k\": null}", "'k' takes text, not null")]
    public void A_value_of_another_kind_is_reported(string json, string expected)
    {
        DiagnosticBag diagnostics = new();
        Json(json, diagnostics).Text("k");

        Assert.Equal(expected, Assert.Single(diagnostics.ToImmutable()).Message);
    }

    [Theory]
    [InlineData("k: 11", "'k' takes a whole number from 0 to 10, not '11'")]
    [InlineData("k: 1.5", "'k' takes a whole number from 0 to 10, not '1.5'")]
    [InlineData("k: x", "'k' takes a whole number from 0 to 10, not 'x'")]
    public void A_number_out_of_range_is_reported(string yaml, string expected)
    {
        DiagnosticBag diagnostics = new();
        Yaml(yaml, diagnostics).Integer("k", 0, 10);

        Assert.Equal(expected, Assert.Single(diagnostics.ToImmutable()).Message);
    }

    [Fact]
    public void A_word_outside_a_closed_set_is_reported_with_the_set()
    {
        DiagnosticBag diagnostics = new();
        Yaml("k: dwon", diagnostics).Choice("k", "down", "right");

        Diagnostic diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("'dwon' is not a value of 'k'", diagnostic.Message);
        Assert.Equal(["did you mean 'down'?", "one of: down, right"], diagnostic.Notes.Select(n => n.Text));
    }

    [Fact]
    public void A_quoted_true_is_text_and_no_boolean()
    {
        DiagnosticBag diagnostics = new();
        Assert.True(Yaml("k: true", diagnostics).Boolean("k"));
        Assert.Null(Yaml("k: 'true'", diagnostics).Boolean("k"));
        Assert.Equal("'k' takes true or false, not 'true'", Assert.Single(diagnostics.ToImmutable()).Message);
    }

    private static MappingReader Yaml(string yaml, DiagnosticBag diagnostics) =>
        new((DataMapping)YamlReader.Read(new SourceText("m.yaml", yaml), TestRules.Rules).Value!, TestRules.Rules, diagnostics);

    private static MappingReader Json(string json, DiagnosticBag diagnostics) =>
        new((DataMapping)JsonReader.Read(new SourceText("m.json", json), TestRules.Rules).Value!, TestRules.Rules, diagnostics);
}
