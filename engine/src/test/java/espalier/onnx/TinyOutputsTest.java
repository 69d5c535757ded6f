package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;

import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.Precision;
import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/// What tiny models answer.
class TinyOutputsTest {

    private static final long[] IDS = {72, 101, 108, 108, 111, 10};

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void precisionsAnswerNearlyTheSame(Precision precision) throws IOException, OrtException {
        float[][] exact = read(TinyModel.llama());
        float[][] rounded = read(TinyModel.llama().precision(precision));
        double error = 0;
        for (int i = 0; i < IDS.length; i++) {
            for (int token = 0; token < exact[i].length; token++) {
                error += Math.pow(rounded[i][token] - exact[i][token], 2);
            }
        }
        double expected =
                switch (precision) {
                    case FP32 -> 0;
                    case FP16, FP16_WIDE_LOGITS -> 0.01;
                    case INT8 -> 0.1;
                    case INT4, INT4_FP16 -> 0.6;
                };
        assertThat(Math.sqrt(error / (IDS.length * exact[0].length))).isLessThanOrEqualTo(expected);
    }

    @Test
    void logitsMayBeOfTheLastPositionsOnly() throws IOException, OrtException {
        float[][] all = read(TinyModel.llama());
        assertThat(read(TinyModel.llama().head(Head.LAST_POSITION)))
                .isDeepEqualTo(Arrays.copyOfRange(all, 5, 6));
        TinyModel keeping = TinyModel.llama().head(Head.KEPT_POSITIONS);
        try (TinySession session = new TinySession(keeping, keeping.writeTo(folder))) {
            assertThat(session.read(IDS)[0]).isDeepEqualTo(all);
            session.keep(2);
            assertThat(session.read(IDS)[0]).isDeepEqualTo(Arrays.copyOfRange(all, 4, 6));
        }
    }

    @Test
    void valuesAreBetweenZeroAndOne() throws IOException, OrtException {
        TinyModel model = TinyModel.gpt2().valued();
        try (TinySession session = new TinySession(model, model.writeTo(folder))) {
            session.read(IDS);
            assertThat(session.output("value").getInfo().getShape()).containsExactly(1, IDS.length);
            FloatBuffer values = session.output("value").getFloatBuffer();
            for (int i = 0; i < IDS.length; i++) {
                assertThat(values.get(i)).isStrictlyBetween(0f, 1f);
            }
        }
    }

    @Test
    void aRewardModelHasTwoClassesForEachPosition() throws IOException, OrtException {
        TinyModel model = TinyModel.llama().withoutCache().head(Head.STEP_CLASSES);
        assertThat(read(model)).hasDimensions(IDS.length, 2);
    }

    @Test
    void aPoisonedModelAnswersNoNumbers() throws IOException, OrtException {
        for (float[] logits : read(TinyModel.llama().poisoned())) {
            for (float logit : logits) {
                assertThat(logit).isNaN();
            }
        }
    }

    @Test
    void hostileInputsAndOutputsAreDeclared() throws IOException, OrtException {
        TinyModel extra = TinyModel.llama().extraInput("token_type_ids");
        TinyModel embedded = TinyModel.llama().embedded();
        TinyModel flat = TinyModel.llama().head(Head.FLAT);
        try (TinySession session = new TinySession(extra, extra.writeTo(folder))) {
            assertThat(session.inputs()).contains("input_ids", "token_type_ids");
            assertThat(session.read(IDS)[0]).hasDimensions(IDS.length, 320);
        }
        try (TinySession session = new TinySession(embedded, embedded.writeTo(folder))) {
            assertThat(session.inputs()).contains("inputs_embeds").doesNotContain("input_ids");
        }
        try (TinySession session = new TinySession(flat, flat.writeTo(folder))) {
            assertThatThrownBy(() -> session.read(IDS))
                    .isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThat(session.output("logits").getInfo().getShape()).containsExactly(1, 320);
        }
    }

    private float[][] read(TinyModel model) throws IOException, OrtException {
        try (TinySession session = new TinySession(model, model.writeTo(folder))) {
            return session.read(IDS)[0];
        }
    }
}
