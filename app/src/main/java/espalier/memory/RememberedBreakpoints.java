package espalier.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import espalier.expression.ConditionScope;
import espalier.expression.ThoughtCondition;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.State;
import espalier.session.Breakpoint.Trigger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Breakpoints as JSON. One that makes no sense, or has the name of another, is left out.
final class RememberedBreakpoints {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedBreakpoints.class);

    private RememberedBreakpoints() {}

    static void write(ArrayNode array, List<Breakpoint> breakpoints) {
        for (Breakpoint one : breakpoints) {
            array.addObject()
                    .put("name", one.name())
                    .put("on", one.on().name())
                    .put("condition", one.condition())
                    .put("hits", one.hits())
                    .put("effect", one.effect().name())
                    .put("life", one.life().name())
                    .put("state", one.state().name());
        }
    }

    static List<Breakpoint> read(JsonNode array) {
        if (array.isEmpty()) {
            return List.of();
        }
        var reader = new ThoughtCondition.Reader(ConditionScope.RUN);
        Set<String> names = new HashSet<>();
        return StreamSupport.stream(array.spliterator(), false)
                .flatMap(node -> read(node, reader).stream())
                .filter(one -> names.add(one.name()))
                .toList();
    }

    private static Optional<Breakpoint> read(JsonNode node, ThoughtCondition.Reader reader) {
        try {
            var one =
                    new Breakpoint(
                            node.path("name").asText(""),
                            Trigger.valueOf(node.path("on").asText("")),
                            node.path("condition").asText(""),
                            node.path("hits").asInt(0),
                            Effect.valueOf(node.path("effect").asText("")),
                            Life.valueOf(node.path("life").asText("")),
                            State.valueOf(node.path("state").asText("")));
            boolean sound =
                    !one.name().isBlank()
                            && (one.condition().isBlank()
                                    || reader.fault(one.condition()).isEmpty());
            return Optional.of(one).filter(_ -> sound);
        } catch (IllegalArgumentException e) {
            LOG.warn("A remembered breakpoint makes no sense: {}", node, e);
            return Optional.empty();
        }
    }
}
