package espalier.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The ways to write the children of a text that share nothing: one child after the other, each
/// from the text's first token on.
final class ChildByChild implements AutoCloseable {

    private final TokenRows batch;

    ChildByChild(OpenedParts model) {
        batch = model.batch();
    }

    /// Reads text and child anew for every token of the child.
    void rereading(int[] text, int[] child) {
        for (int i = 0; i < child.length; i++) {
            int[] all = IntStream.concat(IntStream.of(text), Arrays.stream(child, 0, i)).toArray();
            batch.begin(0);
            batch.run(all);
            draw();
        }
    }

    /// Reads the text once, and then goes on from the child's own cache.
    void prefilling(int[] text, int[] child) {
        batch.begin(0);
        batch.run(text);
        draw();
        for (int id : Arrays.copyOf(child, child.length - 1)) {
            batch.run(id);
            draw();
        }
    }

    private void draw() {
        float[] logits = batch.logits(0, batch.newTokens() - 1);
        float[] weights = TokenDistribution.weights(logits, 1);
        if (TokenDistribution.greatest(weights) < 0) {
            throw new IllegalStateException("no token is the most probable one");
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
