package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.Finding;
import espalier.diagnosis.WhatIf;
import espalier.recording.InForce;
import espalier.settings.SearchSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.List;
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

    @Option(names = "--json", description = "Print one JSON array; with --index one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var typed = new TypedSettings(spec);
        values.forEach((name, value) -> typed.put("--set " + name, name, value));
        typed.on(SearchSettings.DEFAULT);
        var out = spec.commandLine().getOut();
        var list = JsonNodeFactory.instance.arrayNode();
        for (OpenedRuns.Opened run : chosen.read()) {
            var findings = whatIf(run, typed).findings();
            if (json) {
                list.add(json(run, findings));
            } else {
                out.println(run.index() + ": " + run.tree().problem().statement());
                findings.forEach(finding -> out.println("  " + sentence(finding)));
            }
        }
        if (json) {
            out.println(chosen.one() ? list.get(0) : list);
        }
        return ExitCode.DONE;
    }

    private static String sentence(Finding finding) {
        return finding.sentence(Locale.getDefault());
    }

    private static ObjectNode json(OpenedRuns.Opened run, List<Finding> findings) {
        var object = JsonNodeFactory.instance.objectNode().put("index", run.index());
        object.put("problem", run.tree().problem().input());
        var list = object.putArray("findings");
        for (Finding finding : findings) {
            var one = list.addObject().put("finding", finding.key());
            one.put("sentence", sentence(finding));
            finding.evidence().forEach(one.putArray("thoughts")::add);
        }
        return object;
    }

    private WhatIf whatIf(OpenedRuns.Opened run, TypedSettings typed) {
        var inForce = InForce.of(run.recording());
        var header = run.recording().header();
        var log = header.log().map(_ -> header.settings());
        try {
            return WhatIf.of(run.tree(), inForce, log, typed.on(inForce.settings()));
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(spec, String.valueOf(e.getMessage()));
        }
    }
}
