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
        XorShift random = new(2463534242);
        foreach (string text in Cases)
        {
            for (int round = 0; round < 60; round++)
            {
                string damaged = random.Damage(text);
                Diagnosed<ClassDiagram> parsed = MermaidDump.Parse(damaged);
                Assert.All(parsed.Diagnostics, d => Assert.InRange(d.Location!.Span.End, 0, damaged.Length));
                Assert.True(parsed.Diagnostics.Length <= damaged.Length + 1);
            }
        }
    }
}
