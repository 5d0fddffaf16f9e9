using System.Text;
using DocGen.Building;

namespace DocGen.Tests.Building;

public sealed class ImageFaultsTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR4nGNgQAYAAA4AAamRc7EAAAAASUVORK5CYII=";
    private const string Gif = "R0lGODlhBAAFAIAAAP///wAAACwAAAAABAAFAAACBISPCQUAOw==";
    private const string Jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAHAAYDASIAAhEBAxEB/9k=";
    private const string WebP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    [Theory]
    [InlineData("a.png", Png)]
    [InlineData("a.gif", Gif)]
    [InlineData("a.JPG", Jpeg)]
    [InlineData("a.webp", WebP)]
    [InlineData("jpeg-under-another-name.png", Jpeg)]
    public void Whole_pictures_are_fine_and_pieces_are_not(string path, string base64)
    {
        byte[] file = Convert.FromBase64String(base64);
        Assert.Null(ImageFaults.Find(path, file));
        for (int length = 12; length < file.Length - 1; length++)
        {
            Assert.Equal("ends before the picture does", ImageFaults.Find(path, file.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData("a.png", "not a picture", "is no picture")]
    [InlineData("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "is no picture")]
    [InlineData("a.jpeg", "", "is an empty file")]
    [InlineData("a.gif", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n", "is a pointer of Git LFS instead of a picture")]
    [InlineData("a.svg", "<html></html>", "is no picture")]
    [InlineData("a.svg", "<svg><path d='M0 0", "ends before the picture does")]
    [InlineData("a.svg", "<svg><path d='M0 0'>", "ends before the picture does")]
    [InlineData("a.svg", "<?xml version='1.0'?><svg><path/></svg >\n", null)]
    [InlineData("a.svg", "<s:svg xmlns:s='http://www.w3.org/2000/svg'></s:svg>", null)]
    [InlineData("a.svg", "<svg/>", null)]
    [InlineData("a.txt", "not a picture", null)]
    [InlineData("a.mp4", "", null)]
    public void Files_that_are_no_pictures_are_told(string path, string text, string? fault) =>
        Assert.Equal(fault, ImageFaults.Find(path, Encoding.UTF8.GetBytes(text)));
}
