using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Differences;

/// <summary>How a change is marked: by a sign, and by a colour for those who see it.</summary>
internal static class DifferenceSign
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "−",
        ChangeKind.Changed => "~",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };

    public static ColorToken ColorOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ColorToken.Success,
        ChangeKind.Removed => ColorToken.Muted,
        ChangeKind.Changed => ColorToken.Warning,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };
}
