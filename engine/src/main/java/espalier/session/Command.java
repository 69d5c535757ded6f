package espalier.session;

import espalier.settings.SearchSettings;

import java.time.Duration;
import java.util.List;

/// A wish that the search thread obeys at the next phase boundary.
public sealed interface Command {

    /// Run until a stop condition holds.
    record Run() implements Command {}

    /// Wait at the next phase boundary; cancels nothing.
    record Pause() implements Command {}

    /// Do one phase, then wait.
    record StepPhase() implements Command {}

    /// Go on to the end of one simulation, then wait.
    record StepSimulation() implements Command {}

    /// End the run; it can be resumed.
    record Stop() implements Command {}

    /// Take a thought and all below out of the search.
    record Prune(int thought) implements Command {}

    /// Take a prune back.
    record Restore(int thought) implements Command {}

    /// Pin a thought: it gets at least its share of simulations.
    record Pin(int thought) implements Command {}

    /// Take a pin back.
    record Unpin(int thought) implements Command {}

    /// Ask the generator for more thoughts here, now.
    ///
    /// @param count how many more, at least 1
    record Expand(int thought, int count) implements Command {}

    /// Go on until a simulation goes elsewhere than through a thought, then wait.
    record StepOut(int thought) implements Command {}

    /// Go on until a thought is selected, then wait.
    record RunTo(int thought) implements Command {}

    /// Go on until a chain comes to an end with an answer, then wait.
    record RunToAnswer() implements Command {}

    /// Have the search go on below a thought alone; below the problem means everywhere again.
    record OnlyHere(int thought) implements Command {}

    /// Add a thought of the user's own.
    ///
    /// @param parent after which thought
    /// @param text one line
    record Write(int parent, String text) implements Command {}

    /// Add a thought with another text beside one that is there; that one stays.
    record Edit(int thought, String text) implements Command {}

    /// Put a value from 0 to 1 in place of the model's.
    record Judge(int thought, double value) implements Command {}

    /// Let the model's value stand again.
    record Unjudge(int thought) implements Command {}

    /// Continue a thought to an end, one line.
    record PlayOut(int thought) implements Command {}

    /// Ask the model several times what comes after a thought, as evidence beside the tree.
    ///
    /// @param draws how often, at least 1
    record Resample(int thought, int draws) implements Command {}

    /// Have the model play lines from a thought to their ends, as evidence beside the tree.
    ///
    /// @param lines how many, at least 1
    record Continue(int thought, int lines) implements Command {}

    /// Ask the model how probable an answer is after a thought, and after the chain without it, as
    /// evidence beside the tree.
    ///
    /// @param answer its lines, at least one
    record ReadAnswer(int thought, List<String> answer) implements Command {
        public ReadAnswer {
            answer = List.copyOf(answer);
        }
    }

    /// Give a thought and its siblings as many visits as the most visited of them.
    record Equalise(int thought) implements Command {}

    /// Several acts that are taken back together.
    record Together(List<Command> acts) implements Command {
        public Together {
            acts = List.copyOf(acts);
        }
    }

    /// Take back the latest acts.
    ///
    /// @param acts how many, at least 1
    record Undo(int acts) implements Command {}

    /// Do acts again that were taken back.
    ///
    /// @param acts how many, at least 1
    record Redo(int acts) implements Command {}

    /// Watch for these breakpoints, and no others, from here on.
    record Watch(List<Breakpoint> breakpoints) implements Command {
        public Watch {
            breakpoints = List.copyOf(breakpoints);
        }
    }

    /// Wait between two phases, so that each can be followed; a single phase that is asked for
    /// never waits.
    ///
    /// @param pause from the end of one phase to the next; none is as fast as it can
    record Pace(Duration pause) implements Command {}

    /// Search on with other settings.
    record Change(SearchSettings settings) implements Command {}
}
