using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class TemplateTests
{
    [Fact]
    public void A_template_prints_its_text_and_the_values_of_its_expressions()
    {
        TemplateObject globals = new();
        globals.Set("name", "World");
        Diagnosed<Template> template = Template.Parse(new SourceText("page.html", "Hello {{ name }}!"));
        Diagnosed<string> result = template.Value.RenderToString(new TemplateContext(StandardLibrary.Instance, globals));
        Assert.Empty(result.Diagnostics);
        Assert.Equal("Hello World!", result.Value);
    }
}
