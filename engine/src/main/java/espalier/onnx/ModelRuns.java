package espalier.onnx;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import com.sun.management.OperatingSystemMXBean;

import espalier.language.LanguageModelException;
import espalier.thought.GenerationException;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// One ONNX Runtime session: runs it, times the runs, and can be told to end a call early.
final class ModelRuns implements Opening.Closing {

    /// From this size on a run is worth more than one core.
    private static final long LARGE_BYTES = 400L << 20;

    private final OrtSession session;
    private final OrtSession.RunOptions options;
    private final ExternalWeights weights;
    private final String device;
    private final AtomicLong nanoseconds = new AtomicLong();
    private final Object cancelling = new Object();
    private boolean calling;
    private volatile boolean cancelled;

    private ModelRuns(
            OrtSession session,
            OrtSession.RunOptions options,
            ExternalWeights weights,
            String device) {
        this.session = session;
        this.options = options;
        this.weights = weights;
        this.device = device;
    }

    /// Loads a model.
    ///
    /// @throws LanguageModelException where ONNX Runtime refuses the file, or there is not enough
    ///   memory for it
    static ModelRuns open(ModelFolder folder) {
        refuseTooLarge(folder);
        int threads =
                folder.onnx().weightBytes() < LARGE_BYTES
                        ? 1
                        : Runtime.getRuntime().availableProcessors();
        LanguageModelException refusal = null;
        for (Device device : Device.available()) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    Opening opening = new Opening()) {
                ExternalWeights weights = opening.opened(ExternalWeights.of(folder));
                weights.give(options);
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                // Threads that spin between runs would take the window's core.
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                // Without VNNI the fast 8-bit sums overflow, and logits are off by tenths.
                options.addConfigEntry("session.x64quantprecision", "1");
                device.use(options);
                OrtSession session =
                        RuntimeEnvironment.environment()
                                .createSession(folder.model().toString(), options);
                opening.succeed();
                return new ModelRuns(
                        session, new OrtSession.RunOptions(), weights, device.described(threads));
            } catch (OrtException e) {
                refusal =
                        new LanguageModelException(
                                ("%s is refused by ONNX Runtime: %s Maybe it was cut off while"
                                                + " being copied, or needs a newer version.")
                                        .formatted(folder.model(), sentence(e)),
                                e);
            }
        }
        throw requireNonNull(refusal);
    }

    private static void refuseTooLarge(ModelFolder folder) {
        long wanted = folder.onnx().weightBytes();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                && wanted > system.getTotalMemorySize()) {
            throw new LanguageModelException(
                    ("%s wants %,d MB for its weights, but this computer has %,d MB of memory. "
                                    + "Maybe the folder has a smaller precision.")
                            .formatted(
                                    folder.model(),
                                    wanted >> 20,
                                    system.getTotalMemorySize() >> 20));
        }
    }

    /// What the model runs on, such as `CPU, 1 thread`.
    String device() {
        return device;
    }

    OrtSession session() {
        return session;
    }

    /// Wall time spent inside ONNX Runtime so far. May be asked by any thread.
    long nanoseconds() {
        return nanoseconds.get();
    }

    /// Begins a call, which may take many runs.
    void begin() {
        synchronized (cancelling) {
            calling = true;
            cancelled = false;
            terminate(false);
        }
    }

    void end() {
        synchronized (cancelling) {
            calling = false;
        }
    }

    /// Makes the call that is under way fail soon; does nothing between calls. For any thread.
    void cancel() {
        synchronized (cancelling) {
            if (calling) {
                cancelled = true;
                terminate(true);
            }
        }
    }

    private void terminate(boolean wanted) {
        try {
            options.setTerminate(wanted);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime refused to set a run option", e);
        }
    }

    /// Runs the model once and waits for it; `outputs` are filled in place.
    void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {
        if (cancelled) {
            throw new GenerationException("The model call was cancelled.");
        }
        long start = System.nanoTime();
        try {
            session.run(inputs, Set.of(), outputs, options).close();
        } catch (OrtException e) {
            throw cancelled
                    ? new GenerationException("The model call was cancelled.", e)
                    : new GenerationException(
                            ("The model failed while reading: %s "
                                            + "Maybe it needs less text or another version.")
                                    .formatted(sentence(e)),
                            e);
        } finally {
            nanoseconds.addAndGet(System.nanoTime() - start);
        }
    }

    /// The library's message without its error code, as one line that ends in a full stop.
    static String sentence(OrtException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("message:");
        String line =
                message.substring(start < 0 ? 0 : start + "message:".length())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    @Override
    public void close() {
        try {
            options.close();
            session.close();
            weights.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not close a session", e);
        }
    }
}
