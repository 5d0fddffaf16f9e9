using System.Text;
using DocGen.Site.Markup;

namespace DocGen.Site.Search;

/// <summary>Text being gathered, with one space for any white space.</summary>
internal sealed class SectionText
{
    private readonly HtmlBuffer _bytes = new(4 * 1024);
    private bool _isApart;

    /// <param name="text">UTF-8.</param>
    public void Append(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int space = text.IndexOfAnyInRange((byte)0, (byte)' ');
            ReadOnlySpan<byte> word = space < 0 ? text : text[..space];
            if (!word.IsEmpty)
            {
                if (_isApart && _bytes.Length > 0)
                {
                    _bytes.Write(" "u8);
                }

                _isApart = false;
                _bytes.Write(word);
            }

            if (space < 0)
            {
                return;
            }

            _isApart = true;
            text = text[(space + 1)..];
        }
    }

    /// <summary>What follows is another word.</summary>
    public void Break() => _isApart = true;

    public string Take()
    {
        string text = _bytes.Length == 0 ? "" : Encoding.UTF8.GetString(_bytes.WrittenSpan);
        _bytes.Clear();
        _isApart = false;
        return text;
    }
}
