using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace DocGen.Cli;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionWriter(ToolHost host) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override int Invoke(ParseResult parseResult)
    {
        host.Output.Write(Encoding.UTF8.GetBytes(ToolVersion.Current + "\n"));
        return ExitCode.Success;
    }
}
