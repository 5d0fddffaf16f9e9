using System.Text;
using DocGen.Building;

namespace DocGen.Tests.Building;

public sealed class ImageDimensionsTests
{
    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR4nGNgQAYAAA4AAamRc7EAAAAASUVORK5CYII=", 3, 2)]
    [InlineData("R0lGODlhBAAFAIAAAP///wAAACwAAAAABAAFAAACBISPCQUAOw==", 4, 5)]
    [InlineData("/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAHAAYDASIAAhEBAxEB/9k=", 6, 7)]
    public void Sizes_are_read_from_the_head_of_a_file(string base64, int width, int height) =>
        Assert.Equal(new ImageDimensions(width, height), ImageDimensions.Read(Convert.FromBase64String(base64)));

    [Theory]
    [InlineData("<svg xmlns='x' width='20' height='10px'/>", 20, 10)]
    [InlineData("<?xml version='1.0'?><!-- c --><svg\n viewBox=\"0 0 24 16.4\" stroke-width=\"2\">", 24, 16)]
    public void An_svg_has_its_own_size_or_that_of_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageDimensions(width, height), ImageDimensions.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<svg width='100%' height='100%'>")]
    [InlineData("GIF8")]
    public void Other_files_have_no_size(string text) => Assert.Null(ImageDimensions.Read(Encoding.UTF8.GetBytes(text)));
}
