using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocGen.Site.Localization;
using DocGen.Site.Markup;

namespace DocGen.Site.Drafts;

/// <summary>HTML being written, with the holes in it; <see cref="Clear"/> keeps the memory.</summary>
internal sealed class DraftBuffer
{
    [ThreadStatic]
    private static DraftBuffer? _ofThread;

    private readonly ImmutableArray<DraftHole>.Builder _holes = ImmutableArray.CreateBuilder<DraftHole>();

    /// <summary>A place behind which it is not known yet whether a line has ended.</summary>
    private int _open = -1;

    /// <summary>The buffer of the calling thread.</summary>
    public static DraftBuffer OfThread => _ofThread ??= new DraftBuffer();

    public HtmlBuffer Html { get; } = new(64 * 1024);

    public int Position => Html.Length;

    public DraftPlace Place => new(Html.Length, _holes.Count);

    public void Clear()
    {
        Html.Clear();
        _holes.Clear();
        _open = -1;
    }

    public ArticleDraft ToDraft(ImmutableArray<int> headingDepths, bool hasTabs, bool hasCode) => new(Html.ToArray(), _holes.ToImmutable(), headingDepths, hasTabs, hasCode);

    public void Add(DraftHole hole)
    {
        _holes.Add(hole);
        _open = hole.Position;
    }

    public void AddWord(Func<ArticleLabels, string> choose) => Add(new DraftHole.Word(Position, choose));

    /// <summary>Ends what may or may not be shown.</summary>
    public DraftPlace Close()
    {
        _open = Position;
        return Place;
    }

    public void EnsureLine()
    {
        if (Position == _open)
        {
            if (_holes is not [.., DraftHole.LineStart last] || last.Position != Position)
            {
                _holes.Add(new DraftHole.LineStart(Position));
            }

            return;
        }

        Html.EnsureLine();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> markup) => Html.Write(markup);

    public void WriteRaw(ReadOnlySpan<char> markup) => Html.WriteRaw(markup);

    public void WriteText(ReadOnlySpan<char> text) => Html.WriteText(text);

    public void WriteNumber(int value) => Html.WriteNumber(value);

    public void WriteAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value) => Html.WriteAttribute(name, value);
}
