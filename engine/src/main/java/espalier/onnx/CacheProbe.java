package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.language.Precision;
import espalier.onnx.ModelSignature.LogitsAt;
import espalier.thought.GenerationException;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Finds out by trial what a decoder's signature does not say: whether reading goes on from what
/// was handed over as it should, and where rows of unequal length keep their key-values. A few runs
/// of a few tokens. What a graph asks beyond its signature shows only then, and so do damaged
/// weights.
final class CacheProbe implements AutoCloseable {

    private static final int LONG = 5;
    private static final int SHORT = 2;
    private static final double EXACT = 1e-3;
    private static final double QUANTISED = 0.25;

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final ModelFolder folder;
    private final KeyValueLayout layout;
    private final TokenRows solo;

    private CacheProbe(ModelRuns runs, ModelSignature signature, ModelFolder folder) {
        this.runs = runs;
        this.signature = signature;
        this.folder = folder;
        layout = KeyValueLayout.of(signature.states());
        solo = batch(Ragged.UNSUPPORTED);
    }

    /// @throws LanguageModelException where the model does not decode
    static Ragged probe(ModelRuns runs, ModelSignature signature, ModelFolder folder) {
        try (CacheProbe probe = new CacheProbe(runs, signature, folder)) {
            return probe.probe();
        } catch (GenerationException e) {
            throw new LanguageModelException(
                    "%s loads but does not run. %s".formatted(folder.model(), e.getMessage()), e);
        }
    }

    private TokenRows batch(Ragged ragged) {
        return TokenRows.of(
                new RunPorts(runs, signature, folder.config(), new AtomicLong()), layout, ragged);
    }

    private Ragged probe() {
        if (folder.config().context() < LONG + 2) {
            read(solo, tokens(1));
            return Ragged.UNSUPPORTED;
        }
        float[] whole = read(solo, tokens(LONG + 1));
        float[] parted = readOn(LONG);
        if (!close(whole, parted, tolerance())) {
            throw new LanguageModelException(
                    ("%s gives other logits when it goes on from its cache than when it reads the"
                         + " whole text. Maybe its export is broken, or it keeps more than its"
                         + " inputs show.")
                            .formatted(folder.model()));
        }
        return ragged(readOn(SHORT), parted);
    }

    private double tolerance() {
        Precision precision = folder.onnx().precision();
        return precision == Precision.FP32 ? EXACT : QUANTISED;
    }

    /// Different tokens, all of them known to every model.
    private int[] tokens(int count) {
        int[] tokens = new int[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = (1 + 3 * i) % signature.vocabulary();
        }
        return tokens;
    }

    private static float[] read(TokenRows batch, int[] tokens) {
        batch.begin(0);
        batch.run(tokens);
        return checked(batch.logits(0, tokens.length - 1));
    }

    private static float[] checked(float[] logits) {
        return TokenDistribution.of(logits).logits();
    }

    /// The logits after `count` tokens and one more, which is read by itself.
    private float[] readOn(int count) {
        int[] tokens = tokens(count + 1);
        solo.begin(0);
        solo.run(Arrays.copyOf(tokens, count));
        solo.run(tokens[count]);
        return checked(solo.logits(0, 0));
    }

    private Ragged ragged(float[] shorter, float[] longer) {
        if (!layout.cached()) {
            return signature.logitsAt() == LogitsAt.EVERY_TOKEN
                    ? Ragged.APPENDED
                    : Ragged.UNSUPPORTED;
        }
        if (signature.mask().isEmpty() || signature.mostRows() < 2) {
            return Ragged.UNSUPPORTED;
        }
        for (Ragged way : List.of(Ragged.APPENDED, Ragged.PACKED)) {
            if (fits(way, shorter, longer)) {
                return way;
            }
        }
        return Ragged.UNSUPPORTED;
    }

    /// Whether two rows, of which one is shorter, come out as each by itself, also when the shorter
    /// one's key-values and states are then taken out of the batch.
    private boolean fits(Ragged way, float[] shorter, float[] longer) {
        int[] tokens = tokens(LONG + 1);
        try (TokenRows both = batch(way);
                PrefixCache pages = new PrefixCache(layout, Long.MAX_VALUE)) {
            both.begin(SHORT - 1, LONG - 1);
            for (int row = 0; row < 2; row++) {
                int count = both.length(row);
                read(solo, tokens(count));
                pages.load(kept(pages, solo, 0, tokens(count)), count, both, row);
            }
            both.run(tokens[SHORT - 1], tokens[LONG - 1]);
            Prefix taken = kept(pages, both, 0, tokens(SHORT));
            solo.begin(SHORT);
            pages.load(taken, SHORT, solo, 0);
            solo.run(tokens[SHORT]);
            both.run(tokens[SHORT], tokens[LONG]);
            return close(shorter, solo.logits(0, 0), tolerance())
                    && close(shorter, both.logits(0, 0), tolerance())
                    && close(longer, both.logits(1, 0), tolerance());
        } catch (GenerationException e) {
            return false;
        }
    }

    private static Prefix kept(PrefixCache pages, TokenRows batch, int row, int[] tokens) {
        Passage passage = new Passage(tokens, Passage.Origin.WRITTEN);
        return pages.keep(pages.empty().then(passage, LastToken.NOTHING), batch, row);
    }

    /// Whether two lists of logits differ by no more than a share of their range.
    private static boolean close(float[] some, float[] others, double share) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        float apart = 0;
        for (int i = 0; i < some.length; i++) {
            least = Math.min(least, some[i]);
            most = Math.max(most, some[i]);
            apart = Math.max(apart, Math.abs(some[i] - others[i]));
        }
        return apart <= share * Math.max(most - least, 1e-3f);
    }

    @Override
    public void close() {
        solo.close();
    }
}
