package espalier.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.find.FindKind;
import espalier.find.FindQuery;
import espalier.models.RememberedModels;
import espalier.models.RememberedModels.Measurement;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFormatException;
import espalier.scene.Orientation;
import espalier.session.Breakpoint;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file that a window's memory is kept in. What cannot be read, or makes no sense, is as in a
/// fresh program.
///
/// @param path the file; its folder is made when it is first written
public record RememberedFile(Path path) {

    /// Since 2 `value` is the judgement, else Q, else V; before it was Q alone.
    private static final int CONDITIONS = 2;

    private static final Pattern VALUE = Pattern.compile("\\bvalue\\b");
    private static final Logger LOG = LoggerFactory.getLogger(RememberedFile.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LARGEST = 1 << 20;

    /// What is remembered, or the defaults.
    public Remembered read() {
        try {
            if (!Files.exists(path) || Files.size(path) > LARGEST) {
                return Remembered.DEFAULT;
            }
            return remembered(MAPPER.readTree(Files.readString(path)));
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the defaults hold.", path, e);
            return Remembered.DEFAULT;
        }
    }

    /// Writes it down; a failure is in the log only, since nothing else depends on it.
    public void write(Remembered remembered) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, json(remembered));
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written.", path, e);
        }
    }

    private static String json(Remembered remembered) throws JsonProcessingException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("width", remembered.width());
        root.put("height", remembered.height());
        remembered.theme().ifPresent(theme -> root.put("theme", theme.name()));
        root.put("panelsHidden", remembered.panelsHidden());
        root.put("overviewsShown", remembered.overviewsShown());
        root.put("orientation", remembered.orientation().name());
        root.putObject("find")
                .put("kind", remembered.find().kind().name())
                .put("text", remembered.find().text());
        root.put("family", remembered.family());
        root.put("input", remembered.input());
        ObjectNode settings = root.putObject("settings");
        SettingCatalog.toMap(remembered.settings()).forEach(settings::put);
        writeModels(root, remembered.models());
        RememberedBreakpoints.write(root.putArray("breakpoints"), remembered.breakpoints());
        root.put("pace", remembered.pace().name());
        root.put("oracleHidden", remembered.oracleHidden());
        root.put("conditions", CONDITIONS);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
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

    private static Remembered remembered(JsonNode root) {
        var fresh = Remembered.DEFAULT;
        String family = root.path("family").asText("");
        String input = root.path("input").asText("");
        boolean problem = parses(family, input);
        var breakpoints = RememberedBreakpoints.read(root.path("breakpoints"));
        return new Remembered(
                size(root.path("width"), fresh.width()),
                size(root.path("height"), fresh.height()),
                named(Theme.values(), root.path("theme")),
                root.path("panelsHidden").asBoolean(false),
                root.path("overviewsShown").asBoolean(false),
                named(Orientation.values(), root.path("orientation")).orElse(fresh.orientation()),
                find(root.path("find")),
                problem ? family : fresh.family(),
                problem ? input : fresh.input(),
                settings(root.path("settings")),
                models(root),
                breakpoints,
                pace(root.path("pace").asText("")),
                root.path("oracleHidden").asBoolean(false),
                root.path("conditions").asInt(1) < CONDITIONS && speaksOfValue(breakpoints));
    }

    private static boolean speaksOfValue(List<Breakpoint> breakpoints) {
        return breakpoints.stream().anyMatch(one -> VALUE.matcher(one.condition()).find());
    }

    private static FindQuery find(JsonNode node) {
        return named(FindKind.values(), node.path("kind"))
                .map(kind -> new FindQuery(kind, node.path("text").asText("")))
                .orElse(FindQuery.NOTHING);
    }

    private static RememberedModels models(JsonNode root) {
        List<Path> added = new ArrayList<>();
        root.path("models").forEach(folder -> path(folder.asText("")).ifPresent(added::add));
        Map<Path, String> chosen = new HashMap<>();
        root.path("chosenFiles")
                .properties()
                .forEach(e ->
                        path(e.getKey())
                                .filter(_ -> e.getValue().isTextual())
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

    private static Optional<Measurement> measurement(JsonNode node) {
        double speed = node.path("tokensPerSecond").asDouble(0);
        return Optional.of(new Measurement(speed, node.path("bytes").asLong(0)))
                .filter(_ -> speed > 0 && Double.isFinite(speed));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            LOG.warn("The remembered path {} makes no sense.", text, e);
            return Optional.empty();
        }
    }

    private static double size(JsonNode node, double otherwise) {
        double size = node.asDouble(0);
        return size >= 400 && size <= 10_000 ? size : otherwise;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, JsonNode name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name.asText(""))).findFirst();
    }

    private static Pace pace(String name) {
        return Arrays.stream(Pace.values())
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElse(Pace.FASTEST);
    }

    private static boolean parses(String family, String input) {
        try {
            ProblemFamilies.named(family).parse(input);
            return true;
        } catch (ProblemFormatException | IllegalArgumentException _) {
            return false;
        }
    }

    private static SearchSettings settings(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        try {
            return SettingCatalog.fromMap(values);
        } catch (IllegalArgumentException e) {
            LOG.warn("The remembered settings make no sense; the defaults hold.", e);
            return SearchSettings.DEFAULT;
        }
    }
}
