namespace DocGen.Templates.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("{{ 1 + }}", "1,8 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ x = }}", "1,8 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ if }}a{{ end }}", "1,7 DG5001: An expression is missing before '}}'")]
    [InlineData("{{\nif # none\nend }}", "2,10 DG5001: An expression is missing before the end of the line")]
    [InlineData("{{ for x in }}{{ end }}", "1,13 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ while }}{{ end }}", "1,10 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ 1 | }}", "1,8 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ x[ }}", "1,7 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ f(1, }}", "1,9 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ [1, }}", "1,8 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ a ? b : }}", "1,12 DG5001: An expression is missing before '}}'")]
    [InlineData("{{ ! }}", "1,6 DG5001: An expression is missing before '}}'")]
    public void Missing_expressions_are_reported_where_they_should_be(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ (1 + 2 }}", "1,11 DG5001: A closing ')' is missing before '}}'")]
    [InlineData("{{ [1, 2 }}", "1,10 DG5001: A closing ']' is missing before '}}'")]
    [InlineData("{{ f(1 }}", "1,8 DG5001: A closing ')' is missing before '}}'")]
    [InlineData("{{ x[1 }}", "1,8 DG5001: A closing ']' is missing before '}}'")]
    [InlineData("{{ {a 1} }}", "1,7 DG5001: A ':' is missing before '1'")]
    [InlineData("{{ {a: } }}", "1,8 DG5001: The value of 'a' is missing before '}'")]
    [InlineData("{{ {5: 1} }}", "1,5 DG5001: '5' cannot name a member")]
    [InlineData("{{ {$a: 1} }}", "1,7 DG5001: '$a' cannot name a member")]
    public void Open_brackets_are_reported_at_the_token_that_comes_instead(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ if true }}abc", "1,14 DG5001: The 'if' block is never closed by 'end'")]
    [InlineData("{{\nfor x in [1]\nx\n}}", "4,1 DG5001: The 'for' block is never closed by 'end'")]
    [InlineData("{{ func f; 1 }}", "1,14 DG5001: The 'func' block is never closed by 'end'")]
    [InlineData("{{ case 1 }}{{ when 1 }}a", "1,25 DG5001: The 'when' block is never closed by 'end'")]
    public void Blocks_without_end_are_reported_at_the_last_token(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ end }}", "1,4 DG5001: 'end' has no block to close")]
    [InlineData("{{ else }}x{{ end }}", "1,4 DG5001: 'else' has no 'if', 'case' or 'for' before it")]
    [InlineData("{{ when 1 }}x{{ end }}", "1,4 DG5001: 'when' has no 'case' before it")]
    [InlineData("{{ break }}", "1,4 DG5001: 'break' stands outside of a loop")]
    [InlineData("{{ func f; continue; end }}", "1,12 DG5001: 'continue' stands outside of a loop")]
    [InlineData("{{ if a; else b; end }}", "1,15 DG5001: 'b' is not expected here: the statement is complete")]
    [InlineData("{{ case 1; else; 2; end }}", "1,12 DG5001: 'else' has no 'when' before it")]
    [InlineData("{{ case 1; 2; when 1; 3; end }}", "1,12 DG5001: '2' cannot stand between 'case' and its first 'when'")]
    public void Words_without_their_block_are_reported(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ x = y = 1 }}", "1,8 DG5001: A value can be assigned only in a statement of its own")]
    [InlineData("{{ (x = 1) }}", "1,5 DG5001: A value can be assigned only in a statement of its own")]
    [InlineData("{{ if x = 1; end }}", "1,7 DG5001: A value can be assigned only in a statement of its own")]
    [InlineData("{{ f(x = 1) }}", "1,6 DG5001: A value can be assigned only in a statement of its own")]
    [InlineData("{{ 1 = 2 }}", "1,4 DG5001: '1' is no variable that a value could be assigned to")]
    [InlineData("{{ x + 1 = 2 }}", "1,8 DG5001: '1' is no variable that a value could be assigned to")]
    [InlineData("{{ 5++ }}", "1,5 DG5001: '5' is no variable that could be counted up or down")]
    [InlineData("{{ 1 + (f(x) = 2) }}", "1,9 DG5001: A function can be declared only in a statement of its own")]
    public void Assignments_stand_alone(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ func 5; end }}", "1,4 DG5001: A name is missing before '5'")]
    [InlineData("{{ func f(x = 1, y); end }}", "1,18 DG5001: The parameter 'y' has no default value but stands behind one that has")]
    [InlineData("{{ func f(x..., y); end }}", "1,17 DG5001: The parameter 'y' stands behind one that takes all arguments")]
    [InlineData("{{ func f(x, x); end }}", "1,14 DG5001: There are two parameters 'x'")]
    [InlineData("{{ func f(x = [1]); end }}", "1,15 DG5001: '[1]' is no literal, as a default value must be")]
    [InlineData("{{ func f(5); end }}", "1,11 DG5001: A closing ')' is missing before '5'")]
    [InlineData("{{ readonly 5 }}", "1,4 DG5001: A variable is missing before '5'")]
    [InlineData("{{ for 5 in x; end }}", "1,4 DG5001: '5' is no variable")]
    [InlineData("{{ for x of y; end }}", "1,4 DG5001: 'in' is missing before 'of'")]
    public void Functions_have_good_names_and_parameters(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ \"abc }}", "1,10 DG5001: The file ends inside a string")]
    [InlineData("{{ \"\\q\" }}", "1,6 DG5001: '\\q' is no escape sequence")]
    [InlineData("{{ \"\\u12\" }}", "1,7 DG5001: '\\u' needs 4 hexadecimal digits")]
    [InlineData("{{ `abc", "1,7 DG5001: The file ends inside a string")]
    [InlineData("{{ $\"a{1\" }}", "1,12 DG5001: The file ends inside a string")]
    [InlineData("{{ 99999999999999999999999999999m }}", "1,4 DG5001: '99999999999999999999999999999m' is out of the range of decimal numbers")]
    [InlineData("{{ 0x11112222333344445 }}", "1,4 DG5001: '0x11112222333344445' is no integer of at most 64 bits")]
    public void Strings_end_and_have_known_escapes(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));

    [Theory]
    [InlineData("{{ ) }}", "1,4 DG5001: ')' cannot begin a statement")]
    [InlineData("{{ 1 ) }}", "1,6 DG5001: ')' is not expected here: the statement is complete")]
    [InlineData("{{ x.5 }}", "1,6 DG5001: '5' is no name that can stand behind a dot")]
    [InlineData("{{ % }}", "1,4 DG5001: '%' cannot begin a statement")]
    [InlineData("{{ 1 }", "1,6 DG5001: '}' is not expected here: the statement is complete")]
    [InlineData("{%{ never closed", "1,1 DG5001: The escape block is never closed by '}%}'")]
    [InlineData("{{ $$ + 1 }}", "1,7 DG5001: '+' is not expected here: the statement is complete")]
    public void Stray_tokens_are_reported(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
