package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.Setting;
import espalier.settings.SettingCatalog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `espalier algorithms`: the searches that there are, where they are from, and what each can be
/// told.
@Command(
        name = "algorithms",
        description = {
            "List the algorithms: what each does, the literature it is from, and its settings.",
            "Settings of all algorithms are left out unless algorithms are named."
        },
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class AlgorithmsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            description = "Show these algorithms only, with all their settings.")
    private List<String> named = List.of();

    @Option(names = "--json", description = "Print one JSON array, with all settings.")
    private boolean json;

    @Override
    public Integer call() {
        List<Algorithm> shown = shown();
        if (json) {
            spec.commandLine().getOut().println(json(shown));
        } else {
            shown.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private List<Algorithm> shown() {
        try {
            return named.isEmpty()
                    ? List.of(Algorithm.values())
                    : named.stream().map(Algorithm::labelled).toList();
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(spec, e.getMessage() + " Maybe leave the name out to see all.");
        }
    }

    private void print(Algorithm algorithm) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s — %s%n", algorithm.label(), algorithm.title(Locale.ROOT));
        out.printf("  %s%n", algorithm.help(Locale.ROOT));
        out.printf("  Source: %s%n", algorithm.source());
        for (Setting setting : settings(algorithm)) {
            if (!named.isEmpty() || !setting.algorithms().containsAll(all())) {
                out.printf(
                        "    %s=%s%s%n        %s%n",
                        setting.name(),
                        setting.read(SearchSettings.DEFAULT),
                        setting.choices().isEmpty()
                                ? ""
                                : " (" + String.join(", ", setting.choices()) + ")",
                        setting.help(Locale.ROOT));
            }
        }
        out.println();
    }

    private static EnumSet<Algorithm> all() {
        return EnumSet.allOf(Algorithm.class);
    }

    private static List<Setting> settings(Algorithm algorithm) {
        return SettingCatalog.all().stream()
                .filter(setting -> setting.algorithms().contains(algorithm))
                .filter(setting -> !setting.name().equals("algorithm"))
                .toList();
    }

    private static String json(List<Algorithm> shown) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (Algorithm algorithm : shown) {
            var one = json.addObject();
            one.put("name", algorithm.label());
            one.put("title", algorithm.title(Locale.ROOT));
            one.put("help", algorithm.help(Locale.ROOT));
            one.put("source", algorithm.source());
            one.put("answerRule", algorithm.ownRule().label());
            var settings = one.putArray("settings");
            for (Setting setting : settings(algorithm)) {
                var line = settings.addObject();
                line.put("name", setting.name());
                line.put("default", setting.read(SearchSettings.DEFAULT));
                if (!setting.choices().isEmpty()) {
                    setting.choices().forEach(line.putArray("choices")::add);
                }
                line.put("help", setting.help(Locale.ROOT));
            }
        }
        return json.toString();
    }
}
