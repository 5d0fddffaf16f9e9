namespace DocGen.Templates.Tests.Parsing;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("{{ \"a\\\"b\\\\c\\n\\t\\u0041\\x42\" }}", "a\"b\\c\n\tAB")]
    [InlineData("{{ 'it\\'s' }}", "it's")]
    [InlineData("{{ `raw \\n ``tick` }}", "raw \\n `tick")]
    [InlineData("{{ \"two\nlines\" }}", "two\nlines")]
    [InlineData("{{ \"join\\\ned\" }}", "joined")]
    public void Strings_know_escapes(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ $\"{1 + 2} and {\"x\" | string.upcase}\" }}", "3 and X")]
    [InlineData("{{ $'{user.name}\\{\\}' }}", "Ada{}")]
    [InlineData("{{ $\"\" }}|", "|")]
    [InlineData("{{ $\"{ {a: 2}.a }\" }}", "2")]
    [InlineData("{{ $\"{$\"{1}\"}\" }}", "1")]
    public void Interpolated_strings_evaluate_what_is_in_braces(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 100 }} {{ 1e3 }} {{ 1.5e-3 }} {{ 1_000 }}", "100 1000 0.0015 1000")]
    [InlineData("{{ 0xff }} {{ 0x80000000u }} {{ 0xFFFFFFFF }} {{ 0b101 }}", "255 2147483648 -1 5")]
    [InlineData("{{ 1.0 }} {{ 1.50m }} {{ 0.1f }} {{ 2d }}", "1 1.50 0.1 2")]
    [InlineData("{{ 12345678901234567890123 }} {{ big }}", "12345678901234567890123 12345678901234567890")]
    public void Numbers_are_written_in_many_ways(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ true }}{{ false }}[{{ null }}]", "truefalse[]")]
    public void Booleans_and_null_print_their_words_or_nothing(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ {\n a: 1,\n \"b\": [\n1,\n2,\n],\n} }}", "{a: 1, b: [1, 2]}")]
    [InlineData("{{ {for: 1, end: 2}.end }}", "2")]
    [InlineData("{{ {a: 1, a: 2} }}", "{a: 2}")]
    [InlineData("{{ [] }} {{ {} }}", "[] {}")]
    public void Objects_and_arrays_may_go_over_lines(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));
}
