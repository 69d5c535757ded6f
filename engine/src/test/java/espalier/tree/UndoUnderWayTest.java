package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class UndoUnderWayTest {

    private static final Set<Origin> WRITTEN = Set.of(Origin.WRITTEN);

    @Test
    void undoOfSoManyEventsTakesBackSoManyWhateverTheyBrought() {
        var undo = UndoUnderWay.of(2, WRITTEN);
        assertThat(undo.takesBack(5, Origin.SEARCH)).isTrue();
        undo = undo.after(5);
        assertThat(undo.takesBack(9, Origin.SEARCH)).isTrue();
        undo = undo.next();
        assertThat(undo).isEqualTo(UndoUnderWay.NONE);
        assertThat(undo.takesBack(1, Origin.WRITTEN)).isFalse();
    }

    @Test
    void eventsBesideAnUndoOfKnownLengthDoNotEndIt() {
        var undo = UndoUnderWay.of(2, WRITTEN);
        assertThat(undo.beside()).isEqualTo(undo);
    }

    @Test
    void undoThatNobodyMeasuredTakesBackWhatItsActBroughtFromTheHighestIdDown() {
        var undo = UndoUnderWay.of(0, WRITTEN);
        assertThat(undo.takesBack(5, Origin.SEARCH)).isFalse();
        assertThat(undo.takesBack(5, Origin.WRITTEN)).isTrue();
        undo = undo.after(5);
        assertThat(undo.takesBack(4, Origin.WRITTEN)).isTrue();
        assertThat(undo.takesBack(5, Origin.WRITTEN)).isFalse();
        assertThat(undo.takesBack(6, Origin.WRITTEN)).isFalse();
    }

    @Test
    void undoThatNobodyMeasuredEndsWithWhatCanBeNoneOfItsEvents() {
        var undo = UndoUnderWay.of(0, WRITTEN);
        assertThat(undo.next()).isEqualTo(undo);
        assertThat(undo.beside()).isEqualTo(UndoUnderWay.NONE);
    }
}
