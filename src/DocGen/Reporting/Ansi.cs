namespace DocGen.Reporting;

/// <summary>The few terminal sequences in use.</summary>
internal static class Ansi
{
    public const string Reset = "\e[0m";
    public const string Bold = "\e[1m";
    public const string Red = "\e[1;31m";
    public const string Yellow = "\e[1;33m";
    public const string Cyan = "\e[1;36m";
    public const string Blue = "\e[1;34m";
    public const string ClearLine = "\r\e[2K";

    public static string Paint(string text, string color, bool hasColor) => hasColor ? color + text + Reset : text;
}
