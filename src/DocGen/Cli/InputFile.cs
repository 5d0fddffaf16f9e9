using DocGen.Files;
using DocGen.Publishing;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>Reads a file that is named on the command line.</summary>
internal static class InputFile
{
    /// <param name="path">As typed; <c>-</c> is standard input.</param>
    /// <returns>Null if it cannot be read as UTF-8; then the fault is reported.</returns>
    public static SourceText? Read(string path, ToolHost host, Reporter reporter)
    {
        byte[] bytes;
        try
        {
            if (path == "-")
            {
                using MemoryStream memory = new();
                host.Input.CopyTo(memory);
                bytes = memory.ToArray();
            }
            else
            {
                bytes = host.FileSystem.ReadBytes(host.FileSystem.GetFullPath(path));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bool isMissing = exception is FileNotFoundException or DirectoryNotFoundException;
            reporter.Fail(Diagnostic.Create(FileRules.Unreadable, null, $"'{path}' {(isMissing ? "does not exist" : "cannot be read")}"));
            return null;
        }

        Diagnosed<SourceText> text = TextDecoder.Decode(path == "-" ? "(standard input)" : path, bytes);
        if (text.HasErrors)
        {
            reporter.Fail(text.Diagnostics);
            return null;
        }

        return text.Value;
    }

    /// <summary>Writes a file that is named on the command line, or standard output for none and for <c>-</c>.</summary>
    /// <returns>False if the system refuses; then that is reported.</returns>
    public static bool TryWrite(string? path, ReadOnlySpan<byte> content, ToolHost host, Reporter reporter)
    {
        if (path is null or "-")
        {
            host.Output.Write(content);
            return true;
        }

        try
        {
            string full = host.FileSystem.GetFullPath(path);
            host.FileSystem.CreateFolder(ProjectPath.Parent(full));
            host.FileSystem.WriteBytes(full, content);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reporter.Fail(Diagnostic.Create(PublishingRules.WriteFailed, null, $"'{path}' cannot be written", DiagnosticNote.Note(exception.Message.TrimEnd('.'))));
            return false;
        }
    }
}
