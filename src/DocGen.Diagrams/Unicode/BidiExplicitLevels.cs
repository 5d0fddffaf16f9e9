namespace DocGen.Diagrams.Unicode;

/// <summary>Levels that embeddings, overrides and isolates ask for: rules P2, P3 and X1 to X9.</summary>
internal static class BidiExplicitLevels
{
    private const int MaximalDepth = 125;

    /// <returns>For an isolate's start the index of its end, or the length of the text; for an end that matches the index of its start; else -1.</returns>
    public static int[] MatchIsolates(BidiClass[] classes)
    {
        var matches = new int[classes.Length];
        var open = new Stack<int>();
        for (int i = 0; i < classes.Length; i++)
        {
            matches[i] = -1;
            if (IsIsolateStart(classes[i]))
            {
                matches[i] = classes.Length;
                open.Push(i);
            }
            else if (classes[i] == BidiClass.PDI && open.TryPop(out int start))
            {
                (matches[i], matches[start]) = (start, i);
            }
        }

        return matches;
    }

    public static bool IsIsolateStart(BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    public static int FindParagraphLevel(BidiClass[] classes, int[] matches, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (classes[i] is BidiClass.L or BidiClass.R or BidiClass.AL)
            {
                return classes[i] == BidiClass.L ? 0 : 1;
            }

            if (IsIsolateStart(classes[i]))
            {
                i = matches[i];
            }
        }

        return 0;
    }

    /// <param name="types">Changed where an override says so.</param>
    public static byte[] Resolve(BidiClass[] classes, BidiClass[] types, int[] matches, int paragraph)
    {
        var levels = new byte[classes.Length];
        var stack = new Stack<Status>();
        stack.Push(new Status(paragraph, null, IsIsolate: false));
        int overflowIsolates = 0;
        int overflowEmbeddings = 0;
        int validIsolates = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            BidiClass type = classes[i];
            switch (type)
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    levels[i] = BidiLine.Removed;
                    int embedded = NextLevel(stack.Peek().Level, type is BidiClass.RLE or BidiClass.RLO);
                    if (embedded <= MaximalDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        BidiClass? forced = type switch { BidiClass.RLO => BidiClass.R, BidiClass.LRO => BidiClass.L, _ => null };
                        stack.Push(new Status(embedded, forced, IsIsolate: false));
                    }
                    else if (overflowIsolates == 0)
                    {
                        overflowEmbeddings++;
                    }

                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    Set(i);
                    bool isRightToLeft = type == BidiClass.RLI || (type == BidiClass.FSI && FindParagraphLevel(classes, matches, i + 1, matches[i]) == 1);
                    int isolated = NextLevel(stack.Peek().Level, isRightToLeft);
                    if (isolated <= MaximalDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push(new Status(isolated, null, IsIsolate: true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case BidiClass.PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Pop().IsIsolate)
                        {
                        }

                        validIsolates--;
                    }

                    Set(i);
                    break;
                case BidiClass.PDF:
                    levels[i] = BidiLine.Removed;
                    if (overflowIsolates == 0 && overflowEmbeddings > 0)
                    {
                        overflowEmbeddings--;
                    }
                    else if (overflowIsolates == 0 && !stack.Peek().IsIsolate && stack.Count > 1)
                    {
                        stack.Pop();
                    }

                    break;
                case BidiClass.BN:
                    levels[i] = BidiLine.Removed;
                    break;
                case BidiClass.B:
                    levels[i] = (byte)paragraph;
                    break;
                default:
                    Set(i);
                    break;
            }
        }

        return levels;

        void Set(int index)
        {
            Status status = stack.Peek();
            levels[index] = (byte)status.Level;
            types[index] = status.Override ?? types[index];
        }
    }

    private static int NextLevel(int level, bool isOdd) => isOdd ? (level + 1) | 1 : (level + 2) & ~1;

    private readonly record struct Status(int Level, BidiClass? Override, bool IsIsolate);
}
