using System.Buffers.Binary;
using System.Text;
using DocGen.Diagrams.Png;

namespace DocGen.Diagrams.Tests.Png;

public sealed class PngEncoderTests
{
    [Theory]
    [InlineData(2, 255u, 3)]
    [InlineData(256, 255u, 3)]
    [InlineData(5000, 255u, 2)]
    [InlineData(5000, 100u, 6)]
    public void Every_pixel_comes_back_from_the_smallest_format(int colors, uint alpha, byte colorType)
    {
        uint[] pixels = [.. Enumerable.Range(0, 123 * 77).Select(i => PixelBlender.Scale(0xFF000000u | (uint)((i % colors) * 2654435761 & 0xFFFFFF), i % 2 == 0 ? 255 : alpha))];
        byte[] file = PngEncoder.Encode(new RasterImage(123, 77, pixels, 1));
        Assert.Equal(colorType, file[25]);
        Assert.True(PngDecoder.TryDecode(file, out RasterImage? image));
        Assert.Equal((123, 77), (image!.Width, image.Height));
        Assert.Equal(pixels, image.Pixels);
    }

    [Fact]
    public void Transparent_pixels_of_a_palette_stay_transparent()
    {
        uint[] pixels = [0, 0xFF112233, 0x80000080, 0xFF112233];
        Assert.True(PngDecoder.TryDecode(PngEncoder.Encode(new RasterImage(2, 2, pixels, 1)), out RasterImage? image));
        Assert.Equal(pixels, image!.Pixels);
    }

    [Theory]
    [InlineData(1, 3780)]
    [InlineData(2, 7560)]
    public void Chunks_say_colour_space_and_density(double scale, int pixelsPerMetre)
    {
        byte[] file = PngEncoder.Encode(new RasterImage(1, 1, [0xFF000000], scale));
        string text = Encoding.Latin1.GetString(file);
        string[] order = ["IHDR", "sRGB", "pHYs", "PLTE", "IDAT", "IEND"];
        int[] places = [.. order.Select(chunk => text.IndexOf(chunk, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(pixelsPerMetre, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(places[2] + 4)));
    }

    [Fact]
    public void Bytes_do_not_depend_on_the_number_of_threads()
    {
        uint[] pixels = [.. Enumerable.Range(0, 900 * 900).Select(static i => 0xFF000000u | ((uint)(i / 7) * 2654435761u >> 12 & 0xFFFFF))];
        var image = new RasterImage(900, 900, pixels, 1);
        byte[] file = PngEncoder.Encode(image, isParallel: false);
        Assert.Equal(file, PngEncoder.Encode(image));
        Assert.True(PngDecoder.TryDecode(file, out RasterImage? read));
        Assert.Equal(pixels, read!.Pixels);
    }

    [Fact]
    public void Photographs_are_filtered_by_their_neighbours()
    {
        // A slope with noise: no pixel is like its neighbour, but all are near it.
        uint state = 2463534242;
        uint[] pixels = [.. Enumerable.Range(0, 200 * 200).Select(i => Grey((i % 200 / 2) + (i / 400) + Next()))];
        byte[] file = PngEncoder.Encode(new RasterImage(200, 200, [.. pixels.Select(static (p, i) => i % 9 == 0 ? p ^ 0x010000u : p)], 1));
        Assert.Equal(2, file[25]);
        Assert.True(file.Length < 200 * 200 * 3 / 3, $"{file.Length}");

        int Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % 3);
        }

        static uint Grey(int value) => 0xFF000000u | (uint)(value * 0x10101);
    }

    [Fact]
    public void A_small_file_that_claims_to_be_large_is_refused()
    {
        byte[] file = PngEncoder.Encode(new RasterImage(4, 4, [.. Enumerable.Repeat(0xFF112233u, 16)], 1));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 6000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 6000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(PngDecoder.TryDecode(file, out _));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Fact]
    public void Damaged_files_are_refused_without_a_fault()
    {
        uint[] pixels = [.. Enumerable.Range(0, 40 * 40).Select(static i => 0xFF000000u | (uint)(i * 7919))];
        byte[] file = PngEncoder.Encode(new RasterImage(40, 40, pixels, 1));
        uint state = 88172645;
        for (int round = 0; round < 500; round++)
        {
            byte[] damaged = [.. file];
            for (int i = 0; i <= round % 5; i++)
            {
                damaged[Next(damaged.Length)] = (byte)Next(256);
            }

            PngDecoder.TryDecode(damaged.AsSpan(0, round % 3 == 0 ? Next(damaged.Length) : damaged.Length), out _);
        }

        Assert.False(PngDecoder.TryDecode([], out _));
        Assert.False(PngDecoder.TryDecode("GIF89a"u8, out _));

        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
