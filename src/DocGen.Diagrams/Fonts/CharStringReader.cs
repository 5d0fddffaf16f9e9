using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>Runs the program of one glyph of a CFF font. Hints are skipped; a damaged program ends early.</summary>
/// <remarks>Source: Adobe technical note 5177, the Type 2 charstring format. Arithmetic operators, which no tool writes any more, end the program.</remarks>
internal sealed class CharStringReader(CompactIndex globalSubroutines, CompactIndex localSubroutines)
{
    private const int MaximalDepth = 10;
    private const int MaximalPoints = 20_000;
    private const int MaximalSteps = 200_000;
    private const int StackSize = 513;

    private readonly ImmutableArray<GlyphPoint>.Builder _points = ImmutableArray.CreateBuilder<GlyphPoint>();
    private readonly ImmutableArray<int>.Builder _ends = ImmutableArray.CreateBuilder<int>();
    private readonly double[] _stack = new double[StackSize];
    private int _count;
    private int _steps;
    private int _hints;
    private double _x;
    private double _y;

    public GlyphOutline Read(FontData program)
    {
        Run(program, 0);
        CloseContour();
        return _points.Count == 0 ? GlyphOutline.Empty : new GlyphOutline(_points.ToImmutable(), _ends.ToImmutable()) { IsCubic = true };
    }

    /// <returns>False when the glyph has ended.</returns>
    private bool Run(FontData program, int depth)
    {
        for (int at = 0; at < program.Length;)
        {
            int code = program.ReadByte(at++);
            if (++_steps > MaximalSteps || _points.Count > MaximalPoints)
            {
                return false;
            }

            if (code >= 32 || code == 28)
            {
                at = PushNumber(program, at, code);
                continue;
            }

            switch (code)
            {
                case 10 or 29:
                    CompactIndex subroutines = code == 10 ? localSubroutines : globalSubroutines;
                    int bias = subroutines.Count < 1240 ? 107 : subroutines.Count < 33900 ? 1131 : 32768;
                    if (_count == 0 || depth >= MaximalDepth || !Run(subroutines[(int)_stack[--_count] + bias], depth + 1))
                    {
                        return false;
                    }

                    break;
                case 11:
                    return true;
                case 14:
                    return false;
                case 1 or 3 or 18 or 23:
                    _hints += _count / 2;
                    _count = 0;
                    break;
                case 19 or 20:
                    _hints += _count / 2;
                    _count = 0;
                    at += (_hints + 7) / 8;
                    break;
                case 12:
                    if (!Flex(program.ReadByte(at++)))
                    {
                        return false;
                    }

                    _count = 0;
                    break;
                default:
                    Draw(code);
                    _count = 0;
                    break;
            }
        }

        return true;
    }

    private int PushNumber(FontData program, int at, int code)
    {
        double value;
        switch (code)
        {
            case 28:
                value = program.ReadInt16(at);
                at += 2;
                break;
            case <= 246:
                value = code - 139;
                break;
            case <= 250:
                value = ((code - 247) * 256) + program.ReadByte(at++) + 108;
                break;
            case <= 254:
                value = (-(code - 251) * 256) - program.ReadByte(at++) - 108;
                break;
            default:
                value = (int)program.ReadUInt32(at) / 65536.0;
                at += 4;
                break;
        }

        if (_count < StackSize)
        {
            _stack[_count++] = value;
        }

        return at;
    }

    private void Draw(int code)
    {
        switch (code)
        {
            // Before the first move stands the width; only the last operands count.
            case 21:
                Move(Last(2), Last(1));
                break;
            case 22:
                Move(Last(1), 0);
                break;
            case 4:
                Move(0, Last(1));
                break;
            case 5:
                Lines(0, _count);
                break;
            case 6 or 7:
                for (int i = 0; i < _count; i++)
                {
                    bool isLevel = (code == 6) == ((i & 1) == 0);
                    Line(isLevel ? _stack[i] : 0, isLevel ? 0 : _stack[i]);
                }

                break;
            case 8:
                Curves(0, _count);
                break;
            case 24:
                Curves(0, _count - 2);
                Lines(Math.Max(_count - 2, 0), _count);
                break;
            case 25:
                Lines(0, _count - 6);
                Curves(Math.Max(_count - 6, 0), _count);
                break;
            case 26 or 27:
                ParallelCurves(isLevel: code == 27);
                break;
            case 30 or 31:
                AlternatingCurves(isLevel: code == 31);
                break;
            default:
                break;
        }
    }

