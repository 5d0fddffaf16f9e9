namespace DocGen.Text;

/// <summary>How much a diagnostic weighs: an error keeps the site from being published, a warning does so only with <c>--strict</c>.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}
