package espalier.memory;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.find.FindKind;
import espalier.find.FindQuery;
import espalier.memory.Remembered.Remark;
import espalier.memory.WindowPlace.Corner;
import espalier.models.RememberedModels;
import espalier.models.RememberedModels.Measurement;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFormatException;
import espalier.scene.Orientation;
import espalier.selection.NodeNumber;
import espalier.session.Breakpoint;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what [MemoryWriter] wrote, an older program, or somebody by hand. What is not there is as
/// in a fresh program; so is what makes no sense, which is remarked.
final class MemoryReader {

    private static final Pattern VALUE = Pattern.compile("\\bvalue\\b");
    private static final Logger LOG = LoggerFactory.getLogger(MemoryReader.class);
    private static final double SMALLEST = 400;
    private static final double LARGEST = 10_000;

    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

    Remembered read(JsonNode root) {
        var fresh = Remembered.DEFAULT;
        String family = root.path("family").asText(fresh.family());
        String input = root.path("input").asText(fresh.input());
        boolean problem = sensible(parses(family, input));
        var array = root.path("breakpoints");
        var breakpoints = RememberedBreakpoints.read(array);
        sensible(breakpoints.size() == array.size());
        if (root.path("conditions").asInt(1) < MemoryWriter.CONDITIONS
                && speaksOfValue(breakpoints)) {
            remarks.add(Remark.OLDER_VALUE);
        }
        var read =
                new Remembered(
                        place(root),
                        named(Theme.values(), root.path("theme")),
                        panels(root),
                        drawing(root),
                        find(root.path("find")),
                        problem ? family : fresh.family(),
                        problem ? input : fresh.input(),
                        settings(root.path("settings")),
                        models(root),
                        breakpoints,
                        speeds(root),
                        Set.of());
        return read.remarked(remarks);
    }

    /// Remarks what is not.
    private boolean sensible(boolean sense) {
        if (!sense) {
            remarks.add(Remark.SENSELESS);
        }
        return sense;
    }

    private WindowPlace place(JsonNode root) {
        var fresh = WindowPlace.DEFAULT;
        Optional<Corner> corner =
                root.path("x").isNumber() && root.path("y").isNumber()
                        ? Optional.of(
                                new Corner(root.path("x").asDouble(), root.path("y").asDouble()))
                        : Optional.empty();
        return new WindowPlace(
                corner,
                number(root.path("width"), SMALLEST, LARGEST, fresh.width()),
                number(root.path("height"), SMALLEST, LARGEST, fresh.height()),
                flag(root.path("maximised")));
    }

    private PanelMemory panels(JsonNode root) {
        var fresh = PanelSizes.DEFAULT;
        var sizes = root.path("panelSizes");
        return new PanelMemory(
                flag(root.path("panelsHidden")),
                flag(root.path("overviewsShown")),
                root.path("tab").asText(PanelMemory.DEFAULT.tab()),
                new PanelSizes(
                        number(sizes.path("left"), 1, LARGEST, fresh.left()),
                        number(sizes.path("runs"), 1, LARGEST, fresh.runs()),
                        number(sizes.path("runsShare"), 0, 1, fresh.runsShare()),
                        number(sizes.path("right"), 1, LARGEST, fresh.right()),
                        number(sizes.path("overviews"), 1, LARGEST, fresh.overviews())));
    }

    private TreeDrawing drawing(JsonNode root) {
        var fresh = TreeDrawing.DEFAULT;
        return new TreeDrawing(
                named(Orientation.values(), root.path("orientation")).orElse(fresh.orientation()),
                named(NodeNumber.values(), root.path("number")).orElse(fresh.number()),
                flag(root.path("oracleHidden")));
    }

    private Speeds speeds(JsonNode root) {
        var fresh = Speeds.DEFAULT;
        return new Speeds(
                named(Pace.values(), root.path("pace")).orElse(fresh.pace()),
                number(root.path("playExponent"), 0, 4, fresh.exponent()),
                flag(root.path("asItHappened")));
    }

    private boolean flag(JsonNode node) {
        sensible(node.isMissingNode() || node.isBoolean());
        return node.asBoolean(false);
    }

    private double number(JsonNode node, double least, double most, double otherwise) {
        if (node.isMissingNode()) {
            return otherwise;
        }
        boolean within = node.isNumber() && node.asDouble() >= least && node.asDouble() <= most;
        return sensible(within) ? node.asDouble() : otherwise;
    }

    private <E extends Enum<E>> Optional<E> named(E[] all, JsonNode name) {
        var found = Arrays.stream(all).filter(e -> e.name().equals(name.asText(""))).findFirst();
        sensible(name.isMissingNode() || found.isPresent());
        return found;
    }

    private static boolean speaksOfValue(List<Breakpoint> breakpoints) {
        return breakpoints.stream().anyMatch(one -> VALUE.matcher(one.condition()).find());
    }

    private FindQuery find(JsonNode node) {
        return named(FindKind.values(), node.path("kind"))
                .map(kind -> new FindQuery(kind, node.path("text").asText("")))
                .orElse(FindQuery.NOTHING);
    }

    private RememberedModels models(JsonNode root) {
        List<Path> added = new ArrayList<>();
        root.path("models").forEach(folder -> path(folder.asText("")).ifPresent(added::add));
        Map<Path, String> chosen = new HashMap<>();
        root.path("chosenFiles")
                .properties()
                .forEach(e ->
                        path(e.getKey())
                                .filter(_ -> sensible(e.getValue().isTextual()))
                                .ifPresent(folder -> chosen.put(folder, e.getValue().asText())));
        Map<Path, Measurement> measured = new HashMap<>();
        root.path("measured")
                .properties()
                .forEach(e ->
                        path(e.getKey())
                                .ifPresent(path ->
                                        measurement(e.getValue())
                                                .ifPresent(known -> measured.put(path, known))));
        return new RememberedModels(added, chosen, measured);
    }

    private Optional<Measurement> measurement(JsonNode node) {
        double speed = node.path("tokensPerSecond").asDouble(0);
        return Optional.of(new Measurement(speed, node.path("bytes").asLong(0)))
                .filter(_ -> sensible(speed > 0 && Double.isFinite(speed)));
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(path -> sensible(path.isAbsolute()));
        } catch (InvalidPathException e) {
            LOG.warn("The remembered path {} makes no sense.", text, e);
            sensible(false);
            return Optional.empty();
        }
    }

    private static boolean parses(String family, String input) {
        try {
            ProblemFamilies.named(family).parse(input);
            return true;
        } catch (ProblemFormatException | IllegalArgumentException _) {
            return false;
        }
    }

    private SearchSettings settings(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        try {
            return SettingCatalog.fromMap(values);
        } catch (IllegalArgumentException e) {
            LOG.warn("The remembered settings make no sense; the defaults hold.", e);
            sensible(false);
            return SearchSettings.DEFAULT;
        }
    }
}
