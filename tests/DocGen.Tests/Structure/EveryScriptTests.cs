using DocGen.Files;

namespace DocGen.Tests.Structure;

public sealed class EveryScriptTests
{
    private static readonly string Picture = RepositoryFiles.Find("content", "en", "diagrams", "every-script.png");

    /// <summary>To draw it anew: <c>SNAPSHOT=accept dotnet test tests/DocGen.Tests --filter EveryScript</c>.</summary>
    [Fact]
    public void The_picture_of_every_script_is_what_the_tool_draws()
    {
        using TemporaryFolder folder = new();
        string output = Path.Combine(folder.Path, "every-script.png");
        ToolRun run = new ToolCall(DiskFileSystem.Instance).Run("diagram", "render", RepositoryFiles.Find("content", "models", "scripts.yaml"), "--scale", "2", "-o", output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.Copy(output, Picture, overwrite: true);
        }

        Assert.True(File.ReadAllBytes(Picture).AsSpan().SequenceEqual(File.ReadAllBytes(output)), "the picture of every script is not what the tool draws");
    }
}
