package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `models`, `generate` and `template`, as a person would type them.
class ModelCommandsTest {

    private static final String REASONER =
            Path.of(System.getProperty("espalier.home"), "samples", "models", "reasoner")
                    .toString();

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void modelsSaysWhatTheBuiltInModelIs() throws IOException {
        assertThat(run("models", REASONER, "--seconds", "0", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode one = json().path(0);
        assertThat(one.path("works").asBoolean()).isTrue();
        assertThat(one.path("precision").asText()).isEqualTo("fp32");
        assertThat(one.path("parameters").asLong()).isBetween(2_000_000L, 4_000_000L);
        assertThat(one.path("abilities")).extracting(JsonNode::asText).contains("text", "value");
        assertThat(one.path("tokensPerSecond").asDouble()).isPositive();
        assertThat(one.path("files").path("model.onnx").path("sha256").asText())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void modelsExitsWithOneWhereANamedFolderDoesNotWork() throws IOException {
        assertThat(run("models", folder.toString(), "--json")).isEqualTo(ExitCode.FAILURE);
        assertThat(json().path(0).path("reason").asText()).contains("lacks config.json");
        assertThat(run("models", folder.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(out.toString()).contains("does not work: ");
    }

    @Test
    void generateGoesOnFromAText() throws IOException {
        String game = "Make 24 from 4 9 10 13.\n";
        assertThat(run("generate", "--prompt", game, "--greedy", "--json"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        JsonNode said = json();
        assertThat(said.path("prompt").asText()).isEqualTo(game);
        assertThat(said.path("text").asText()).contains("(left: ");
        assertThat(said.path("ids")).hasSameSizeAs(said.path("tokens")).isNotEmpty();
        assertThat(said.path("values")).hasSameSizeAs(said.path("tokens"));
        assertThat(said.path("tokens").path(0).path("logProbability").asDouble()).isNegative();
        assertThat(said.path("tokensPerSecond").asDouble()).isPositive();
    }

    @Test
    void generateTellsTheMostProbableOthersAtEachTokensPlace() throws IOException {
        String game = "Make 24 from 4 9 10 13.\n";
        assertThat(run("generate", "--prompt", game, "--greedy", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(json().path("tokens"))
                .allSatisfy(token -> {
                    var places = new ArrayList<>(List.of(token));
                    token.path("alternatives").forEach(places::add);
                    assertThat(places).hasSizeLessThanOrEqualTo(5);
                    assertThat(places)
                            .extracting(at -> at.path("id").asInt())
                            .doesNotHaveDuplicates();
                    assertThat(places)
                            .extracting(at -> at.path("text").asText())
                            .doesNotContain("");
                    assertThat(places)
                            .extracting(
                                    at -> -Math.rint(1e4 * at.path("logProbability").asDouble()))
                            .isSorted();
                })
                .anySatisfy(token -> assertThat(token.path("alternatives")).hasSize(4));
    }

    @Test
    void aValueModelGivesOneValueForEachLine() throws IOException {
        String[] ask = {
            "generate",
            "--prompt",
            "Make 24 from 4 9 10 13.\n",
            "--greedy",
            "--value-model",
            REASONER
        };
        assertThat(run(ask)).as(err.toString()).isEqualTo(ExitCode.DONE);
        long lines = out.toString().lines().filter(line -> !line.isBlank()).count();
        assertThat(lines).isGreaterThan(1);
        String[] more = Arrays.copyOf(ask, ask.length + 1);
        more[ask.length] = "--json";
        assertThat(run(more)).isEqualTo(ExitCode.DONE);
        List<Double> own = values();
        assertThat(own).hasSize(Math.toIntExact(lines));

        TinyModel.llama().withoutCache().head(Head.STEP_CLASSES).writeTo(folder);
        more[ask.length - 1] = folder.toString();
        assertThat(run(more)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(values())
                .hasSameSizeAs(own)
                .isNotEqualTo(own)
                .allSatisfy(value -> assertThat(value).isBetween(0d, 1d));
    }

    private List<Double> values() throws IOException {
        var values = new ArrayList<Double>();
        json().path("values").forEach(value -> values.add(value.asDouble()));
        return values;
    }

    @Test
    void aModelWithoutAValueOutputGivesNoValues() throws IOException {
        TinyModel.llama().writeTo(folder);
        assertThat(run("generate", "--model", folder.toString(), "--prompt", "Hi", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(json().has("values")).isFalse();
    }

    @Test
    void aValueModelThatDoesNotWorkIsOneSentenceAndCodeOne() throws IOException {
        String[] ask = {"generate", "--prompt", "a", "--value-model", folder.toString()};
        assertThat(run(ask)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("lacks config.json").hasLineCount(1);
        TinyModel.llama().writeTo(folder);
        assertThat(run(ask)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("nothing says how it scores steps").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void equalSeedsWriteTheSame() {
        String[] ask = {"generate", "--ids", "9,4,7", "--tokens", "20", "--seed", "5"};
        assertThat(run(ask)).isEqualTo(ExitCode.DONE);
        String first = out.toString();
        assertThat(run(ask)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(first).isNotBlank();
    }

    @Test
    void wrongWishesAreRefusedInOneSentence() {
        assertThat(run("generate", "--ids", "100000")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--ids (100000) must be from 0 to 351");
        assertThat(run("generate", "--prompt", "a", "--tokens", "0"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("generate", "--prompt", "a", "--ids", "1")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("generate", "--chat", "hi")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("has no chat template").hasLineCount(1);
        assertThat(run("generate", "--prompt", "Zebras are nice.")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("\"Zebras\"").hasLineCount(1);
    }

    @Test
    void templateRendersMessages() throws IOException {
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                """
                {"bos_token": {"content": "<s>"}, "chat_template":
                "{{ bos_token }}{% for m in messages %}[{{ m.role }}] {{ m.content }}\\n{% endfor %}{% if add_generation_prompt %}[assistant]{% endif %}"}
                """);
        Path messages = folder.resolve("messages.json");
        Files.writeString(messages, "[{\"role\": \"user\", \"content\": \"Hi\"}]");
        String[] ask = {
            "template", "--model", folder.toString(), "--messages", messages.toString()
        };

        assertThat(run(ask)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo("<s>[user] Hi\n[assistant]");
        String[] ended = Arrays.copyOf(ask, ask.length + 1);
        ended[ask.length] = "--no-generation-prompt";
        assertThat(run(ended)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo("<s>[user] Hi\n");

        Files.writeString(messages, "{\"role\": \"user\"}");
        assertThat(run(ask)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("must hold a JSON list of messages").hasLineCount(1);
    }

    @Test
    void promptsAreListedAndWrittenForEditing() throws IOException {
        String folder = this.folder.resolve("prompts").toString();
        assertThat(run("prompts", "--folder", folder)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("free-vote.txt (built in)");
        assertThat(this.folder.resolve("prompts")).doesNotExist();
        assertThat(run("prompts", "--folder", folder, "--write")).isEqualTo(ExitCode.DONE);
        Path sample = Path.of(folder, "game24-sample.txt");
        assertThat(sample).content().contains("{problem}");
        Files.writeString(sample, "Mine.\n{problem}\n{chain}");
        assertThat(run("prompts", "--folder", folder, "--write")).isEqualTo(ExitCode.DONE);
        assertThat(sample).hasContent("Mine.\n{problem}\n{chain}");
    }
}
