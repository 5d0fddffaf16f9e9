using System.Diagnostics;
using DocGen.Diagrams.Tests.Fonts;
using DocGen.Tests.Building;

namespace DocGen.Bench;

/// <summary>The fuzzing of files in the tests, longer; says how much time the slowest file took and how much memory there is in use.</summary>
internal static class FileFuzzRun
{
    public static int RunFonts(int count) => Run("fonts", new FontFuzzer(2463534242).RunOnce, count);

    public static int RunImages(int count)
    {
        var fuzzer = new ImageFuzzer(2463534242);
        int result = Run("images", fuzzer.RunOnce, count);
        Console.WriteLine($"{fuzzer.Read} were read all the same");
        return result;
    }

    private static int Run(string what, Action runOnce, int count)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan slowest = default;
        int faults = 0;
        for (int i = 0; i < count; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            try
            {
                runOnce();
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

            if ((i + 1) % 10_000 == 0 || i + 1 == count)
            {
                Console.WriteLine($"{i + 1} {what}, {faults} faults, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, the slowest {slowest.TotalMilliseconds:F0} ms, {GC.GetTotalMemory(false) / 1_000_000} MB in use, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most");
            }
        }

        return faults == 0 ? 0 : 1;
    }
}
