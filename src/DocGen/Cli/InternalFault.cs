using System.Runtime.InteropServices;
using System.Text;
using DocGen.Files;

namespace DocGen.Cli;

/// <summary>What the user sees of a fault of the tool itself: one line, and a file to send.</summary>
internal static class InternalFault
{
    public static int Report(Exception exception, bool isVerbose, ToolHost host)
    {
        // Of several faults at once the first says what happened.
        Exception fault = exception is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[0] : exception;
        host.Error.Write($"docgen: internal fault: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}\n");
        if (isVerbose)
        {
            host.Error.Write(fault + "\n");
            return ExitCode.InternalFault;
        }

        string text = $"DocGen {ToolVersion.Current}, .NET {Environment.Version}, {RuntimeInformation.OSDescription}\n\n{fault}\n";

        // Others may write to the folder too: with a name known beforehand they could lead the report to a file of the user's.
        string name = $"docgen-fault-{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}.txt";
        string path = ProjectPath.Combine(host.FileSystem.GetFullPath(Path.GetTempPath()), name);
        try
        {
            host.FileSystem.WriteBytes(path, Encoding.UTF8.GetBytes(text));
            host.Error.Write($"  This is a fault of DocGen, not of your content. Please report it with the file {path}\n");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            host.Error.Write("  This is a fault of DocGen, not of your content. Run the command again with -v and report what it says\n");
        }

        return ExitCode.InternalFault;
    }
}
