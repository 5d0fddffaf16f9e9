using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Text.Data;

namespace DocGen.Text.Json;

/// <summary>Reads JSON (RFC 8259) with places; comments (<c>//</c>, <c>/* */</c>) and trailing commas are allowed. Nesting is limited to 100 levels.</summary>
/// <remarks>Of our own because System.Text.Json's reader gives byte offsets into UTF-8 and no place for a key. O(n).</remarks>
public static class JsonReader
{
    private const int MaximumDepth = 100;

    /// <summary>Reads the whole file as one value.</summary>
    /// <returns>The root value; null where the syntax is broken.</returns>
    public static Diagnosed<DataNode?> Read(SourceText source, DataRules rules)
    {
        DiagnosticBag diagnostics = new();
        Scanner scanner = new(source, rules, diagnostics);
        try
        {
            return diagnostics.Diagnose<DataNode?>(scanner.ReadDocument());
        }
        catch (JsonSyntaxException exception)
        {
            int start = Math.Min(exception.Offset, source.Content.Length);
            diagnostics.Report(rules.Syntax, source.GetLocation(new TextSpan(start, Math.Min(1, source.Content.Length - start))), exception.Message);
            return diagnostics.Diagnose<DataNode?>(null);
        }
    }

    private sealed class JsonSyntaxException(int offset, string message) : Exception(message)
    {
        public int Offset => offset;
    }

    private sealed class Scanner(SourceText source, DataRules rules, DiagnosticBag diagnostics)
    {
        private readonly string _text = source.Content;
        private int _at;

        public DataNode ReadDocument()
        {
            SkipSpace();
            DataNode root = ReadValue(0);
            SkipSpace();
            return _at == _text.Length ? root : throw new JsonSyntaxException(_at, "text behind the end of the value");
        }

        private DataNode ReadValue(int depth)
        {
            if (depth > MaximumDepth)
            {
                throw new JsonSyntaxException(_at, "nested too deeply");
            }

            int start = _at;
            switch (Peek())
            {
                case '{':
                    return ReadObject(depth);
                case '[':
                    return ReadArray(depth);
                case '"':
                    string value = ReadString();
                    return new DataScalar(Locate(start), value, ScalarKind.Text, IsQuoted: true);
                case '\0' when _at >= _text.Length:
                    throw new JsonSyntaxException(_at, "a value is missing at the end of the file");
                default:
                    return ReadWord();
            }
        }

        private DataMapping ReadObject(int depth)
        {
            int start = _at++;
            ImmutableArray<DataEntry>.Builder entries = ImmutableArray.CreateBuilder<DataEntry>();
            Dictionary<string, SourceLocation> seen = new(StringComparer.Ordinal);
            SkipSpace();
            while (Peek() != '}')
            {
                if (Peek() != '"')
                {
                    throw new JsonSyntaxException(_at, _at >= _text.Length ? "a '}' is missing at the end of the file" : "a key in double quotes is expected");
                }

                int keyStart = _at;
                string key = ReadString();
                SourceLocation keyLocation = Locate(keyStart);
                SkipSpace();
                Expect(':', "a ':' is missing after the key");
                SkipSpace();
                DataNode value = ReadValue(depth + 1);
                if (seen.TryGetValue(key, out SourceLocation? first))
                {
                    diagnostics.Report(rules.DuplicateKey, keyLocation, $"duplicate key '{key}'", DiagnosticNote.Note("first written here", first));
                }
                else
                {
                    seen.Add(key, keyLocation);
                    entries.Add(new DataEntry(key, keyLocation, value));
                }

                SkipSpace();
                if (Peek() != '}')
                {
                    Expect(',', "a ',' or '}' is missing");
                    SkipSpace();
                }
            }

            _at++;
            return new DataMapping(Locate(start), entries.ToImmutable());
        }

        private DataSequence ReadArray(int depth)
        {
            int start = _at++;
            ImmutableArray<DataNode>.Builder items = ImmutableArray.CreateBuilder<DataNode>();
            SkipSpace();
            while (Peek() != ']')
            {
                items.Add(ReadValue(depth + 1));
                SkipSpace();
                if (Peek() != ']')
                {
                    Expect(',', "a ',' or ']' is missing");
                    SkipSpace();
                }
            }

            _at++;
            return new DataSequence(Locate(start), items.ToImmutable());
        }

        private DataScalar ReadWord()
        {
            int start = _at;
            while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
            {
                _at++;
            }

            string word = _text[start.._at];
            ScalarKind kind = word switch
            {
                "true" or "false" => ScalarKind.Boolean,
                "null" => ScalarKind.Null,
                _ when IsNumber(word) => ScalarKind.Number,
                "" => throw new JsonSyntaxException(start, $"unexpected character '{_text[start]}'"),
                _ => throw new JsonSyntaxException(start, $"'{word}' is not a value; text needs double quotes"),
            };
            return new DataScalar(Locate(start), word, kind, IsQuoted: false);
        }

        private static bool IsNumber(string word) =>
            (char.IsAsciiDigit(word.AsSpan().TrimStart('-') is [char first, ..] ? first : ' ')) &&
            double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        private string ReadString()
        {
            int start = _at++;
            int escape = start;
            StringBuilder value = new();
            while (true)
            {
                char c = Peek();
                if (_at >= _text.Length || c is '\n' or '\r')
                {
                    throw new JsonSyntaxException(start, "a text is never closed: '\"' is missing");
                }

                escape = c == '\\' ? _at : escape;
                _at++;
                char read = c == '\\' ? ReadEscape() : c;
                if (char.IsLowSurrogate(read) != (value.Length > 0 && char.IsHighSurrogate(value[^1])))
                {
                    throw new JsonSyntaxException(escape, "half a character: characters beyond '\\uffff' are written as two escapes");
                }

                if (c == '"')
                {
                    return value.ToString();
                }

                value.Append(read);
            }
        }

        private char ReadEscape()
        {
            int start = _at - 1;
            char c = Peek();
            _at++;
            switch (c)
            {
                case '"' or '\\' or '/':
                    return c;
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u' when _at + 4 <= _text.Length &&
                              ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                    _at += 4;
                    return (char)code;
                default:
                    throw new JsonSyntaxException(start, $"unknown escape '\\{c}'");
            }
        }

        private void SkipSpace()
        {
            while (_at < _text.Length)
            {
                if (_text[_at] is ' ' or '\t' or '\n' or '\r')
                {
                    _at++;
                }
                else if (_text.AsSpan(_at).StartsWith("//"))
                {
                    int end = _text.IndexOf('\n', _at);
                    _at = end < 0 ? _text.Length : end;
                }
                else if (_text.AsSpan(_at).StartsWith("/*"))
                {
                    int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                    _at = end < 0 ? throw new JsonSyntaxException(_at, "a comment is never closed") : end + 2;
                }
                else
                {
                    return;
                }
            }
        }

        private char Peek() => _at < _text.Length ? _text[_at] : '\0';

        private void Expect(char wanted, string message)
        {
            if (Peek() != wanted)
            {
                throw new JsonSyntaxException(_at, message);
            }

            _at++;
        }

        private SourceLocation Locate(int start) => source.GetLocation(TextSpan.FromBounds(start, _at));
    }
}
