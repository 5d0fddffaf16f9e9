using System.Runtime.CompilerServices;

namespace DocGen.Site.Highlighting;

/// <summary>A deterministic automaton over character classes that knows which patterns have matched so far.</summary>
/// <param name="id">Unique in its language.</param>
/// <param name="transitions">Next state by state and class; 0 is the dead end, 1 the start. Shape [states × classes].</param>
/// <param name="accepted">For each state the numbers of the patterns that end there, in their order; null for none. Shape [states].</param>
internal sealed class Automaton(int id, CharacterClasses classes, ushort[] transitions, int[]?[] accepted)
{
    public const int Start = 1;

    private readonly int _classCount = classes.Count;

    public int Id => id;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int state, char c) => transitions[(state * _classCount) + classes[c]];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int[]? AcceptedIn(int state) => accepted[state];
}
