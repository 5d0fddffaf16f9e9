using System.Text.RegularExpressions;
using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>A site whose model and pages are in English, and in part in Danish, Arabic and Japanese; built once.</summary>
public sealed partial class UntranslatedSite
{
    private const string Model = """
        docgen: model/1
        id: shop
        sourceLang: en
        title: Shop
        kinds:
          service: { name: Service }
        components:
          web: { name: Web shop, kind: service, summary: The window., technology: ASP.NET, card: { title: The web shop, body: Customers come here., keyRole: Takes every order. }, facts: [Open at all hours.] }
          orders: { name: Orders, kind: service, summary: Knows every order. }
          db: { name: Database, kind: service, children: { t: { name: Table } } }
          bare: { name: Bare }
        relations:
          - { from: web, to: orders, label: places orders }
          - { from: orders, to: db, label: writes to, technology: SQL }
          - { from: web, to: bare }
        notes:
          - { id: n1, about: web, text: Closed on Sundays. }
        views:
          all:
            title: All of it
            alt: Everything there is.
            include: [web, orders, db, bare]
            notes: [n1]
            legend: true
            open: { db: inside }
            steps: [{ id: a, text: An order comes in., highlight: [web] }]
          inside: { title: What is inside, alt: The database., include: ["db.**"] }
        """;

    public UntranslatedSite()
    {
        MemoryFileSystem disk = ToolCall.Empty()
            .With("docgen.json", """{ "title": "Shop", "languages": { "default": "en", "list": ["en", "da", "ar", "ja"] }, "rules": { "DG4203": "off" } }""")
            .With("content/models/shop.yaml", Model)
            .With("content/en/index.md", "---\ntitle: Home\n---\n\n![](diagram:shop/all)\n")
            .With("content/en/guide/index.md", "---\ntitle: The guide\n---\n\nHow to.\n")
            .With("content/en/guide/start.md", "---\ntitle: First steps\ntags: [water]\n---\n\nDo this first.\n\n## One\n\nText.\n\n## Two\n\nText.\n")
            .With("content/da/index.md", "---\ntitle: Hjem\n---\n\n![](diagram:shop/all)\n\nSe ![](diagram:shop/inside) og ![Her](diagram:shop/inside).\n")
            .With("content/da/guide/zebra.md", "---\ntitle: Zebra\n---\n\nSå dette.\n")
            .With("content/ar/index.md", "---\ntitle: الرئيسية\n---\n\n![](diagram:shop/all)\n")
            .With("content/ja/index.md", "---\ntitle: ホーム\n---\n\n![](diagram:shop/all)\n");
        foreach ((string language, string kind, string name, string summary) in ((string, string, string, string)[])
            [("da", "Tjeneste", "Ordrer", "Kender alle ordrer."), ("ar", "خدمة", "الطلبات", "يعرف كل طلب."), ("ja", "サービス", "注文", "すべての注文を知っている。")])
        {
            disk.With($"content/models/shop.{language}.yaml", $"docgen: strings/1\nmodel: shop\nlang: {language}\nkinds: {{ service: {{ name: {kind} }} }}\ncomponents: {{ orders: {{ name: {name}, summary: {summary} }} }}\n");
        }

        ToolRun run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q");
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        Files = disk.Snapshot(ToolCall.Folder + "/_site");
    }

    /// <summary>Texts of the output by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The inside of an element of a page.</summary>
    public string Find(string path, string start, string end)
    {
        string page = Files[path];
        int from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{start}' is not in {path}");
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>The page without its drawings.</summary>
    public string WithoutDrawings(string path) => Drawing().Replace(Files[path], "");

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();
}
