using DocGen.Site.Highlighting;

namespace DocGen.Site.Drafts;

/// <summary>
/// Code that was coloured before: translations of a page show the same blocks, and so do pages of one series. Of a limited length in all; then it
/// keeps what it has, which is what the next language will ask for first.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed class CodeMemory
{
    /// <summary>Characters of code.</summary>
    public const int Capacity = 1 << 20;

    private readonly Dictionary<CodeLanguage, Dictionary<string, byte[]>> _known = [];
    private int _length;

    public byte[]? Find(CodeLanguage language, ReadOnlySpan<char> text) =>
        _known.TryGetValue(language, out Dictionary<string, byte[]>? blocks) && blocks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out byte[]? html) ? html : null;

    public void Add(CodeLanguage language, ReadOnlySpan<char> text, ReadOnlySpan<byte> html)
    {
        if (_length + text.Length > Capacity)
        {
            return;
        }

        if (!_known.TryGetValue(language, out Dictionary<string, byte[]>? blocks))
        {
            _known.Add(language, blocks = new Dictionary<string, byte[]>(StringComparer.Ordinal));
        }

        _length += text.Length;
        blocks[text.ToString()] = html.ToArray();
    }
}
