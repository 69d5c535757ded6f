package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import espalier.recording.Claim;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Trajectories of SWE-search (Antoniades et al. 2024): states that name the one before, each with
/// the visits that came through it, by the state where they ended. States that are named but not
/// there are ghosts; a state whose chain never reaches the start hangs below the problem.
final class SweSearch implements LogReader {

    private static final String ID = "id";
    private static final String BEFORE = "previous_state_id";

    @Override
    public String format() {
        return "swe-search";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run.path("transitions").path(0), ID, "properties");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var reading = new Reading(run);
        var draft = reading.draft();
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(draft.fields().text(run, "initial_message")),
                new Constants()
                        .with("temperature", draft.fields().figure(told(run), "temperature"))
                        .stated(),
                Moatless.REWARDS,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    /// What the program was told.
    private static JsonNode told(JsonNode run) {
        return run.path("transition_rules").path("global_params");
    }

    /// The states of one trajectory.
    private static final class Reading {

        private final Draft draft = new Draft();
        private final Map<Long, JsonNode> states = new LinkedHashMap<>();
        private final Map<Long, List<Long>> after = new LinkedHashMap<>();
        private final Map<Long, Integer> ids = new HashMap<>();

        Reading(JsonNode run) {
            draft.constants(told(run));
            draft.model(draft.fields().text(told(run), "model"));
            for (JsonNode state : draft.fields().list(run, "transitions")) {
                draft.fields()
                        .count(
                                ID,
                                state.path(ID).isIntegralNumber(),
                                FieldUse.Wanted.WHOLE,
                                state.path(ID));
                if (state.path(ID).isIntegralNumber()) {
                    states.putIfAbsent(state.path(ID).longValue(), state);
                }
            }
            for (var state : states.entrySet()) {
                var before = state.getValue().path(BEFORE);
                if (before.isIntegralNumber()) {
                    after.computeIfAbsent(before.longValue(), _ -> new ArrayList<>())
                            .add(state.getKey());
                }
            }
        }

        Draft draft() {
            boolean started = false;
            for (var state : states.entrySet()) {
                if (!state.getValue().path(BEFORE).isIntegralNumber()) {
                    int id = started ? add(ThoughtId.ROOT, state.getKey()) : ThoughtId.ROOT;
                    if (!started) {
                        figures(ThoughtId.ROOT, state.getValue());
                    }
                    started = true;
                    grow(id, state.getKey());
                }
            }
            orphans();
            cited();
            return draft;
        }

        private int add(int parent, long name) {
            var state = states.getOrDefault(name, MissingNode.getInstance());
            int id = draft.add(parent, draft.fields().text(state, "name") + " " + name);
            figures(id, state);
            return id;
        }

        /// Adds all that comes after a state; a state that is there already is not added again.
        private void grow(int id, long name) {
            ids.put(name, id);
            var open = new ArrayDeque<Long>(List.of(name));
            while (!open.isEmpty()) {
                long at = open.remove();
                int parent = ids.getOrDefault(at, Draft.LEFT_OUT);
                for (long next : after.getOrDefault(at, List.of())) {
                    if (!ids.containsKey(next)) {
                        ids.put(next, add(parent, next));
                        open.add(next);
                    }
                }
            }
        }

        private void orphans() {
            for (var state : states.entrySet()) {
                if (!ids.containsKey(state.getKey())) {
                    long before = state.getValue().path(BEFORE).longValue();
                    if (states.containsKey(before)) {
                        continue;
                    }
                    int ghost = draft.addGhost(ThoughtId.ROOT, "state " + before);
                    grow(ghost, before);
                }
            }
            for (long name : states.keySet()) {
                if (!ids.containsKey(name)) {
                    draft.notice(LogSentence.of("after-itself", name));
                    grow(add(ThoughtId.ROOT, name), name);
                }
            }
        }

        /// Adds the states where visits ended but that are not there, below the last state that
        /// names them.
        private void cited() {
            record Visit(int parent, double value) {}
            var missing = new LinkedHashMap<Long, Visit>();
            for (var state : states.entrySet()) {
                int id = ids.getOrDefault(state.getKey(), Draft.LEFT_OUT);
                for (JsonNode visit : state.getValue().path("properties").path("visits")) {
                    long source = visit.path("source_state_id").asLong(-1);
                    if (source >= 0 && !ids.containsKey(source)) {
                        var known = missing.get(source);
                        if (known == null || draft.at(id).level > draft.at(known.parent).level) {
                            missing.put(
                                    source, new Visit(id, draft.fields().figure(visit, "value")));
                        }
                    }
                }
            }
            missing.forEach((name, visit) -> {
                int ghost = draft.addGhost(visit.parent, "state " + name);
                draft.at(ghost).statedVisits = OptionalInt.of(1);
                draft.at(ghost).value = visit.value;
            });
        }

        private void figures(int id, JsonNode state) {
            double sum = 0;
            int count = 0;
            for (JsonNode visit : state.path("properties").path("visits")) {
                double value = draft.fields().figure(visit, "value");
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            draft.at(id).statedVisits = OptionalInt.of(count);
            draft.at(id).value = count == 0 ? Double.NaN : sum / count;
        }
    }
}
