namespace DocGen.Templates.Tests.Builtins;

public sealed class ObjectFunctionTests
{
    [Theory]
    [InlineData(
        "{{ for x in [true, 1, 1.5, 't', [], {}, 1..2, 1m, 1f, 99999999999, 1 << 70]; object.typeof x; ' '; object.kind x; ', '; end }}[{{ null | object.typeof }}{{ null | object.kind }}] {{ object.kind @math.abs }} {{ object.typeof @math.abs }}",
        "boolean bool, number int, number double, string string, array array, object object, iterator range, number decimal, number float, number long, number bigint, [] function object")]
    public void Kinds_have_names(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ user | object.has_key 'name' }} {{ user | object.has_key 'x' }} {{ {a: null} | object.has_value 'a' }} {{ null | object.has_value null }} {{ page | object.keys }} {{ user | object.values }} {{ page | object.size }} {{ 'abc' | object.size }} {{ [1] | object.size }} {{ null | object.keys }}",
        "true false false false [\"title\", \"tags\"] [\"Ada\"] 2 3 1 []")]
    public void Members_are_asked_for(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ null | object.default 1 }} {{ '' | object.default 2 }} {{ ' ' | object.default 3 }} {{ false | object.default 4 }}", "1 2   false")]
    public void Defaults_replace_null_and_empty_text(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ '1 + 2' | object.eval }} {{ 'count' | object.eval }} {{ object.eval 'x = 7'; x }} {{ 'n: {{ count }' + '}' | object.eval_template }} {{ object.eval 5 }}",
        "3 3 7 n: 3 5")]
    public void Text_is_evaluated(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ {a: [1, 2.5, 'x', null, true], b: {}} | object.to_json }} {{ '<é>' | object.to_json }}",
        "{\"a\":[1,2.5,\"x\",null,true],\"b\":{}} \"\\u003C\\u00E9\\u003E\"")]
    [InlineData("{{ x = '{\"a\": [1, 2.5, \"t\", null]}' | object.from_json; x.a[1] + x.a[2] }} {{ x }}", "2.5t {a: [1, 2.5, \"t\", null]}")]
    public void Json_is_written_and_read(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 255 | object.format 'X4' }} {{ 1523 | object.format 'N2' 'en-US' }} {{ date.parse '2016/01/05' | object.format 'yyyy' }} {{ 't' | object.format 'X' }} [{{ null | object.format 'X' }}]",
        "00FF 1,523.00 2016 t []")]
    public void Values_are_written_by_a_format(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ object.eval '1 +' }}", "1,16 DG5002: object.eval: the text has errors: An expression is missing before the end of the file")]
    [InlineData("{{ '{' | object.from_json }}", "1,17 DG5002: object.from_json: the text is no JSON: a '}' is missing at the end of the file")]
    [InlineData("{{ 5 | object.keys }}", "1,15 DG5002: object.keys: '5' (int) is no object")]
    [InlineData("{{ 1.5 | object.format 'D' }}", "1,24 DG5002: object.format: 'D' is no format for '1.5' (double)")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
