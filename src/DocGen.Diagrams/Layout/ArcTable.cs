namespace DocGen.Diagrams.Layout;

/// <summary>Arcs sorted by tail, those of one tail in the given order, so that the ways out of a variable lie side by side.</summary>
public sealed class ArcTable
{
    private readonly int[] _origins;

    /// <summary>O(variables + arcs).</summary>
    public ArcTable(int count, ReadOnlySpan<DifferenceArc> arcs)
    {
        Arcs = new DifferenceArc[arcs.Length];
        _origins = new int[arcs.Length];
        OutStart = new int[count + 1];
        InStart = new int[count + 1];
        InArcs = new int[arcs.Length];
        foreach (ref readonly DifferenceArc arc in arcs)
        {
            OutStart[arc.Tail + 1]++;
            InStart[arc.Head + 1]++;
        }

        for (int variable = 0; variable < count; variable++)
        {
            OutStart[variable + 1] += OutStart[variable];
            InStart[variable + 1] += InStart[variable];
        }

        int[] nextOut = OutStart.AsSpan(0, count).ToArray();
        int[] nextIn = InStart.AsSpan(0, count).ToArray();
        for (int i = 0; i < arcs.Length; i++)
        {
            int at = nextOut[arcs[i].Tail]++;
            Arcs[at] = arcs[i];
            _origins[at] = i;
            InArcs[nextIn[arcs[i].Head]++] = at;
        }
    }

    public DifferenceArc[] Arcs { get; }

    /// <summary>By variable: the first of the arcs that lead out of it; one more entry at the end.</summary>
    public int[] OutStart { get; }

    /// <summary>By variable: where in <see cref="InArcs"/> the arcs that lead to it begin; one more entry at the end.</summary>
    public int[] InStart { get; }

    /// <summary>Indices of arcs by head, those of one head in the given order.</summary>
    public int[] InArcs { get; }

    /// <summary>The index of an arc as it was given.</summary>
    public int Origin(int arc) => _origins[arc];
}
