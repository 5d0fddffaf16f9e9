using System.Text;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Tests.Files;
using DocGen.Text;

namespace DocGen.Tests.Building;

public sealed class ProjectRebuilderTests
{
    private const string Root = "/project";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edits_the_site_is_that_of_a_clean_build(int seed)
    {
        MemoryFileSystem disk = SampleProject.Create();
        ProjectRebuilder rebuilder = Create(disk);
        RandomEdits edits = new(disk, seed);
        Verify(disk, rebuilder.Build(postponesIndexes: false, default), "the first build");
        StringBuilder history = new();
        int good = 0;
        for (int step = 0; step < 20; step++)
        {
            // Several edits may come at once, and either the paths are told or everything has to be looked at.
            List<string> touched = [];
            for (int count = 1 + edits.Next(3); count > 0; count--)
            {
                (string description, string[] paths) = edits.Apply();
                history.AppendLine(description);
                touched.AddRange(paths);
            }

            bool isGood = good >= step / 2;
            if (!isGood)
            {
                (string description, string[] paths) = edits.Mend();
                history.AppendLine(description);
                touched.AddRange(paths);
            }

            rebuilder.Refresh(edits.Next(4) == 0 ? null : touched);
            if (edits.Next(2) == 0)
            {
                rebuilder.Build(postponesIndexes: true, default);
            }

            good += Verify(disk, rebuilder.Build(postponesIndexes: false, default), history.ToString()) ? 1 : 0;
        }

        // Sequences in which everything is broken would prove little.
        Assert.InRange(good, 8, 20);
    }

