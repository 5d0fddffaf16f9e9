using System.Collections.Concurrent;

namespace DocGen.Publishing;

/// <summary>Runs an action for each index, in parallel, in runs of neighbours: files of one folder are written by one thread.</summary>
internal static class Batches
{
    private const int Size = 32;

    public static void Run(int count, ParallelOptions options, Action<int> action)
    {
        if (options.MaxDegreeOfParallelism == 1 || count <= Size)
        {
            for (int i = 0; i < count; i++)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                action(i);
            }

            return;
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(0, count, Size), options, range =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    action(i);
                }
            });
        }
        catch (AggregateException exception)
        {
            // One fault is enough to say why the disk refuses, and callers know only plain exceptions.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
