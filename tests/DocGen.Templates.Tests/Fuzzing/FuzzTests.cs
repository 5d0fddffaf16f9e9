using System.Buffers;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Fuzzing;

public sealed class FuzzTests
{
    [Fact]
    public void Random_sequences_of_words_never_throw_or_hang()
    {
        Chance chance = new(17);
        for (int i = 0; i < 4_000; i++)
        {
            TemplateFuzzer.Check(TemplateFuzzer.Words(chance));
        }
    }

    [Fact]
    public void Mutated_templates_never_throw_or_hang()
    {
        Chance chance = new(99);
        for (int i = 0; i < 4_000; i++)
        {
            TemplateFuzzer.Check(TemplateFuzzer.Mutated(chance));
        }
    }

    [Fact]
    public void Well_formed_programs_of_the_grammar_parse_without_a_message()
    {
        Chance chance = new(5);
        for (int i = 0; i < 1_500; i++)
        {
            string text = TemplateFuzzer.Program(chance);
            Diagnosed<Template> template = Template.Parse(new SourceText("f.html", text));
            Assert.True(template.Diagnostics.IsEmpty, text + "\n" + string.Join('\n', template.Diagnostics.Select(TemplateRunner.Describe)));
            template.Value.Render(TemplateFuzzer.Context, new ArrayBufferWriter<byte>());
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("x.")]
    [InlineData("x[")]
    [InlineData("1+")]
    [InlineData("f(")]
    [InlineData("1|")]
    [InlineData("if x;")]
    [InlineData("x ? ")]
    [InlineData("do;")]
    [InlineData("$\"{")]
    [InlineData("else if x;")]
    public void Deep_nesting_is_a_message_and_no_overflow(string piece)
    {
        TemplateFuzzer.Check("{{ " + string.Concat(Enumerable.Repeat(piece, 20_000)) + " }}");
        TemplateFuzzer.Check("{{ if x; " + string.Concat(Enumerable.Repeat(piece, 20_000)));
    }

    [Fact]
    public void Lists_that_hold_themselves_print_and_compare()
    {
        TemplateFuzzer.Check("{{ a = []; a[0] = a; a[1] = a; b = []; b[0] = b; b[1] = b; a == b; a | object.to_json }}");
        TemplateFuzzer.Check("{{ a = []; a[0] = a; a[1] = a; a }}");
        TemplateFuzzer.Check("{{ o = {}; o.o = o; o; [o, o] | array.uniq; [[o], [o]] | array.sort }}");
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ x = 'a'; while true; x = x + x; end }}")]
    [InlineData("{{ x = [1]; while true; x = x + x; end }}")]
    [InlineData("{{ x = 3; while true; x = x * x; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; [1] | array.each @f; end; f }}")]
    [InlineData("{{ x = '{{ object.eval_template x }' + '}'; object.eval_template x }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ for i in 1..2000000000; i; end }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = []; x[1999999999] = 1 }}")]
    [InlineData("{{ $1999999999 = 1 }}")]
    [InlineData("{{ 1..2000000000 | array.sort }}")]
    [InlineData("{{ '' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 1 | object.format 'D999999999' }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; x | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = 'a' * 100000; x | string.replace 'a' x }}")]
    public void What_would_not_end_stops_with_a_message(string text)
    {
        Diagnosed<string> result = TemplateRunner.Run(text, TemplateFuzzer.Context);
        Assert.NotEmpty(result.Diagnostics);
    }
}
