package espalier.picture;

import espalier.paint.PrintFonts;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Writes pictures as pixels and as SVG.
final class PictureWriters {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DIGITS = 2;

    private PictureWriters() {}

    static void png(TreePicture picture, double factor, Path file, DoubleConsumer progress)
            throws IOException {
        int width = (int) Math.max(1, Math.rint(picture.width() * factor));
        int height = (int) Math.max(1, Math.rint(picture.height() * factor));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(factor, factor);
            picture.paint(g, PrintFonts.find(), progress);
            g.dispose();
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("This Java runtime cannot write PNG.");
            }
        }
    }

    static void svg(TreePicture picture, double factor, Path file, DoubleConsumer progress)
            throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
            context.setComment("Espalier");
            context.setPrecision(DIGITS);
            var g = new SVGGraphics2D(context, false);
            double width = picture.width();
            double height = picture.height();
            g.setSVGCanvasSize(new Dimension((int) width, (int) height));
            picture.paint(g, PrintFonts.find(), progress);
            Element root = g.getRoot();
            root.setAttribute("viewBox", "0 0 %d %d".formatted((int) width, (int) height));
            root.setAttribute("width", pixels(width * factor));
            root.setAttribute("height", pixels(height * factor));
            g.stream(root, out, true, false);
        }
    }

    private static Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException("This Java runtime cannot write XML.", e);
        }
    }

    private static String pixels(double size) {
        return String.format(Locale.ROOT, "%.0f", size);
    }
}
