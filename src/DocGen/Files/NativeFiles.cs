using System.Runtime.InteropServices;

namespace DocGen.Files;

/// <summary>The steps on disks that .NET has no name for.</summary>
internal static partial class NativeFiles
{
    // Values of <fcntl.h> and <stdio.h>: AT_FDCWD and RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS.
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    // Of Linux on x64 and arm64, where these have one value; rw-rw-rw- as far as the mask of the process lets it.
    private const int WriteOnly = 1;
    private const int Create = 0x40;
    private const int Truncate = 0x200;
    private const int CloseOnExecute = 0x80000;
    private const int NewFileMode = 0x1B6;

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

    /// <summary>Writes a new file, or one that is there anew, by three calls of the system instead of the eight that .NET makes for locks and checks.</summary>
    /// <returns>False where it did not come to pass; whoever then tries the usual way meets the reason.</returns>
    public static unsafe bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            int file = Open(path, WriteOnly | Create | Truncate | CloseOnExecute, NewFileMode);
            if (file < 0)
            {
                return false;
            }

            bool isWritten = true;
            fixed (byte* bytes = content)
            {
                for (int done = 0; isWritten && done < content.Length;)
                {
                    nint step = Write(file, bytes + done, content.Length - done);
                    isWritten = step > 0;
                    done += (int)Math.Max(0, step);
                }
            }

            return Close(file) == 0 && isWritten;
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

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial nint Write(int file, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int file);

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
