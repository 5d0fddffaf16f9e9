using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Serving;

/// <summary>What can keep a preview from being served.</summary>
public static class ServingRules
{
    public static Rule PortInUse { get; } = new(
        "DG0401",
        Severity.Error,
        "Port is in use",
        "Another program, perhaps another preview, listens on the port, and only one can.",
        "`docgen serve` in two folders at once.",
        "End the other program, or name another port with `--port`.");

    public static ImmutableArray<Rule> All { get; } = [PortInUse];
}
