package espalier.files;

import espalier.assembly.Program;
import espalier.notices.Notices;
import espalier.recording.HistoryFile;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.work.BackgroundWork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Saves the run on the screen to a file that the user names. A run of ours goes on there.
final class RunSaver {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");

    private final RunViewModel run;
    private final TreeReplica replica;
    private final BackgroundWork work;
    private final Notices notices;

    RunSaver(RunViewModel run, TreeReplica replica, BackgroundWork work, Notices notices) {
        this.run = run;
        this.replica = replica;
        this.work = work;
        this.notices = notices;
    }

    /// Moves the run in progress; false where there is none.
    boolean move(Path target, Runnable then) {
        var lost = replica.unrecorded();
        var move = run.move(Program.VERSION);
        move.ifPresent(there ->
                save(
                        target,
                        () -> {
                            there.to(target);
                            return target;
                        },
                        _ -> {
                            lost.ifPresent(notices::dismiss);
                            run.moved();
                            then.run();
                        }));
        return move.isPresent();
    }

    /// Copies a recording.
    void copy(Path source, Path target, Consumer<Path> saved) {
        save(
                target,
                () -> {
                    copy(source, target);
                    return target;
                },
                saved);
    }

    /// Writes another program's run as a recording.
    void write(RecordingHeader header, Path target, Runnable then) {
        var film = replica.film();
        save(
                target,
                () -> {
                    film.save(target, header.writtenBy(Program.VERSION));
                    return target;
                },
                _ -> then.run());
    }

    private void save(Path target, Callable<Path> writing, Consumer<Path> saved) {
        work.start(
                TEXTS.getString("recording.saving").formatted(target.getFileName()),
                writing,
                saved,
                e ->
                        notices.show(
                                TEXTS.getString("recording.unsaved")
                                        .formatted(target.getFileName(), e.getMessage())));
    }

    private static void copy(Path source, Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            return;
        }
        try (var read = HistoryFile.readable(source)) {
            RecordingWriter.copy(read, target);
        }
    }
}
