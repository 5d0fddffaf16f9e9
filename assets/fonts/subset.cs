#:project ../../src/DocGen.Diagrams/DocGen.Diagrams.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Cuts a font file down to the characters that DocGen serves:  dotnet run assets/fonts/subset.cs -- IN.ttf OUT.ttf [CHARACTERS.txt]
using DocGen.Diagrams.Fonts;

if (!OpenTypeFont.TryRead(File.ReadAllBytes(args[0]), out OpenTypeFont? font, out string error))
{
    Console.Error.WriteLine($"{args[0]}: {error}");
    return 1;
}

IEnumerable<int> kept = args.Length > 2
    ? File.ReadAllText(args[2]).EnumerateRunes().Select(rune => rune.Value).Where(value => value > 0x7F)
    : Enumerable.Range(0x20, 0x2FFFF).Where(value => value is < 0xD800 or > 0xF8FF);
byte[] subset = FontSubsetter.Subset(font!, kept, hasNames: true);
File.WriteAllBytes(args[1], subset);
Console.WriteLine($"{args[1]}: {subset.Length} bytes");
return 0;
