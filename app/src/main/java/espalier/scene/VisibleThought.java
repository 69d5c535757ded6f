package espalier.scene;

import espalier.lettering.CardLines;
import espalier.lettering.Typeface;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtStatus;

import java.util.Optional;

/// One thought, or a small subtree drawn as one, as it stands on the screen: what the tree says of
/// it (its facts), what stands out of it (its marks), and where it is (its place). Made once for
/// each id that comes into view; facts are made anew with each revision of the tree, marks where
/// they differ from the frame before, and the place is renewed with each frame.
public final class VisibleThought {

    /// What is drawn at its place.
    public enum Form {
        /// Nothing: it is outside the view and only an end of an edge.
        END,
        /// The thought.
        THOUGHT,
        /// The thought and all below it as one shape.
        CLUMP
    }

    private final int id;
    private final Place place;
    private int above = ThoughtId.NONE;
    private Form form = Form.END;
    private ThoughtFacts facts = ThoughtFacts.NONE;
    private ThoughtMarks marks = ThoughtMarks.NONE;
    private Optional<CardLines> lines = Optional.empty();
    private long frame = -1;
    private long collected = -1;
    private long revision = -1;
    private long wordRevision = -1;

    VisibleThought(int id) {
        this(id, new Place());
    }

    private VisibleThought(int id, Place place) {
        this.id = id;
        this.place = place;
    }

    public int id() {
        return id;
    }

    /// The nearest thought above that is drawn, or [ThoughtId#NONE].
    public int above() {
        return above;
    }

    public Form form() {
        return form;
    }

    public ThoughtFacts facts() {
        return facts;
    }

    public ThoughtMarks marks() {
        return marks;
    }

    public Place place() {
        return place;
    }

    /// Its text in the lines of a card, broken once.
    public CardLines lines(Typeface typeface) {
        CardLines broken = lines.orElseGet(() -> CardLines.of(facts.text(), typeface));
        lines = Optional.of(broken);
        return broken;
    }

    /// The same as it is now, to be drawn elsewhere, with neither pointer nor search on it.
    public VisibleThought still() {
        var still = new VisibleThought(id, place.still());
        still.above = above;
        still.form = form;
        still.facts = facts;
        still.marks = marks.still();
        return still;
    }

    /// Whether it must be seen at every zoom.
    public boolean outstanding() {
        return marks.selected()
                || marks.hovered()
                || marks.chosen()
                || marks.marked()
                || marks.touched()
                || facts.pinned()
                || facts.status() == ThoughtStatus.SOLVED;
    }

    /// Notes that it belongs to a frame; says whether it did before.
    boolean enter(long now) {
        boolean before = frame == now;
        frame = now;
        return before;
    }

    /// Is drawn as this from now on.
    void take(Form drawn) {
        form = drawn;
    }

    /// Hangs from this one from now on.
    void hang(int from) {
        above = from;
    }

    void tell(ThoughtFacts known) {
        facts = known;
    }

    void mark(ThoughtMarks now) {
        if (!marks.equals(now)) {
            marks = now;
        }
    }

    /// Finds its place on the screen.
    void project(Camera camera) {
        if (form == Form.CLUMP) {
            place.projectClump(camera);
        } else {
            place.project(camera);
        }
    }

    /// Notes that it is drawn; says whether it was so the last time too.
    boolean collect(long now) {
        boolean lastTime = collected == now - 1;
        collected = now;
        return lastTime;
    }

    boolean inFrame(long now) {
        return frame == now;
    }

    /// Notes that it is as the tree was at a revision; says whether it was before.
    boolean renew(long now) {
        boolean before = revision == now;
        revision = now;
        return before;
    }

    /// Whether it has words and figures, of whatever revision.
    public boolean worded() {
        return wordRevision >= 0;
    }

    /// As [#renew], for the words and figures.
    boolean renewWords(long now) {
        boolean before = wordRevision == now;
        wordRevision = now;
        return before;
    }
}
