using System.Buffers;
using System.Text;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class HostTests
{
    [Fact]
    public void Objects_of_the_host_are_read_on_demand()
    {
        Page page = new();
        TemplateContext context = new(StandardLibrary.Instance, page);
        Assert.Equal("T 0,1,2, 3", TemplateRunner.Render("{{ title }} {{ for i in list; i; ','; end }} {{ list.size }}", context));
        Assert.Equal(3, page.Reads);
    }

    [Fact]
    public void Variables_of_the_host_are_hidden_and_never_changed()
    {
        Page page = new();
        TemplateContext context = new(StandardLibrary.Instance, page);
        Assert.Equal("TX", TemplateRunner.Render("{{ title; title = 'X'; title }}", context));
        Assert.Equal("T", TemplateRunner.Render("{{ title }}", context));
    }

    [Fact]
    public void Members_of_a_read_only_object_cannot_be_set()
    {
        TemplateObject globals = new();
        globals.Set("page", TemplateValue.FromObject(new Page()));
        Assert.Equal("1,9 DG5002: The member 'title' of 'page' is read-only", TemplateRunner.Error("{{ page.title = 1 }}", new TemplateContext(StandardLibrary.Instance, globals)));
    }

    [Fact]
    public void Functions_of_the_host_get_checked_arguments_and_report_faults()
    {
        TemplateObject globals = new();
        globals.Set("join", TemplateValue.FromFunction(new NativeFunction("join", "first second? rest...", static c => $"{c.Text(0)}-{c.Text(1)}-{c.Count}")));
        globals.Set("half", TemplateValue.FromFunction(new NativeFunction("half", "number", static c => c.Integer(0) % 2 == 0 ? c.Integer(0) / 2 : throw c.FailAt(0, "the number is odd"))));
        TemplateContext context = new(StandardLibrary.Instance, globals);
        Assert.Equal("1--2 1-2-2 1-2-4 1-x-2", TemplateRunner.Render("{{ join 1 }} {{ 1 | join 2 }} {{ join(1, 2, 3, 4) }} {{ join 1 second: 'x' }}", context));
        Assert.Equal("1,9 DG5002: half: the number is odd", TemplateRunner.Error("{{ half 3 }}", context));
        Assert.Equal("1,4 DG5002: The function 'half' takes 1 argument and gets 0", TemplateRunner.Error("{{ half }}", context));
    }

    [Fact]
    public void What_a_template_adds_to_the_library_is_its_own()
    {
        Assert.Equal("Y", TemplateRunner.Render("{{ string.mine = 'y'; string.mine | string.upcase }}"));
        Assert.Equal("", TemplateRunner.Render("{{ string.mine }}"));
    }

    [Fact]
    public void One_template_renders_on_many_threads()
    {
        Template template = Template.Parse(new SourceText("t", "{{ for i in 1..200; x = i | math.plus n; end; x }}{{ array.cycle ['a', 'b'] }}")).Value;
        string[] results = new string[64];
        Parallel.For(0, results.Length, i =>
        {
            TemplateObject globals = new();
            globals.Set("n", i);
            results[i] = template.RenderToString(new TemplateContext(StandardLibrary.Instance, globals)).Value;
        });
        Assert.Equal(Enumerable.Range(0, 64).Select(static i => $"{200 + i}a"), results);
    }

    [Fact]
    public void Output_is_utf8_whole_across_parts()
    {
        string text = string.Concat(Enumerable.Repeat("aé€😀", 3_000));
        TemplateObject globals = new();
        globals.Set("text", text);
        ArrayBufferWriter<byte> output = new();
        Template template = Template.Parse(new SourceText("t", "é{{ text }}😀")).Value;
        Assert.Empty(template.Render(new TemplateContext(StandardLibrary.Instance, globals), output));
        Assert.Equal("é" + text + "😀", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_template_with_errors_does_not_render()
    {
        Template template = Template.Parse(new SourceText("t", "{{ 1 + }}")).Value;
        Assert.True(template.HasErrors);
        Assert.Single(template.Render(TemplateRunner.Context, new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void Parsing_goes_on_behind_a_fault()
    {
        Diagnosed<Template> template = Template.Parse(new SourceText("t", "{{ 1 + }}\n{{ x = y = 2 }}\n{{ [1 }}"));
        Assert.Equal(["1,8", "2,8", "3,7"], template.Diagnostics.Select(static d => $"{d.Location!.Start.Line},{d.Location.Start.Column}"));
    }

    [Fact]
    public void Data_must_be_an_object()
    {
        Diagnosed<ITemplateObject> data = TemplateJson.ReadVariables(new SourceText("data.json", "[1]"));
        Assert.Equal("1,1 DG5006: The data is a list and not an object", TemplateRunner.Describe(Assert.Single(data.Diagnostics)));
    }

    private sealed class Page : ITemplateObject
    {
        public int Reads { get; private set; }

        public IEnumerable<string> Members => ["title", "list"];

        public bool TryGet(string member, out TemplateValue value)
        {
            Reads += member is "title" or "list" ? 1 : 0;
            value = member switch
            {
                "title" => "T",
                "list" => TemplateValue.FromList(new TemplateLazyList(3, static i => i)),
                _ => TemplateValue.Null,
            };
            return !value.IsNull;
        }
    }
}
