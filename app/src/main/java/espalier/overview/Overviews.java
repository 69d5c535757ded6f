package espalier.overview;

import espalier.canvas.TreeCanvas;
import espalier.lettering.CanvasTexts;
import espalier.paint.Colours;
import espalier.paint.Palette;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

import java.util.List;

/// Two pictures of the whole run beside the tree: the icicle, and the candidates that the selected
/// thought was chosen among. A click selects there as it does in the tree, a double click centres,
/// and the pointer shows what it is over in both.
///
/// Each user's act is drawn on the next pulse; what the search changes, eight times a second at
/// most; and nothing while the pictures are not in a window.
public final class Overviews extends Region {

    private static final long PAUSE = 125_000_000;
    private static final double CANDIDATES = 290;
    private static final double CANDIDATES_SHARE = 0.36;
    private static final double CAPTION = 24;
    private static final double GAP = 10;

    private final TreeReplica replica;
    private final UserView view;
    private final TreeCanvas canvas;
    private final CanvasTexts texts;
    private final IciclePicture icicle;
    private final CandidatesPicture candidates;
    private final Label icicleCaption = new Label();
    private final Label candidatesCaption = new Label();
    private Colours colours = new Colours(Palette.LIGHT);
    private boolean changed;
    private boolean urgent;
    private long lastDrawn = Long.MIN_VALUE / 2;
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse(now);
                }
            };

    /// Pictures of what the replica holds, linked with the tree on this canvas.
    public Overviews(TreeReplica replica, UserView view, TreeCanvas canvas, CanvasTexts texts) {
        this.replica = replica;
        this.view = view;
        this.canvas = canvas;
        this.texts = texts;
        var highlights = canvas.highlights();
        icicle = new IciclePicture(replica, view, highlights);
        candidates = new CandidatesPicture(replica, view, highlights, texts);
        icicle.setAccessibleText(texts.icicle());
        candidates.setAccessibleText(texts.candidates());
        setId("overviews");
        setMinSize(0, 60);
        setPrefHeight(190);
        getChildren().addAll(icicle, candidates, icicleCaption, candidatesCaption);
        attach(icicle);
        attach(candidates);
        listen();
        setPalette(Palette.LIGHT);
    }

    private void listen() {
        replica.revisionProperty().addListener((_, _, _) -> redrawSoon());
        replica.runProperty().addListener((_, _, _) -> redraw());
        view.selectedProperty().addListener((_, _, _) -> redraw());
        sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        pulse.stop();
                        leave();
                    } else {
                        redraw();
                    }
                });
    }

    /// Draws in light or dark colours.
    public void setPalette(Palette palette) {
        colours = new Colours(palette);
        setBackground(Background.fill(colours.background));
        for (Label caption : List.of(icicleCaption, candidatesCaption)) {
            caption.setTextFill(colours.muted);
            caption.setStyle("-fx-font-size: 11px;");
            caption.setPadding(new Insets(0, 2, 0, 2));
        }
        icicle.setColours(colours);
        candidates.setColours(colours);
        redraw();
    }

    /// Something that the user chose changed: it is drawn on the next pulse.
    public void redraw() {
        urgent = true;
        redrawSoon();
    }

    private void redrawSoon() {
        changed = true;
        if (getScene() != null) {
            pulse.start();
        }
    }

    private void pulse(long now) {
        if (!changed) {
            pulse.stop();
        } else if (urgent || now - lastDrawn >= PAUSE) {
            draw();
            lastDrawn = now;
        }
    }

    /// Draws both pictures now.
    public void draw() {
        changed = false;
        urgent = false;
        icicle.draw();
        candidates.draw();
        boolean byVisits = icicle.drawn().map(Icicle::byVisits).orElse(true);
        int top = icicle.drawn().map(Icicle::top).orElse(ThoughtId.ROOT);
        icicleCaption.setText(texts.icicleCaption(byVisits, replica.tree().level(top)));
        candidatesCaption.setText(texts.candidatesCaption());
    }

    /// Whether all there is to see has been drawn.
    boolean idle() {
        return !changed;
    }

    IciclePicture icicle() {
        return icicle;
    }

    CandidatesPicture candidates() {
        return candidates;
    }

    private <P extends Canvas & OverviewPicture> void attach(P picture) {
        picture.setOnMousePressed(_ -> canvas.requestFocus());
        picture.setOnMouseClicked(event -> click(event, picture));
        picture.setOnMouseMoved(event -> {
            int thought = picture.thoughtAt(event.getX(), event.getY());
            picture.setCursor(thought == ThoughtId.NONE ? Cursor.DEFAULT : Cursor.HAND);
            point(thought, event);
        });
        picture.setOnMouseExited(_ -> leave());
        picture.setOnContextMenuRequested(event -> {
            int thought = picture.thoughtAt(event.getX(), event.getY());
            if (thought != ThoughtId.NONE && !event.isKeyboardTrigger()) {
                view.select(thought);
                canvas.openMenu(thought, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private void click(MouseEvent event, OverviewPicture picture) {
        int thought = picture.thoughtAt(event.getX(), event.getY());
        if (thought == ThoughtId.NONE || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        view.select(thought);
        if (event.getClickCount() == 2) {
            canvas.centre(thought);
        }
    }

    private void point(int thought, MouseEvent event) {
        var place = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        canvas.point(thought, place.getX(), Math.min(place.getY(), canvas.getHeight()));
        mark(thought);
    }

    private void leave() {
        canvas.point(ThoughtId.NONE, 0, 0);
        mark(ThoughtId.NONE);
    }

    private void mark(int thought) {
        icicle.hover(thought);
        candidates.hover(thought);
        redraw();
    }

    @Override
    protected void layoutChildren() {
        double right = Math.rint(Math.min(CANDIDATES, getWidth() * CANDIDATES_SHARE));
        double left = Math.max(1, getWidth() - right - 2 * GAP);
        double height = Math.max(1, getHeight() - CAPTION - GAP / 2);
        icicleCaption.resizeRelocate(GAP, 0, left, CAPTION);
        candidatesCaption.resizeRelocate(GAP + left + GAP, 0, right - GAP, CAPTION);
        place(icicle, GAP, left, height);
        place(candidates, GAP + left + GAP, right - GAP, height);
        redraw();
    }

    private static void place(Canvas node, double x, double width, double height) {
        node.setWidth(width);
        node.setHeight(height);
        node.relocate(x, CAPTION);
    }
}
