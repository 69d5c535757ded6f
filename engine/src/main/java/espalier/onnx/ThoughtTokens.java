package espalier.onnx;

import espalier.language.LanguageModelException;

import java.util.Arrays;
import java.util.BitSet;

/// Which tokens a thought may be made of, and which end it. A thought is never empty: neither a
/// line end nor the end of the text can be its first token. Special, reserved and nameless tokens
/// are never drawn, since a model was not trained to give them.
final class ThoughtTokens {

    private final float[] none;
    private final float[] first;
    private final float[] later;
    private final BitSet lineEnds = new BitSet();
    private final BitSet textEnds = new BitSet();

    /// Refuses a tokenizer with more tokens than the model knows.
    static void refuseOthers(ModelFolder folder, TokenTable table, int size) {
        if (table.size() > size) {
            throw new LanguageModelException(
                    ("%s knows %,d tokens, but the model only %,d. "
                                    + "Maybe it is another model's tokenizer.")
                            .formatted(folder.tokenizer().orElseThrow(), table.size(), size));
        }
    }

    /// @param size tokens that the model knows
    ThoughtTokens(ModelFolder folder, int size, TokenTable table) {
        refuseOthers(folder, table, size);
        none = new float[size];
        first = new float[size];
        later = new float[size];
        Arrays.fill(first, Float.NEGATIVE_INFINITY);
        Arrays.fill(later, Float.NEGATIVE_INFINITY);
        for (int id = 0; id < size; id++) {
            if (table.ordinary(id)) {
                later[id] = 0;
                if (table.endsLine(id)) {
                    lineEnds.set(id);
                }
                if (!table.endsLine(id) || !table.text(id).isBlank()) {
                    first[id] = 0;
                }
            }
        }
        for (int id : folder.config().endings()) {
            if (id >= 0 && id < size) {
                textEnds.set(id);
                later[id] = 0;
                first[id] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /// What is added to the logits of a thought's token: 0 where it may be drawn, else minus
    /// infinity.
    ///
    /// @param position the token's place in the thought, from 0
    float[] penalty(int position) {
        return position == 0 ? first : later;
    }

    /// Nothing added to any logit; not to be changed.
    float[] none() {
        return none;
    }

    boolean endsLine(int id) {
        return lineEnds.get(id);
    }

    boolean endsText(int id) {
        return textEnds.get(id);
    }
}
