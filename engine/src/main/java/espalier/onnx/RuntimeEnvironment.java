package espalier.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.Set;

/// The one environment of ONNX Runtime in this program; it lives as long as the program does.
///
/// Since 1.29 the official builds for Linux and macOS report every session to Microsoft, from a
/// database in the user's cache folder, unless the environment variable `ORT_DISABLE_TELEMETRY` is
/// set when the library starts; turning it off by the library's own function comes too late. So the
/// variable is set here, in this process, by the C library's `setenv`.
final class RuntimeEnvironment {

    private static final Started STARTED = start();

    /// What became of loading the library, which is tried once.
    private sealed interface Started {
        record Well(OrtEnvironment environment) implements Started {}

        record Badly(Throwable failure) implements Started {}
    }

    private RuntimeEnvironment() {}

    /// @throws espalier.language.LanguageModelException where the library cannot be loaded
    static OrtEnvironment environment() {
        return switch (STARTED) {
            case Started.Well(var environment) -> environment;
            case Started.Badly(var failure) -> throw NativeLibraries.unloadable(failure);
        };
    }

    /// What the ONNX Runtime in use was built for. Asked here, since the question alone loads the
    /// library.
    ///
    /// @throws espalier.language.LanguageModelException where the library cannot be loaded
    static Set<OrtProvider> providers() {
        environment();
        return OrtEnvironment.getAvailableProviders();
    }

    private static Started start() {
        try {
            NativeLibraries.useShipped();
            return new Started.Well(create());
        } catch (LinkageError | RuntimeException e) {
            return new Started.Badly(e);
        }
    }

    private static OrtEnvironment create() {
        forbidTelemetry();
        // Native code would print to standard error what the exceptions say anyway.
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "espalier");
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime refused to turn telemetry off", e);
        }
        return environment;
    }

    @SuppressWarnings("restricted")
    private static void forbidTelemetry() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return; // Windows has none; there the library's own function is in time.
        }
        MethodHandle call =
                linker.downcallHandle(
                        setenv.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int failed =
                    (int)
                            call.invokeExact(
                                    arena.allocateFrom("ORT_DISABLE_TELEMETRY"),
                                    arena.allocateFrom("1"),
                                    1);
            if (failed != 0) {
                throw new IllegalStateException("setenv failed");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("Telemetry of ONNX Runtime cannot be forbidden", e);
        }
    }
}
