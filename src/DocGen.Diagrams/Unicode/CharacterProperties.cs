using System.Reflection;
using System.Text;

namespace DocGen.Diagrams.Unicode;

/// <summary>Properties of code points from the packed table of this assembly, Unicode 15.0. Every look-up is O(1) in the basic plane, O(log runs) beyond.</summary>
public static class CharacterProperties
{
    private static readonly Table Packed = Read();

    public static BidiClass GetBidiClass(int codePoint) => (BidiClass)(Packed.Find(codePoint) & 31);

    public static LineBreakClass GetLineBreakClass(int codePoint) => (LineBreakClass)((Packed.Find(codePoint) >> 5) & 63);

    public static JoiningType GetJoiningType(int codePoint) => (JoiningType)((Packed.Find(codePoint) >> 11) & 7);

    /// <summary>Four letters of ISO 15924, such as <c>Arab</c>; <c>Zyyy</c> for what many scripts share, <c>Zinh</c> for marks that take their base's.</summary>
    public static string GetScript(int codePoint) => Packed.Scripts[(Packed.Find(codePoint) >> 14) & 255];

    /// <summary>Whether a script of that code is known; letter case counts.</summary>
    public static bool IsScript(string code) => Array.IndexOf(Packed.Scripts, code) >= 0;

    /// <summary>The other half of a pair of brackets; 0 if the character is no bracket.</summary>
    public static int GetPairedBracket(int codePoint, out bool isOpening)
    {
        (int pair, isOpening) = Packed.Brackets.GetValueOrDefault(codePoint);
        return pair;
    }

    /// <summary>The character that looks like this one in a mirror; itself if there is none.</summary>
    public static int GetMirrored(int codePoint) => Packed.Mirrors.GetValueOrDefault(codePoint, codePoint);

    /// <summary>The one character that is the same as two (normalization form C), such as <c>é</c> for <c>e</c> and a combining acute accent; 0 if there is none.</summary>
    public static int Compose(int codePoint, int next)
    {
        const int HangulBase = 0xAC00;
        if (codePoint is >= 0x1100 and <= 0x1112 && next is >= 0x1161 and <= 0x1175)
        {
            return HangulBase + (((codePoint - 0x1100) * 21) + next - 0x1161) * 28;
        }

        return codePoint is >= HangulBase and <= 0xD7A3 && (codePoint - HangulBase) % 28 == 0 && next is > 0x11A7 and <= 0x11C2
            ? codePoint + next - 0x11A7
            : Packed.Compositions.GetValueOrDefault((codePoint, next));
    }

    private static Table Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("unicode/properties.bin")
            ?? throw new InvalidOperationException("the table of characters is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        int at = 15;
        int Count(int part) => bytes[3 * part] | (bytes[(3 * part) + 1] << 8) | (bytes[(3 * part) + 2] << 16);
        var scripts = new string[Count(0)];
        var starts = new int[Count(1)];
        var values = new int[starts.Length];
        var brackets = new Dictionary<int, (int, bool)>();
        var mirrors = new Dictionary<int, int>();
        var compositions = new Dictionary<(int, int), int>();
        for (int i = 0; i < scripts.Length; i++, at += 4)
        {
            scripts[i] = Encoding.ASCII.GetString(bytes, at, 4);
        }

        for (int i = 0; i < starts.Length; i++)
        {
            (starts[i], values[i]) = (Next(), Next());
        }

        for (int i = Count(2); i > 0; i--)
        {
            brackets.Add(Next(), (Next(), Next() == 1));
        }

        for (int i = Count(3); i > 0; i--)
        {
            mirrors.Add(Next(), Next());
        }

        for (int i = Count(4); i > 0; i--)
        {
            compositions.Add((Next(), Next()), Next());
        }

        return new Table(scripts, starts, values, brackets, mirrors, compositions);

        int Next()
        {
            int value = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
            at += 3;
            return value;
        }
    }

    private sealed class Table
    {
        private readonly int[] _starts;
        private readonly int[] _values;
        private readonly int[] _basicPlane = new int[0x10000];

        public Table(
            string[] scripts,
            int[] starts,
            int[] values,
            Dictionary<int, (int Pair, bool IsOpening)> brackets,
            Dictionary<int, int> mirrors,
            Dictionary<(int First, int Second), int> compositions)
        {
            Compositions = compositions;
            Scripts = scripts;
            Brackets = brackets;
            Mirrors = mirrors;
            _starts = starts;
            _values = values;
            for (int i = 0; i < starts.Length && starts[i] < _basicPlane.Length; i++)
            {
                int end = i + 1 < starts.Length ? Math.Min(starts[i + 1], _basicPlane.Length) : _basicPlane.Length;
                Array.Fill(_basicPlane, values[i], starts[i], end - starts[i]);
            }
        }

        public string[] Scripts { get; }

        public Dictionary<int, (int Pair, bool IsOpening)> Brackets { get; }

        public Dictionary<int, int> Mirrors { get; }

        public Dictionary<(int First, int Second), int> Compositions { get; }

        public int Find(int codePoint)
        {
            if ((uint)codePoint < (uint)_basicPlane.Length)
            {
                return _basicPlane[codePoint];
            }

            int index = Array.BinarySearch(_starts, codePoint);
            return _values[index >= 0 ? index : Math.Max(~index - 1, 0)];
        }
    }
}
