package espalier.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.models.RememberedModels;
import espalier.settings.SettingCatalog;

/// What is remembered, as JSON that [MemoryReader] reads.
final class MemoryWriter {

    /// Since 2 `value` is the judgement, else Q, else V; before it was Q alone.
    static final int CONDITIONS = 2;

    private MemoryWriter() {}

    static ObjectNode json(Remembered remembered) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        writePlace(root, remembered.place());
        remembered.theme().ifPresent(theme -> root.put("theme", theme.name()));
        writePanels(root, remembered.panels());
        root.put("orientation", remembered.drawing().orientation().name());
        root.put("number", remembered.drawing().number().name());
        root.put("oracleHidden", remembered.drawing().oracleHidden());
        root.putObject("find")
                .put("kind", remembered.find().kind().name())
                .put("text", remembered.find().text());
        root.put("family", remembered.family());
        root.put("input", remembered.input());
        ObjectNode settings = root.putObject("settings");
        SettingCatalog.toMap(remembered.settings()).forEach(settings::put);
        writeModels(root, remembered.models());
        RememberedBreakpoints.write(root.putArray("breakpoints"), remembered.breakpoints());
        root.put("pace", remembered.speeds().pace().name());
        root.put("playExponent", remembered.speeds().exponent());
        root.put("asItHappened", remembered.speeds().asItHappened());
        root.put("conditions", CONDITIONS);
        return root;
    }

    private static void writePlace(ObjectNode root, WindowPlace place) {
        root.put("width", place.width());
        root.put("height", place.height());
        place.corner().ifPresent(corner -> root.put("x", corner.x()).put("y", corner.y()));
        root.put("maximised", place.maximised());
    }

    private static void writePanels(ObjectNode root, PanelMemory panels) {
        root.put("panelsHidden", panels.hidden());
        root.put("overviewsShown", panels.overviewsShown());
        root.put("tab", panels.tab());
        var sizes = panels.sizes();
        root.putObject("panelSizes")
                .put("left", sizes.left())
                .put("runs", sizes.runs())
                .put("runsShare", sizes.runsShare())
                .put("right", sizes.right())
                .put("overviews", sizes.overviews());
    }

    private static void writeModels(ObjectNode root, RememberedModels models) {
        ArrayNode added = root.putArray("models");
        models.added().forEach(folder -> added.add(folder.toString()));
        ObjectNode chosen = root.putObject("chosenFiles");
        models.chosen().forEach((folder, name) -> chosen.put(folder.toString(), name));
        ObjectNode measured = root.putObject("measured");
        models.measured()
                .forEach((path, measurement) ->
                        measured.putObject(path.toString())
                                .put("tokensPerSecond", measurement.tokensPerSecond())
                                .put("bytes", measurement.bytes()));
    }
}
