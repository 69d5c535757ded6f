package espalier.recording;

import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.tree.Scale;

import java.time.Instant;
import java.util.Optional;

/// What was in force when a run began: a recording's first line.
///
/// @param program the version of the program that wrote it
/// @param model that played; empty where another program's log does not say
/// @param checker of the user's own, which had the last word on answers; empty where there was none
/// @param settings as far as they are known
/// @param scale of the run's values
/// @param log what the log states, where another program ran the search
/// @param started wall-clock time, the only field that differs between equal runs
public record RecordingHeader(
        String program,
        Problem problem,
        Optional<ModelIdentity> model,
        Optional<ModelIdentity> checker,
        StatedSettings settings,
        Scale scale,
        Optional<LogFacts> log,
        Instant started) {

    /// The version of the file format that this program writes, and the newest it reads.
    public static final int FORMAT = 2;

    /// The oldest version that it reads.
    static final int OLDEST_FORMAT = 1;

    /// What was in force when a run began in which the user had no checker of their own.
    public RecordingHeader(
            String program,
            Problem problem,
            Optional<ModelIdentity> model,
            StatedSettings settings,
            Scale scale,
            Optional<LogFacts> log,
            Instant started) {
        this(program, problem, model, Optional.empty(), settings, scale, log, started);
    }

    /// What was in force when a run of our own evaluators began.
    public RecordingHeader(
            String program,
            Problem problem,
            ModelIdentity model,
            SearchSettings settings,
            Instant started) {
        this(program, problem, model, settings, Scale.UNIT, started);
    }

    /// What was in force when a run began of which all settings are known.
    public RecordingHeader(
            String program,
            Problem problem,
            ModelIdentity model,
            SearchSettings settings,
            Scale scale,
            Instant started) {
        this(
                program,
                problem,
                Optional.of(model),
                StatedSettings.all(settings),
                scale,
                Optional.empty(),
                started);
    }

    /// This one, as another version of a program writes it.
    public RecordingHeader writtenBy(String other) {
        return new RecordingHeader(other, problem, model, checker, settings, scale, log, started);
    }

    /// This one, of a run in which a checker of the user's own had the last word on answers.
    public RecordingHeader verifiedBy(ModelIdentity own) {
        return new RecordingHeader(
                program, problem, model, Optional.of(own), settings, scale, log, started);
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
