using System.Text;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Site.Html;
using DocGen.Tests.Files;
using DocGen.Text;

namespace DocGen.Tests.Publishing;

/// <summary>Sites whose pages go to the disk before the site is whole.</summary>
public sealed class SiteStageTests
{
    private const string Output = "/work/_site";

    private static readonly PublishRequest Request = new(Output, "/work/.docgen", Forces: false, Jobs: 1);
    private static readonly OutputFile[] First = SitePublisherTests.Site(("index.html", "one"), ("da/index.html", "et"), ("a/b/c.html", "deep"), ("gone.html", "x"), ("theme.css", "c"));
    private static readonly OutputFile[] Second = SitePublisherTests.Site(("index.html", "two"), ("da/index.html", "et"), ("a/b/c.html", "deep"), ("new/x.html", "y"), ("theme.css", "d"));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_staged_site_is_the_same_as_one_from_memory(bool exchanges, bool hardLinks)
    {
        MemoryFileSystem staged = Disk(exchanges, hardLinks);
        MemoryFileSystem plain = Disk(exchanges, hardLinks);
        foreach (OutputFile[] site in (OutputFile[][])[First, Second, Second, First])
        {
            Diagnosed<PublishResult> expected = SitePublisher.Publish(site, Request, plain, CancellationToken.None);
            Diagnosed<PublishResult> actual = PublishStaged(staged, site);

            Assert.Empty(actual.Diagnostics);
            Assert.Equal<string>(expected.Value.Added, actual.Value.Added);
            Assert.Equal<string>(expected.Value.Changed, actual.Value.Changed);
            Assert.Equal<string>(expected.Value.Removed, actual.Value.Removed);
            Assert.Equal(plain.Snapshot(Output), staged.Snapshot(Output));
            Assert.Equal([".docgen", "_site"], staged.List("/work").Select(static entry => entry.Name));
        }
    }

    [Fact]
    public void A_crash_at_any_step_leaves_the_old_or_the_new_site_whole()
    {
        for (int step = 0; ; step++)
        {
            MemoryFileSystem disk = Disk();
            PublishStaged(disk, First);
            SortedDictionary<string, string> old = disk.Snapshot(Output);
            bool hasCrashed = SitePublisherTests.CrashAt(disk, step, () => PublishStaged(disk, Second));
            disk.EndProcess();
            Assert.True(disk.Snapshot(Output).SequenceEqual(old) || Expected(Second).SequenceEqual(WithoutManifest(disk)), $"step {step}");
            Assert.Empty(PublishStaged(disk, Second).Diagnostics);
            Assert.Equal(Expected(Second), WithoutManifest(disk));
            Assert.Equal([".docgen", "_site"], disk.List("/work").Select(static entry => entry.Name));
            if (!hasCrashed)
            {
                Assert.True(step > 10);
                return;
            }
        }
    }

    [Fact]
    public void An_output_that_cannot_be_moved_is_updated_from_the_stage()
    {
        MemoryFileSystem disk = Disk(exchanges: false);
        PublishStaged(disk, First);
        disk.BeforeStep = static what =>
        {
            if (what.StartsWith($"move {Output} ", StringComparison.Ordinal))
            {
                throw new IOException("Device or resource busy");
            }
        };

        Assert.False(PublishStaged(disk, Second).Value.IsWhole);
        Assert.Equal(Expected(Second), WithoutManifest(disk));
    }

    [Fact]
    public void A_stage_that_is_given_up_leaves_nothing_behind()
    {
        MemoryFileSystem disk = Disk();
        PublishStaged(disk, First);
        SortedDictionary<string, string> before = disk.Snapshot("/work");
        using (SiteStage stage = SiteStage.TryOpen(Request, disk)!)
        {
            stage.Keep("index.html", "two"u8);
        }

        Assert.Equal(before, disk.Snapshot("/work"));
        Assert.Empty(PublishStaged(disk, Second).Diagnostics);
    }

    [Fact]
    public void Of_two_files_with_one_path_the_one_that_the_site_has_is_published()
    {
        MemoryFileSystem disk = Disk();
        using SiteStage stage = SiteStage.TryOpen(Request, disk)!;
        OutputFile first = stage.Keep("a.html", "first"u8);
        OutputFile second = stage.Keep("a.html", "second"u8);
        stage.Keep("b.html", "in no site"u8);

        Assert.NotNull(first.Stored);
        Assert.Null(second.Stored);
        Assert.False(first.HasSameContent(second));
        Assert.True(first.HasSameContent(new OutputFile("a.html", Encoding.UTF8.GetBytes("first"))));
        Assert.Empty(SitePublisher.Publish([second], Request, disk, CancellationToken.None, stage).Diagnostics);
        Assert.Equal(Expected(SitePublisherTests.Site(("a.html", "second"))), WithoutManifest(disk));
    }

    [Theory]
    [InlineData("../out.html")]
    [InlineData("a//b.html")]
    [InlineData("")]
    public void A_path_that_leads_elsewhere_is_not_written(string path)
    {
        MemoryFileSystem disk = Disk();
        using SiteStage stage = SiteStage.TryOpen(Request, disk)!;

        Assert.Null(stage.Keep(path, "x"u8).Stored);
    }

    [Fact]
    public void What_the_disk_refuses_stays_in_memory()
    {
        MemoryFileSystem disk = Disk();
        using SiteStage stage = SiteStage.TryOpen(Request, disk)!;
        disk.BeforeStep = static _ => throw new IOException("No space left on device");

        Assert.Equal("x"u8, stage.Keep("a.html", "x"u8).Content.Span);
    }

    [Fact]
    public void Only_one_build_has_a_stage()
    {
        MemoryFileSystem disk = Disk();
        using SiteStage stage = SiteStage.TryOpen(Request, disk)!;

        Assert.Null(SiteStage.TryOpen(Request, disk));
        Assert.Null(SiteStage.TryOpen(Request with { Output = "/work/file" }, disk.With("/work/file", "x")));
    }

    private static MemoryFileSystem Disk(bool exchanges = true, bool hardLinks = true) => new MemoryFileSystem(exchanges: exchanges, hardLinks: hardLinks).WithFolder("/work");

    /// <summary>Pages by the stage, everything else from memory.</summary>
    private static Diagnosed<PublishResult> PublishStaged(MemoryFileSystem disk, OutputFile[] site)
    {
        using SiteStage? stage = SiteStage.TryOpen(Request, disk);
        OutputFile[] files = [.. site.Select(file => stage is null || !file.Path.EndsWith(".html", StringComparison.Ordinal) ? file : stage.Keep(file.Path, file.Content.Span))];
        return SitePublisher.Publish(files, Request, disk, CancellationToken.None, stage);
    }

    private static SortedDictionary<string, string> Expected(OutputFile[] files) =>
        new(files.ToDictionary(static file => file.Path, static file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal);

    private static SortedDictionary<string, string> WithoutManifest(MemoryFileSystem disk)
    {
        SortedDictionary<string, string> files = disk.Snapshot(Output);
        files.Remove(OutputFolder.ManifestName);
        return files;
    }
}
