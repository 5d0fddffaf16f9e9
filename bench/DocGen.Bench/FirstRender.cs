using System.Buffers;
using System.Diagnostics;
using DocGen.Templates.Evaluation;

namespace DocGen.Bench;

/// <summary>What the first template costs in a process, code compiled just in time: BenchmarkDotNet warms up, people do not.</summary>
internal static class FirstRender
{
    public static int Run()
    {
        long start = Stopwatch.GetTimestamp();
        Template template = Template.Parse(PageTemplate.Source).Value;
        TimeSpan parsed = Stopwatch.GetElapsedTime(start);
        ArrayBufferWriter<byte> output = new(64 * 1024);
        int faults = template.Render(PageTemplate.CreateContext(), output).Length;
        TimeSpan rendered = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"{PageTemplate.Source.Content.Length} characters, {output.WrittenCount} bytes: parsed after {parsed.TotalMilliseconds:F1} ms, rendered after {rendered.TotalMilliseconds:F1} ms");
        return faults;
    }
}
