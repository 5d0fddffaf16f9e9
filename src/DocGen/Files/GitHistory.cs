using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DocGen.Files;

/// <summary>Asks the git of this machine when files were last committed: once for all files, and only what is in the clone.</summary>
/// <param name="variable">Environment variables; null where one is not set.</param>
public sealed class GitHistory(Func<string, string?> variable)
{
    /// <summary>See <see cref="FindCommitDays"/>.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public CommitDays Find(string folder, IReadOnlyCollection<string> files, CancellationToken cancellationToken)
    {
        if (FindProgram() is not { } program)
        {
            return CommitDays.Unknown("git is not installed");
        }

        try
        {
            using GitProcess state = new(program, folder, ["rev-parse", "--is-shallow-repository"], cancellationToken);
            string isShallow = state.Output.ReadToEnd().Trim();
            if (state.End() is { } noRepository)
            {
                return CommitDays.Unknown(noRepository);
            }

            using GitProcess log = new(program, folder, GitLog.Arguments, cancellationToken);
            CommitDays days = GitLog.Read(log.Output, files, isShallow == "true", cancellationToken);
            return days.Days.Count + days.Cut < files.Count && log.End() is { } fault ? CommitDays.Unknown(fault) : days;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return CommitDays.Unknown($"git does not start: {exception.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The full path of git, from <c>PATH</c> alone: some systems would begin with the working folder, whose files are not trusted.</summary>
    private string? FindProgram()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A process that is gone when this is disposed, whether or not it was read to the end.</summary>
    private sealed class GitProcess : IDisposable
    {
        private readonly Process _process;
        private readonly Task<string> _error;
        private readonly CancellationTokenRegistration _cancellation;

        public GitProcess(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
        {
            ProcessStartInfo start = new(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };

            // Messages are quoted in ours, and a clone that leaves objects on its server must not fetch them: a build needs no network.
            start.Environment["LC_ALL"] = "C";
            start.Environment["GIT_NO_LAZY_FETCH"] = "1";
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
            _process = Process.Start(start) ?? throw new IOException("no process");
            _process.StandardInput.Close();
            _error = _process.StandardError.ReadToEndAsync(CancellationToken.None);
            _cancellation = cancellationToken.Register(Stop);
        }

        public StreamReader Output => _process.StandardOutput;

        /// <summary>Waits for the end.</summary>
        /// <returns>What git complains of; null if it did what it was asked.</returns>
        public string? End()
        {
            _process.WaitForExit();
            string complaint = _error.GetAwaiter().GetResult().Split('\n')[0].Trim();
            return _process.ExitCode == 0 ? null : complaint.Length == 0 ? $"git ended with {_process.ExitCode}" : "git says: " + complaint;
        }

        public void Dispose()
        {
            _cancellation.Dispose();
            Stop();
            _process.Dispose();
        }

        private void Stop()
        {
            try
            {
                _process.Kill();
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It has ended by itself.
            }
        }
    }
}
