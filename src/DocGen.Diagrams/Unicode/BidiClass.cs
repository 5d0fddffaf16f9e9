namespace DocGen.Diagrams.Unicode;

/// <summary>Bidi_Class of a character, by the short names of UAX 9; the order is that of the packed table.</summary>
public enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}
