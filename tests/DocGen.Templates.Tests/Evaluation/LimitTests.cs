using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class LimitTests
{
    private static readonly TemplateLimits Small = new(LoopTurns: 100, Depth: 20, OutputBytes: 1_000, Steps: 2_000, TimeSpan.FromMilliseconds(50));

    private static readonly TemplateContext Context = TemplateRunner.WithTemplates(("self.html", "{{ include 'self.html' }}"), ("loop.html", "{{ for i in 1..60; end }}")) with { Limits = Small };

    [Theory]
    [InlineData("x\n{{ for i in 1..101; end }}", "2,4 DG5005: Loops take more than 100 turns")]
    [InlineData("{{ while true; end }}", "1,4 DG5005: Loops take more than 100 turns")]
    [InlineData("{{ for i in 1..20; for j in 1..20; end; end }}", "1,20 DG5005: Loops take more than 100 turns")]
    [InlineData("{{ tablerow i in 1..200; end }}", "1,4 DG5005: Loops take more than 100 turns")]
    [InlineData("{{ include 'loop.html' }}{{ include 'loop.html' }}", "1,4 DG5005: Loops take more than 100 turns")]
    public void Turns_of_all_loops_are_counted_together(string text, string expected) => Assert.Equal(expected, TemplateRunner.Error(text, Context));

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ f(x) = f(x); f 1 }}")]
    [InlineData("{{ func f; g; end; func g; f; end; f }}")]
    [InlineData("{{ f = do; [1] | array.each @f; end; f }}")]
    [InlineData("{{ include 'self.html' }}")]
    [InlineData("{{ t = '{{ object.eval_template t }}'; object.eval_template t }}")]
    public void Recursion_ends(string text) =>
        Assert.EndsWith("DG5005: Functions and includes are nested more than 20 levels deep", TemplateRunner.Error(text, Context), StringComparison.Ordinal);

    [Fact]
    public void The_message_of_a_recursion_through_includes_names_them()
    {
        Diagnostic diagnostic = TemplateRunner.Run("{{ include 'self.html' }}", Context).Diagnostics[0];
        Assert.Equal("self.html", diagnostic.Location!.Path);
        Assert.Contains(diagnostic.Notes, static note => note.Text == "included here");
    }

    [Theory]
    [InlineData("{{ '-' * 600; '-' * 600 }}", "1,19 DG5005: The output is longer than 1000 bytes")]
    [InlineData("{{ for i in 1..90; 'é€😀é€😀'; end }}", "1,20 DG5005: The output is longer than 1000 bytes")]
    [InlineData("{{ '-' * 1001 }}", "1,8 DG5005: A text is longer than 1000 characters")]
    [InlineData("{{ x = '-' * 9; for i in 1..9; x = x + x; end }}", "1,38 DG5005: A text is longer than 1000 characters")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "1,17 DG5005: A text is longer than 1000 characters")]
    [InlineData("{{ capture x; for i in 1..90; '------------'; end; end }}", "1,31 DG5005: The output is longer than 1000 bytes")]
    public void Output_and_texts_end(string text, string expected) => Assert.Equal(expected, TemplateRunner.Error(text, Context));

    [Theory]
    [InlineData("{{ [0] * 101 }}", "1,8 DG5005: A list has more than 100 items")]
    [InlineData("{{ x = []; x[1000000000] = 1 }}", "DG5005: A list has more than 100 items")]
    [InlineData("{{ 1..1000000000 | array.reverse }}", "1,26 DG5005: A list has more than 100 items")]
    [InlineData("{{ (1..60) + (1..60) }}", "1,12 DG5005: A list has more than 100 items")]
    [InlineData("{{ [] | array.insert_at 1000 1 }}", "1,15 DG5005: A list has more than 100 items")]
    public void Lists_end(string text, string expected) => Assert.EndsWith(expected, TemplateRunner.Error(text, Context), StringComparison.Ordinal);

    [Fact]
    public void The_time_of_a_regular_expression_ends() =>
        Assert.Equal(
            "1,46 DG5005: The regular expression '(a+)+b' takes longer than 0.05 s",
            TemplateRunner.Error("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | regex.match `(a+)+b` }}", Context));

    [Fact]
    public void The_steps_end()
    {
        string body = string.Concat(Enumerable.Repeat("x = 1; ", 30));
        Assert.EndsWith("DG5005: The template takes more than 2000 steps", TemplateRunner.Error($"{{{{ for i in 1..90; {body}end }}}}", Context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1 << 70000 }}", "1,6 DG5005: A whole number has more than 65536 bits")]
    [InlineData("{{ x = 2; for i in 1..20; x = x * x; end }}", "1,33 DG5005: A whole number has more than 65536 bits")]
    public void Whole_numbers_end(string text, string expected) => Assert.Equal(expected, TemplateRunner.Error(text, Context));

    [Fact]
    public void What_stays_within_the_limits_prints() =>
        Assert.Equal("100 1000", TemplateRunner.Render("{{ n = 0; for i in 1..100; n += 1; end; n }} {{ ('-' * 1000).size }}", Context));
}
