using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>The marks at the ends of a line, with the kind's arrow already applied: never <see cref="EndMark.Default"/>.</summary>
public readonly record struct EdgeMarks(EndMark Tail, EndMark Head)
{
    public static EdgeMarks Of(ViewEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ArrowStyle arrow = edge.Kind?.Arrow ?? ArrowStyle.Forward;
        Relation first = edge.Relations[0];
        EndMark tail = first.Tail is not EndMark.Default ? first.Tail : arrow is ArrowStyle.Both ? EndMark.Arrow : EndMark.None;
        EndMark head = first.Head is not EndMark.Default ? first.Head : arrow is ArrowStyle.None ? EndMark.None : EndMark.Arrow;
        return new EdgeMarks(tail, head);
    }

    /// <summary>How far a mark reaches along its line from the border, in px.</summary>
    public static double Length(EndMark mark) => mark switch
    {
        EndMark.Default or EndMark.None => 0,
        EndMark.Arrow => 9,
        EndMark.Triangle => 13,
        EndMark.DiamondFilled or EndMark.DiamondHollow => 16,
        EndMark.Circle => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "not an end mark"),
    };

    /// <summary>Length that the last straight piece of a line must have at this mark.</summary>
    public static double Clearance(EndMark mark) => Length(mark) is > 0 and double length ? length + 5 : 0;
}
