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

    public static Rule PortRefused { get; } = new(
        "DG0402",
        Severity.Error,
        "Port cannot be listened on",
        "The system does not let you listen on the port. Those below 1024 often belong to the administrator alone.",
        "`docgen serve --port 80` on a machine that keeps this port for its web server.",
        "Name a higher port with `--port`, or none at all.");

    public static ImmutableArray<Rule> All { get; } = [PortInUse, PortRefused];
}
