using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>A finished layout: boxes, lines and labels have their places.</summary>
/// <param name="Edges">Parallel to the graph's edges.</param>
public sealed record RoutedGraph(PlacedGraph Placed, ImmutableArray<RoutedEdge> Edges);

/// <param name="Points">Absolute corners from source border to target border, at least 2; consecutive points differ in one coordinate only.</param>
/// <param name="Labels">Absolute bounds, parallel to the edge's labels.</param>
public sealed record RoutedEdge(ImmutableArray<Point> Points, ImmutableArray<Rectangle> Labels);
