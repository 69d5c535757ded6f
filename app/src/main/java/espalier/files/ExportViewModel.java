package espalier.files;

import espalier.diagnosis.Oracle;
import espalier.exporting.ExportFormat;
import espalier.exporting.ExportedRun;
import espalier.notices.Notices;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.selection.UserView;
import espalier.work.BackgroundWork;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// Writes the run on the screen, as it is at the moment that is shown, for other programs.
public final class ExportViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");

    private final TreeReplica replica;
    private final UserView view;
    private final RunViewModel run;
    private final RecordingViewModel recordings;
    private final BackgroundWork work;
    private final Notices notices;
    private final ObjectProperty<Function<ExportFormat, Optional<Path>>> files =
            new SimpleObjectProperty<>(_ -> Optional.empty());

    /// @param work where files are written
    /// @param notices where it is said that one could not be
    public ExportViewModel(
            TreeReplica replica,
            UserView view,
            RunViewModel run,
            RecordingViewModel recordings,
            BackgroundWork work,
            Notices notices) {
        this.replica = replica;
        this.view = view;
        this.run = run;
        this.recordings = recordings;
        this.work = work;
        this.notices = notices;
    }

    /// Asks the user for the file; empty where there is to be none.
    public ObjectProperty<Function<ExportFormat, Optional<Path>>> filesProperty() {
        return files;
    }

    /// Asks for a file and writes the run to it.
    public void export(ExportFormat format) {
        files.get()
                .apply(format)
                .map(file -> PictureViewModel.suffixed(file, format.suffix()))
                .ifPresent(file -> write(format, file));
    }

    private void write(ExportFormat format, Path file) {
        var exported =
                new ExportedRun(
                        replica.copy(),
                        replica.facts(),
                        model(),
                        view.oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN);
        work.start(
                TEXTS.getString("export.writing").formatted(file.getFileName()),
                () -> {
                    format.write(List.of(exported), file, Locale.getDefault());
                    return file;
                },
                _ -> {},
                e -> notices.show(PictureViewModel.unwritten(file, e)));
    }

    private Optional<String> model() {
        return recordings
                .openedProperty()
                .get()
                .map(RecordingViewModel.Opened::header)
                .or(run::header)
                .flatMap(RecordingHeader::model)
                .map(ModelIdentity::name);
    }
}
