package espalier.exporting;

import com.fasterxml.jackson.core.JsonGenerator;

import espalier.diagnosis.StepLabels;
import espalier.diagnosis.StepLabels.Label;
import espalier.diagnosis.StepLabels.Source;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Pairs of sibling thoughts of which one is to be preferred, a line each, as direct preference
/// optimisation takes them (Rafailov et al. 2023): `prompt`, `chosen`, `rejected`, and `source`. A
/// right step goes before a wrong one (see [StepLabels]); where only values are known, one that is
/// valued higher by at least a fifth of the scale.
final class PreferencePairs {

    private static final double MARGIN = 0.2;

    private PreferencePairs() {}

    static void write(ExportedRun run, JsonGenerator json) throws IOException {
        var labels = StepLabels.of(run.tree());
        for (int parent = 0; parent < run.tree().size(); parent++) {
            var children =
                    run.tree().children(parent).stream()
                            .filter(id -> run.tree().origin(id) != Origin.GHOST)
                            .toList();
            pairs(run, labels, parent, children, json);
        }
    }

    private static void pairs(
            ExportedRun run,
            StepLabels labels,
            int parent,
            List<Integer> children,
            JsonGenerator json)
            throws IOException {
        ReadableTree tree = run.tree();
        for (int better : children) {
            for (int worse : children) {
                if (preferred(run, labels, better, worse)
                        && !tree.thought(better).text().equals(tree.thought(worse).text())) {
                    json.writeStartObject();
                    json.writeStringField("prompt", run.prompt(parent));
                    json.writeStringField("chosen", tree.thought(better).text());
                    json.writeStringField("rejected", tree.thought(worse).text());
                    json.writeStringField(
                            "source", labels.source().name().toLowerCase(Locale.ROOT));
                    json.writeEndObject();
                }
            }
        }
    }

    private static boolean preferred(ExportedRun run, StepLabels labels, int better, int worse) {
        if (labels.source() != Source.VALUES) {
            return labels.label(better) == Label.RIGHT && labels.label(worse) == Label.WRONG;
        }
        return share(run.tree(), better) - share(run.tree(), worse) >= MARGIN;
    }

    private static double share(ReadableTree tree, int id) {
        return tree.scale().share(tree.scale().seenFromAbove(tree.bestKnownValue(id)));
    }
}
