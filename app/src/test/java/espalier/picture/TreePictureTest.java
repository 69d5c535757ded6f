package espalier.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.paint.Palette;
import espalier.replica.TreeReplica;
import espalier.scene.Camera;
import espalier.scene.Detail;
import espalier.scene.FactSource;
import espalier.scene.Highlights;
import espalier.scene.Orientation;
import espalier.scene.SampleArrangements;
import espalier.scene.VisibleSet;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;
import espalier.scripted.SampleTrees;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Pictures of the tree, read back from their files.
class TreePictureTest {

    private static final CanvasTexts TEXTS = CanvasTexts.in(Locale.ENGLISH);

    private final Highlights highlights = new Highlights();
    private final FactSource facts = new FactSource(TEXTS);
    private final Pictures pictures = new Pictures(highlights, facts, Palette.LIGHT, TEXTS);

    @Test
    void pictureOfPixelsHasTheSizeOfTheScale(@TempDir Path folder) throws IOException {
        var picture = wholeTree(SampleTrees.random(30, 1));
        Path file = picture.write(PictureFormat.PNG, 2, folder.resolve("tree.png"));

        var image = ImageIO.read(file.toFile());
        assertThat((double) image.getWidth()).isEqualTo(2 * picture.width());
        assertThat((double) image.getHeight()).isEqualTo(2 * picture.height());
    }

    @Test
    void pictureOfPixelsIsInTheColoursAskedFor(@TempDir Path folder) throws IOException {
        var picture = wholeTree(SampleTrees.random(30, 1)).in(Palette.DARK);
        Path file = picture.write(PictureFormat.PNG, 1, folder.resolve("tree.png"));

        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x0D1117);
    }

    @Test
    void svgHoldsTheTextsOfTheThoughtsAsText(@TempDir Path folder) throws Exception {
        var replica = SampleTrees.random(30, 1);
        var svg = svg(wholeTree(replica), folder);

        assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
        for (int id = 1; id < replica.tree().size(); id++) {
            assertThat(texts(svg)).contains(CardText.of(replica.tree(), id).title());
        }
    }

    @Test
    void pdfHoldsTheTextsOfTheThoughtsAsText(@TempDir Path folder) throws IOException {
        var replica = SampleTrees.random(30, 1);
        Path file = wholeTree(replica).write(PictureFormat.PDF, 1, folder.resolve("tree.pdf"));

        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isOne();
            String text = new PDFTextStripper().getText(document);
            for (int id = 1; id < replica.tree().size(); id++) {
                assertThat(text).contains(CardText.of(replica.tree(), id).title());
            }
        }
    }

    @Test
    void viewHoldsOnlyWhatIsInItAndTheWholeTreeTheRest(@TempDir Path folder) throws Exception {
        var replica = SampleTrees.random(200, 1);
        var camera = new Camera();
        camera.resize(800, 600);
        camera.hold(0, 0, 400, 60);
        var arrangement = SampleArrangements.arrangement(replica);
        var visible = new VisibleSet(camera, highlights, arrangement, 2_000, 8);
        visible.collect(arrangement, 1);
        for (VisibleThought thought : visible.shown()) {
            facts.renew(thought, replica.tree(), Detail.at(camera));
        }
        var view = texts(svg(pictures.view(camera, visible), folder));
        var whole = texts(svg(wholeTree(replica), folder));

        Set<Integer> seen = new HashSet<>();
        visible.shown().stream()
                .filter(thought -> thought.form() == Form.THOUGHT)
                .forEach(thought -> seen.add(thought.id()));
        assertThat(seen).hasSizeBetween(3, 100);
        for (int id = 1; id < replica.tree().size(); id++) {
            String title = CardText.of(replica.tree(), id).title();
            assertThat(whole).contains(title);
            assertThat(view.contains(title)).as(title).isEqualTo(seen.contains(id));
        }
    }

    @Test
    void largeTreeIsDrawnInAsMuchDetailAsTheFileCanShow(@TempDir Path folder) throws Exception {
        var picture = wholeTree(SampleTrees.random(50_000, 1));
        Path file = picture.write(PictureFormat.SVG, 1, folder.resolve("tree.svg"));

        assertThat(picture.fits(PictureFormat.PNG, 1)).isTrue();
        assertThat(Files.size(file)).isBetween(100_000L, 60_000_000L);
    }

    @Test
    void scaleThatNeedsTooMuchMemoryIsRefused(@TempDir Path folder) {
        var picture = wholeTree(SampleTrees.random(300, 1));
        double largest = picture.largestPixelScale();

        assertThat(picture.fits(PictureFormat.PNG, largest)).isTrue();
        assertThat(picture.fits(PictureFormat.PNG, largest + 0.01)).isFalse();
        assertThat(picture.fits(PictureFormat.SVG, 100)).isTrue();
        assertThatThrownBy(() ->
                        picture.write(
                                PictureFormat.PNG, largest + 0.01, folder.resolve("tree.png")))
                .hasMessageContaining("must be at most " + largest);
    }

    @Test
    void pictureThatIsGivenUpLeavesNothingBehind(@TempDir Path folder) throws IOException {
        var picture = wholeTree(SampleTrees.random(30, 1));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            () -> picture.write(PictureFormat.SVG, 1, folder.resolve("tree.svg")))
                    .isInstanceOf(CancellationException.class);
        } finally {
            boolean _ = Thread.interrupted();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void writingSaysHowFarItIs(@TempDir Path folder) throws IOException {
        var heard = new ArrayList<Double>();
        wholeTree(SampleTrees.random(300, 1))
                .write(PictureFormat.SVG, 1, folder.resolve("tree.svg"), heard::add);

        assertThat(heard).isSorted().hasSizeBetween(50, 101);
        assertThat(heard.getLast()).isBetween(0.9, 1.0);
    }

    @Test
    void pictureStaysAsItWasWhileTheTreeChanges(@TempDir Path folder) throws Exception {
        var replica = SampleTrees.random(30, 1);
        var picture = wholeTree(replica);
        var before = texts(svg(picture, folder));
        SampleTrees.grow(replica, replica.tree().size() - 1, 5);
        SampleTrees.backUp(replica, replica.tree().size() - 1, 0.1);
        facts.expire();

        assertThat(texts(svg(wholeTree(replica), folder))).isNotEqualTo(before);
        assertThat(texts(svg(picture, folder))).isEqualTo(before);
    }

    private TreePicture wholeTree(TreeReplica replica) {
        return pictures.wholeTree(SampleArrangements.arrangement(replica), Orientation.TOP_DOWN);
    }

    private static Document svg(TreePicture picture, Path folder)
            throws IOException, ParserConfigurationException, SAXException {
        Path file = picture.write(PictureFormat.SVG, 1, folder.resolve("tree.svg"));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document svg) {
        NodeList found = svg.getElementsByTagNameNS("*", "text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().replace('\u00a0', ' '))
                .toList();
    }
}
