namespace DocGen.Reporting;

/// <summary>How diagnostics are written.</summary>
public enum LogFormat
{
    /// <summary>For people: with the source line and carets.</summary>
    Text,

    /// <summary>One line each, as compilers write them, so that editors and build systems find the place.</summary>
    Line,

    /// <summary>Annotations of GitHub's workflows.</summary>
    GitHub,

    /// <summary>One JSON object on each line.</summary>
    Json,

    /// <summary>One SARIF 2.1.0 document.</summary>
    Sarif,
}
