using System.CommandLine;
using DocGen.Configuration;
using DocGen.Diagrams.Reading.Formats;

namespace DocGen.Cli;

/// <summary><c>docgen schema</c>: JSON Schemas for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolHost host)
    {
        ToolCommand command = new(
            "schema",
            "Write a JSON Schema with which editors complete and check files.",
            new("docgen schema config > docgen.schema.json", "For docgen.json"),
            new("docgen schema model > model.schema.json", "For component models; overlay is for their translations"));
        CommonOptions options = new();
        Argument<string> kind = new("KIND") { HelpName = "config|frontmatter|model|overlay", Description = "What the schema is for" };
        kind.AcceptOnlyFromAmong("config", "frontmatter", "model", "overlay");
        command.Add(kind);
        options.AddReporting(command);
        command.SetAction((result, _) =>
        {
            new Reporter(host, options.Reporting(result)).WriteData(result.GetValue(kind) switch
            {
                "config" => ConfigurationSchema.Write(),
                "frontmatter" => FrontMatterSchema.Write(),
                "model" => ModelSchema.WriteModel(),
                _ => ModelSchema.WriteOverlay(),
            });
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
