package espalier.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/// The fonts that the system's fontconfig knows: JavaFX on Linux ends with a stack trace where
/// there are none.
final class SystemFonts {

    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);
    private static final int SYSTEM_SET = 0;

    private SystemFonts() {}

    /// Whether there is any; said too where it cannot be found out.
    ///
    /// @param fontconfig the library's file, as the linker knows it
    @SuppressWarnings(
            "restricted") // Three functions of a stable C interface, with their signatures.
    static boolean any(String fontconfig) {
        var linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            var library = SymbolLookup.libraryLookup(fontconfig, arena);
            var load =
                    linker.downcallHandle(
                            library.findOrThrow("FcInitLoadConfigAndFonts"),
                            FunctionDescriptor.of(ADDRESS));
            var fonts =
                    linker.downcallHandle(
                            library.findOrThrow("FcConfigGetFonts"),
                            FunctionDescriptor.of(
                                    ADDRESS.withTargetLayout(JAVA_INT), ADDRESS, JAVA_INT));
            var destroy =
                    linker.downcallHandle(
                            library.findOrThrow("FcConfigDestroy"),
                            FunctionDescriptor.ofVoid(ADDRESS));
            var configuration = (MemorySegment) load.invokeExact();
            var set = (MemorySegment) fonts.invokeExact(configuration, SYSTEM_SET);
            boolean any = set.address() != 0 && set.get(JAVA_INT, 0) > 0;
            destroy.invokeExact(configuration);
            return any;
        } catch (Throwable e) {
            LOG.warn("The system's fonts cannot be counted.", e);
            return true;
        }
    }
}
