using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>A placement and what later phases keep of it.</summary>
/// <param name="Rows">Groups of siblings whose middles share one y.</param>
/// <param name="Columns">Groups of siblings whose middles share one x.</param>
public sealed record Placement(PlacedGraph Graph, ImmutableArray<ImmutableArray<int>> Rows, ImmutableArray<ImmutableArray<int>> Columns);

/// <param name="Direction">Main direction of containers that no hint directs.</param>
/// <param name="Index">Which starting order is used; 0 is the author's.</param>
/// <param name="Rounds">How often containers are placed again knowing where their relations lead; at least 1.</param>
/// <param name="Aspect">Wanted width divided by height.</param>
/// <param name="Stretch">Factor on all distances, at least 1; more where lines found no room.</param>
/// <param name="Folds">Whether layers are joined and split for the sake of the aspect.</param>
/// <param name="Lines">Whether boxes without relations among them, most of which have some to the outside, stand in one line across the flow.</param>
public sealed record PlacementVariant(Side Direction, int Index, int Rounds, double Aspect, double Stretch, bool Folds = false, bool Lines = false);
