using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Json;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Tests.Reading.Formats;

public sealed class ModelFormatTests
{
    /// <summary>Every mapping with known keys in a file, with what the format says of it.</summary>
    private static IEnumerable<(FormatObject Object, DataMapping Mapping)> Walk(Format format, FormatType type, DataNode node)
    {
        string? name = type switch
        {
            FormatType.Nested nested => nested.Name,
            FormatType.TextOr textOr => textOr.Name,
            _ => null,
        };
        if (name is not null && node is DataMapping mapping)
        {
            return WalkObject(format, format[name], mapping);
        }

        return (type, node) switch
        {
            (FormatType.List list, DataSequence sequence) => sequence.Items.SelectMany(item => Walk(format, list.Item, item)),
            (FormatType.Map map, DataMapping entries) => entries.Entries.SelectMany(entry => Walk(format, map.Value, entry.Value)),
            _ => [],
        };
    }

    private static IEnumerable<(FormatObject Object, DataMapping Mapping)> WalkObject(Format format, FormatObject item, DataMapping mapping) =>
        item.Keys.Where(key => mapping[key.Name] is not null).SelectMany(key => Walk(format, key.Type, mapping[key.Name]!)).Prepend((item, mapping));

    private static ImmutableArray<(FormatObject Object, DataMapping Mapping)> Maximal()
    {
        SourceText source = AcceptanceModel.File("maximal.yaml");
        DataMapping root = (DataMapping)YamlReader.Read(source, ModelRules.Data).Value!;
        return [.. WalkObject(ModelFormat.File, ModelFormat.File.Root, root)];
    }

    [Fact]
    public void The_maximal_model_has_every_key_of_the_format_and_no_fault()
    {
        Assert.Empty(ModelReader.Read(AcceptanceModel.File("maximal.yaml"), []).Diagnostics);
        ImmutableArray<(FormatObject Object, DataMapping Mapping)> found = Maximal();
        foreach (FormatObject item in ModelFormat.File.Objects)
        {
            Assert.All(item.Keys, key => Assert.True(found.Any(f => f.Object == item && f.Mapping[key.Name] is not null), $"{item.Name}.{key.Name}"));
        }
    }

    /// <summary>A key that could go without a trace would be one that is checked and offered, but never read.</summary>
    [Fact]
    public void Every_key_of_the_format_is_read()
    {
        SourceText source = AcceptanceModel.File("maximal.yaml");
        string whole = ModelDump.Write(ModelReader.Read(source, []).Value);
        foreach ((FormatObject item, DataMapping mapping) in Maximal())
        {
            foreach (DataEntry entry in mapping.Entries.Where(e => item.Name + e.Key is not "modeldocgen"))
            {
                // Renamed to something unknown, the key is gone and nothing else moves.
                string text = source.Content.Remove(entry.KeyLocation.Span.Start, entry.Key.Length).Insert(entry.KeyLocation.Span.Start, new string('q', entry.Key.Length));
                string without = ModelDump.Write(ModelReader.Read(new SourceText(source.Path, text), []).Value);
                Assert.True(whole != without, $"'{item.Name}.{entry.Key}' is not read");
            }
        }
    }

