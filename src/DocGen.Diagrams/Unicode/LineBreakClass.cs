namespace DocGen.Diagrams.Unicode;

/// <summary>Line_Break of a character, by the short names of UAX 14, resolved as its rule LB1 says; the order is that of the packed table.</summary>
public enum LineBreakClass : byte
{
    AL,
    BK,
    CR,
    LF,
    NL,
    SP,
    ZW,
    WJ,
    GL,
    CM,
    ZWJ,
    OP,

    /// <summary>OP that is wide in East Asia.</summary>
    OPW,
    CL,
    CP,

    /// <summary>CP that is wide in East Asia.</summary>
    CPW,
    QU,
    NS,
    EX,
    SY,
    IS,
    PR,
    PO,
    NU,
    HL,
    ID,

    /// <summary>Unassigned, kept for pictographs.</summary>
    IDX,
    EB,
    EM,
    IN,
    HY,
    BA,
    BB,
    B2,
    CB,
    JL,
    JV,
    JT,
    H2,
    H3,
    RI,

    /// <summary>Scripts of South East Asia that part words by dictionary only; otherwise as AL.</summary>
    SA,
}
