package espalier.cli;

import espalier.diagnosis.Finding;
import espalier.diagnosis.WhatIf;
import espalier.recording.InForce;
import espalier.settings.SettingCatalog;
import espalier.tree.SearchTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// `espalier what-if`: says what a recorded run would have done with other settings.
@Command(
        name = "what-if",
        description =
                "Say what each run of a recording, or of another program's log, would have done"
                        + " with other settings, without asking a model.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class WhatIfCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ChosenRuns chosen = new ChosenRuns();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            required = true,
            description = "A setting of the algorithm, the budget or the answer; can be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    public Integer call() {
        chosen.read().forEach(this::print);
        return ExitCode.DONE;
    }

    private void print(OpenedRuns.Opened run) {
        var out = spec.commandLine().getOut();
        var whatIf = whatIf(run.tree(), InForce.of(run.recording()));
        out.println(run.index() + ": " + run.tree().problem().statement());
        for (Finding finding : whatIf.findings()) {
            out.println("  " + finding.sentence(Locale.getDefault()));
        }
    }

    private WhatIf whatIf(SearchTree tree, InForce inForce) {
        try {
            var other = inForce.settings();
            for (var entry : values.entrySet()) {
                other = SettingCatalog.named(entry.getKey()).write(other, entry.getValue());
            }
            return WhatIf.of(tree, inForce, other);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
