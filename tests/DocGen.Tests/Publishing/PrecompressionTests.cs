using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DocGen.Publishing;
using DocGen.Site.Html;

namespace DocGen.Tests.Publishing;

public sealed class PrecompressionTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(static number => $"<p>Sentence {number * 7919 % 400} of a page.</p>\n")));

    [Fact]
    public void Packed_files_hold_the_file()
    {
        ImmutableArray<OutputFile> files = Precompression.Add([new OutputFile("a/index.html", Page)], 2, default);

        Assert.Equal(["a/index.html", "a/index.html.br", "a/index.html.gz"], files.Select(static file => file.Path));
        Assert.Equal(Page, Unpack(new BrotliStream(new MemoryStream(files[1].Content.ToArray()), CompressionMode.Decompress)));
        Assert.Equal(Page, Unpack(new GZipStream(new MemoryStream(files[2].Content.ToArray()), CompressionMode.Decompress)));
        Assert.True(files[1].Content.Length < Page.Length / 3);
        Assert.True(files[2].Content.Length < Page.Length / 3);
    }

    [Fact]
    public void Packing_is_the_same_each_time_and_knows_no_clock()
    {
        OutputFile first = Precompression.Add([new OutputFile("x.css", Page)], 1, default)[2];

        Assert.Equal(first.Content.ToArray(), Precompression.Add([new OutputFile("x.css", Page)], 2, default)[2].Content.ToArray());
        Assert.Equal([0, 0, 0, 0], first.Content.Span[4..8].ToArray());
    }

    [Fact]
    public void Small_files_and_pictures_are_not_packed()
    {
        ImmutableArray<OutputFile> files = [new OutputFile("small.html", new byte[100]), new OutputFile("picture.png", Page), new OutputFile("page.html.gz", Page)];

        Assert.Equal(files.AsEnumerable(), Precompression.Add(files, 2, default));
    }

    private static byte[] Unpack(Stream stream)
    {
        using (stream)
        {
            using MemoryStream content = new();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }
}
