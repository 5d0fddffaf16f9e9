namespace DocGen.Site.Highlighting;

/// <summary>From patterns to one automaton for all of them: Thompson's construction, then the sets of states that can be reached together.</summary>
internal sealed class AutomatonBuilder(CharacterClasses classes)
{
    private const int Split = -1;
    private const int Accept = -2;

    private readonly List<Node> _nodes = [];
    private readonly List<CharacterSet> _sets = [];

    // Kept from one closure to the next: there are thousands of them.
    private readonly Stack<int> _open = new();
    private readonly List<int> _closed = [];
    private int[] _seenIn = [];
    private int _turn;

    /// <param name="patterns">Each with the number that <see cref="Automaton.AcceptedIn"/> gives back, in order of precedence.</param>
    public static Automaton Build(int id, CharacterClasses classes, IEnumerable<(int Number, Pattern Pattern)> patterns)
    {
        AutomatonBuilder builder = new(classes);
        List<int> starts = [];
        foreach ((int number, Pattern pattern) in patterns)
        {
            int end = builder.Add(new Node(Accept, number, 0));
            starts.Add(builder.Compile(pattern, end));
        }

        return builder.Determine(id, starts);
    }

    /// <returns>The node at which the pattern begins; it goes on to <paramref name="next"/>.</returns>
    private int Compile(Pattern pattern, int next)
    {
        switch (pattern)
        {
            case Pattern.One one:
                _sets.Add(one.Set);
                return Add(new Node(_sets.Count - 1, next, 0));
            case Pattern.Sequence sequence:
                for (int i = sequence.Parts.Length - 1; i >= 0; i--)
                {
                    next = Compile(sequence.Parts[i], next);
                }

                return next;
            case Pattern.Choice choice:
                int start = Compile(choice.Options[^1], next);
                for (int i = choice.Options.Length - 2; i >= 0; i--)
                {
                    start = Add(new Node(Split, Compile(choice.Options[i], next), start));
                }

                return start;
            case Pattern.Repeat { Most: null } repeat:
                int loop = Add(new Node(Split, 0, next));
                _nodes[loop] = new Node(Split, Compile(repeat.Inner, loop), next);
                next = loop;
                return Repeat(repeat, next);
            case Pattern.Repeat repeat:
                for (int i = repeat.Least; i < repeat.Most; i++)
                {
                    next = Add(new Node(Split, Compile(repeat.Inner, next), next));
                }

                return Repeat(repeat, next);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private int Repeat(Pattern.Repeat repeat, int next)
    {
        for (int i = 0; i < repeat.Least; i++)
        {
            next = Compile(repeat.Inner, next);
        }

        return next;
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private Automaton Determine(int id, List<int> starts)
    {
        List<int[]> states = [[], Closure(starts)];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [""] = 0, [KeyOf(states[1])] = 1 };
        List<ushort> transitions = [.. new ushort[classes.Count]];
        List<int> reached = [];
        for (int state = 1; state < states.Count; state++)
        {
            for (int characterClass = 0; characterClass < classes.Count; characterClass++)
            {
                int symbol = classes.SampleOf(characterClass);
                reached.Clear();
                foreach (int node in states[state])
                {
                    if (_nodes[node] is { Kind: >= 0 } one && _sets[one.Kind].Has(symbol))
                    {
                        reached.Add(one.First);
                    }
                }

                if (reached.Count == 0)
                {
                    transitions.Add(0);
                    continue;
                }

                int[] target = Closure(reached);
                string key = KeyOf(target);
                if (!numbers.TryGetValue(key, out int number))
                {
                    numbers.Add(key, number = states.Count);
                    states.Add(target);
                }

                transitions.Add((ushort)number);
            }
        }

        int[]?[] accepted = [.. states.Select(AcceptedBy)];
        // A match of nothing is none.
        accepted[Automaton.Start] = null;
        return new Automaton(id, classes, [.. transitions], accepted);
    }

    private int[]? AcceptedBy(int[] nodes)
    {
        int[] numbers = [.. nodes.Where(node => _nodes[node].Kind == Accept).Select(node => _nodes[node].First).Order()];
        return numbers.Length == 0 ? null : numbers;
    }

    private static string KeyOf(int[] nodes) => string.Create(nodes.Length, nodes, static (span, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            span[i] = (char)source[i];
        }
    });

    /// <summary>All nodes that can be reached without a character, in order, without those that only lead on.</summary>
    private int[] Closure(List<int> from)
    {
        if (_seenIn.Length < _nodes.Count)
        {
            _seenIn = new int[_nodes.Count];
        }

        _turn++;
        _closed.Clear();
        foreach (int node in from)
        {
            _open.Push(node);
        }

        while (_open.TryPop(out int node))
        {
            if (_seenIn[node] == _turn)
            {
                continue;
            }

            _seenIn[node] = _turn;
            if (_nodes[node].Kind == Split)
            {
                _open.Push(_nodes[node].First);
                _open.Push(_nodes[node].Second);
            }
            else
            {
                _closed.Add(node);
            }
        }

        _closed.Sort();
        return [.. _closed];
    }

    /// <param name="Kind">Index of a set, or <see cref="Split"/>, or <see cref="Accept"/>.</param>
    /// <param name="First">Next node; of an end the number of the pattern.</param>
    /// <param name="Second">The other next node of a split.</param>
    private readonly record struct Node(int Kind, int First, int Second);
}
