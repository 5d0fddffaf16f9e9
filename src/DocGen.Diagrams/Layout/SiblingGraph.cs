using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>The children of one container with the relations that meet in it, in flow coordinates: y is the main direction, whatever it is on paper.</summary>
/// <param name="Boxes">One for each child.</param>
/// <param name="Links">Relations between children; those of one pair and direction are one link.</param>
public sealed record SiblingGraph(ImmutableArray<SiblingBox> Boxes, ImmutableArray<SiblingLink> Links)
{
    /// <summary>Whether another graph has the same boxes and links, so that it is arranged alike.</summary>
    public bool HasContentOf(SiblingGraph other) => Boxes.AsSpan().SequenceEqual(other.Boxes.AsSpan()) && Links.AsSpan().SequenceEqual(other.Links.AsSpan());

    /// <summary>Whether boxes stand rather on the other side than where their relations to the outside lead.</summary>
    public bool IsPulledAgainst(Arrangement arrangement)
    {
        double moment = 0;
        for (int i = 0; i < Boxes.Length; i++)
        {
            moment += Boxes[i].PullX * (arrangement.Places[i].X + ((Boxes[i].Size.Width - arrangement.Size.Width) / 2));
        }

        return moment < -1;
    }
}

/// <param name="Size">In flow coordinates.</param>
/// <param name="PullX">Where its relations to the outside lead: below 0 to the left, above 0 to the right, 0 nowhere.</param>
/// <param name="PullY">The same along the flow: below 0 towards its start.</param>
public sealed record SiblingBox(Size Size, double PullX = 0, double PullY = 0);

/// <param name="From">Index of the box it leaves.</param>
/// <param name="To">Index of the box it enters.</param>
/// <param name="FromOffset">Mean distance of its ends from the middle of the box, across the flow.</param>
/// <param name="ToOffset">The same at its end.</param>
/// <param name="Weight">How many relations it stands for.</param>
/// <param name="LabelSize">Room for its labels in flow coordinates, empty if it has none.</param>
public sealed record SiblingLink(int From, int To, double FromOffset, double ToOffset, int Weight, Size LabelSize);
