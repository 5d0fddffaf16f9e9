using System.Collections.Concurrent;
using DocGen.Text;

namespace DocGen.Files;

/// <summary>
/// Keeps decoded files for the next build: as long as a file system gives the same array for a file, its text is the same object. What later
/// stages keep, they keep by these objects.
/// </summary>
public sealed class SourceMemory
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, Diagnosed<SourceText> Text)> _texts = new(StringComparer.Ordinal);

    public Diagnosed<SourceText> Decode(string path, byte[] bytes)
    {
        if (_texts.TryGetValue(path, out (byte[] Bytes, Diagnosed<SourceText> Text) known) && ReferenceEquals(known.Bytes, bytes))
        {
            return known.Text;
        }

        Diagnosed<SourceText> text = TextDecoder.Decode(path, bytes);
        _texts[path] = (bytes, text);
        return text;
    }
}
