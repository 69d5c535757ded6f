package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Logs of Tree of Thoughts' breadth-first search (Yao et al. 2023), and of Everything of Thoughts
/// (XoT; Ding et al. 2023), which writes the same but names what it kept by place and has a last
/// step of answers.
///
/// A child's text is its parent's and one line more; its parent is the longest kept text that it
/// begins with. What a step kept is what was expanded next.
///
/// @param format the format's name
/// @param mark the field of a step by which it is told from the other
record TotBreadthFirst(String format, String mark) implements LogReader {

    static final TotBreadthFirst TREE_OF_THOUGHTS = new TotBreadthFirst("tot-bfs", "new_ys");
    static final TotBreadthFirst EVERYTHING_OF_THOUGHTS = new TotBreadthFirst("xot", "select");

    private static final double SURE = 60;

    @Override
    public boolean recognises(JsonNode first) {
        var run = first.isArray() ? first.path(0) : first;
        return run.path("steps").isArray()
                && Json.has(run.path("steps").path(0), "x", "ys", "new_ys", mark);
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var runs = new ArrayList<ImportedRun>();
        for (JsonNode run : value.isArray() ? value : List.of(value)) {
            runs.add(new Reading(format, run).run(place + runs.size()));
        }
        return runs;
    }

    /// A thought that a step may go on from.
    ///
    /// @param text of its whole chain
    private record Kept(int id, String text) {}

    /// The reading of one run.
    private static final class Reading {

        private final String format;
        private final JsonNode run;
        private final Draft draft = new Draft();
        private List<Kept> kept = List.of(new Kept(ThoughtId.ROOT, ""));
        private int width = 1;
        private int level;

        Reading(String format, JsonNode run) {
            this.format = format;
            this.run = run;
        }

        ImportedRun run(int place) {
            draft.at(ThoughtId.ROOT).expanded = true;
            var judgements = run.path("infos");
            for (JsonNode step : run.path("steps")) {
                if (step.has("new_ys")) {
                    kept = step(step, Json.texts(step.path("select_new_ys")));
                    width = Math.max(width, kept.size());
                } else if (step.path("answer").isArray()) {
                    answers(step);
                }
            }
            judge(judgements);
            var first = run.path("steps").path(0);
            return RunWriter.write(
                    draft,
                    Json.index(run.path("idx"), place),
                    format,
                    ForeignProblem.gameOf24(Json.text(first, "x")),
                    settings(),
                    new Scale(0, SURE, 1),
                    Set.of(Claim.VALUES_IN_RANGE));
        }

        private StatedSettings settings() {
            return StatedSettings.of(
                    Map.of(
                            "algorithm",
                            Algorithm.BREADTH_FIRST.label(),
                            "width",
                            String.valueOf(Math.clamp(width, 1, 256))));
        }

        /// Adds a step's thoughts; gives those that it kept, in its order.
        private List<Kept> step(JsonNode step, List<String> selected) {
            var made = new ArrayList<Kept>();
            var values = step.path("values");
            int at = 0;
            for (JsonNode text : step.path("new_ys")) {
                if (text.isTextual()) {
                    var child = child(text.textValue());
                    draft.judge(child.id, Json.figure(values.path(at)));
                    made.add(child);
                }
                at++;
            }
            var next = new ArrayList<Kept>();
            for (String text : selected) {
                next.add(taken(text, made));
            }
            next.forEach(k -> draft.at(k.id).expanded = true);
            draft.keep(++level, next.stream().map(Kept::id).toList());
            return next;
        }

        private Kept child(String text) {
            var parent = new Kept(Draft.LEFT_OUT, "");
            for (Kept one : kept) {
                boolean longer =
                        parent.id == Draft.LEFT_OUT || one.text.length() > parent.text.length();
                if (longer && text.startsWith(one.text)) {
                    parent = one;
                }
            }
            if (parent.id == Draft.LEFT_OUT) {
                draft.notice("A thought's parent is not in the log; a ghost stands for it.");
                int ghost = draft.addGhost(ThoughtId.ROOT, "");
                return new Kept(draft.add(ghost, text.strip()), text);
            }
            return new Kept(draft.add(parent.id, Json.beyond(parent.text, text)), text);
        }

        /// The thought of that text that nobody took yet, of equal ones the one of the highest
        /// value, which a selector meets first.
        private Kept taken(String text, List<Kept> made) {
            int best = -1;
            for (int i = 0; i < made.size(); i++) {
                if (made.get(i).text.equals(text)
                        && (best < 0 || worth(made, i) > worth(made, best))) {
                    best = i;
                }
            }
            if (best >= 0) {
                return made.remove(best);
            }
            draft.notice("The log kept a thought that it does not list; a ghost stands for it.");
            return new Kept(draft.addGhost(ThoughtId.ROOT, text.strip()), text);
        }

        private double worth(List<Kept> made, int at) {
            double value = draft.at(made.get(at).id).rawValue;
            return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        }

        /// Adds XoT's last step: one answer below each chain that was thought.
        private void answers(JsonNode step) {
            var chains = Json.texts(step.path("thoughts"));
            var answers = Json.texts(step.path("answer"));
            var next = new ArrayList<Kept>();
            var open = new ArrayList<>(kept);
            for (int i = 0; i < answers.size(); i++) {
                String chain = i < chains.size() ? chains.get(i) : "";
                int parent = open.isEmpty() ? ThoughtId.ROOT : taken(chain, open).id;
                int id = draft.add(parent, answers.get(i).strip());
                next.add(new Kept(id, answers.get(i)));
            }
            kept = next;
        }

        /// Marks the final chains with what the log says of them.
        private void judge(JsonNode judgements) {
            for (int i = 0; i < kept.size(); i++) {
                int id = kept.get(i).id;
                if (id == ThoughtId.ROOT) {
                    continue;
                }
                String text = draft.at(id).text;
                draft.at(id).expanded = false;
                if (right(judgements.path(i))) {
                    draft.right(id, answer(text));
                } else {
                    draft.wrong(id, "The log says that this is wrong.");
                }
            }
        }

        private static boolean right(JsonNode judgement) {
            var r = judgement.path("r");
            if (r.isObject()) {
                for (JsonNode one : r) {
                    if (one.path("r").asInt() == 1) {
                        return true;
                    }
                }
                return false;
            }
            return r.asInt() == 1;
        }

        private static String answer(String text) {
            int at = text.lastIndexOf("Answer:");
            return at < 0 ? text : text.substring(at + "Answer:".length()).strip();
        }
    }
}
