using DocGen.Files;

namespace DocGen.Tests.Files;

/// <summary>What git prints, read into days.</summary>
public sealed class GitLogTests
{
    // 2024-03-02 23:59:59, 2023-01-01 00:00:00 and 2022-06-05 12:00:00 UTC.
    private const string Log =
        "\u00011709423999 aaaa\0\nindex.md\0guide/start here.md\0" +
        "\u00011672531200 bbbb cccc\0\nindex.md\0guide/bæ \"q\".md\0" +
        "\u00011654430400 \0\nold.md\0guide/start here.md\0";

    [Fact]
    public void The_newest_commit_of_a_file_gives_its_day_in_UTC()
    {
        CommitDays days = Read(Log, isShallow: false, "index.md", "guide/start here.md", "guide/bæ \"q\".md", "old.md", "new.md");

        Assert.Equal(
            ["guide/bæ \"q\".md 2023-01-01", "guide/start here.md 2024-03-02", "index.md 2024-03-02", "old.md 2022-06-05"],
            days.Days.Select(static day => $"{day.Key} {day.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((0, null), (days.Cut, days.Fault));
    }

    [Fact]
    public void A_file_that_was_last_changed_where_a_history_is_cut_off_has_no_day()
    {
        CommitDays days = Read(Log, isShallow: true, "index.md", "old.md");
        Assert.Equal(["index.md"], days.Days.Keys);
        Assert.Equal(1, days.Cut);
    }

    [Fact]
    public void Nothing_is_read_once_every_file_has_been_met()
    {
        using StringReader output = new(Log);
        GitLog.Read(output, ["index.md"], isShallow: false, CancellationToken.None);
        Assert.StartsWith("guide/start here.md\0", output.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("index.md")]
    [InlineData("\u0001\0\nindex.md\0")]
    [InlineData("\u0001not a time aaaa\0\nindex.md\0")]
    [InlineData("\u000199999999999999999 aaaa\0\nindex.md\0")]
    public void Output_of_another_form_gives_no_day(string output) => Assert.Empty(Read(output, isShallow: false, "index.md").Days);

    private static CommitDays Read(string output, bool isShallow, params string[] files)
    {
        using StringReader reader = new(output);
        return GitLog.Read(reader, files, isShallow, CancellationToken.None);
    }
}
