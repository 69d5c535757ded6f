package espalier.event;

import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.StatedFigures;
import espalier.tree.ThoughtPath;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One thing that happened in a run. The events of a run, in order, are the run: a tree built from
/// them equals the engine's (see [TreeUpdate]).
public sealed interface SearchEvent {

    /// Selection went down to a thought.
    ///
    /// @param path ids from the root to the selected thought, both included
    record Selected(ThoughtPath path) implements SearchEvent {
        public Selected(List<Integer> path) {
            this(ThoughtPath.of(path));
        }
    }

    /// The generator proposed thoughts.
    ///
    /// @param parent whose children they are
    /// @param origin who asked: the search or the user
    /// @param tokens how many tokens the model computed for it
    /// @param proposals the new thoughts; may be empty
    record Expanded(int parent, Origin origin, long tokens, List<Proposal> proposals)
            implements SearchEvent {
        public Expanded {
            proposals = List.copyOf(proposals);
        }
    }

    /// Evaluators gave their opinions.
    ///
    /// @param source the evaluator's name
    /// @param opinions one for each thought that was looked at
    record Evaluated(String source, List<Opinion> opinions) implements SearchEvent {
        public Evaluated {
            opinions = List.copyOf(opinions);
        }
    }

    /// An evaluator's opinion of one thought.
    ///
    /// @param thought its id
    /// @param value raw value from 0 to 1
    record Opinion(int thought, double value) {}

    /// What the log of another program's run states of what its search did. It is history: no rule
    /// of ours wins over it.
    sealed interface Stated extends SearchEvent {}

    /// A level was over, and the search kept some of its thoughts to go on from; it dropped the
    /// others.
    ///
    /// @param level from 1
    /// @param thoughts in the log's order; empty where it kept none
    record LevelKept(int level, List<Integer> thoughts) implements Stated {
        public LevelKept {
            thoughts = List.copyOf(thoughts);
        }
    }

    /// The visits and values that a log states, as it states them.
    ///
    /// @param figures by thought
    record FiguresStated(Map<Integer, StatedFigures> figures) implements Stated {
        public FiguresStated {
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }
    }

    /// The step to a thought itself earned something, in another program's run.
    record Rewarded(int thought, double reward) implements SearchEvent {}

    /// One value went up; a simulation is over.
    ///
    /// @param path ids from the root to where the value entered, both included
    /// @param value from 0 to 1
    record BackedUp(ThoughtPath path, double value) implements SearchEvent {
        public BackedUp(List<Integer> path, double value) {
            this(ThoughtPath.of(path), value);
        }
    }

    /// A simulation of a search without back-up is over.
    ///
    /// @param thought the id of the thought that it expanded
    record Completed(int thought) implements SearchEvent {}

    /// From a thought on, one line was played to its end beside the tree (a rollout).
    ///
    /// @param thought its id
    /// @param lines the texts of the further thoughts, in order; empty where there were none
    /// @param value what the end is worth, from 0 to 1
    /// @param tokens how many tokens the model computed for it
    record RolledOut(int thought, List<String> lines, double value, long tokens)
            implements SearchEvent {
        public RolledOut {
            lines = List.copyOf(lines);
        }
    }

    /// A thought was found to have the state of another one, below which the search goes on for
    /// both.
    ///
    /// @param twin the other thought, of the same level
    record Linked(int thought, int twin) implements SearchEvent {}

    /// A thought stands for itself again.
    record Unlinked(int thought) implements SearchEvent {}

    /// A simulation ended before it expanded its thought, which the user has pruned meanwhile.
    ///
    /// @param path as it was selected
    record GivenUp(ThoughtPath path) implements SearchEvent {
        public GivenUp(List<Integer> path) {
            this(ThoughtPath.of(path));
        }
    }

    /// The user pruned or pinned a thought, or took that back.
    sealed interface Marked extends SearchEvent {

        /// The thought's id.
        int thought();
    }

    /// The user pruned a thought and all below.
    record Pruned(int thought) implements Marked {}

    /// The user restored a pruned thought.
    record Restored(int thought) implements Marked {}

    /// The user pinned a thought.
    record Pinned(int thought) implements Marked {}

    /// The user took a pin back.
    record Unpinned(int thought) implements Marked {}

    /// The user laid something down about the tree, beyond prunes and pins.
    sealed interface Steered extends SearchEvent {
        /// The thought that it is about.
        int thought();
    }

    /// The user judged a thought: the value, from 0 to 1, stands in place of the model's.
    record Judged(int thought, double value) implements Steered {}

    /// The user lifted a judgement.
    record Unjudged(int thought) implements Steered {}

    /// The search goes on below a thought alone; below the problem means everywhere.
    record OnlyHere(int thought) implements Steered {}

