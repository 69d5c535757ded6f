package espalier.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

import espalier.paint.PrintFonts;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

import java.awt.Font;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Writes a picture as a PDF of one page, with the fonts that it uses. What a font lacks is drawn
/// as shapes.
final class PdfPicture {

    private static final double POINTS = 0.75;

    /// The longest side of a page that every program reads, in points.
    private static final double LONGEST = 14_400;

    private PdfPicture() {}

    static void write(TreePicture picture, double factor, Path file, DoubleConsumer progress)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                var document = new PDDocument()) {
            double longest = Math.max(picture.width(), picture.height());
            float size = (float) Math.min(POINTS * factor, LONGEST / longest);
            float width = (float) picture.width();
            float height = (float) picture.height();
            var page = new PDPage(new PDRectangle(width * size, height * size));
            document.addPage(page);
            var g = new PdfBoxGraphics2D(document, width, height);
            try (var letters = new PdfBoxGraphics2DFontTextDrawer()) {
                PrintFonts fonts = PrintFonts.find();
                for (Font font : List.of(fonts.plain(), fonts.bold())) {
                    letters.registerFont(font.getFontName(), embedded(document, fonts, font));
                }
                g.setFontTextDrawer(letters);
                picture.paint(g, fonts, progress);
                g.dispose();
            }
            try (var content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(size, size));
                content.drawForm(g.getXFormObject());
            }
            document.getDocumentInformation().setCreator("Espalier");
            document.save(out);
        }
    }

    private static PDType0Font embedded(PDDocument document, PrintFonts fonts, Font font)
            throws IOException {
        Optional<File> file = Optional.ofNullable(fonts.files().get(font.getFontName()));
        if (file.isPresent()) {
            return PDType0Font.load(document, file.get());
        }
        try (InputStream bundled = PrintFonts.bundledFile()) {
            return PDType0Font.load(document, bundled);
        }
    }
}
