package espalier.cli;

import espalier.assembly.Roles;
import espalier.diagnosis.VerifiedRun;
import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.recording.Recording;
import espalier.recording.RecordingReader;
import espalier.tree.SearchTree;
import espalier.verify.UserChecker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The runs of a file that a person names: a recording of ours, or another program's log.
///
/// @param notices what had to be passed over, a sentence each
record OpenedRuns(List<Opened> runs, List<String> notices) {

    /// One run.
    ///
    /// @param index the file's own number for it
    /// @param imported the run as its log tells it; empty for a recording of ours
    record Opened(
            long index, Recording recording, SearchTree tree, Optional<ImportedRun> imported) {

        /// The run with the verdicts of a checker of the user's own, where there is one.
        Opened verifiedBy(Optional<UserChecker> own) {
            return own.map(
                            checker -> {
                                var seen =
                                        VerifiedRun.of(
                                                recording,
                                                Roles.identity(checker),
                                                checker::verdict);
                                return new Opened(index, seen, seen.tree(), imported);
                            })
                    .orElse(this);
        }
    }

    /// The runs of a recording or a log.
    static OpenedRuns of(Path named) {
        Path file = PipedFile.input(named);
        if (RecordingReader.begins(file)) {
            var recording = RecordingReader.readable(file).recording();
            return new OpenedRuns(
                    List.of(new Opened(0, recording, recording.tree(), Optional.empty())),
                    recording.notices());
        }
        var log = LogImport.read(file);
        return new OpenedRuns(
                log.runs().stream()
                        .map(run ->
                                new Opened(
                                        run.index(), run.recording(), run.tree(), Optional.of(run)))
                        .toList(),
                log.notices());
    }

    /// The run at a place of a file, from 0.
    static <R> R at(List<R> runs, int place, Path file) {
        if (place < 0 || place >= runs.size()) {
            throw new CommandFailure(
                    Texts.text(
                            "index.range",
                            place,
                            runs.size() - 1,
                            file,
                            Texts.counted("runs", runs.size())));
        }
        return runs.get(place);
    }
}
