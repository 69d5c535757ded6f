package espalier.scene;

import espalier.lettering.CardLines;
import espalier.lettering.CardText;
import espalier.lettering.TokenShades;
import espalier.lettering.Typeface;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtStatus;

import java.util.Optional;

/// One thought, or a small subtree drawn as one, as it stands on the screen. Made once for each id
/// that comes into view; what it says of the tree is renewed with each revision, its place with
/// each frame.
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

    /// Why an edge or a thought stands out, the strongest last.
    public enum Emphasis {
        NONE,
        SIMULATED,
        HOVERED,
        BEST
    }

    public final int id;

    /// The nearest thought above that is drawn, or [ThoughtId#NONE].
    public int above = ThoughtId.NONE;

    public Form form = Form.END;

    /// The middle of what is drawn of it, in pixels.
    public double x;

    public double y;

    /// How high it is drawn, in pixels.
    public double height;

    /// Of a clump: how far it reaches, in pixels. It begins at the thought and ends where the tree
    /// that grows down has its lowest side, the one that grows to the right its rightmost.
    public double clumpLeft;

    public double clumpRight;
    public double clumpTop;
    public double clumpBottom;

    /// Where its middle stands in the layout.
    double across;

    double down;

    /// Of a clump: how far it reaches from there, in the layout's pixels.
    private double before;

    private double after;
    private double deep;

    /// How much lower than that the middle of what is drawn is, in the layout's pixels.
    private double lower;

    final Travel travel = new Travel();

    /// Of a linked thought that is selected or hovered: where its twin stands, in pixels; else NaN.
    public double twinX = Double.NaN;

    public double twinY = Double.NaN;

    public Emphasis emphasis = Emphasis.NONE;
    public boolean selected;
    public boolean hovered;

    /// Whether the user has chosen it among others.
    public boolean chosen;

    /// Whether a breakpoint stands at it.
    public boolean marked;

    /// Whether the search does something to it right now, in slow motion.
    public boolean touched;

    /// Whether it is looked for.
    public boolean found;

    /// How many that are looked for are folded away below it.
    public int foundFolded;

    /// Of what is folded: how many thoughts that hides.
    public int folded;

    /// What the tree says of it.
    public CardText text = CardText.NONE;

    private Optional<CardLines> lines = Optional.empty();

    /// How probable its tokens were; empty where that is not drawn.
    public TokenShades tokens = TokenShades.NONE;

    public ThoughtStatus status = ThoughtStatus.OPEN;
    public boolean pinned;
    public boolean written;
    public boolean linked;
    public boolean faint;

    /// Whether its value is none of those that are shown in colour.
    public boolean outside;

    /// Its best known value as a share of the tree's scale.
    public double value = Double.NaN;

    /// From 0 to 1.
    public double prior = Double.NaN;

    /// Its visits as a share of its parent's, from 0 to 1.
    public double visitShare = Double.NaN;

    public String number = "";
    public String note = "";

    /// From 1 to 4 pixels, by visits.
    public int edgeWidth = 1;

    private long frame = -1;
    private long collected = -1;
    private long facts = -1;
    private long words = -1;

    VisibleThought(int id) {
        this.id = id;
    }

    /// Its text in the lines of a card, broken once.
    public CardLines lines(Typeface typeface) {
        CardLines broken = lines.orElseGet(() -> CardLines.of(text, typeface));
        lines = Optional.of(broken);
        return broken;
    }

    /// The same as it is now, to be drawn elsewhere, with neither pointer nor search on it.
    public VisibleThought copy() {
        var copy = new VisibleThought(id);
        copy.above = above;
        copy.form = form;
        copy.x = x;
        copy.y = y;
        copy.height = height;
        copy.clumpLeft = clumpLeft;
        copy.clumpRight = clumpRight;
        copy.clumpTop = clumpTop;
        copy.clumpBottom = clumpBottom;
        copy.twinX = twinX;
        copy.twinY = twinY;
        copy.emphasis = emphasis == Emphasis.HOVERED ? Emphasis.NONE : emphasis;
        copy.selected = selected;
        copy.chosen = chosen;
        copy.marked = marked;
        copy.folded = folded;
        copy.found = found;
        copy.foundFolded = foundFolded;
        copy.outside = outside;
        copy.text = text;
        copy.tokens = tokens;
        copy.status = status;
        copy.pinned = pinned;
        copy.written = written;
        copy.linked = linked;
        copy.faint = faint;
        copy.value = value;
        copy.prior = prior;
        copy.visitShare = visitShare;
        copy.number = number;
        copy.note = note;
        copy.edgeWidth = edgeWidth;
        return copy;
    }

    /// Whether it must be seen at every zoom.
    public boolean outstanding() {
        return selected
                || hovered
                || chosen
                || marked
                || touched
                || pinned
                || status == ThoughtStatus.SOLVED;
    }

    /// Notes that it belongs to a frame; says whether it did before.
    boolean enter(long now) {
        boolean before = frame == now;
        frame = now;
        return before;
    }

    /// Belongs here.
    void place(double toAcross, double toDown) {
        across = toAcross;
        down = toDown;
    }

    /// Is drawn so high.
    ///
    /// @param drawnHeight in pixels of the screen
    /// @param drawnLower how much lower its middle is than where it belongs, in the layout's pixels
    void stand(double drawnHeight, double drawnLower) {
        height = drawnHeight;
        lower = drawnLower;
    }

    /// As a clump, reaches so far.
    void spread(double toBefore, double toAfter, double toDeep) {
        before = toBefore;
        after = toAfter;
        deep = toDeep;
    }

    /// Notes that it is drawn; says whether it was so the last time too.
    boolean collect(long now) {
        boolean lastTime = collected == now - 1;
        collected = now;
        return lastTime;
    }

    /// Finds its place on the screen.
    void project(Camera camera) {
        double atAcross = travel.acrossNow();
        double atDown = travel.downNow() + lower;
        x = camera.screenX(atAcross, atDown);
        y = camera.screenY(atAcross, atDown);
        if (form == Form.CLUMP) {
            clumpLeft = camera.screenX(atAcross + before, atDown);
            clumpRight = camera.screenX(atAcross + after, atDown + deep);
            clumpTop = camera.screenY(atAcross + before, atDown);
            clumpBottom = camera.screenY(atAcross + after, atDown + deep);
        }
    }

    boolean inFrame(long now) {
        return frame == now;
    }

    /// Notes that it is as the tree was at a revision; says whether it was before.
    boolean renew(long revision) {
        boolean before = facts == revision;
        facts = revision;
        return before;
    }

    /// Whether it has words and figures, of whatever revision.
    public boolean worded() {
        return words >= 0;
    }

    /// As [#renew], for the words and figures.
    boolean renewWords(long revision) {
        boolean before = words == revision;
        words = revision;
        return before;
    }
}
