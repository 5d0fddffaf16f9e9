using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using DocGen.Building;
using DocGen.Files;

namespace DocGen.Cli;

/// <summary>The process: its streams, its signals, its exit code.</summary>
internal static class Program
{
    private const int DefaultWidth = 100;

    private static int Main(string[] arguments)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        using CancellationTokenSource cancellation = new();
        int signalCode = 0;
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, ExitCode.Interrupted));
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, ExitCode.Terminated));
        using StreamWriter error = new(Console.OpenStandardError(), encoding, bufferSize: 4096) { AutoFlush = true };
        using Stream output = Console.OpenStandardOutput();
        using StreamWriter text = new(output, encoding, bufferSize: 4096, leaveOpen: true) { AutoFlush = true };
        bool isTerminal = !Console.IsErrorRedirected;
        ToolHost host = new(
            DiskFileSystem.Instance,
            Console.OpenStandardInput(),
            output,
            error,
            text,
            isTerminal,
            isTerminal ? WidthOfTerminal() : DefaultWidth,
            Environment.ProcessorCount,
            Environment.GetEnvironmentVariable,
            TimeProvider.System,
            Build: SiteBuilder.Build)
        {
            Open = Open,
            FindCommitDays = new GitHistory(Environment.GetEnvironmentVariable).Find,
        };
        try
        {
            return CommandLine.Run(arguments, host, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            return signalCode;
        }
        catch (IOException)
        {
            // Standard error takes nothing, so nobody can be told; a reader that has gone is no failure and does not come here.
            return ExitCode.UsageOrEnvironment;
        }

        void Cancel(PosixSignalContext context, int code)
        {
            // The second signal ends the process at once; publishing stands that at any moment.
            context.Cancel = signalCode == 0;
            signalCode = code;
            cancellation.Cancel();
        }
    }

    private static bool Open(string address)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and int width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
