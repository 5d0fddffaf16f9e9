namespace DocGen.Diagrams.Routing;

/// <summary>What a route pays for, in px of length.</summary>
/// <param name="Bend">For each change of direction.</param>
/// <param name="Crossing">For each line that is crossed.</param>
/// <param name="Sharing">For each px on a line that another route uses.</param>
/// <param name="OffCenter">For each px between an end and the middle of its side.</param>
/// <param name="Crowding">For each end already on a side that has no room for another.</param>
public sealed record RoutingCosts(double Bend = 45, double Crossing = 60, double Sharing = 0.08, double OffCenter = 0.12, double Crowding = 150);

/// <summary>How thorough one search is.</summary>
/// <param name="Greed">Factor on the estimate in quarters; 4 finds the cheapest way, more finds a way faster.</param>
/// <param name="States">How many states are visited before the search gives up.</param>
public readonly record struct SearchEffort(int Greed, int States);
