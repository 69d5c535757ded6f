package espalier.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What ONNX Runtime can run a model on: a graphics card where the ONNX Runtime in use was built
/// for it, else the processor. The folder of another build of it can be named by the system
/// property `onnxruntime.native.path`.
enum Device {
    CUDA(OrtProvider.CUDA) {
        @Override
        void use(OrtSession.SessionOptions options) throws OrtException {
            options.addCUDA();
        }
    },
    CORE_ML(OrtProvider.CORE_ML) {
        @Override
        void use(OrtSession.SessionOptions options) throws OrtException {
            options.addCoreML();
        }
    },
    DIRECT_ML(OrtProvider.DIRECT_ML) {
        @Override
        void use(OrtSession.SessionOptions options) throws OrtException {
            options.addDirectML(0);
        }
    },
    CPU(OrtProvider.CPU) {
        @Override
        void use(OrtSession.SessionOptions options) {
            // What is always used.
        }
    };

    private final OrtProvider provider;

    Device(OrtProvider provider) {
        this.provider = provider;
    }

    /// The devices to try, the fastest first and the processor last.
    static List<Device> available() {
        Set<OrtProvider> built = RuntimeEnvironment.providers();
        return Arrays.stream(values()).filter(device -> built.contains(device.provider)).toList();
    }

    abstract void use(OrtSession.SessionOptions options) throws OrtException;

    /// The device in words, with the threads of the processor.
    String described(int threads) {
        return switch (this) {
            case CUDA -> "CUDA";
            case CORE_ML -> "CoreML";
            case DIRECT_ML -> "DirectML";
            case CPU -> threads == 1 ? "CPU, 1 thread" : "CPU, %d threads".formatted(threads);
        };
    }
}
