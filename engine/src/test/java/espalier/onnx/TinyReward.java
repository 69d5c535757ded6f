package espalier.onnx;

import ai.onnxruntime.OrtException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.language.SteppedText;
import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.TinyModel;
import espalier.onnx.tiny.TinyTokenizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A tiny reward model of each convention, and the scores that it should give: every step's text up
/// to where its score is read is written out here and turned into tokens, and the whole text is run
/// in one plain run.
///
/// @param said what config.json says in `process_reward`; nothing where empty
/// @param written the tokens up to the end of each step, and after the last one's whatever follows
/// @param score of the numbers at a token
record TinyReward(
        String name,
        TinyModel model,
        Map<String, String> said,
        Writing written,
        ToDoubleFunction<float[]> score) {

    private static final TinyModel LLAMA = TinyModel.llama().withoutCache();
    private static final TinyModel GPT2 = TinyModel.gpt2().withoutCache();

    /// Writes a text down as a convention has it.
    interface Writing {

        /// The parts that are turned into tokens by themselves, up to each step's score; the last
        /// list is the whole text.
        List<List<String>> upToEach(SteppedText text);
    }

    static final List<TinyReward> ALL =
            List.of(
                    new TinyReward(
                            "two classes",
                            LLAMA.head(Head.STEP_CLASSES),
                            Map.of(),
                            pieces("<s>", "", "\n"),
                            TinyReward::second),
                    new TinyReward(
                            "two classes of a model with a cache",
                            TinyModel.llama().grouped().head(Head.STEP_CLASSES),
                            Map.of("step_token", " ки"),
                            pieces("<s>", "", " ки"),
                            TinyReward::second),
                    new TinyReward(
                            "two classes in a chat",
                            LLAMA.head(Head.STEP_CLASSES).stepToken("<extra_0>"),
                            Map.of(),
                            chat("<extra_0>"),
                            TinyReward::second),
                    new TinyReward(
                            "two classes and a step token without a chat",
                            GPT2.head(Head.STEP_CLASSES).stepToken("<extra_0>"),
                            Map.of("layout", "text"),
                            pieces("<s>", "", "<extra_0>"),
                            TinyReward::second),
                    new TinyReward(
                            "one number",
                            GPT2.head(Head.STEP_ODDS),
                            Map.of(),
                            pieces("<s>", "\n", "\n"),
                            TinyReward::only),
                    new TinyReward(
                            "one number of a model without a mask",
                            LLAMA.withoutMask().withoutPositions().head(Head.STEP_ODDS),
                            Map.of(),
                            pieces("<s>", "\n", "\n"),
                            TinyReward::only),
                    new TinyReward(
                            "plus and minus at a step token of its own",
                            LLAMA.stepToken("ки"),
                            Map.of(),
                            lines(" ки", "\n"),
                            TinyReward::plus),
                    new TinyReward(
                            "plus and minus at any words",
                            TinyModel.gpt2().stacked(),
                            Map.of("step_token", " \n\n\n"),
                            lines(" \n\n\n", ""),
                            TinyReward::plus),
                    new TinyReward(
                            "plus and minus in turns",
                            LLAMA.head(Head.KEPT_POSITIONS),
                            Map.of("positive", "+", "negative", "-"),
                            turns(),
                            TinyReward::plus),
                    new TinyReward(
                            "words in a chat",
                            TinyModel.llama().branched().stepToken("<extra_0>"),
                            Map.of("step_token", "<extra_0>", "positive", "a", "negative", "b"),
                            chat("<extra_0>"),
                            at -> odds(at['a'] - at['b'])));

    private static double second(float[] numbers) {
        return odds(numbers[1] - numbers[0]);
    }

    private static double only(float[] numbers) {
        return odds(numbers[0]);
    }

    private static double plus(float[] numbers) {
        return odds(numbers['+'] - numbers['-']);
    }

    private static double odds(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static Writing pieces(String beginning, String afterProblem, String stepEnd) {
        return text -> {
            List<String> parts = new ArrayList<>(List.of(beginning, text.problem() + afterProblem));
            List<List<String>> all = new ArrayList<>();
            for (String step : text.steps()) {
                parts.addAll(List.of(step, stepEnd));
                all.add(List.copyOf(parts));
            }
            all.add(List.copyOf(parts));
            return all;
        };
    }

    private static Writing lines(String stepEnd, String between) {
        return text -> {
            String all = text.problem() + " ";
            List<List<String>> prefixes = new ArrayList<>();
            for (String step : text.steps()) {
                all += (prefixes.isEmpty() ? "" : between) + step + stepEnd;
                prefixes.add(List.of("<s>", all));
            }
            prefixes.add(List.of("<s>", all));
            return prefixes;
        };
    }

    private static Writing chat(String stepToken) {
        return text -> {
            String all =
                    "<|im_start|>user\n%s<|im_end|>\n<|im_start|>assistant\n"
                            .formatted(text.problem());
            List<List<String>> prefixes = new ArrayList<>();
            for (String step : text.steps()) {
                all += step + stepToken;
                prefixes.add(List.of(all));
            }
            prefixes.add(List.of(all + "<|im_end|>\n"));
            return prefixes;
        };
    }

    private static Writing turns() {
        return text -> {
            String all = "";
            List<List<String>> prefixes = new ArrayList<>();
            for (String step : text.steps()) {
                String words = all.isEmpty() ? text.problem() + " " + step : step;
                all += "<|im_start|>user\n%s<|im_end|>\n<|im_start|>assistant\n".formatted(words);
                prefixes.add(List.of(all));
                all += "+<|im_end|>\n";
            }
            prefixes.add(List.of(all));
            return prefixes;
        };
    }

    /// Writes the folder.
    ///
    /// @return the model's own file
    Path writeTo(Path folder) throws IOException {
        Path file = model.writeTo(folder);
        if (!said.isEmpty()) {
            say(folder, said);
        }
        return file;
    }

    /// Makes a folder's config.json say this in `process_reward`.
    static void say(Path folder, Map<String, String> said) throws IOException {
        var json = JsonMapper.builder().build();
        var file = folder.resolve("config.json").toFile();
        var config = (ObjectNode) json.readTree(file);
        said.forEach(config.putObject("process_reward")::put);
        json.writeValue(file, config);
    }

    /// The scores that a plain run of this one text gives.
    ///
    /// @param file what [#writeTo] answered
    List<Double> expected(Path file, SteppedText text) throws OrtException {
        var folder = ModelFolder.read(file);
        try (var tokenizer = OnnxTokenizer.open(folder, TinyTokenizer.BEGINNING);
                var session = new TinySession(model, file)) {
            var prefixes = written.upToEach(text).stream().map(parts -> ids(tokenizer, parts));
            List<long[]> all = prefixes.toList();
            float[][] numbers = session.read(all.getLast())[0];
            return all.subList(0, all.size() - 1).stream()
                    .map(prefix -> score.applyAsDouble(numbers[prefix.length - 1]))
                    .toList();
        }
    }

    private static long[] ids(OnnxTokenizer tokenizer, List<String> parts) {
        return parts.stream()
                .flatMapToInt(part -> Arrays.stream(tokenizer.encode(part)))
                .asLongStream()
                .toArray();
    }

    /// A few texts of unequal length; some hold what ends a step elsewhere.
    static List<SteppedText> texts() {
        SteppedText plain = new SteppedText("What is 1 + 1?", List.of("It is 2."));
        SteppedText wide =
                new SteppedText(
                        "Add 😀 ки to ä.", List.of("the + of ки is 😀", "ä - 1", "so 2 + 2"));
        SteppedText tricky =
                new SteppedText("Why <s>? user\nassistant +", List.of("+", "user", "id + id"));
        return Stream.concat(
                        Stream.of(plain, wide, tricky, new SteppedText("Nothing yet.", List.of())),
                        IntStream.rangeClosed(1, 20)
                                .mapToObj(steps ->
                                        new SteppedText(
                                                "Count to %d.".formatted(steps),
                                                IntStream.rangeClosed(1, (steps + 3) / 4)
                                                        .mapToObj(step -> step + " more")
                                                        .toList())))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
