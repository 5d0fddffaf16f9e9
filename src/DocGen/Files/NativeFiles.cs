using System.Runtime.InteropServices;

namespace DocGen.Files;

/// <summary>The steps on disks that .NET has no name for.</summary>
internal static partial class NativeFiles
{
    // Values of <fcntl.h> and <stdio.h>: AT_FDCWD and RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS.
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>Gives a file a second name; false where the system or the disk refuses.</summary>
    public static bool TryHardLink(string existing, string added)
    {
        try
        {
            return OperatingSystem.IsWindows() ? CreateHardLink(added, existing, IntPtr.Zero) : Link(existing, added) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Swaps two folders in one step; false where the system or the disk refuses.</summary>
    public static bool TryExchange(string left, string right)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, left, CurrentFolder, right, RenameExchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(left, right, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return false;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string added, string existing, IntPtr security);
}
