namespace DocGen.Templates.Tests.Builtins;

public sealed class MathFunctionTests
{
    [Theory]
    [InlineData(
        "{{ 4.6 | math.round }} {{ 4.5612 | math.round 2 }} {{ 4.2 | math.ceil }} {{ 4.8 | math.floor }} {{ -4.2 | math.floor }} {{ 1.25m | math.round 1 }} {{ 5 | math.round }} [{{ null | math.round }}]",
        "5 4.56 5 4 -5 1.2 5 []")]
    [InlineData("{{ -15.5 | math.abs }} {{ -5 | math.abs }} {{ -2m | math.abs }} {{ -9223372036854775807 - 1 | math.abs }}", "15.5 5 2 9223372036854775808")]
    public void Numbers_are_rounded(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 1 | math.plus 2 }} {{ 5 | math.minus 7 }} {{ 2 | math.times 2.5 }} {{ 11 | math.modulo 10 }} {{ 8.4 | math.divided_by 2 }} {{ 8.4 | math.divided_by 2.0 | math.round 1 }} {{ -7 | math.divided_by 2 }} {{ 7 | math.divided_by 2 }}",
        "3 -2 5 1 4 4.2 -4 3")]
    public void Numbers_are_combined(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 255 | math.format 'X4' }} {{ 1523.456 | math.format 'N2' 'en-US' }} {{ 1523.456 | math.format 'N2' 'de-DE' }} {{ 0.256 | math.format 'P1' 'da-DK' }} {{ 1523.5 | math.format 'C2' 'en-GB' }} {{ 7 | math.format '000' }} {{ 1 | math.is_number }} {{ 'x' | math.is_number }}",
        "00FF 1,523.46 1.523,46 25,6 % £1,523.50 007 true false")]
    public void Numbers_are_written_by_a_format(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ math.random 1 10 }} {{ math.random 5 5 }} {{ math.uuid }}", "2 5 abcfa6a8-e079-451d-b9d1-0d8feb731f57")]
    public void Chance_is_the_same_each_time(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 1 | math.divided_by 0 }}", "1,24 DG5002: math.divided_by: a number cannot be divided by zero")]
    [InlineData("{{ 'x' | math.plus 1 }}", "1,15 DG5002: math.plus: 'x' (string) is no number")]
    [InlineData("{{ 1 | math.format 'N2' 'xx-YY' }}", "1,25 DG5002: math.format: the culture 'xx-YY' is not known")]
    [InlineData("{{ 'a' | math.format 'N2' }}", "1,15 DG5002: math.format: 'a' (string) is no number")]
    [InlineData("{{ 1.5 | math.format 'X' }}", "1,22 DG5002: math.format: 'X' is no format for '1.5' (double)")]
    [InlineData("{{ math.random 5 1 }}", "1,18 DG5002: math.random: '1' is less than '5'")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
