namespace DocGen.Diagrams.Geometry;

/// <summary>Sine and cosine from additions and multiplications alone: the last bit is the same on every platform.</summary>
public static class Trigonometry
{
    private const double RadiansPerDegree = 0.017453292519943295;

    /// <summary>Exact at multiples of 90 degrees; elsewhere the error is below 1e-15.</summary>
    /// <param name="degrees">Any finite angle.</param>
    public static (double Sine, double Cosine) SinCos(double degrees)
    {
        // To -45 to 45 degrees and a number of quarter turns.
        double turns = Math.Round(degrees / 90, MidpointRounding.ToEven);
        double x = (degrees - (turns * 90)) * RadiansPerDegree;
        double square = x * x;
        double sine = x * (1 + (square * (-1.0 / 6 + (square * (1.0 / 120 + (square * (-1.0 / 5040 + (square * (1.0 / 362880 + (square * (-1.0 / 39916800 + (square / 6227020800))))))))))));
        double cosine = 1 + (square * (-1.0 / 2 + (square * (1.0 / 24 + (square * (-1.0 / 720 + (square * (1.0 / 40320 + (square * (-1.0 / 3628800 + (square * (1.0 / 479001600 - (square / 87178291200)))))))))))));
        return ((((long)(turns % 4)) + 4) % 4) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }
}
