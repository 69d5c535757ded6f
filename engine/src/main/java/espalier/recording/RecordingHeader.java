package espalier.recording;

import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.time.Instant;

/// What was in force when a run began: a recording's first line.
///
/// @param program the version of the program that wrote it
/// @param started wall-clock time, the only field that differs between equal runs
public record RecordingHeader(
        String program,
        Problem problem,
        ModelIdentity model,
        SearchSettings settings,
        Instant started) {

    /// The version of the file format that this program writes, and the newest it reads.
    public static final int FORMAT = 1;
}
