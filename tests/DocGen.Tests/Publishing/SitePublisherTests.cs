using System.Text;
using DocGen.Files;
using DocGen.Publishing;
using DocGen.Site.Html;
using DocGen.Tests.Files;
using DocGen.Text;

namespace DocGen.Tests.Publishing;

public sealed class SitePublisherTests
{
    private const string Output = "/work/_site";
    private static readonly OutputFile[] First = Site(("index.html", "one"), ("da/index.html", "et"), ("a/b/c.html", "deep"), ("gone.html", "x"));
    private static readonly OutputFile[] Second = Site(("index.html", "two"), ("da/index.html", "et"), ("a/b/c.html", "deep"), ("new/x.html", "y"));

    public static TheoryData<bool, bool> Disks => new() { { true, true }, { false, true }, { true, false }, { false, false } };

    [Theory]
    [MemberData(nameof(Disks))]
    public void The_output_becomes_exactly_the_new_site(bool exchanges, bool hardLinks)
    {
        MemoryFileSystem disk = new MemoryFileSystem(exchanges: exchanges, hardLinks: hardLinks).WithFolder("/work");

        PublishResult first = Publish(disk, First).Value;
        PublishResult second = Publish(disk, Second).Value;

        Assert.Equal(4, first.Added.Length);
        Assert.Equal<string>(["new/x.html"], second.Added);
        Assert.Equal<string>(["index.html"], second.Changed);
        Assert.Equal<string>(["gone.html"], second.Removed);
        Assert.Equal(Expected(Second), WithoutManifest(disk));
        Assert.Equal(["_site"], disk.List("/work").Where(entry => entry.Name != ".docgen").Select(entry => entry.Name));
        Assert.Equal("D gone.html\nM index.html\nA new/x.html\n", Encoding.UTF8.GetString(disk.ReadBytes("/work/.docgen/changed.txt")));
    }

    /// <summary>Runs a publication whose process ends at a step of the disk, counted from 0.</summary>
    /// <returns>Whether it came that far.</returns>
    internal static bool CrashAt(MemoryFileSystem disk, int step, Action publish)
    {
        bool hasCrashed = false;
        int left = step;
        disk.BeforeStep = _ =>
        {
            if (hasCrashed || left-- == 0)
            {
                hasCrashed = true;
                throw new CrashException();
            }
        };
        try
        {
            publish();
        }
        catch (CrashException)
        {
            // What a kill leaves behind is for the caller to look at.
        }

        disk.BeforeStep = null;
        return hasCrashed;
    }

    [Theory]
    [MemberData(nameof(Disks))]
    public void A_crash_at_any_step_leaves_the_old_or_the_new_site_whole_and_the_next_build_repairs_the_rest(bool exchanges, bool hardLinks)
    {
        for (int step = 0; ; step++)
        {
            MemoryFileSystem disk = new MemoryFileSystem(exchanges: exchanges, hardLinks: hardLinks).WithFolder("/work");
            Publish(disk, First);
            SortedDictionary<string, string> old = disk.Snapshot(Output);
            bool hasCrashed = CrashAt(disk, step, () => Publish(disk, Second));
            disk.EndProcess();
            SortedDictionary<string, string> now = disk.Snapshot(Output);
            bool isOld = now.SequenceEqual(old);
            bool isNew = Expected(Second).SequenceEqual(WithoutManifest(disk));

            // Only without an exchange there is a moment in which the site is away; then it stands beside.
            bool isAside = !exchanges && now.Count == 0 && disk.Snapshot("/work/._site.docgen/old").SequenceEqual(old);
            Assert.True(isOld || isNew || isAside, $"step {step}: {string.Join(' ', now.Keys)}");

            Assert.Empty(Publish(disk, Second).Diagnostics);
            Assert.Equal(Expected(Second), WithoutManifest(disk));
            Assert.DoesNotContain(disk.List("/work"), entry => entry.Name == "._site.docgen");
            if (!hasCrashed)
            {
                Assert.True(step > 10);
                return;
            }
        }
    }

    [Fact]
    public void A_disk_that_refuses_at_any_step_leaves_the_old_or_the_new_site_whole_and_is_reported()
    {
        for (int step = 0; ; step++)
        {
            MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
            Publish(disk, First);
            int left = step;
            bool hasRefused = false;
            disk.BeforeStep = what =>
            {
                if (left-- == 0 && !what.Contains(".docgen/changed", StringComparison.Ordinal))
                {
                    hasRefused = true;
                    throw new IOException("No space left on device");
                }
            };
            Diagnosed<PublishResult> result = Publish(disk, Second);
            disk.EndProcess();

            Assert.True(Expected(First).SequenceEqual(WithoutManifest(disk)) || Expected(Second).SequenceEqual(WithoutManifest(disk)), $"step {step}");
            Assert.All(result.Diagnostics, diagnostic => Assert.Equal(PublishingRules.WriteFailed, diagnostic.Rule));
            if (!hasRefused)
            {
                Assert.True(step > 10);
                return;
            }
        }
    }

