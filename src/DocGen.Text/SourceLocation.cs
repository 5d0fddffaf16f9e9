namespace DocGen.Text;

/// <summary>A span in a source file: what a diagnostic points at.</summary>
public sealed record SourceLocation(SourceText Source, TextSpan Span)
{
    public string Path => Source.Path;

    public TextPosition Start => Source.GetPosition(Span.Start);

    public TextPosition End => Source.GetPosition(Span.End);

    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}
