using System.Collections.Immutable;

namespace DocGen.Site.Highlighting;

/// <summary>The tree of a regular expression: nothing in it looks back or ahead, so an automaton can follow it.</summary>
internal abstract record Pattern
{
    /// <summary>One character.</summary>
    public sealed record One(CharacterSet Set) : Pattern;

    public sealed record Sequence(ImmutableArray<Pattern> Parts) : Pattern;

    public sealed record Choice(ImmutableArray<Pattern> Options) : Pattern;

    /// <param name="Most">Null: without end.</param>
    public sealed record Repeat(Pattern Inner, int Least, int? Most) : Pattern;
}
