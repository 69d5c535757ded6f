package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;

import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Every kind of tiny model decodes as a decoder must, when ONNX Runtime is asked directly.
class TinyModelTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#CACHED")
    void decodingTokenByTokenEqualsReadingTheWholePrefix(TinyVariant variant)
            throws IOException, OrtException {
        long[] ids = text(12, 1);
        try (TinySession session = open(variant.model())) {
            float[][] whole = session.read(ids)[0];
            assertClose(session.read(Arrays.copyOf(ids, 5))[0][4], whole[4], variant);
            for (int i = 5; i < ids.length; i++) {
                long[] mask = new long[i + 1];
                Arrays.fill(mask, 1);
                float[][][] step =
                        session.readOn(
                                new long[][] {{ids[i]}}, new long[][] {mask}, new long[][] {{i}});
                assertClose(step[0][0], whole[i], variant);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#PLACED")
    void rowsFilledUpAtTheRightDecodeAsTheyDoAlone(TinyVariant variant)
            throws IOException, OrtException {
        long[] a = text(10, 1);
        long[] b = text(7, 2);
        try (TinySession session = open(variant.model())) {
            float[][] wholeA = session.read(a)[0];
            float[][] wholeB = session.read(b)[0];
            float[][][] start = session.read(Arrays.copyOf(a, 7), Arrays.copyOf(b, 4));
            assertClose(start[0][6], wholeA[6], variant);
            assertClose(start[1][3], wholeB[3], variant);
            for (int i = 0; i < 3; i++) {
                float[][][] step = stepAfterPadding(session, a[7 + i], b[4 + i], i);
                assertClose(step[0][0], wholeA[7 + i], variant);
                assertClose(step[1][0], wholeB[4 + i], variant);
            }
        }
    }

    /// Step number `i` after rows of 7 and of 4 tokens were read at once.
    private static float[][][] stepAfterPadding(TinySession session, long a, long b, int i)
            throws OrtException {
        long[][] mask = new long[2][8 + i];
        Arrays.fill(mask[0], 1);
        Arrays.fill(mask[1], 1);
        Arrays.fill(mask[1], 4, 7, 0);
        return session.readOn(new long[][] {{a}, {b}}, mask, new long[][] {{7 + i}, {4 + i}});
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#UNCACHED")
    void rowsFilledUpAtTheRightReadAsTheyDoAlone(TinyVariant variant)
            throws IOException, OrtException {
        long[] a = text(7, 1);
        long[] b = text(4, 2);
        try (TinySession session = open(variant.model())) {
            float[] aloneA = session.read(a)[0][6];
            float[] aloneB = session.read(b)[0][3];
            float[][][] both = session.read(a, b);
            assertClose(both[0][6], aloneA, variant);
            assertClose(both[1][3], aloneB, variant);
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#ALL")
    void theFirstTokenMattersToTheLastLogits(TinyVariant variant) throws IOException, OrtException {
        long[] ids = text(12, 1);
        try (TinySession session = open(variant.model())) {
            float[] before = session.read(ids)[0][11];
            ids[0]++;
            assertThat(difference(session.read(ids)[0][11], before)).isGreaterThan(0.03);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void attentionOfEitherKindAnswersTheSame(long seed) throws IOException, OrtException {
        long[] ids = text(12, seed);
        float[] plain = lastLogits(TinyModel.llama().seed(seed), ids);
        for (TinyModel grouped :
                List.of(
                        TinyModel.llama().grouped(),
                        TinyModel.llama().groupedAtPositions(),
                        TinyModel.llama().groupedAfterRotation())) {
            assertThat(lastLogits(grouped.seed(seed), ids)).containsExactly(plain, within(1e-4f));
        }
    }

    /// Where the caches of a padded row have a gap depends on who appends.
    @ParameterizedTest(name = "grouped {0}")
    @ValueSource(booleans = {false, true})
    void newKeysOfAPaddedRowStandBehindThePaddingUnlessGrouped(boolean grouped)
            throws IOException, OrtException {
        TinyModel model = grouped ? TinyModel.llama().grouped() : TinyModel.llama();
        long[] a = text(8, 1);
        long[] b = text(5, 2);
        try (TinySession session = open(model)) {
            session.read(b);
            float[] alone = firstKey(session, 0, 4);
            session.read(Arrays.copyOf(a, 7), Arrays.copyOf(b, 4));
            stepAfterPadding(session, a[7], b[4], 0);
            float[] padded = firstKey(session, 1, grouped ? 4 : 7);
            assertThat(padded).containsExactly(alone, within(1e-4f));
        }
    }

    /// What the first head of the first layer holds for a token.
    private static float[] firstKey(TinySession session, int row, int time) {
        long[] shape = session.output("present.0.key").getInfo().getShape();
        FloatBuffer keys = session.output("present.0.key").getFloatBuffer();
        float[] key = new float[(int) shape[3]];
        keys.get((int) ((row * shape[1] * shape[2] + time) * shape[3]), key);
        return key;
    }

    private float[] lastLogits(TinyModel model, long[] ids) throws IOException, OrtException {
        try (TinySession session = open(model)) {
            return session.read(ids)[0][ids.length - 1];
        }
    }

    private TinySession open(TinyModel model) throws IOException, OrtException {
        return new TinySession(model, model.writeTo(folder));
    }

    private static long[] text(int length, long seed) {
        return new Random(seed).longs(length, 0, 250).toArray();
    }

    private static void assertClose(float[] actual, float[] expected, TinyVariant variant) {
        assertThat(difference(actual, expected)).isLessThan(variant.tolerance());
    }

    private static double difference(float[] a, float[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            double apart = Math.abs((double) a[i] - b[i]);
            worst = apart <= worst ? worst : apart;
        }
        return worst;
    }
}
