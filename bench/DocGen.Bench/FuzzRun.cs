using System.Diagnostics;
using DocGen.Templates.Tests.Fuzzing;

namespace DocGen.Bench;

/// <summary>The fuzzing of the tests, longer: a third of the inputs are well-formed programs, a third mutated ones, a third chains of words.</summary>
internal static class FuzzRun
{
    public static int Run(int count)
    {
        Chance chance = new(2463534242);
        long start = Stopwatch.GetTimestamp();
        int faults = 0;
        TimeSpan slowest = default;
        string slowestText = "";
        for (int i = 0; i < count; i++)
        {
            string text = (i % 3) switch
            {
                0 => TemplateFuzzer.Words(chance),
                1 => TemplateFuzzer.Mutated(chance),
                _ => TemplateFuzzer.Program(chance),
            };
            long begun = Stopwatch.GetTimestamp();
            try
            {
                TemplateFuzzer.Check(text);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                faults++;
                Console.WriteLine($"{exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}\n{text}\n");
            }

            if (Stopwatch.GetElapsedTime(begun) is { } took && took > slowest)
            {
                (slowest, slowestText) = (took, text);
            }

            if ((i + 1) % 100_000 == 0)
            {
                Console.WriteLine($"{i + 1} inputs, {faults} faults, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
            }
        }

        Console.WriteLine($"{count} inputs, {faults} faults; the slowest took {slowest.TotalMilliseconds:F0} ms: {slowestText}");
        return faults == 0 ? 0 : 1;
    }
}