    [Fact]
    public void Every_key_that_takes_no_mapping_refuses_one()
    {
        SourceText source = AcceptanceModel.File("maximal.yaml");
        foreach ((FormatObject item, DataMapping mapping) in Maximal())
        {
            foreach (DataEntry entry in mapping.Entries.Where(e => item.Find(e.Key)!.Type is not (FormatType.Map or FormatType.Nested)))
            {
                TextSpan span = entry.Value.Location.Span;
                if (source.Content[span.Start..span.End].Contains('\n'))
                {
                    continue;
                }

                string text = source.Content.Remove(span.Start, span.Length).Insert(span.Start, "{ q: q }");
                Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText(source.Path, text), []);
                Assert.True(
                    model.Diagnostics.Any(d => d.Rule == ModelRules.WrongType && d.Location!.Span == new TextSpan(span.Start, 8)),
                    $"'{item.Name}.{entry.Key}' takes a mapping");
            }
        }
    }

    [Fact]
    public void Every_slip_in_a_key_is_reported_where_it_stands_with_the_key_that_was_meant()
    {
        SourceText source = AcceptanceModel.File("maximal.yaml");
        foreach ((FormatObject item, DataMapping mapping) in Maximal())
        {
            foreach (DataEntry entry in mapping.Entries)
            {
                string slip = entry.Key + "x";
                Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText(source.Path, source.Content.Insert(entry.KeyLocation.Span.End, "x")), []);
                Diagnostic found = Assert.Single(model.Diagnostics, d => d.Rule == ModelRules.UnknownKey && d.Location!.Span == new TextSpan(entry.KeyLocation.Span.Start, slip.Length));
                Assert.Equal($"unknown key '{slip}'", found.Message);

                // Another key may be as near: then it comes first in the alphabet.
                Assert.Contains(found.Notes[0].Text, item.Keys.Where(key => Math.Abs(key.Name.Length - slip.Length) <= 1).Select(key => $"did you mean '{key.Name}'?"));
            }
        }
    }

    /// <summary>Every mapping with known keys of the overlay that has every key.</summary>
    private static ImmutableArray<(FormatObject Object, DataMapping Mapping)> MaximalOverlay()
    {
        DataMapping root = (DataMapping)YamlReader.Read(AcceptanceModel.File("maximal.en.yaml"), ModelRules.Data).Value!;
        return [.. WalkObject(ModelFormat.Overlay, ModelFormat.Overlay.Root, root)];
    }

    [Fact]
    public void The_maximal_overlay_has_every_key_of_the_format_and_no_fault()
    {
        Assert.Empty(ReadWithOverlay(AcceptanceModel.File("maximal.en.yaml").Content));
        ImmutableArray<(FormatObject Object, DataMapping Mapping)> found = MaximalOverlay();
        foreach (FormatObject item in ModelFormat.Overlay.Objects)
        {
            Assert.All(item.Keys, key => Assert.True(found.Any(f => f.Object == item && f.Mapping[key.Name] is not null), $"{item.Name}.{key.Name}"));
        }
    }

    [Fact]
    public void Every_value_of_the_wrong_kind_in_an_overlay_is_reported_where_it_stands()
    {
        string source = AcceptanceModel.File("maximal.en.yaml").Content;
        foreach ((FormatObject item, DataMapping mapping) in MaximalOverlay())
        {
            foreach (DataEntry entry in mapping.Entries.Where(e => item.Find(e.Key)!.Type is FormatType.Text or FormatType.Texts or FormatType.List or FormatType.Language or FormatType.Constant))
            {
                TextSpan span = entry.Value.Location.Span;
                ImmutableArray<Diagnostic> found = ReadWithOverlay(source.Remove(span.Start, span.Length).Insert(span.Start, "{ q: q }"));
                Assert.True(found.Any(d => d.Rule == ModelRules.WrongType && d.Location!.Span == new TextSpan(span.Start, 8)), $"'{item.Name}.{entry.Key}' takes a mapping");
            }
        }
    }

    [Fact]
    public void Every_slip_in_a_key_of_an_overlay_is_reported_where_it_stands()
    {
        string source = AcceptanceModel.File("maximal.en.yaml").Content;
        foreach ((FormatObject item, DataMapping mapping) in MaximalOverlay())
        {
            foreach (DataEntry entry in mapping.Entries)
            {
                ImmutableArray<Diagnostic> found = ReadWithOverlay(source.Insert(entry.KeyLocation.Span.End, "x"));
                Diagnostic slip = Assert.Single(
                    found,
                    d => (d.Rule == ModelRules.UnknownKey || d.Rule == ModelRules.UnknownPath) && d.Location!.Span == new TextSpan(entry.KeyLocation.Span.Start, entry.Key.Length + 1));
                Assert.StartsWith("did you mean '", slip.Notes[0].Text, StringComparison.Ordinal);
            }
        }
    }

    private static ImmutableArray<Diagnostic> ReadWithOverlay(string overlay) =>
        [.. ModelReader.Read(AcceptanceModel.File("maximal.yaml"), [new SourceText("maximal.en.yaml", overlay)]).Diagnostics.Where(static d => d.Location?.Path == "maximal.en.yaml")];

    public static TheoryData<string> Formats => ["model", "overlay"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_schema_has_the_keys_of_the_format_and_nothing_else(string which)
    {
        (Format format, string json) = which == "model" ? (ModelFormat.File, ModelSchema.WriteModel()) : (ModelFormat.Overlay, ModelSchema.WriteOverlay());
        Diagnosed<DataNode?> read = JsonReader.Read(new SourceText("schema.json", json), ModelRules.Data);
        Assert.Empty(read.Diagnostics);
        DataMapping root = (DataMapping)read.Value!;
        DataMapping definitions = (DataMapping)root["$defs"]!;
        Assert.Equal(format.Objects.Skip(1).Select(o => o.Name), definitions.Entries.Select(e => e.Key));
        foreach (FormatObject item in format.Objects)
        {
            DataMapping schema = item == format.Root ? root : (DataMapping)definitions[item.Name]!;
            Assert.Equal(item.Keys.Select(k => k.Name), ((DataMapping)schema["properties"]!).Entries.Select(e => e.Key));
            Assert.Equal(
                item.Keys.Where(k => k.IsRequired).Select(k => k.Name),
                ((schema["required"] as DataSequence)?.Items ?? []).Select(i => ((DataScalar)i).Value));
            Assert.Equal("false", ((DataScalar)schema["additionalProperties"]!).Value);
            Assert.All(((DataMapping)schema["properties"]!).Entries, e => Assert.NotNull(((DataMapping)e.Value)["description"]));
        }

        foreach (string reference in System.Text.RegularExpressions.Regex.Matches(json, "#/\\$defs/\\w+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value["#/$defs/".Length..]))
        {
            Assert.NotNull(definitions[reference]);
        }
    }

    [Theory]
    [InlineData("a", true, true)]
    [InlineData("kube-api_2", true, true)]
    [InlineData("größe", true, false)]
    [InlineData("中文", true, false)]
    [InlineData("007", true, true)]
    [InlineData("-a", false, false)]
    [InlineData("a.b", false, false)]
    [InlineData("a b", false, false)]
    [InlineData("a*", false, false)]
    [InlineData("a:b", false, false)]
    [InlineData("", false, false)]
    public void Ids_have_a_form(string id, bool isId, bool isFileName)
    {
        Diagnosed<DiagramModel?> component = ModelReader.Read(new SourceText("m.yaml", $"docgen: model/1\nid: m\ncomponents: {{ \"{id}\": {{}} }}"), []);
        Assert.Equal(isId, component.Diagnostics.IsEmpty);
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("m.yaml", $"docgen: model/1\nid: \"{id}\""), []);
        Assert.Equal(isFileName, model.Diagnostics.IsEmpty);
    }
}
