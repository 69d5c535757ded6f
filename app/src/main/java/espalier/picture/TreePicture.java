package espalier.picture;

import espalier.lettering.CanvasTexts;
import espalier.paint.Colours;
import espalier.paint.Easel;
import espalier.paint.Palette;
import espalier.paint.PrintEasel;
import espalier.paint.PrintFonts;
import espalier.paint.TreePainter;
import espalier.scene.FoundMarks;
import espalier.scene.VisibleThought;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/// A picture of the tree as it was, to be written to files. It holds copies only, so that any one
/// thread may write it.
public final class TreePicture {

    /// More pixels than these would need too much memory.
    private static final double MOST_PIXELS = 64e6;

    private static final double STEP = 100;

    private final List<VisibleThought> thoughts;
    private final List<FoundMarks.Mark> marks;
    private final Easel.Scale scale;
    private final Palette palette;
    private final CanvasTexts texts;

    TreePicture(
            List<VisibleThought> thoughts,
            List<FoundMarks.Mark> marks,
            Easel.Scale scale,
            Palette palette,
            CanvasTexts texts) {
        this.thoughts = List.copyOf(thoughts);
        this.marks = List.copyOf(marks);
        this.scale = scale;
        this.palette = palette;
        this.texts = texts;
    }

    /// The same picture in other colours.
    public TreePicture in(Palette other) {
        return new TreePicture(thoughts, marks, scale, other, texts);
    }

    /// The width at scale 1, in pixels.
    public double width() {
        return scale.width();
    }

    /// The height at scale 1, in pixels.
    public double height() {
        return scale.height();
    }

    /// The largest scale, to a hundredth, at which the picture can be written as pixels.
    public double largestPixelScale() {
        return Math.floor(Math.sqrt(MOST_PIXELS / (width() * height())) * STEP) / STEP;
    }

    /// Whether the picture can be written in a format at a scale.
    public boolean fits(PictureFormat format, double factor) {
        return format != PictureFormat.PNG || factor * factor * width() * height() <= MOST_PIXELS;
    }

    /// Writes the picture to a file, whole or not at all.
    ///
    /// @param factor how many times larger than at scale 1
    /// @throws CancellationException where the thread is interrupted
    /// @throws IllegalArgumentException where it does not fit
    public Path write(PictureFormat format, double factor, Path file) throws IOException {
        return write(format, factor, file, _ -> {});
    }

    /// As [#write(PictureFormat, double, Path)].
    ///
    /// @param progress hears how much has been drawn, from 0 to 1
    public Path write(PictureFormat format, double factor, Path file, DoubleConsumer progress)
            throws IOException {
        if (!fits(format, factor)) {
            throw new IllegalArgumentException(
                    "scale (%s) must be at most %s.".formatted(factor, largestPixelScale()));
        }
        goOn();
        Path target = file.toAbsolutePath();
        Path begun = target.resolveSibling(target.getFileName() + ".part");
        try {
            switch (format) {
                case PNG -> PictureWriters.png(this, factor, begun, progress);
                case SVG -> PictureWriters.svg(this, factor, begun, progress);
                case PDF -> PdfPicture.write(this, factor, begun, progress);
            }
            move(begun, target);
        } finally {
            Files.deleteIfExists(begun);
        }
        return file;
    }

    private static void move(Path begun, Path target) throws IOException {
        try {
            Files.move(
                    begun,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(begun, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Draws the picture at scale 1.
    void paint(Graphics2D g, PrintFonts fonts, DoubleConsumer progress) {
        var painter = new TreePainter(texts);
        painter.setMarks(marks);
        Map<Integer, VisibleThought> byId = new HashMap<>();
        thoughts.forEach(thought -> byId.put(thought.id(), thought));
        for (VisibleThought thought : thoughts) {
            painter.add(thought);
            VisibleThought above = byId.get(thought.above());
            if (above != null) {
                painter.addEdge(above, thought);
            }
        }
        var easel = new PrintEasel(g, scale, new Colours(palette), fonts);
        int hundredth = 1 + thoughts.size() / 100;
        var drawn = new int[1];
        painter.paint(
                easel,
                () -> {
                    goOn();
                    if (++drawn[0] % hundredth == 0) {
                        progress.accept((double) drawn[0] / thoughts.size());
                    }
                });
    }

    /// Ends the work where it has been given up.
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The picture was given up.");
        }
    }
}
