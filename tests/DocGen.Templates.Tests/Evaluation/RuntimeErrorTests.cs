namespace DocGen.Templates.Tests.Evaluation;

public sealed class RuntimeErrorTests
{
    [Theory]
    [InlineData("{{ none.x }}", "1,9 DG5002: 'none' is null and has no member 'x'")]
    [InlineData("{{ page.none.x }}", "1,14 DG5002: 'page.none' is null and has no member 'x'")]
    [InlineData("{{ none[0] }}", "1,4 DG5002: 'none' is null and has no items")]
    [InlineData("{{ page.none[0] }}", "1,9 DG5002: 'page.none' is null and has no items")]
    [InlineData("{{ page[none] }}", "1,9 DG5002: The index of 'page' is null")]
    [InlineData("{{ none.x = 1 }}", "1,9 DG5002: 'none' is null and has no member 'x'")]
    [InlineData("{{ none[0] = 1 }}", "1,4 DG5002: 'none' is null and has no items")]
    public void What_null_does_not_have_is_reported(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ none 1 }}", "1,4 DG5003: The function 'none' does not exist")]
    [InlineData("{{ page.none 1 }}", "1,9 DG5003: The function 'page.none' does not exist")]
    [InlineData("{{ 1 == 1 x }}", "1,6 DG5002: '1 == 1' is no function but 'true' (bool)")]
    [InlineData("{{ 1 2 3 }}", "1,4 DG5002: '1' is no function but '1' (int)")]
    [InlineData("{{ 1 | none }}", "1,8 DG5003: The function 'none' does not exist")]
    [InlineData("{{ 1 | string.none }}", "1,15 DG5003: The function 'string.none' does not exist")]
    [InlineData("{{ 1 | 2 }}", "1,8 DG5002: '2' is no function that a value could be piped to")]
    [InlineData("{{ wrap page; end }}", "1,9 DG5002: 'wrap' needs a function and not 'page'")]
    [InlineData("{{ wrap none 1; end }}", "1,9 DG5002: 'wrap' needs a function and not 'none'")]
    public void What_is_no_function_is_reported(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ array.add [1] }}", "1,10 DG5002: The function 'array.add' takes 2 arguments and gets 1")]
    [InlineData("{{ 1 | math.plus 2 3 }}", "1,13 DG5002: The function 'math.plus' takes 2 arguments and gets 3")]
    [InlineData("{{ func f(x); end; f }}", "1,20 DG5002: The function 'f' takes 1 argument and gets 0")]
    [InlineData("{{ func f(x); end; f 1 2 }}", "1,20 DG5002: The function 'f' takes 1 argument and gets 2")]
    [InlineData("{{ func f(x); end; f y: 1 }}", "1,22 DG5002: The function 'f' has no parameter 'y'")]
    [InlineData("{{ include }}", "1,4 DG5002: The function 'include' takes at least 1 argument and gets 0")]
    [InlineData("{{ func f(x, y...); end; f }}", "1,26 DG5002: The function 'f' takes at least 1 argument and gets 0")]
    public void Wrong_numbers_of_arguments_are_reported(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ 'a' % 'b' }}", "1,8 DG5002: '%' cannot be applied to text: 'a' (string) and 'b' (string)")]
    [InlineData("{{ true + 1 }}", "1,9 DG5002: '+' cannot be applied to 'true' (bool) and '1' (int)")]
    [InlineData("{{ {} - 1 }}", "1,7 DG5002: '-' cannot be applied to '{}' (object) and '1' (int)")]
    [InlineData("{{ 1 // 0 }}", "1,6 DG5002: A whole number cannot be divided by zero")]
    [InlineData("{{ 1 % 0 }}", "1,6 DG5002: A whole number cannot be divided by zero")]
    [InlineData("{{ 1m / 0 }}", "1,7 DG5002: A decimal number cannot be divided by zero")]
    [InlineData("{{ -'a' }}", "1,5 DG5002: '-' cannot be applied to 'a' (string)")]
    [InlineData("{{ x = 'a'; x++ }}", "1,14 DG5002: 'a' (string) cannot be counted up or down")]
    [InlineData("{{ 'a'..3 }}", "1,7 DG5002: '..' cannot be applied to text: 'a' (string) and '3' (int)")]
    public void Operators_that_do_not_fit_are_reported_at_the_operator(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ import 5 }}", "1,11 DG5002: 'import' needs an object and not '5' (int)")]
    [InlineData("{{ with 5; end }}", "1,9 DG5002: 'with' needs an object and not '5' (int)")]
    [InlineData("{{ for x in 5; end }}", "1,13 DG5002: A loop cannot go through '5' (int)")]
    [InlineData("{{ for x in [1] limit: 'a'; end }}", "1,24 DG5002: 'a' (string) is no whole number")]
    [InlineData("{{ for x in [1] max: 2; end }}", "1,17 DG5002: A loop has no parameter 'max'")]
    [InlineData("{{ capture 5; end }}", "1,12 DG5002: '5' cannot be assigned")]
    [InlineData("{{ include 'x' }}", "1,4 DG5004: The template 'x' cannot be included: there is nowhere to include templates from")]
    [InlineData("{{ x = 1; readonly x; x = 2 }}", "1,23 DG5002: The variable 'x' is read-only")]
    [InlineData("{{ $x = 1; readonly $x; $x = 2 }}", "1,25 DG5002: The variable 'x' is read-only")]
    [InlineData("{{ user = {}; with user; a = 1; readonly a; end; user.a = 2 }}", "1,55 DG5002: The member 'a' of 'user' is read-only")]
    public void Statements_need_the_right_values(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
