package espalier.recording;

import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.Scale;

import java.time.Instant;

/// What was in force when a run began: a recording's first line.
///
/// @param program the version of the program that wrote it
/// @param scale of the run's values
/// @param started wall-clock time, the only field that differs between equal runs
public record RecordingHeader(
        String program,
        Problem problem,
        ModelIdentity model,
        SearchSettings settings,
        Scale scale,
        Instant started) {

    /// The version of the file format that this program writes, and the newest it reads.
    public static final int FORMAT = 1;

    /// What was in force when a run of our own evaluators began.
    public RecordingHeader(
            String program,
            Problem problem,
            ModelIdentity model,
            SearchSettings settings,
            Instant started) {
        this(program, problem, model, settings, Scale.UNIT, started);
    }

    /// This one, as another version of a program writes it.
    public RecordingHeader writtenBy(String other) {
        return new RecordingHeader(other, problem, model, settings, scale, started);
    }

    /// This one, of a run that our own evaluators can go on with.
    ///
    /// @throws RecordingException where its values are on another scale than theirs
    public RecordingHeader onOurScale() {
        if (!scale.equals(Scale.UNIT)) {
            throw new RecordingException(
                    "This run can't be gone on with: its values are from %s to %s with a discount of %s, and the evaluators here give 0 to 1 without one. Maybe run its problem anew."
                            .formatted(scale.lowest(), scale.highest(), scale.discount()));
        }
        return this;
    }
}
