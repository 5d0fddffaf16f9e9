namespace DocGen.Templates.Tests.Evaluation;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("{{ func f; $0 + $1; $.size; end; f 1 2 }} {{ f(1, 2) }} {{ 1 | f 2 }} {{ 1 |> f 2 }}", "32 32 32 32")]
    [InlineData("{{ func f; $.name + $[0] + $[-1]; end; f 1 2 name: 'n' }}", "n12")]
    [InlineData("{{ func f; ret $; end; f 1 x: 2 3 }}", "[1, 3]")]
    public void Simple_functions_find_their_arguments_in_dollar(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func f }}<{{ $0 }}>{{ end }}{{ f 1 }}{{ x = f 2 }}[{{ x }}]", "<1><2>[]")]
    public void Functions_print_where_they_are_called(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func f(x, y = 2); ret x * y; end; f 3 }} {{ f 3 4 }} {{ f(y: 5, x: 2) }} {{ 3 | f y: 3 }}", "6 12 10 9")]
    [InlineData("{{ func f(x, r...); ret r; end; f 1 }} {{ f 1 2 3 }}", "[] [2, 3]")]
    [InlineData("{{ func f(x, r...); ret $; end; f 5 1 2 }}", "[5, [1, 2]]")]
    [InlineData("{{ func f(x, r...); ret r; end; f 1 r: 2 }} {{ f 1 2 r: 3 r: 4 }}", "[2] [2, 3, 4]")]
    [InlineData("{{ ['ab'] | array.any @string.contains args: 'b' }} {{ ['ab'] | array.any function: @string.contains args: 'z' }}", "true false")]
    [InlineData("{{ func f(x = -1); ret x; end; f }}", "-1")]
    public void Parametric_functions_have_names_defaults_and_rests(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = 1; func f(a); x = 2; ret x; end; f 0 }}{{ x }} {{ func g; x = 3; end; g; x }}", "21 3")]
    public void Parametric_functions_have_a_scope_of_their_own(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ sub(x, y) = x - y; sub 5 3 }} {{ 5 | sub 1 }} {{ one() = 1; one }}", "2 4 1")]
    public void Inline_functions_are_one_expression(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ f = do; ret $0 - $1; end; 5 | f 3 }} {{ func call; ret $0 2; end; call do; ret $0 * 3; end }}", "2 6")]
    [InlineData("{{ [1, 2] | array.each do; ret $0 * 2; end }} {{ (do; ret 4; end) + 1 }}", "[2, 4] 5")]
    public void Anonymous_functions_are_values(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ f = @string.upcase; f 'a' }} {{ o = {}; o.g = @math.abs; o.g (-2) }} {{ ['b'] | array.each @string.upcase }}", "A 2 [\"B\"]")]
    public void At_takes_a_function_as_a_value(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func f; ret $.size; end; f ^[1, 2, 3] 4 }} {{ f [1, 2] }} {{ ^[1, 2] | f 3 }}", "4 1 3")]
    public void Caret_expands_a_list(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'a' |\n string.append 'b' |\n string.upcase }}", "AB")]
    [InlineData("{{ 'a'\n  | string.append 'b'\n  | string.upcase }}", "AB")]
    [InlineData("{{ '12' | string.to_int + 1 }} {{ x = 1 | math.plus 2; x }} {{ 1 + 2 | math.plus 3 }}", "13 3 6")]
    public void Pipes_go_over_lines(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func f(n); if n < 2; ret 1; end; ret n * (f (n - 1)); end; f 25 }}", "15511210043330985984000000")]
    public void Functions_call_themselves(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ $x = 1; func f; $x = 2; $x; end; f; $x }}", "21")]
    public void Dollar_variables_are_local(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));
}
