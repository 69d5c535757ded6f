package espalier.onnx;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has been opened on the way to an open model; closed again, the last first, unless all goes
/// well.
final class Opening implements AutoCloseable {

    /// Something that is closed without trouble.
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Closing> opened = new ArrayDeque<>();

    <T extends Closing> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    /// What was opened stays open.
    void succeed() {
        opened.clear();
    }

    @Override
    public void close() {
        opened.forEach(Closing::close);
    }
}
