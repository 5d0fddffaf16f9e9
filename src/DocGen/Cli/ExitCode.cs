namespace DocGen.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The content has errors, or warnings with <c>--strict</c>.</summary>
    public const int ContentErrors = 1;

    /// <summary>Usage, configuration or environment.</summary>
    public const int UsageOrEnvironment = 2;

    /// <summary>A fault of the tool itself.</summary>
    public const int InternalFault = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM.</summary>
    public const int Terminated = 143;
}
