using System.Collections.Immutable;

namespace DocGen.Diagrams.Drawings;

/// <summary>Icons for the kinds of Kubernetes, under the short names that its tools use. The form is that of <see cref="IconText"/>.</summary>
internal static class KubernetesIcons
{
    private const string Sheet = "M6 3h8l4.5 4.5V21H6z; M14 3v4.5h4.5";
    private const string ShieldOutline = "M12 2.8l7.5 2.7v6c0 4.6-3 8-7.5 9.7-4.5-1.7-7.5-5.1-7.5-9.7v-6z";
    private const string Behind = "M8.5 8.2V5A1.5 1.5 0 0 1 10 3.5h9A1.5 1.5 0 0 1 20.5 5v9a1.5 1.5 0 0 1-1.5 1.5h-3.2";
    private const string SmallGear = "o17 17 2.4; M17 12.8v1.8; M17 19.4v1.8; M12.8 17h1.8; M19.4 17h1.8; M14 14l1.3 1.3; M18.7 18.7l1.3 1.3; M14 20l1.3-1.3; M18.7 15.3l1.3-1.3";

    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["k8s/api"] = GeneralIcons.All["api"],
        ["k8s/c-c-m"] = "M7 19a4.6 4.6 0 0 1-.7-9.1 6 6 0 0 1 11.5 1.2A4 4 0 0 1 17.5 19z; M9.2 13.3a3 3 0 0 1 5.2-.8; M14.8 14.4a3 3 0 0 1-5.2.8; M14.7 10.7v2h-2; M9.3 17v-2h2",
        ["k8s/c-m"] = "M4.2 10.2a8 8 0 0 1 13.6-3.7L20 8.6; M20 4.2v4.4h-4.4; M19.8 13.8a8 8 0 0 1-13.6 3.7L4 15.4; M4 19.8v-4.4h4.4; d12 12 2.2",
        ["k8s/c-role"] = "r3 7 18 13 2; o8.5 12.5 2; M5.6 17c.4-1.3 1.4-2 2.9-2s2.5.7 2.9 2; M14.5 12h4; M14.5 15.5h4; M6 3.8h12",
        ["k8s/cm"] = Sheet + "; M9 12h6.5; M9 16.2h6.5; d10.8 12 1.6; d13.8 16.2 1.6",
        ["k8s/control-plane"] = "r3 3.5 18 17 2; M7.5 7.3v9.4; M12 7.3v9.4; M16.5 7.3v9.4; d7.5 13.5 1.9; d12 9.8 1.9; d16.5 14 1.9",
        ["k8s/crb"] = "r2.5 9.5 11 8 4; r10.5 9.5 11 8 4; M6 5.2h12",
        ["k8s/crd"] = "r3.5 3.5 7 7 1.3; r13.5 3.5 7 7 1.3; r3.5 13.5 7 7 1.3; M17 13.7v6.6; M13.7 17h6.6",
        ["k8s/cronjob"] = "o10.3 10.3 7.3; M10.3 6.3v4.2l2.8 1.7; M15 18.8l2.3 2.3 4.2-4.7",
        ["k8s/deploy"] = "M20 12a8 8 0 1 1-2.7-6; M20.6 3.2v4.3h-4.3; r9 9 6 6 1",
        ["k8s/ds"] = "r2.5 11.6 4.4 5 0.8; r9.8 11.6 4.4 5 0.8; r17.1 11.6 4.4 5 0.8; M4.7 11.6V8h14.6v3.6; M12 11.6V3.8; M2.5 20.4h19",
        ["k8s/ep"] = "o12 12 5.6; d12 12 2; M12 2.8v3.6; M12 17.6v3.6; M2.8 12h3.6; M17.6 12h3.6",
        ["k8s/etcd"] = "e12 5.8 8 2.8; M4 5.8v12.4C4 19.8 7.6 21 12 21s8-1.2 8-2.8V5.8; d8.3 13 1.2; M11.5 13H16; d8.3 17 1.2; M11.5 17H16",
        ["k8s/group"] = GeneralIcons.All["users"],
        ["k8s/hpa"] = "r8.8 7.8 6.4 8.4 1; M6.3 12H2; M4.4 9.5 2 12l2.4 2.5; M17.7 12H22; M19.6 9.5 22 12l-2.4 2.5",
        ["k8s/ing"] = "M13 4h5.5A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5H13; M3 12h11.5; M10.3 7.8l4.2 4.2-4.2 4.2",
        ["k8s/job"] = "M20.6 12.2a8.6 8.6 0 1 1-4.3-7.6; M8.2 11.4l3.2 3.2L20.2 6",
        ["k8s/k-proxy"] = "M3 7.5h4.2l8.6 9H21; M18.4 13.8l2.7 2.7-2.7 2.7; M3 16.5h4.2l2-2.1; M13.5 9.8l2.3-2.3H21; M18.4 4.8l2.7 2.7-2.7 2.7",
        ["k8s/kubelet"] = "r3.5 3.5 17 17 2.5; M6.8 12h2.6l1.7-3.8 2.4 7.6 1.7-3.8h2",
        ["k8s/limits"] = "M4 5v14; M20 5v14; M7 12h10; M9.8 9.2 7 12l2.8 2.8; M14.2 9.2 17 12l-2.8 2.8",
        ["k8s/netpol"] = ShieldOutline + "; M8 9.6h7.6; M13.4 7.4l2.2 2.2-2.2 2.2; M16 14H8.4; M10.6 11.8 8.4 14l2.2 2.2",
        ["k8s/node"] = "r3.5 3.5 17 17 2.5; r7 7.2 4 4 0.8; r13 7.2 4 4 0.8; M7 15h10; M7 17.8h5",
        ["k8s/ns"] = "M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8; M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8; M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16; M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16; M11.2 4h1.6; M11.2 20h1.6; M4 11.2v1.6; M20 11.2v1.6; r8.8 8.8 6.4 6.4 1",
        ["k8s/pod"] = "M12 2.9l7.9 4.5v9.2L12 21.1l-7.9-4.5V7.4z; M4.1 7.4 12 12l7.9-4.6; M12 12v9.1",
        ["k8s/pv"] = GeneralIcons.All["disk"],
        ["k8s/pvc"] = "r2.5 3 13 18 2; o9 9.6 3.3; d9 9.6 1; M6 17.5h3; M22 12h-4; M19.8 9.7 17.6 12l2.2 2.3",
        ["k8s/quota"] = "M5 18.5a9 9 0 1 1 14 0; M12 13l4.2-4.8; d12 13 1.7; M8.5 18.5h7",
        ["k8s/rb"] = GeneralIcons.All["link"],
        ["k8s/role"] = "r3 5 18 14 2; o8.5 10.8 2.2; M5.3 16c.4-1.6 1.5-2.4 3.2-2.4s2.8.8 3.2 2.4; M14.8 10h3.6; M14.8 13.8h3.6",
        ["k8s/rs"] = "r3.5 8.5 12 12 1.5; " + Behind,
        ["k8s/sa"] = "o9.5 7.6 3.8; M2.5 19.6c.5-3.9 3.1-6 6.6-6; " + SmallGear,
        ["k8s/sc"] = "M12 3l8.7 4.3L12 11.6 3.3 7.3z; M3.3 12 12 16.3l8.7-4.3; M3.3 16.6l8.7 4.3 8.7-4.3",
        ["k8s/sched"] = "r3.5 5 17 15.5 2; M3.5 9.8h17; M8 3v4; M16 3v4; M12 12.3v3l2.2 1.4",
        ["k8s/secret"] = Sheet + "; r8.6 13.4 7.2 5 0.8; M10.3 13.4v-1a1.9 1.9 0 0 1 3.8 0v1",
        ["k8s/sts"] = "e9.5 11 6 2.2; M3.5 11v7.3c0 1.2 2.7 2.2 6 2.2s6-1 6-2.2V11; M3.5 14.6c0 1.2 2.7 2.2 6 2.2s6-1 6-2.2; M8.5 6.4V5A1.5 1.5 0 0 1 10 3.5h9A1.5 1.5 0 0 1 20.5 5v9a1.5 1.5 0 0 1-1.5 1.5h-.7",
        ["k8s/svc"] = "o4.9 12 2.5; o19 4.9 2.2; o19 12 2.2; o19 19.1 2.2; M7.4 12h9.4; M7 10.7 17 5.9; M7 13.3l10 4.8",
        ["k8s/user"] = GeneralIcons.All["user"],
        ["k8s/vol"] = GeneralIcons.All["storage"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
