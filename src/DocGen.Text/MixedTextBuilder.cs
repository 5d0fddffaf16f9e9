using System.Collections.Immutable;
using System.Text;

namespace DocGen.Text;

/// <summary>Puts a text together from parts whose languages may differ.</summary>
public sealed class MixedTextBuilder
{
    private readonly ImmutableArray<MarkedText>.Builder _parts = ImmutableArray.CreateBuilder<MarkedText>();
    private readonly StringBuilder _text = new();
    private LanguageTag _language;

    public void Append(MarkedText text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (text.Language != _language)
        {
            EndPart();
            _language = text.Language;
        }

        _text.Append(text.Text);
    }

    public void Append(MixedText text)
    {
        foreach (MarkedText part in text.Parts)
        {
            Append(part);
        }
    }

    public MixedText Build()
    {
        EndPart();
        return _parts.Count == 0 ? MixedText.Empty : new MixedText(_parts.ToImmutable());
    }

    private void EndPart()
    {
        if (_text.Length > 0)
        {
            _parts.Add(new MarkedText(_text.ToString(), _language));
            _text.Clear();
        }
    }
}