    [Fact]
    public void Nothing_is_touched_if_nothing_has_changed()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, First);
        List<string> steps = [];
        List<string> reads = [];
        disk.BeforeStep = steps.Add;
        disk.BeforeRead = reads.Add;

        PublishResult result = Publish(disk, First).Value;

        Assert.Equal(0, result.ChangeCount);
        Assert.DoesNotContain(steps, step => step.Contains("_site/", StringComparison.Ordinal));
        Assert.DoesNotContain(reads, path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_somebody_has_edited_in_the_output_is_written_again()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, First);
        disk.Tamper(Output + "/index.html", "eno", keepsTime: false);

        Assert.Equal<string>(["index.html"], Publish(disk, First).Value.Changed);
        Assert.Equal(Expected(First), WithoutManifest(disk));
    }

    [Fact]
    public void Without_known_stamps_files_are_compared_by_content()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, First);
        disk.DeleteFolder("/work/.docgen");
        disk.Tamper(Output + "/index.html", "eno", keepsTime: true);

        Assert.Equal<string>(["index.html"], Publish(disk, First).Value.Changed);
    }

    [Fact]
    public void A_folder_of_someone_else_is_refused_and_kept_when_forced()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With(Output + "/thesis.doc", "years of work").With(Output + "/index.html", "mine");

        Diagnosed<PublishResult> refused = Publish(disk, First);

        Assert.Equal(PublishingRules.NotOurs, Assert.Single(refused.Diagnostics).Rule);
        Assert.Equal("mine", disk.Snapshot(Output)["index.html"]);

        PublishResult forced = Publish(disk, First, forces: true).Value;

        Assert.Equal<string>(["thesis.doc"], forced.Kept);
        Assert.Equal("years of work", disk.Snapshot(Output)["thesis.doc"]);
        Assert.Equal("one", disk.Snapshot(Output)["index.html"]);
        Assert.Empty(Publish(disk, Second).Diagnostics);
        Assert.Equal("years of work", disk.Snapshot(Output)["thesis.doc"]);
    }

    [Fact]
    public void A_web_apps_own_manifest_does_not_make_a_folder_ours()
    {
        MemoryFileSystem disk = new MemoryFileSystem().With(Output + "/manifest.json", """{ "name": "My app", "icons": [] }""");

        Assert.Equal(PublishingRules.NotOurs, Assert.Single(Publish(disk, First).Diagnostics).Rule);
    }

    [Fact]
    public void A_foreign_file_in_our_site_stays_and_is_never_replaced_silently()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, First);
        disk.With(Output + "/CNAME", "docs.example.org").With(Output + "/new/x.html", "by hand");

        Assert.Equal(PublishingRules.WouldReplace, Assert.Single(Publish(disk, Second).Diagnostics).Rule);
        Assert.Equal("one", disk.Snapshot(Output)["index.html"]);

        Assert.Empty(Publish(disk, Second, forces: true).Diagnostics);
        Assert.Equal("docs.example.org", disk.Snapshot(Output)["CNAME"]);
        Assert.Equal("y", disk.Snapshot(Output)["new/x.html"]);
    }

    [Fact]
    public void Another_build_at_work_is_reported()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work/._site.docgen");
        using IDisposable? other = disk.TryLock("/work/._site.docgen/lock");

        Assert.Equal(PublishingRules.AnotherBuild, Assert.Single(Publish(disk, First).Diagnostics).Rule);
    }

    [Fact]
    public void An_output_in_a_folder_closed_to_us_is_updated_file_by_file()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/mnt/site").WithFolder("/work");
        disk.Closed.Add("/mnt");

        Assert.False(Publish(disk, First, output: "/mnt/site").Value.IsWhole);
        Assert.Empty(Publish(disk, Second, output: "/mnt/site").Diagnostics);

        Assert.Equal(Expected(Second), WithoutManifest(disk, "/mnt/site"));
        Assert.Equal(0, Publish(disk, Second, output: "/mnt/site").Value.ChangeCount);
    }

    [Fact]
    public void A_crash_while_updating_file_by_file_is_repaired_by_the_next_build()
    {
        for (int step = 0; ; step++)
        {
            MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/mnt/site").WithFolder("/work");
            disk.Closed.Add("/mnt");
            Publish(disk, First, output: "/mnt/site");
            bool hasCrashed = CrashAt(disk, step, () => Publish(disk, Second, output: "/mnt/site"));
            disk.EndProcess();
            Assert.Empty(Publish(disk, Second, output: "/mnt/site").Diagnostics);
            Assert.Equal(Expected(Second), WithoutManifest(disk, "/mnt/site"));
            if (!hasCrashed)
            {
                Assert.True(step > 3);
                return;
            }
        }
    }

    [Fact]
    public void A_site_that_can_neither_be_replaced_nor_put_back_is_put_back_by_the_next_build()
    {
        MemoryFileSystem disk = new MemoryFileSystem(exchanges: false).WithFolder("/work");
        Publish(disk, First);
        disk.BeforeStep = static what =>
        {
            if (what.StartsWith("move ", StringComparison.Ordinal) && what.EndsWith(' ' + Output, StringComparison.Ordinal))
            {
                throw new IOException("Device or resource busy");
            }
        };

        Assert.Equal(PublishingRules.WriteFailed, Assert.Single(Publish(disk, Second).Diagnostics).Rule);
        disk.BeforeStep = null;
        SiteStage.TryOpen(new PublishRequest(Output, null, Forces: false, Jobs: 1), disk)!.Dispose();

        Assert.Equal(Expected(First), WithoutManifest(disk));
    }

    [Fact]
    public void A_list_of_files_that_came_from_elsewhere_deletes_nothing_outside_of_the_output()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/mount").With("/mount/precious", "x")
            .With("/mount/site/" + OutputFolder.ManifestName, Encoding.UTF8.GetString(Manifest.Write([new("../precious", "00"), new("gone.html", "00")])))
            .With("/mount/site/gone.html", "x");
        disk.Closed.Add("/mount");

        Assert.False(Publish(disk, First, output: "/mount/site").Value.IsWhole);

        Assert.Equal(["precious", .. Expected(First).Keys.Append(OutputFolder.ManifestName).Select(static path => "site/" + path).Order(StringComparer.Ordinal)], disk.Snapshot("/mount").Keys);
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_written_is_no_failure()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work").WithFolder("/cache");
        disk.Closed.Add("/cache");

        Diagnosed<PublishResult> result = SitePublisher.Publish(First, new PublishRequest(Output, "/cache/x", Forces: false, Jobs: 1), disk, CancellationToken.None);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Expected(First), WithoutManifest(disk));
    }

    [Fact]
    public void A_link_to_the_output_stays_a_link()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work").WithFolder("/srv/www").WithLink(Output, "/srv/www");

        Assert.Empty(Publish(disk, First).Diagnostics);

        Assert.Equal(Expected(First), WithoutManifest(disk, "/srv/www"));
        Assert.True(disk.List("/work").Single(entry => entry.Name == "_site").IsLink);
    }

    [Fact]
    public void The_manifest_lists_every_file_with_its_hash_in_order()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, Site(("b.txt", "abc"), ("a.txt", "")));

        Assert.Equal(
            """
            {
              "generator": "docgen",
              "schema": 1,
              "files": {
                "a.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "b.txt": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
              }
            }

            """,
            disk.Snapshot(Output)["manifest.json"]);
    }

    [Fact]
    public void A_cancelled_publication_leaves_the_old_site()
    {
        MemoryFileSystem disk = new MemoryFileSystem().WithFolder("/work");
        Publish(disk, First);
        using CancellationTokenSource cancellation = new();
        disk.BeforeStep = what =>
        {
            if (what.StartsWith("link", StringComparison.Ordinal))
            {
                cancellation.Cancel();
            }
        };

        Assert.Throws<OperationCanceledException>(() => SitePublisher.Publish(Second, new PublishRequest(Output, null, Forces: false, Jobs: 1), disk, cancellation.Token));
        Assert.Equal(Expected(First), WithoutManifest(disk));
        Assert.DoesNotContain(disk.List("/work"), entry => entry.Name == "._site.docgen");
    }

    internal static OutputFile[] Site(params (string Path, string Content)[] files) => [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Content)))];

    private static Diagnosed<PublishResult> Publish(MemoryFileSystem disk, OutputFile[] files, bool forces = false, string output = Output) =>
        SitePublisher.Publish(files, new PublishRequest(output, "/work/.docgen", forces, Jobs: 1), disk, CancellationToken.None);

    private static SortedDictionary<string, string> Expected(OutputFile[] files) =>
        new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal);

    private static SortedDictionary<string, string> WithoutManifest(MemoryFileSystem disk, string output = Output)
    {
        SortedDictionary<string, string> files = disk.Snapshot(output);
        files.Remove(OutputFolder.ManifestName);
        return files;
    }

    private sealed class CrashException : Exception;
}
