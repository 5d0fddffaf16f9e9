using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>Reads the path data of SVG (all commands, absolute and relative).</summary>
internal ref struct PathDataParser
{
    /// <summary>Beyond any picture; keeps sums exact.</summary>
    private const double LargestNumber = 1e9;

    private readonly ReadOnlySpan<char> _data;
    private readonly ImmutableArray<PathSegment>.Builder _segments = ImmutableArray.CreateBuilder<PathSegment>();
    private int _at;
    private Point _pen;
    private Point _start;

    /// <summary>The control point that S and T mirror; the pen itself after other commands.</summary>
    private Point _control;
    private char _previous = ' ';

    /// <summary>Nothing is read behind the first fault, so that its place stays.</summary>
    private bool _hasFailed;

    private PathDataParser(ReadOnlySpan<char> data) => _data = data;

    /// <summary>As SVG demands, what stands before a fault is drawn.</summary>
    /// <param name="errorOffset">Where the first fault is; -1 if there is none.</param>
    public static PathGeometry Parse(ReadOnlySpan<char> data, out int errorOffset)
    {
        var parser = new PathDataParser(data);
        errorOffset = parser.ReadAll() ? -1 : parser._at;
        return new PathGeometry(parser._segments.ToImmutable());
    }

    private bool ReadAll()
    {
        while (SkipSeparators())
        {
            char command = _data[_at];
            if (!char.IsAsciiLetter(command) || (_segments.Count == 0 && command is not ('M' or 'm')))
            {
                return false;
            }

            _at++;
            if (command is 'Z' or 'z')
            {
                _segments.Add(PathSegment.Close);
                _pen = _control = _start;
                _previous = command;
                continue;
            }

            // Numbers that go on repeat the command; after a move they are lines.
            bool isFirst = true;
            while (isFirst || StartsNumber())
            {
                if (!ReadCommand(isFirst ? command : command switch { 'M' => 'L', 'm' => 'l', _ => command }))
                {
                    return false;
                }

                isFirst = false;
            }
        }

        return true;
    }

    private bool ReadCommand(char command)
    {
        bool isRelative = char.IsAsciiLetterLower(command);
        Point origin = isRelative ? _pen : default;
        char kind = char.ToUpperInvariant(command);
        bool isRead;
        switch (kind)
        {
            case 'M':
                isRead = ReadPoint(origin, out Point end);
                if (isRead)
                {
                    _segments.Add(PathSegment.MoveTo(end));
                    _start = _pen = _control = end;
                }

                break;
            case 'L':
                isRead = ReadPoint(origin, out end);
                AddLine(isRead, end);
                break;
            case 'H':
                isRead = ReadNumber(out double x);
                AddLine(isRead, new Point(origin.X + x, _pen.Y));
                break;
            case 'V':
                isRead = ReadNumber(out double y);
                AddLine(isRead, new Point(_pen.X, origin.Y + y));
                break;
            case 'C':
                isRead = ReadPoint(origin, out Point first) & ReadPoint(origin, out Point second) & ReadPoint(origin, out end);
                AddCubic(isRead, first, second, end);
                break;
            case 'S':
                isRead = ReadPoint(origin, out second) & ReadPoint(origin, out end);
                AddCubic(isRead, char.ToUpperInvariant(_previous) is 'C' or 'S' ? Mirror() : _pen, second, end);
                break;
            case 'Q':
                isRead = ReadPoint(origin, out first) & ReadPoint(origin, out end);
                AddQuadratic(isRead, first, end);
                break;
            case 'T':
                isRead = ReadPoint(origin, out end);
                AddQuadratic(isRead, char.ToUpperInvariant(_previous) is 'Q' or 'T' ? Mirror() : _pen, end);
                break;
            case 'A':
                isRead = ReadArc(origin);
                break;
            default:
                return false;
        }

        _previous = command;
        return isRead;
    }

    private bool ReadArc(Point origin)
    {
        bool isRead = ReadNumber(out double radiusX) & ReadNumber(out double radiusY) & ReadNumber(out double rotation) &
            ReadFlag(out bool isLarge) & ReadFlag(out bool isClockwise) & ReadPoint(origin, out Point end);
        if (isRead)
        {
            _segments.AddRange(EllipticArc.FromEnds(_pen, radiusX, radiusY, rotation, isLarge, isClockwise, end));
            _pen = _control = end;
        }

        return isRead;
    }

    private readonly Point Mirror() => new((2 * _pen.X) - _control.X, (2 * _pen.Y) - _control.Y);

    private void AddLine(bool isRead, Point end)
    {
        if (isRead)
        {
            _segments.Add(PathSegment.LineTo(end));
            _pen = _control = end;
        }
    }

    private void AddCubic(bool isRead, Point first, Point second, Point end)
    {
        if (isRead)
        {
            _segments.Add(PathSegment.CubicTo(first, second, end));
            (_control, _pen) = (second, end);
        }
    }

    private void AddQuadratic(bool isRead, Point control, Point end)
    {
        if (isRead)
        {
            _segments.Add(PathSegment.QuadraticTo(control, end));
            (_control, _pen) = (control, end);
        }
    }

    private bool ReadPoint(Point origin, out Point point)
    {
        bool isRead = ReadNumber(out double x) & ReadNumber(out double y);
        point = new Point(origin.X + x, origin.Y + y);
        return isRead;
    }

    /// <summary>Flags of arcs need no separator behind them.</summary>
    private bool ReadFlag(out bool isSet)
    {
        isSet = false;
        if (_hasFailed || !SkipSeparators() || _data[_at] is not ('0' or '1'))
        {
            _hasFailed = true;
            return false;
        }

        isSet = _data[_at++] == '1';
        return true;
    }

    private bool ReadNumber(out double number)
    {
        number = 0;
        if (_hasFailed || !StartsNumber())
        {
            _hasFailed = true;
            return false;
        }

        int start = _at;
        _at += _data[_at] is '+' or '-' ? 1 : 0;
        bool hasPoint = false;
        while (_at < _data.Length && (char.IsAsciiDigit(_data[_at]) || (_data[_at] == '.' && !hasPoint)))
        {
            hasPoint |= _data[_at++] == '.';
        }

        if (_at + 1 < _data.Length && _data[_at] is 'e' or 'E' && (char.IsAsciiDigit(_data[_at + 1]) || (_data[_at + 1] is '+' or '-' && _at + 2 < _data.Length)))
        {
            _at += 2;
            while (_at < _data.Length && char.IsAsciiDigit(_data[_at]))
            {
                _at++;
            }
        }

        if (!double.TryParse(_data[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out number) || Math.Abs(number) >= LargestNumber)
        {
            _at = start;
            _hasFailed = true;
        }

        return !_hasFailed;
    }

    private bool StartsNumber() => SkipSeparators() && (char.IsAsciiDigit(_data[_at]) || _data[_at] is '+' or '-' or '.');

    private bool SkipSeparators()
    {
        while (_at < _data.Length && _data[_at] is ' ' or '\t' or '\n' or '\r' or '\f' or ',')
        {
            _at++;
        }

        return _at < _data.Length;
    }
}
