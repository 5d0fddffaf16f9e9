using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <param name="Node">At which it sits.</param>
/// <param name="IsSource">Whether the route starts here; else it ends here.</param>
public readonly record struct RouteEnd(int Node, Side Side, bool IsSource);

/// <summary>The ends of a route that a piece leads to: none for a piece in the middle, both for the only piece. For foreach, without allocation.</summary>
public struct RouteEnds(Route route, int piece)
{
    private int _next = piece == 0 ? 0 : 1;

    public RouteEnd Current { get; private set; }

    public readonly RouteEnds GetEnumerator() => this;

    public bool MoveNext()
    {
        switch (_next++)
        {
            case 0:
                Current = new RouteEnd(route.Source, route.SourceSide, IsSource: true);
                return true;
            case 1 when piece == route.Positions.Count - 1:
                Current = new RouteEnd(route.Target, route.TargetSide, IsSource: false);
                return true;
            default:
                return false;
        }
    }
}
