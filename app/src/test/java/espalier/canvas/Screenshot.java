package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// What a part of the window looks like, compared with a picture that was kept.
///
/// Fonts differ a little between computers, so the two need not be the same pixel by pixel: the
/// mean difference of a colour's parts is at most 1.5 of 255, and at most 15 pixels of 1,000 differ
/// clearly.
record Screenshot(BufferedImage image) {

    static final double MOST_MEAN = 1.5;
    static final double MOST_SHARE = 0.015;
    private static final int CLEAR = 48;
    private static final boolean WRITE = "write".equals(System.getProperty("espalier.golden"));
    private static final Path KEPT =
            Path.of(
                    System.getProperty("espalier.home", ".."),
                    "app/src/test/resources/espalier/canvas/golden");

    /// How far two pictures are from each other.
    ///
    /// @param mean of the differences of all parts of all colours, from 0 to 255
    /// @param share of the pixels that differ clearly, from 0 to 1
    record Difference(double mean, double share) {

        boolean tolerable() {
            return mean <= MOST_MEAN && share <= MOST_SHARE;
        }
    }

    /// Takes a picture; to be called on the JavaFX thread.
    static Screenshot of(Node node) {
        WritableImage shot = node.snapshot(null, null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return new Screenshot(image);
    }

    /// The picture that was kept under a name.
    static Screenshot kept(String name) throws IOException {
        return new Screenshot(ImageIO.read(KEPT.resolve(name + ".png").toFile()));
    }

    /// Fails unless this is like the picture that was kept; where those are to be written anew,
    /// keeps this one.
    void assertLikeKept(String name) throws IOException {
        Path file = KEPT.resolve(name + ".png");
        if (WRITE) {
            Files.createDirectories(KEPT);
            ImageIO.write(image, "png", file.toFile());
        }
        var difference = from(kept(name));
        if (!difference.tolerable()) {
            Path seen = Path.of("target", "golden", name + ".png");
            Files.createDirectories(seen.getParent());
            ImageIO.write(image, "png", seen.toFile());
            assertThat(difference.tolerable())
                    .as("%s: %s; what was drawn is in %s", file, difference, seen)
                    .isTrue();
        }
    }

    Difference from(Screenshot other) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (width != other.image.getWidth() || height != other.image.getHeight()) {
            return new Difference(255, 1);
        }
        long sum = 0;
        long clear = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = image.getRGB(x, y);
                int b = other.image.getRGB(x, y);
                int most = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int part = Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
                    sum += part;
                    most = Math.max(most, part);
                }
                clear += most > CLEAR ? 1 : 0;
            }
        }
        double pixels = (double) width * height;
        return new Difference(sum / (3 * pixels), clear / pixels);
    }
}