    [Fact]
    public void A_changed_sentence_renders_one_page_anew()
    {
        MemoryFileSystem disk = SampleProject.Create();
        ProjectRebuilder rebuilder = Create(disk);
        BuildResult before = rebuilder.Build(postponesIndexes: false, default).Result!;
        disk.With($"{Root}/content/en/guide/setup.md", SampleProject.Page("Setup", "First words of this page.\n\nOther words of it."));
        Assert.Equal([$"{Root}/content/en/guide/setup.md"], rebuilder.Refresh([$"{Root}/content/en/guide/setup.md"]).ToArray());
        BuildResult after = rebuilder.Build(postponesIndexes: false, default).Result!;

        disk.With($"{Root}/content/en/guide/setup.md", SampleProject.Page("Setup", "First words of this page.\n\nStill other words of it."));
        rebuilder.Refresh([$"{Root}/content/en/guide/setup.md"]);
        BuildResult again = rebuilder.Build(postponesIndexes: false, default).Result!;

        Assert.NotEmpty(before.Files.ToArray());
        Assert.Equal(["da/guide/setup/index.html", "guide/setup/index.html"], Rendered(after, again).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_was_touched_and_not_changed_is_no_change()
    {
        MemoryFileSystem disk = SampleProject.Create();
        ProjectRebuilder rebuilder = Create(disk);
        rebuilder.Build(postponesIndexes: false, default);
        disk.With($"{Root}/content/en/index.md", Encoding.UTF8.GetString(disk.ReadBytes($"{Root}/content/en/index.md")));

        Assert.Empty(rebuilder.Refresh(null));
        Assert.Empty(rebuilder.Refresh([$"{Root}/content/en/index.md"]));
    }

    [Fact]
    public void A_fault_in_the_configuration_is_told_and_goes_away_again()
    {
        MemoryFileSystem disk = SampleProject.Create();
        ProjectRebuilder rebuilder = Create(disk);
        string configuration = Encoding.UTF8.GetString(disk.ReadBytes($"{Root}/docgen.json"));
        rebuilder.Build(postponesIndexes: false, default);
        disk.With($"{Root}/docgen.json", "{ \"title\": ");
        rebuilder.Refresh([$"{Root}/docgen.json"]);
        Assert.True(rebuilder.Build(postponesIndexes: false, default).HasErrors);
        disk.With($"{Root}/docgen.json", configuration);
        rebuilder.Refresh([$"{Root}/docgen.json"]);

        Assert.True(Verify(disk, rebuilder.Build(postponesIndexes: false, default), "the fault is mended"));
    }

    [Fact]
    public void A_translation_whose_source_has_gone_on_is_told_as_by_a_build()
    {
        const string Record = $"{Root}/i18n/da/guide/draw.lock.yaml";
        MemoryFileSystem disk = SampleProject.Create().With(Record, "schema: 1\nblocks:\n  - 0123456789abcdef  # gone\n");
        ProjectRebuilder rebuilder = Create(disk);
        ProjectBuild first = rebuilder.Build(postponesIndexes: false, default);
        Assert.Contains(first.Diagnostics, static found => found.Rule == TranslationRecordRules.SourceChanged);
        Verify(disk, first, "an outdated record");

        disk.With($"{Root}/content/en/guide/draw.md", SampleProject.Page("Draw", "Other words."));
        rebuilder.Refresh([$"{Root}/content/en/guide/draw.md"]);
        Verify(disk, rebuilder.Build(postponesIndexes: false, default), "the source has changed again");

        disk.With(Record, "<<<<<<< HEAD\n");
        rebuilder.Refresh([Record]);
        ProjectBuild broken = rebuilder.Build(postponesIndexes: false, default);
        Assert.Contains(broken.Diagnostics, static found => found.Rule == TranslationRecordRules.Unreadable);
        Verify(disk, broken, "the record cannot be read");

        disk.DeleteFile(Record);
        rebuilder.Refresh([Record]);
        Verify(disk, rebuilder.Build(postponesIndexes: false, default), "the record is gone");
    }

    private static ProjectRebuilder Create(IFileSystem disk) => new(disk, Load, SiteBuilder.Build, new BuildOptions(2, IncludesDrafts: true, UsesCache: false, ChecksMentions: false, null) { DrawsCards = false });

    private static Diagnosed<SiteConfiguration?> Load(IFileSystem files) => ProjectLoader.Load(Root, null, new ConfigurationOverrides(null, null), files);

    /// <returns>Whether there is a site.</returns>
    private static bool Verify(MemoryFileSystem disk, ProjectBuild rebuilt, string history)
    {
        ProjectBuild clean = new ProjectRebuilder(disk, Load, (configuration, files, options, token) => SiteBuilder.Build(configuration, disk, options with { Memory = null }, token), new BuildOptions(1, IncludesDrafts: true, UsesCache: false, ChecksMentions: false, null) { DrawsCards = false }).Build(postponesIndexes: false, default);
        Assert.True(Messages(clean) == Messages(rebuilt), $"{history}\nexpected\n{Messages(clean)}\nactual\n{Messages(rebuilt)}");
        Assert.Equal(clean.Result?.Statistics.Languages.ToArray(), rebuilt.Result?.Statistics.Languages.ToArray());
        string[] expected = [.. (clean.Result?.Files ?? []).Select(static file => file.Path)];
        string[] actual = [.. (rebuilt.Result?.Files ?? []).Select(static file => file.Path)];
        Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), $"{history}\nmissing {string.Join(' ', expected.Except(actual))}, too many {string.Join(' ', actual.Except(expected))}");
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(clean.Result!.Files[i].Content.Span.SequenceEqual(rebuilt.Result!.Files[i].Content.Span), $"{history}\n{expected[i]} differs");
        }

        return expected.Length > 0;
    }

    private static string Messages(ProjectBuild build) =>
        string.Join('\n', build.Diagnostics.Select(static diagnostic => $"{diagnostic.Severity} {diagnostic.Rule.Id} {diagnostic.Location} {diagnostic.Message} {string.Join(' ', diagnostic.Notes.Select(static note => $"{note.Text} {note.Location}"))}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Rendered(BuildResult before, BuildResult after)
    {
        Dictionary<string, OutputFile> old = before.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return after.Files.Where(file => file.Path.EndsWith("index.html", StringComparison.Ordinal) && !file.Path.StartsWith("old/", StringComparison.Ordinal) && !file.Path.Contains("tags/", StringComparison.Ordinal) && !old[file.Path].Content.Equals(file.Content)).Select(static file => file.Path);
    }
}
