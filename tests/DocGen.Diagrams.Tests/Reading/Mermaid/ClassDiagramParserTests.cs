using System.Text;
using DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading.Mermaid;

public sealed class ClassDiagramParserTests
{
    private static string[] Cases => AcceptanceModel.File("mermaid-class.txt").Content.ReplaceLineEndings("\n").Split("=====\n");

    [Fact]
    public void Every_construct_is_read_and_every_fault_has_its_place()
    {
        StringBuilder all = new();
        foreach (string text in Cases)
        {
            all.Append(text).Append("-----\n").Append(MermaidDump.Dump(text)).Append("=====\n");
        }

        Snapshot.Match(all.ToString());
    }

    [Fact]
    public void Damaged_blocks_are_read_without_exceptions_and_every_fault_has_a_place()
    {
        const string Signs = "{}[]\"`~:;<>|*-.()#%\n oclassnote";
        uint state = 2463534242;
        foreach (string text in Cases)
        {
            for (int round = 0; round < 60; round++)
            {
                StringBuilder damaged = new(text);
                for (int i = 0; i < 3; i++)
                {
                    int at = (int)(Next() % (uint)damaged.Length);
                    switch (Next() % 3)
                    {
                        case 0:
                            damaged[at] = Signs[(int)(Next() % (uint)Signs.Length)];
                            break;
                        case 1:
                            damaged.Insert(at, Signs[(int)(Next() % (uint)Signs.Length)]);
                            break;
                        default:
                            damaged.Remove(at, Math.Min((int)(Next() % 9), damaged.Length - at));
                            break;
                    }
                }

                Diagnosed<ClassDiagram> parsed = MermaidDump.Parse(damaged.ToString());
                Assert.All(parsed.Diagnostics, d => Assert.InRange(d.Location!.Span.End, 0, damaged.Length));
                Assert.True(parsed.Diagnostics.Length <= damaged.Length + 1);
            }
        }

        uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state;
        }
    }
}
