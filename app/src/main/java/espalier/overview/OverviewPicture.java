package espalier.overview;

import espalier.paint.Colours;

/// One of the pictures beside the tree.
sealed interface OverviewPicture permits IciclePicture, CandidatesPicture {

    /// Chooses the colours of the next [#draw].
    void setColours(Colours colours);

    /// Draws what there is to see now.
    void draw();

    /// The thought that is drawn at a place, or [espalier.tree.ThoughtId#NONE].
    int thoughtAt(double x, double y);

    /// Marks the thought under the pointer from the next [#draw] on.
    void hover(int thought);
}
