package espalier.shell;

import espalier.diagnosis.AnswerStanding.Standing;
import espalier.shell.StatusViewModel.Status;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// The status bar: what the search does and why, its figures, the answer, and background work that
/// takes long enough to be noticed.
final class StatusView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final Duration NOTICED = Duration.millis(400);

    private final StatusBar root = new StatusBar();
    private final Region lamp = new Region();
    private final Label headline = label("status-headline", "status-headline");
    private final Label reason = label("status-reason", "status-reason");
    private final Label expansions = label("status-expansions", "status-figure");
    private final Label thoughts = label("status-thoughts", "status-figure");
    private final Label simulationRate = label("status-simulation-rate", "status-figure");
    private final Label tokenRate = label("status-token-rate", "status-figure");
    private final Label device = label("status-device", "status-figure");
    private final Label answer = label("status-answer", "status-answer");
    private final Label proof = label("status-proof", "status-proof");
    private final HBox jobBox = new HBox();

    StatusView(StatusViewModel status, BackgroundWork work, Consumer<Integer> showAnswer) {
        root.setId("status-bar");
        root.setText("");
        lamp.getStyleClass().add("lamp");
        for (Label label :
                List.of(headline, expansions, thoughts, simulationRate, tokenRate, device, proof)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        reason.setMinWidth(0);
        answer.setMaxWidth(280);
        jobBox.getStyleClass().add("status-group");
        var left = new HBox(lamp, headline, reason, jobBox);
        left.getStyleClass().add("status-group");
        var right =
                new HBox(expansions, thoughts, simulationRate, tokenRate, device, answer, proof);
        right.getStyleClass().add("status-group");
        right.setMinWidth(Region.USE_PREF_SIZE);
        root.getLeftItems().add(left);
        root.getRightItems().add(right);
        answer.setOnMouseClicked(_ -> showAnswer.accept(0));
        status.statusProperty().subscribe(this::show);
        work.jobs().subscribe(() -> noticeLater(work));
    }

    Region root() {
        return root;
    }

    private void show(Status s) {
        lamp.getStyleClass().setAll("lamp", "lamp-" + s.lamp().name().toLowerCase(Locale.ROOT));
        headline.setText(s.headline());
        reason.setText(s.reason());
        reason.setTooltip(s.reason().isEmpty() ? null : new Tooltip(s.reason()));
        show(expansions, s.expansions());
        show(thoughts, s.thoughts());
        show(simulationRate, s.simulationRate());
        show(tokenRate, s.tokenRate());
        show(device, s.device());
        show(answer, s.answer());
        boolean right = s.standing().filter(Standing.RIGHT::equals).isPresent();
        boolean wrong =
                s.standing()
                        .filter(one -> one == Standing.WRONG || one == Standing.FAULTY)
                        .isPresent();
        show(proof, s.remark());
        proof.setGraphic(
                right ? new FontIcon(Feather.CHECK) : wrong ? new FontIcon(Feather.X) : null);
        proof.getStyleClass()
                .setAll("label", "status-proof", right ? "right" : wrong ? "wrong" : "open");
    }

    private void noticeLater(BackgroundWork work) {
        var wait = new PauseTransition(NOTICED);
        wait.setOnFinished(_ -> showJobs(work));
        if (work.jobs().isEmpty()) {
            showJobs(work);
        } else {
            wait.play();
        }
    }

    private void showJobs(BackgroundWork work) {
        jobBox.getChildren().clear();
        if (!work.jobs().isEmpty()) {
            Job job = work.jobs().getLast();
            var progress = new ProgressIndicator();
            progress.progressProperty().bind(job.progressProperty());
            progress.getStyleClass().add("status-progress");
            var cancel = new Button(null, new FontIcon(Feather.X));
            cancel.setId("cancel-job");
            cancel.getStyleClass().addAll("button-icon", "flat", "small");
            cancel.setAccessibleText(TEXTS.getString("job.cancel"));
            cancel.setTooltip(new Tooltip(TEXTS.getString("job.cancel")));
            cancel.setOnAction(_ -> job.cancel());
            jobBox.getChildren().addAll(progress, new Label(job.title()), cancel);
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String id, String styleClass) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
