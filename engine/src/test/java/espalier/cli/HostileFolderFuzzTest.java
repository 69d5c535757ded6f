package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Model folders, messages and prompts, each damaged or hostile in some place: no command aborts,
/// hangs, or leaves the documented exit codes and one sentence.
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class HostileFolderFuzzTest {

    private static final int CASES = Seeds.count(2_000);

    private static final List<String> INTRUDERS =
            List.of(
                    "null",
                    "-1",
                    "1e999",
                    "99999999999999999999999",
                    "2147483647",
                    "\"\"",
                    "{}",
                    "[]",
                    "[[[[",
                    "\\ud800",
                    "true",
                    "\u0000",
                    "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"(x+x+)+y\"},\"behavior\":\"Isolated\",\"invert\":false}",
                    "{\"type\":\"Replace\",\"pattern\":{\"Regex\":\"(a|aa)+$\"},\"content\":\"\"}",
                    "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"always\"}",
                    "{\"type\":\"Unigram\",\"unk_id\":99,\"vocab\":[[\"a\",-1.0]]}",
                    "{\"type\":\"WordPiece\",\"unk_token\":\"?\",\"continuing_subword_prefix\":\"##\",\"max_input_chars_per_word\":1,\"vocab\":{}}",
                    "{\"direction\":\"Right\",\"max_length\":1,\"strategy\":\"LongestFirst\",\"stride\":5}");

    private static final List<String> PROMPTS =
            List.of(
                    "x".repeat(60),
                    "a".repeat(3000) + "$",
                    " ".repeat(5000),
                    "\u0000\u0001\u001b[2J",
                    "\ud83d",
                    "The sky",
                    "--help",
                    "@/etc/hostname",
                    "{% for %}",
                    "");

    private static final Set<Integer> CODES =
            Set.of(
                    ExitCode.DONE,
                    ExitCode.FAILURE,
                    ExitCode.WRONG_USAGE,
                    ExitCode.NO_VERIFIED_ANSWER);

    private static final Map<String, byte[]> WHOLE = new HashMap<>();

    @TempDir private static Path folder;

    @BeforeAll
    static void aModelIsThere() throws IOException {
        TinyModel.gpt2().writeTo(folder);
        Files.writeString(
                folder.resolve("chat_template.jinja"),
                "{% for m in messages %}{{ m.role + ': ' + m.content|trim }}\n{% endfor %}");
        Files.writeString(
                folder.resolve("messages.json"),
                "[{\"role\": \"user\", \"content\": \"Hi\"}, {\"role\": \"tool\", \"content\": [1,"
                        + " null]}]");
        run("prompts", "--write", "--folder", folder.resolve("prompts").toString());
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                WHOLE.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void nothingAbortsHangsOrLeavesTheCodes() throws IOException {
        var names = named(name -> !name.startsWith("prompts"));
        var prompts = named(name -> name.startsWith("prompts"));
        for (int seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(seed);
            String name =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> "tokenizer.json";
                        case 2 -> prompts.get(random.nextInt(prompts.size()));
                        default -> names.get(random.nextInt(names.size()));
                    };
            byte[] whole = Objects.requireNonNull(WHOLE.get(name));
            Files.write(folder.resolve(name), damaged(name, whole, random));
            run(seed, name, random);
            Files.write(folder.resolve(name), whole);
        }
    }

    private static List<String> named(Predicate<String> which) {
        return WHOLE.keySet().stream().filter(which).sorted().toList();
    }

    private static void run(int seed, String name, SplittableRandom random) {
        String prompt = PROMPTS.get(random.nextInt(PROMPTS.size()));
        String model = folder.toString();
        String[] command =
                switch (name.startsWith("messages") || name.startsWith("chat")
                        ? 3
                        : random.nextInt(4)) {
                    case 0, 1 ->
                            new String[] {
                                "generate", "--model", model, "--tokens", "2", "--prompt=" + prompt
                            };
                    case 2 -> new String[] {"models", model, "--seconds", "0"};
                    default ->
                            new String[] {
                                "template",
                                "--model",
                                model,
                                "--messages",
                                folder.resolve("messages.json").toString()
                            };
                };
        boolean prompts = name.startsWith("prompts");
        var said =
                run(
                        prompts
                                ? new String[] {
                                    "prompts", "--folder", folder.resolve("prompts").toString()
                                }
                                : command);
        assertThat(said.code()).as("seed %d, %s: %s", seed, name, said.text()).isIn(CODES);
        assertThat(said.text())
                .as("seed %d, %s", seed, name)
                .doesNotContain(
                        "Exception",
                        "java.lang",
                        "com.fasterxml",
                        "ai.onnxruntime",
                        "ai.djl",
                        "mistake of the program");
        if (said.code() != ExitCode.DONE) {
            assertThat(said.text()).as("seed %d, %s", seed, name).contains("Maybe");
        }
    }

    private record Said(int code, String text) {}

    private static Said run(String... command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Cli.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        Usage.allowOptionsAsValues(line, command);
        int code = line.execute(command);
        return new Said(code, err.toString() + out);
    }

    private static byte[] damaged(String name, byte[] whole, SplittableRandom random) {
        return name.endsWith(".onnx") || name.endsWith(".bin")
                ? damagedBytes(whole, random)
                : damagedText(new String(whole, StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damagedBytes(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        if (random.nextInt(8) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String damagedText(String whole, SplittableRandom random) {
        var text = new StringBuilder(whole);
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(7)) {
                case 0 -> text.setLength(at);
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
                default -> replaceValue(text, at, random);
            }
        }
        return text.toString();
    }

    /// Puts something else in the place of the next value, which most often keeps the JSON whole.
    private static void replaceValue(StringBuilder text, int from, SplittableRandom random) {
        int at = text.indexOf(": ", from);
        if (at < 0) {
            return;
        }
        int start = at + 2;
        int end = start;
        int depth = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                break;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            end++;
        }
        text.replace(start, end, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
    }
}
