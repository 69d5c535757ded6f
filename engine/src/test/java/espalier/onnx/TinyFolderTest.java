package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import espalier.onnx.tiny.Names;
import espalier.onnx.tiny.Precision;
import espalier.onnx.tiny.TinyModel;
import espalier.onnx.tiny.TinyTokenizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a tiny model's folder holds, and what its outputs are.
class TinyFolderTest {

    private static final long[] IDS = {72, 101, 108, 108, 111, 10};

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.onnx",
                "onnx/model.onnx",
                "onnx/model_fp16.onnx",
                "onnx/model_quantized.onnx",
                "onnx/decoder_model_merged.onnx"
            })
    void theModelIsWhereItWasPut(String file) throws IOException {
        assertThat(TinyModel.llama().file(file).writeTo(folder)).isEqualTo(folder.resolve(file));
        assertThat(folder.resolve(file)).isRegularFile();
        assertThat(folder.resolve("tokenizer.json")).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void externalWeightsAnswerAsThoseInsideDo(Precision precision)
            throws IOException, OrtException {
        TinyModel model = TinyModel.llama().precision(precision).file("onnx/model.onnx");
        float[][] inside = read(model);
        float[][] external = read(model.external("model.onnx_data"));
        assertThat(external).isDeepEqualTo(inside);
        assertThat(Files.size(folder.resolve("onnx/model.onnx"))).isLessThan(40_000);
    }

    @Test
    void externalWeightsMayLieAnywhere() throws IOException {
        TinyModel model = TinyModel.llama().file("inner/model.onnx");
        model.external("../outside.bin").writeTo(folder);
        assertThat(folder.resolve("outside.bin")).isRegularFile();
        Path absolute = folder.resolve("elsewhere").resolve("weights.bin");
        model.external(absolute.toString()).writeTo(folder);
        assertThat(absolute).isRegularFile();
        assertThat(text("inner/model.onnx")).contains(absolute.toString());
    }

    @Test
    void aSeedAlwaysGivesTheSameFile() throws IOException {
        byte[] first = Files.readAllBytes(TinyModel.gpt2().seed(3).writeTo(folder));
        assertThat(TinyModel.gpt2().seed(3).writeTo(folder)).hasBinaryContent(first);
        byte[] other = Files.readAllBytes(TinyModel.gpt2().seed(4).writeTo(folder));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void configurationsNameTheSizes() throws IOException {
        TinyModel.llama().writeTo(folder);
        JsonNode llama = json("config.json");
        assertThat(llama.path("num_key_value_heads").asInt()).isEqualTo(2);
        assertThat(llama.path("head_dim").asInt()).isEqualTo(16);
        assertThat(json("generation_config.json").path("eos_token_id").asInt())
                .isEqualTo(TinyTokenizer.TURN_END);
        TinyModel.gpt2().writeTo(folder);
        assertThat(json("config.json").path("n_embd").asInt()).isEqualTo(64);
    }

    @Test
    void genaiConfigurationTellsWhatIsWhat() throws IOException {
        TinyModel.llama().names(Names.RENAMED).genai().file("decoder.onnx").writeTo(folder);
        assertThat(folder.resolve("config.json")).doesNotExist();
        JsonNode decoder = json("genai_config.json").path("model").path("decoder");
        assertThat(decoder.path("filename").asText()).isEqualTo("decoder.onnx");
        assertThat(decoder.path("inputs").path("past_key_names").asText()).isEqualTo("past_%d_key");
        assertThat(decoder.path("outputs").path("logits").asText()).isEqualTo("scores");
        TinyModel.gpt2().stacked().genai().writeTo(folder);
        assertThat(json("genai_config.json").at("/model/decoder/inputs/past_names").asText())
                .isEqualTo("past_%d");
    }

    @Test
    void theTokenizerIsReadByTheLibrary() throws IOException {
        // Else the library asks a cloud's metadata address.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        TinyModel.llama().writeTo(folder);
        try (HuggingFaceTokenizer tokenizer =
                HuggingFaceTokenizer.newInstance(
                        folder.resolve("tokenizer.json"), Map.of("truncation", "false"))) {
            String text = "Make 24: 10 + 12 = 22, naïve 数\n\n<|im_end|>";
            long[] ids = tokenizer.encode(text, false, false).getIds();
            assertThat(ids).hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length - 12);
            assertThat(ids[ids.length - 1]).isEqualTo(TinyTokenizer.TURN_END);
            assertThat(tokenizer.decode(ids)).isEqualTo(text);
            assertThat(tokenizer.encode("the", true, false).getIds())
                    .startsWith(TinyTokenizer.BEGINNING)
                    .hasSize(3);
        }
        assertThat(json("tokenizer_config.json").path("chat_template").asText())
                .contains("<|im_start|>");
    }

    private float[][] read(TinyModel model) throws IOException, OrtException {
        try (TinySession session = new TinySession(model, model.writeTo(folder))) {
            return session.read(IDS)[0];
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.builder().build().readTree(folder.resolve(file).toFile());
    }
}
