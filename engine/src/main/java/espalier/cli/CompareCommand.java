package espalier.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.BranchComparison;
import espalier.diagnosis.Finding;
import espalier.diagnosis.FoundAnswer;
import espalier.diagnosis.RunComparison;
import espalier.tree.ReadableTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// `espalier compare`: sets two branches of a run, or two runs, side by side.
@Command(
        name = "compare",
        description =
                "Compare two branches of a run (--thoughts), or two runs of one problem: where they"
                        + " part, and what each found.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class CompareCommand implements Callable<Integer> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A recording (.espalier), or a log of another program.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE2",
            description = "The file of the other run; the same one where it is left out.")
    private Optional<Path> other = Optional.empty();

    @Option(
            names = "--thoughts",
            paramLabel = "A,B",
            split = ",",
            description = "The numbers of two thoughts of one run, whose branches are compared.")
    private List<Integer> thoughts = List.of();

    @Option(
            names = "--index",
            paramLabel = "N[,M]",
            split = ",",
            description = "The places of the runs in their files, from 0.")
    private List<Integer> places = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        places.forEach(place -> ChosenRuns.requirePlace(spec, place));
        try {
            if (thoughts.isEmpty()) {
                var compared = runs();
                out.println(json ? json(compared) : text(compared.findings()));
            } else {
                var tree = oneTree();
                var compared = BranchComparison.of(tree, thoughts.getFirst(), thoughts.getLast());
                out.println(json ? json(tree, compared) : text(tree, compared));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private ReadableTree oneTree() {
        if (thoughts.size() != 2 || other.isPresent()) {
            throw Usage.wrong(spec, Texts.text("compare.thoughts"));
        }
        return chosen(file, 0).tree();
    }

    private RunComparison runs() {
        if (other.isEmpty() && places.size() < 2) {
            throw Usage.wrong(spec, Texts.text("compare.one", file));
        }
        return RunComparison.of(run(file, 0), run(other.orElse(file), 1));
    }

    private RunComparison.Run run(Path path, int which) {
        var opened = chosen(path, which);
        return new RunComparison.Run(opened.recording(), opened.tree());
    }

    private OpenedRuns.Opened chosen(Path path, int which) {
        var opened = OpenedRuns.of(path);
        opened.notices().forEach(spec.commandLine().getErr()::println);
        if (places.isEmpty() && opened.runs().size() != 1) {
            throw new CommandFailure(
                    Texts.text("index.missing", path, Texts.counted("runs", opened.runs().size())));
        }
        int place = places.isEmpty() ? 0 : places.get(Math.min(which, places.size() - 1));
        return OpenedRuns.at(opened.runs(), place, path);
    }

    private static String text(List<Finding> findings) {
        return String.join("\n", findings.stream().map(CompareCommand::sentence).toList());
    }

    private static String text(ReadableTree tree, BranchComparison compared) {
        var text = new StringBuilder(text(compared.findings()));
        for (BranchComparison.Step step : compared.steps()) {
            text.append(
                    "%n  %s%n    %s%n    %s"
                            .formatted(
                                    Texts.text("compare.level", step.level()),
                                    line(tree, step.first()),
                                    line(tree, step.second())));
        }
        return text.toString();
    }

    private static String line(ReadableTree tree, OptionalInt id) {
        return id.isEmpty()
                ? "–"
                : "%-42s %s"
                        .formatted(
                                tree.thought(id.getAsInt()).text().strip(),
                                Texts.text("compare.value", Figures.value(tree, id.getAsInt())));
    }

    private static String sentence(Finding finding) {
        return finding.sentence(Locale.getDefault());
    }

    private static ObjectNode json(ReadableTree tree, BranchComparison compared) {
        var object = JSON.objectNode().put("fork", compared.fork());
        var steps = object.putArray("steps");
        for (BranchComparison.Step step : compared.steps()) {
            var one = steps.addObject().put("level", step.level());
            put(one, "first", step.first());
            put(one, "second", step.second());
            var difference = step.difference();
            one.put("firstText", text(tree, step.first()));
            one.put("secondText", text(tree, step.second()));
            one.put("head", difference.head()).put("tail", difference.tail());
            one.put("onlyFirst", difference.first()).put("onlySecond", difference.second());
        }
        series(object.putArray("firstValues"), compared.firstValues());
        series(object.putArray("secondValues"), compared.secondValues());
        return with(object, compared.findings());
    }

    private static String text(ReadableTree tree, OptionalInt id) {
        return id.isPresent() ? tree.thought(id.getAsInt()).text() : "";
    }

    private static void series(ArrayNode array, List<Double> values) {
        values.forEach(value ->
                array.add(Double.isNaN(value) ? JSON.nullNode() : JSON.numberNode((double) value)));
    }

    private static ObjectNode json(RunComparison compared) {
        var object =
                JSON.objectNode()
                        .put("both", compared.both())
                        .put("onlyFirst", compared.onlyFirst())
                        .put("onlySecond", compared.onlySecond());
        put(object, "divergence", compared.divergence());
        var answers = object.putArray("answers");
        for (FoundAnswer answer : compared.answers()) {
            var one = answers.addObject().put("answer", answer.text());
            one.put("verified", answer.proof() == FoundAnswer.Proof.RIGHT);
            put(one, "firstExpansions", answer.first());
            put(one, "secondExpansions", answer.second());
        }
        return with(object, compared.findings());
    }

    private static ObjectNode with(ObjectNode object, List<Finding> findings) {
        var list = object.putArray("findings");
        for (Finding finding : findings) {
            var one = list.addObject().put("finding", finding.key());
            one.put("sentence", sentence(finding));
            var evidence = one.putArray("thoughts");
            finding.evidence().forEach(evidence::add);
        }
        return object;
    }

    private static void put(ObjectNode object, String name, OptionalInt number) {
        number.ifPresentOrElse(n -> object.put(name, n), () -> object.putNull(name));
    }
}
