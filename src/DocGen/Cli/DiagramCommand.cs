using System.CommandLine;

namespace DocGen.Cli;

/// <summary><c>docgen diagram</c>: drawings without a site.</summary>
internal static class DiagramCommand
{
    public static Command Create(ToolHost host) => new ToolCommand("diagram", "Work with diagrams.")
    {
        DiagramRenderCommand.Create(host),
        DiagramDiffCommand.Create(host),
        DiagramExportCommand.Create(host),
        DiagramLockCommand.Create(host),
        DiagramLayoutCommand.Create(host),
    };
}
