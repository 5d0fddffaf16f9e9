namespace DocGen.Text;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate with the least edit distance (insertions, deletions, substitutions and swaps of neighbours, ignoring case),
    /// ties by ordinal order; null where none is near: more than a third of the longer name apart, and neither a prefix of the other.
    /// </summary>
    /// <remarks>O(candidates × length²). Source: the optimal string alignment distance.</remarks>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) > Math.Max(name.Length, candidate.Length) / 2)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best is not null && bestDistance <= Math.Max(1, Math.Max(name.Length, best.Length) / 3) ? best : null;
    }

    /// <summary>A help note <c>did you mean 'x'?</c>, or no note.</summary>
    public static DiagnosticNote[] Notes(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is string nearest ? [DiagnosticNote.Help($"did you mean '{nearest}'?")] : [];

    private static int Distance(string left, string right)
    {
        int[,] d = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= right.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    best = Math.Min(best, d[i - 2, j - 2] + 1);
                }

                d[i, j] = best;
            }
        }

        return d[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
