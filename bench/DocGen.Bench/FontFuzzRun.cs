using System.Diagnostics;
using DocGen.Diagrams.Tests.Fonts;

namespace DocGen.Bench;

/// <summary>The fuzzing of fonts in the tests, longer; says how much time the slowest font took and how much memory there is in use.</summary>
internal static class FontFuzzRun
{
    public static int Run(int count)
    {
        var fuzzer = new FontFuzzer(2463534242);
        long start = Stopwatch.GetTimestamp();
        TimeSpan slowest = default;
        int faults = 0;
        for (int i = 0; i < count; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            try
            {
                fuzzer.RunOnce();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                faults++;
                Console.WriteLine($"input {i}: {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}");
            }

            if (Stopwatch.GetElapsedTime(begun) is { } took && took > slowest)
            {
                slowest = took;
                if (took.TotalSeconds > 1)
                {
                    Console.WriteLine($"input {i} took {took.TotalMilliseconds:F0} ms");
                }
            }

            if ((i + 1) % 10_000 == 0)
            {
                Console.WriteLine($"{i + 1} fonts, {faults} faults, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, the slowest {slowest.TotalMilliseconds:F0} ms, {GC.GetTotalMemory(false) / 1_000_000} MB");
            }
        }

        return faults == 0 ? 0 : 1;
    }
}