    /// An act was taken back for which a thought had come to stand for itself: it is linked again.
    ///
    /// @param twin the thought that it is linked to
    /// @param visits how many simulations came by its own edge
    record Relinked(int thought, int twin, int visits) implements Steered {}

    /// Something that changes neither tree nor settings.
    sealed interface Told extends SearchEvent {}

    /// The user took an act back; the events that follow are its inverse.
    ///
    /// @param act the act's name, as in [UserAct]
    /// @param thought which thought it was about
    /// @param events how many events follow; 0 where an older recording does not say
    record Undone(UserAct act, int thought, int events) implements Told {
        public Undone(UserAct act, int thought) {
            this(act, thought, 0);
        }
    }

    /// The user did an act again that had been taken back; the events that follow are the act.
    record Redone(UserAct act, int thought) implements Told {}

    /// The model was asked several times for what comes next, as evidence beside the tree.
    ///
    /// @param thought after which thought
    /// @param tokens how many tokens the model computed for it
    /// @param samples what it gave, each with how often
    record Resampled(int thought, long tokens, List<Sample> samples) implements Told {
        public Resampled {
            samples = List.copyOf(samples);
        }
    }

    /// One thing that a model might have gone on with.
    ///
    /// @param draws how many of the draws gave it
    /// @param probability the model's, from 0 to 1
    record Sample(String text, int draws, double probability, Verdict verdict) {}

    /// The model played lines to their ends after a thought, as evidence beside the tree.
    ///
    /// @param thought after which thought
    /// @param tokens how many tokens the model computed for it
    /// @param endings how they ended, each with how often
    record Continued(int thought, long tokens, List<Ending> endings) implements Told {
        public Continued {
            endings = List.copyOf(endings);
        }
    }

    /// How a line that was played ended.
    ///
    /// @param text the answer that it gives; its last thought where it gives none
    /// @param draws how many of the lines ended so
    /// @param verdict the checker's word on it
    record Ending(String text, int draws, Verdict verdict) {}

    /// The model read an answer after a thought, and after the chain without that thought, as
    /// evidence beside the tree.
    ///
    /// @param tokens how many tokens the model computed for it
    /// @param answer the lines of the answer
    /// @param with the answer's log-probability after the thought, in nats; empty where nobody can
    ///   say
    /// @param without the same after the thought's parent
    record AnswerRead(
            int thought,
            long tokens,
            List<String> answer,
            OptionalDouble with,
            OptionalDouble without)
            implements Told {
        public AnswerRead {
            answer = List.copyOf(answer);
        }
    }

    /// A breakpoint was reached.
    ///
    /// @param breakpoint its name
    /// @param thought which thought it was about
    record BreakpointHit(String breakpoint, int thought) implements Told {}

    /// What the user asked for cannot be done; nothing has changed.
    ///
    /// @param message one sentence for the user
    record Refused(String message) implements Told {}

    /// The run can't be written down any more, and goes on in memory alone.
    ///
    /// @param message one sentence for the user
    record Unrecorded(String message) implements Told {}

    /// From here on the run is another one than that which went on after its first `after` events.
    record Forked(long after) implements Told {}

    /// A run of its own begins with the tree so far: what was used up before is not counted.
    record StartedWarm() implements Told {}

    /// A run that had ended or was cut off goes on.
    ///
    /// @param model the name of the model that plays from here on
    /// @param files SHA-256 of the model's files, by name
    record Resumed(String model, Map<String, String> files) implements Told {
        public Resumed {
            files = Map.copyOf(files);
        }
    }

    /// From here on another checker than before has the last word on answers.
    ///
    /// @param name of a checker of the user's own; empty where the family's own judges again
    /// @param files SHA-256 of its files, by name
    record CheckerChanged(Optional<String> name, Map<String, String> files) implements Told {
        public CheckerChanged {
            files = Map.copyOf(files);
        }
    }

    /// Something that a newer or another program wrote down and this one does not know; it is kept
    /// as it is.
    ///
    /// @param name the event's name
    /// @param fields its other fields, as one JSON object
    record Unknown(String name, String fields) implements Told {}

    /// Other settings are in force from here on.
    record SettingsChanged(SearchSettings settings) implements SearchEvent {}

    /// The search began to run, or came to rest.
    sealed interface Turned extends SearchEvent {}

    /// The search runs.
    record Running() implements Turned {}

    /// The search waits at a phase boundary.
    record Paused() implements Turned {}

    /// The run is over; it can be resumed.
    ///
    /// @param word why: the name of a [StopReason], or another program's own word
    record Stopped(String word) implements Turned {

        /// A run of ours is over.
        public Stopped(StopReason reason) {
            this(reason.name());
        }

        /// Why, where it is a reason of ours.
        public Optional<StopReason> reason() {
            return StopReason.named(word);
        }
    }

    /// A phase failed and changed nothing; the search waits.
    ///
    /// @param message one sentence for the user
    record Failed(String message) implements Turned {}
}
