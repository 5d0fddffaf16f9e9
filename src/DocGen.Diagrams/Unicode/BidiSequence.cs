namespace DocGen.Diagrams.Unicode;

/// <summary>An isolating run sequence (rule X10): characters of one level that are seen as neighbours, isolates between them left out.</summary>
/// <param name="Start">L or R: the direction before the sequence.</param>
/// <param name="End">L or R: the direction after it.</param>
internal sealed record BidiSequence(List<int> Indices, int Level, BidiClass Start, BidiClass End)
{
    /// <summary>L or R: the direction of the sequence's level.</summary>
    public BidiClass Embedding => DirectionOf(Level);

    public static List<BidiSequence> FindAll(BidiClass[] classes, byte[] levels, int[] matches, int paragraph)
    {
        List<List<int>> runs = FindRuns(levels, out int[] runOf);
        int[] previous = FindNeighbours(levels, isForward: false);
        int[] next = FindNeighbours(levels, isForward: true);
        var sequences = new List<BidiSequence>();
        foreach (List<int> run in runs)
        {
            // A run that begins with the end of an isolate goes on where the isolate began.
            if (classes[run[0]] == BidiClass.PDI && matches[run[0]] >= 0)
            {
                continue;
            }

            var indices = new List<int>(run);
            while (BidiExplicitLevels.IsIsolateStart(classes[indices[^1]]) && matches[indices[^1]] < classes.Length)
            {
                indices.AddRange(runs[runOf[matches[indices[^1]]]]);
            }

            int level = levels[indices[0]];
            int before = previous[indices[0]];
            int after = BidiExplicitLevels.IsIsolateStart(classes[indices[^1]]) ? -1 : next[indices[^1]];
            sequences.Add(new BidiSequence(
                indices,
                level,
                DirectionOf(Math.Max(level, before < 0 ? paragraph : levels[before])),
                DirectionOf(Math.Max(level, after < 0 ? paragraph : levels[after]))));
        }

        return sequences;
    }

    private static List<List<int>> FindRuns(byte[] levels, out int[] runOf)
    {
        var runs = new List<List<int>>();
        runOf = new int[levels.Length];
        int level = BidiLine.Removed;
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i] == BidiLine.Removed)
            {
                continue;
            }

            if (levels[i] != level)
            {
                level = levels[i];
                runs.Add([]);
            }

            runs[^1].Add(i);
            runOf[i] = runs.Count - 1;
        }

        return runs;
    }

    /// <summary>The next character on one side that is not removed; -1 if there is none.</summary>
    private static int[] FindNeighbours(byte[] levels, bool isForward)
    {
        var neighbours = new int[levels.Length];
        int last = -1;
        for (int step = 0; step < levels.Length; step++)
        {
            int i = isForward ? levels.Length - 1 - step : step;
            neighbours[i] = last;
            last = levels[i] == BidiLine.Removed ? last : i;
        }

        return neighbours;
    }

    private static BidiClass DirectionOf(int level) => (level & 1) != 0 ? BidiClass.R : BidiClass.L;
}
