using System.Buffers;
using BenchmarkDotNet.Attributes;
using DocGen.Templates.Evaluation;

namespace DocGen.Bench;

/// <summary>Parsing a page's template, and rendering it into a buffer that is used again.</summary>
[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly TemplateContext _context = PageTemplate.CreateContext();
    private readonly Template _template = Template.Parse(PageTemplate.Source).Value;

    [Benchmark]
    public Template Parse() => Template.Parse(PageTemplate.Source).Value;

    [Benchmark]
    public int Render()
    {
        _output.ResetWrittenCount();
        return _template.Render(_context, _output).Length + _output.WrittenCount;
    }
}
