using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>Models that show one thing each.</summary>
internal static class SmallModels
{
    public const string Shapes = """
        docgen: model/1
        id: shapes
        sourceLang: en
        title: Shapes
        kinds:
          plain: { name: Plain }
          store: { name: Store, shape: cylinder }
          process: { name: Process, shape: hexagon }
          document: { name: Document, shape: page }
          class: { name: Class, shape: class }
          area: { name: Area, container: true, icon: "◆", style: area }
          tank: { name: Tank, container: true, shape: cylinder }
        styles:
          area: { fill: surface-1, stroke: accent, header: accent }
        components:
          area:
            name: Area
            kind: area
            hint: Hover for details
            children:
              box: { name: A box, kind: plain, icon: "★", summary: What it does, technology: C# }
              store: { name: Store, kind: store }
              tank:
                kind: tank
                name: Tank
                children:
                  sheet: { name: Sheet, kind: document }
          process: { name: Process, kind: process, optional: true }
          class: { name: Class, kind: class, members: [ size, colour ] }
          several:
            name: Several
            kind: plain
            children:
              hidden: { name: Hidden, kind: plain }
        views:
          all:
            title: All shapes
            alt: Every shape once.
            include: [ "**" ]
            collapse: [ several ]
            show: { members: true }
            legend: true
            open: { area: all }
        """;

    public const string Lines = """
        docgen: model/1
        id: lines
        sourceLang: en
        title: Lines
        kinds:
          plain: { name: Plain, style: soft }
          tinted: { name: Tinted, style: tinted }
          firm: { name: Firm, style: firm }
          process: { name: Process, shape: hexagon }
        relationKinds:
          forward: { name: Forward, line: solid, arrow: forward, style: loud }
          both: { name: Both, line: dashed, arrow: both }
          none: { name: None, line: dotted, arrow: none }
          own: { name: Own dashes, line: solid, arrow: forward, style: dashes }
        styles:
          soft: { fill: neutral-soft, dash: 6 3 }
          tinted: { fill: warning, stroke: warning }
          firm: { fill: accent, stroke: none }
          loud: { stroke: accent }
          dashes: { dash: 8 2 2 2 }
        components:
          a: { name: A, kind: plain }
          b: { name: B, kind: tinted }
          c: { name: C, kind: firm }
          d: { name: D, kind: process }
          far: { name: Far, kind: plain }
        relations:
          - { id: ab, from: a, to: b, kind: forward, label: calls, technology: HTTP }
          - { id: ab2, from: a, to: b, kind: forward, label: asks }
          - { id: bc, from: b, to: c, kind: both }
          - { id: cd, from: c, to: d, kind: none, fromMult: "1", toMult: "*" }
          - { id: ad, from: a, to: d, kind: own }
          - { id: df, from: d, to: far }
        notes:
          - { id: first, about: a, text: Remember this. }
          - { id: second, about: bc, text: About a line. }
        views:
          all:
            title: All lines
            alt: Every line once.
            include: [ a, b, c, d ]
            neighbours: { depth: 1 }
            notes: [ first, second ]
            legend: true
            mirror: true
        """;

    public static ViewGraph Graph(string yaml, string language = "", string overlay = "")
    {
        SourceText[] overlays = overlay.Length == 0 ? [] : [new SourceText($"models/m.{language}.yaml", overlay)];
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("models/m.yaml", yaml), [.. overlays]);
        Assert.Empty(model.Diagnostics.Where(static diagnostic => diagnostic.Severity is Severity.Error).Select(static diagnostic => diagnostic.Message));
        return ViewSelection.Select(model.Value!, model.Value!.Views[0]).Value;
    }
}
