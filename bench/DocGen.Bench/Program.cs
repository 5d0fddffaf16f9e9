using BenchmarkDotNet.Running;
using DocGen.Bench;

// Without a word of its own everything goes to BenchmarkDotNet: --filter '*Template*', --list flat, …
return args switch
{
    ["first"] => FirstRender.Run(),
    ["fuzz", ..] => FuzzRun.Run(Number(1, 1_000_000)),
    ["fuzz-fonts", ..] => FileFuzzRun.RunFonts(Number(1, 500_000)),
    ["fuzz-images", ..] => FileFuzzRun.RunImages(Number(1, 500_000)),
    ["raster", var scenes, ..] => RasterRun.Run(scenes),
    ["layout", var folder, ..] => LayoutRun.Run(folder),
    ["gates", ..] => GatesRun.Run(Number(1, 5_000), Number(2, 1), effort: 1),
    ["stability", var models] => StabilityRun.Run(models),
    ["views", .. var models] when models.Length > 0 => ViewsRun.Run(models),
    ["disturbed", var folder, ..] => DisturbedRun.Run(folder, Number(2, 3)),
    ["highlight", var list, ..] => HighlightRun.Run(list, args.Length > 2 ? args[2] : null),
    _ => BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args).Any(static summary => summary.HasCriticalValidationErrors) ? 1 : 0,
};

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
