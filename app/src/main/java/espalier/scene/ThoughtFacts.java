package espalier.scene;

import espalier.lettering.CardText;
import espalier.lettering.TokenShades;
import espalier.tree.ThoughtStatus;

/// What the tree says of a thought that is drawn.
///
/// @param text of its card; empty where no words are drawn
/// @param tokens how probable they were; empty where that is not drawn
/// @param faint whether it is drawn so, since the search hardly looked at it
/// @param outside whether its value is none of those that are shown in colour
/// @param hollow whether its value is an evaluator's opinion alone, which nothing has tried yet
/// @param value its value as a share of the tree's scale
/// @param shade where its value stands among colours, from 0 to 1
/// @param prior from 0 to 1
/// @param visitShare its visits as a share of its parent's, from 0 to 1
/// @param number the chosen figure
/// @param note what stands beside that
/// @param edgeWidth from 1 to 4 pixels, by visits
public record ThoughtFacts(
        CardText text,
        TokenShades tokens,
        ThoughtStatus status,
        boolean pinned,
        boolean written,
        boolean linked,
        boolean faint,
        boolean outside,
        boolean hollow,
        double value,
        double shade,
        double prior,
        double visitShare,
        String number,
        String note,
        int edgeWidth) {

    /// Before anything is known of it.
    static final ThoughtFacts NONE =
            new ThoughtFacts(
                    CardText.NONE,
                    TokenShades.NONE,
                    ThoughtStatus.OPEN,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "",
                    "",
                    1);

    ThoughtFacts withText(CardText written) {
        return worded(written, tokens, number, note);
    }

    ThoughtFacts withTokens(TokenShades shades) {
        return worded(text, shades, number, note);
    }

    ThoughtFacts withFigures(String figure, String beside) {
        return worded(text, tokens, figure, beside);
    }

    private ThoughtFacts worded(
            CardText written, TokenShades shades, String figure, String beside) {
        return new ThoughtFacts(
                written,
                shades,
                status,
                pinned,
                this.written,
                linked,
                faint,
                outside,
                hollow,
                value,
                shade,
                prior,
                visitShare,
                figure,
                beside,
                edgeWidth);
    }
}
