using System.Text;
using DocGen.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>The lines of a block joined by <c>\n</c>, without the indentation and quote marks before them, and where each came from.</summary>
public readonly struct SourceLines
{
    private readonly (int Joined, int Source)[] _starts;

    public SourceLines(LeafBlock block)
    {
        StringLineGroup lines = block.Lines;
        StringBuilder text = new();
        _starts = new (int, int)[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            ref StringLine line = ref lines.Lines[i];
            _starts[i] = (text.Length, Math.Max(0, line.Slice.Start));
            text.Append(line.Slice.AsSpan());
            if (i + 1 < lines.Count)
            {
                text.Append('\n');
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The span in the source of a span of <see cref="Text"/>.</summary>
    public TextSpan Map(TextSpan span)
    {
        int start = Offset(span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, Offset(span.End)));
    }

    private int Offset(int joined)
    {
        int low = 0;
        for (int high = _starts.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            if (_starts[middle].Joined <= joined)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _starts.Length == 0 ? 0 : _starts[low].Source + joined - _starts[low].Joined;
    }
}