    private void Lines(int start, int end)
    {
        for (int i = start; i + 1 < end; i += 2)
        {
            Line(_stack[i], _stack[i + 1]);
        }
    }

    private void Curves(int start, int end)
    {
        for (int i = start; i + 5 < end; i += 6)
        {
            Curve(_stack[i], _stack[i + 1], _stack[i + 2], _stack[i + 3], _stack[i + 4], _stack[i + 5]);
        }
    }

    /// <summary>Curves that start and end level, or upright.</summary>
    private void ParallelCurves(bool isLevel)
    {
        int i = _count & 1;
        double across = i == 1 ? _stack[0] : 0;
        for (; i + 3 < _count; i += 4)
        {
            if (isLevel)
            {
                Curve(_stack[i], across, _stack[i + 1], _stack[i + 2], _stack[i + 3], 0);
            }
            else
            {
                Curve(across, _stack[i], _stack[i + 1], _stack[i + 2], 0, _stack[i + 3]);
            }

            across = 0;
        }
    }

    /// <summary>Curves that start level and end upright, then the other way round, and so on.</summary>
    private void AlternatingCurves(bool isLevel)
    {
        for (int i = 0; i + 3 < _count; i += 4, isLevel = !isLevel)
        {
            double last = i + 5 == _count ? _stack[i + 4] : 0;
            if (isLevel)
            {
                Curve(_stack[i], 0, _stack[i + 1], _stack[i + 2], last, _stack[i + 3]);
            }
            else
            {
                Curve(0, _stack[i], _stack[i + 1], _stack[i + 2], _stack[i + 3], last);
            }
        }
    }

    /// <returns>False for an operator that is not known.</returns>
    private bool Flex(int code)
    {
        double[] s = _stack;
        Array.Clear(s, _count, Math.Max(13 - _count, 0));
        switch (code)
        {
            case 34:
                Curve(s[0], 0, s[1], s[2], s[3], 0);
                Curve(s[4], 0, s[5], -s[2], s[6], 0);
                return true;
            case 35:
                Curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                Curve(s[6], s[7], s[8], s[9], s[10], s[11]);
                return true;
            case 36:
                Curve(s[0], s[1], s[2], s[3], s[4], 0);
                Curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                return true;
            case 37:
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                bool isLevel = Math.Abs(dx) > Math.Abs(dy);
                Curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                Curve(s[6], s[7], s[8], s[9], isLevel ? s[10] : -dx, isLevel ? -dy : s[10]);
                return true;
            default:
                return false;
        }
    }

    private double Last(int back) => _count >= back ? _stack[_count - back] : 0;

    private void Move(double dx, double dy)
    {
        CloseContour();
        Add(dx, dy, isOnCurve: true);
    }

    private void Line(double dx, double dy) => Add(dx, dy, isOnCurve: true);

    private void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        Add(dx1, dy1, isOnCurve: false);
        Add(dx2, dy2, isOnCurve: false);
        Add(dx3, dy3, isOnCurve: true);
    }

    private void Add(double dx, double dy, bool isOnCurve)
    {
        // A damaged font must not draw across the world.
        _x = Math.Clamp(_x + dx, -100_000, 100_000);
        _y = Math.Clamp(_y + dy, -100_000, 100_000);
        _points.Add(new GlyphPoint(_x, _y, isOnCurve));
    }

    private void CloseContour()
    {
        if (_points.Count > 0 && (_ends.Count == 0 || _ends[^1] < _points.Count - 1))
        {
            _ends.Add(_points.Count - 1);
        }
    }
}
