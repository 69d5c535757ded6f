package espalier.timeline;

import espalier.recording.Mark;
import espalier.replica.RunProgress.Sample;

import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polyline;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The drawn curve of a run, with its marks on the lower edge. Colours come from the style sheet.
final class RunCurve extends Pane {

    private static final double TOP = 5;
    private static final double MARKS = 9;

    private final Polyline value = line("curve-value");
    private final Polyline answers = line("curve-answers");
    private final Polyline tokens = line("curve-tokens");
    private final Map<Mark.Kind, Path> marks = new EnumMap<>(Mark.Kind.class);
    private List<Sample> samples = List.of();
    private List<Mark> moments = List.of();
    private int end;

    RunCurve() {
        setId("run-curve");
        getStyleClass().add("run-curve");
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().addAll(tokens, answers, value);
        for (Mark.Kind kind : Mark.Kind.values()) {
            var ticks = new Path();
            ticks.getStyleClass().addAll("mark", "mark-" + name(kind));
            marks.put(kind, ticks);
            getChildren().add(ticks);
        }
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    static String name(Mark.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Polyline line(String styleClass) {
        var line = new Polyline();
        line.getStyleClass().add(styleClass);
        return line;
    }

    /// Draws a run of `events` events.
    void show(List<Sample> course, List<Mark> worthGoingTo, int events) {
        samples = course;
        moments = worthGoingTo;
        end = events;
        draw();
    }

    private void draw() {
        double mostTokens = samples.stream().mapToLong(Sample::tokens).max().orElse(1);
        double mostAnswers = samples.stream().mapToInt(Sample::answers).max().orElse(1);
        trace(value, Sample::value);
        trace(answers, sample -> sample.answers() / Math.max(1, mostAnswers));
        trace(tokens, sample -> sample.tokens() / Math.max(1, mostTokens));
        marks.forEach((kind, ticks) -> mark(kind, ticks.getElements()));
    }

    /// @param share from 0 to 1
    private void trace(Polyline line, ToDoubleFunction<Sample> share) {
        double bottom = Math.max(TOP, getHeight() - MARKS - 2);
        Double[] points = new Double[2 * samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            points[2 * i] = across(samples.get(i).event());
            points[2 * i + 1] = bottom - share.applyAsDouble(samples.get(i)) * (bottom - TOP);
        }
        line.getPoints().setAll(points);
    }

    private void mark(Mark.Kind kind, ObservableList<PathElement> ticks) {
        Set<Integer> taken = new HashSet<>();
        ticks.clear();
        for (Mark mark : moments) {
            int x = (int) across(mark.event());
            if (mark.kind() == kind && taken.add(x)) {
                ticks.add(new MoveTo(x + 0.5, getHeight() - MARKS + offset(kind)));
                ticks.add(new LineTo(x + 0.5, getHeight() - 1));
            }
        }
    }

    /// What matters more is higher.
    private static double offset(Mark.Kind kind) {
        return switch (kind) {
            case VERIFIED, FAILURE, BREAKPOINT -> 0;
            case ACT, ANSWER -> 2;
            case VALUE_DROP -> 5;
        };
    }

    private double across(int event) {
        return end == 0 ? 0 : getWidth() * Math.min(event, end) / end;
    }
}
