package espalier.cli;

import espalier.onnx.ChatFormat;
import espalier.template.GenerationPrompt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `espalier template`: what a model reads when it is sent messages.
@Command(
        name = "template",
        description = "Print what a model's chat template makes of messages.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class TemplateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "DIR",
            description = "A folder with chat_template.jinja or tokenizer_config.json.")
    private Path model = Path.of("");

    @Option(
            names = "--messages",
            required = true,
            paramLabel = "FILE",
            description =
                    "A JSON list of messages, such as {\"role\":\"user\",\"content\":\"Hi\"}.")
    private Path messages = Path.of("");

    @Option(
            names = "--tools",
            paramLabel = "FILE",
            description = "A JSON list of functions that the model may call.")
    private Optional<Path> tools = Optional.empty();

    @Option(
            names = "--no-generation-prompt",
            description =
                    "End with the last message, without the words that make the model answer.")
    private boolean ended;

    @Override
    public Integer call() {
        List<Map<String, Object>> functions =
                tools.map(file -> JsonFile.objects(file, "functions")).orElse(List.of());
        String text =
                ChatFormat.read(model)
                        .render(
                                JsonFile.objects(messages, "messages"),
                                functions,
                                ended ? GenerationPrompt.OMITTED : GenerationPrompt.ADDED);
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
