using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>Every box has its place; siblings do not overlap, children lie inside their container, and lines have room between.</summary>
/// <param name="Size">Of the whole drawing; everything lies within (0, 0) and it.</param>
/// <param name="Nodes">Absolute bounds, parallel to the graph's nodes.</param>
/// <param name="Titles">Absolute bounds of container titles, parallel to the graph's nodes; empty where there is none.</param>
public sealed record PlacedGraph(MeasuredGraph Graph, Size Size, ImmutableArray<Rectangle> Nodes, ImmutableArray<Rectangle> Titles);
