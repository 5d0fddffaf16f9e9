namespace DocGen.Diagrams.Layout;

/// <summary>Distances in px, none negative, and how much work a layout may do.</summary>
/// <param name="NodeSpacing">Least distance between boxes that stand beside each other.</param>
/// <param name="LineToBox">Least distance between a line and a box that is not its end.</param>
/// <param name="LineSpacing">Wanted distance between parallel lines; less where a box has no room for all its ends.</param>
/// <param name="LineToWall">Least distance between a line and a container border along which it runs.</param>
/// <param name="Padding">Distance between a container's border and what stands inside.</param>
/// <param name="TitleInset">Distance between a container's left and top border and its title.</param>
/// <param name="LabelGap">Distance between a label and anything that is not its own line.</param>
/// <param name="Margin">Free border around the whole drawing.</param>
/// <param name="Effort">How many placements are tried; 1 is the least. Work is counted, never time, so the result is the same on every machine.</param>
public sealed record LayoutOptions(
    double NodeSpacing = 20,
    double LineToBox = 12,
    double LineSpacing = 10,
    double LineToWall = 8,
    double Padding = 12,
    double TitleInset = 8,
    double LabelGap = 5,
    double Margin = 12,
    int Effort = 4)
{
    public static LayoutOptions Default { get; } = new();
}
