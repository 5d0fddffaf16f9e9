using System.Text;

namespace DocGen.Site.Search;

/// <summary>Text being gathered, with one space for any white space; its memory is kept from one text to the next.</summary>
internal sealed class SectionText
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;
    private bool _isApart;

    // Where the title that is being read begins, and where the text before it ends; -1 outside of titles.
    private int _titleStart = -1;
    private int _beforeTitle;

    /// <param name="text">UTF-8.</param>
    public void Append(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_bytes.Length - _length <= text.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + text.Length + 1));
        }

        byte[] bytes = _bytes;
        int length = _length;
        bool isApart = _isApart;
        foreach (byte value in text)
        {
            if (value <= (byte)' ')
            {
                isApart = true;
                continue;
            }

            // A space for what was before this byte: the room for it is the byte that the white space took, or the one to spare.
            if (isApart && length > 0)
            {
                bytes[length++] = (byte)' ';
            }

            isApart = false;
            bytes[length++] = value;
        }

        _length = length;
        _isApart = isApart;
    }

    /// <summary>What follows is another word.</summary>
    public void Break() => _isApart = true;

    /// <summary>What follows is the name of what comes then: of a tab, a remark, something folded. It must not read as a part of the sentence before or behind it.</summary>
    public void BeginTitle()
    {
        _beforeTitle = _length;
        if (_length > 0)
        {
            Append(" ·"u8);
            Break();
        }

        _titleStart = _length;
    }

    /// <summary>Sets a title off from what it names; nothing happens outside of one.</summary>
    public void EndTitle()
    {
        if (_titleStart < 0)
        {
            return;
        }

        if (_length == _titleStart)
        {
            // A word of the theme's, which is not in the text.
            _length = _beforeTitle;
        }
        else if (_bytes[_length - 1] is not ((byte)':' or (byte)'.' or (byte)'!' or (byte)'?'))
        {
            _isApart = false;
            Append(":"u8);
        }

        _titleStart = -1;
        Break();
    }

    public string Take()
    {
        string text = _length == 0 ? "" : Encoding.UTF8.GetString(_bytes, 0, _length);
        _length = 0;
        _isApart = false;
        _titleStart = -1;
        return text;
    }
}
