using System.Collections.Immutable;
using DocGen.Diagrams.Unicode;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>A font file of the project that fills in for characters which the embedded fonts lack.</summary>
/// <param name="File">As written, relative to the project.</param>
/// <param name="Face">Which font of a collection, from 0.</param>
/// <param name="Languages">Empty: all.</param>
/// <param name="Scripts">Codes of ISO 15924; empty: all.</param>
public sealed record FontOption(Located<string> File, int Face, ImmutableArray<LanguageTag> Languages, ImmutableArray<string> Scripts);

/// <summary>What <c>fonts</c> says.</summary>
/// <param name="Fallback">Fonts of the project in the order in which they are asked.</param>
/// <param name="UsesSystem">Whether the fonts of the machine are searched for what is still missing.</param>
public sealed record FontSettings(ImmutableArray<FontOption> Fallback, bool UsesSystem)
{
    public static FontSettings None { get; } = new([], UsesSystem: false);
}

/// <summary>Reads <c>fonts</c>.</summary>
internal static class FontsReader
{
    public static FontSettings Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("fonts") is not { } mapping)
        {
            return FontSettings.None;
        }

        MappingReader fonts = new(mapping, ConfigurationRules.Data, diagnostics);
        ImmutableArray<FontOption>.Builder options = ImmutableArray.CreateBuilder<FontOption>();
        foreach (DataNode item in fonts.List("fallback")?.Items ?? [])
        {
            if (item is DataScalar { Kind: ScalarKind.Text } file)
            {
                options.Add(new FontOption(new Located<string>(file.Value, file.Location), 0, [], []));
            }
            else if (item is not DataMapping entry)
            {
                fonts.WrongType("fallback", item, "paths or mappings");
            }
            else if (ReadEntry(entry, diagnostics) is { } option)
            {
                options.Add(option);
            }
        }

        bool usesSystem = fonts.Boolean("system") ?? false;
        fonts.RejectUnknownKeys();
        return new FontSettings(options.ToImmutable(), usesSystem);
    }

    private static FontOption? ReadEntry(DataMapping mapping, DiagnosticBag diagnostics)
    {
        MappingReader reader = new(mapping, ConfigurationRules.Data, diagnostics);
        bool hasFile = reader.Entry("file") is not null;
        DataScalar? file = reader.TextNode("file");
        int face = reader.Integer("face", 0, 255) ?? 0;
        ImmutableArray<LanguageTag>.Builder languages = ImmutableArray.CreateBuilder<LanguageTag>();
        foreach (DataScalar written in reader.TextList("languages"))
        {
            if (LanguageTag.TryParse(written.Value, out LanguageTag tag))
            {
                languages.Add(tag);
            }
            else
            {
                reader.WrongType("languages", written, "language tags such as 'ja' or 'zh-Hans'");
            }
        }

        ImmutableArray<string>.Builder scripts = ImmutableArray.CreateBuilder<string>();
        foreach (DataScalar written in reader.TextList("scripts"))
        {
            if (CharacterProperties.IsScript(written.Value))
            {
                scripts.Add(written.Value);
            }
            else
            {
                reader.WrongType("scripts", written, "codes of scripts such as 'Arab', 'Hebr' or 'Hani'");
            }
        }

        reader.RejectUnknownKeys();
        if (!hasFile)
        {
            diagnostics.Report(ConfigurationRules.WrongType, mapping.Location, "a font takes the key 'file'");
        }

        return file is null ? null : new FontOption(new Located<string>(file.Value, file.Location), face, languages.ToImmutable(), scripts.ToImmutable());
    }
}
