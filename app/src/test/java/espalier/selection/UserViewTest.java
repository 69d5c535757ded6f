package espalier.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserViewTest {

    private final UserView view = new UserView();

    @Test
    void thoughtsAreChosenBesideTheSelectedOne() {
        view.select(3);
        view.choose(5);
        view.choose(7);

        assertThat(view.chosen()).containsExactlyInAnyOrder(3, 5, 7);
        assertThat(view.selected()).isEqualTo(7);
    }

    @Test
    void problemIsNotChosenForBeingSelectedAtFirst() {
        view.choose(5);
        assertThat(view.chosen()).isEmpty();
        assertThat(view.selected()).isEqualTo(5);
    }

    @Test
    void choosingAgainTakesAThoughtAwayAndOneAloneIsNoChoice() {
        view.select(3);
        view.choose(5);
        view.choose(7);
        view.choose(7);
        assertThat(view.chosen()).containsExactlyInAnyOrder(3, 5).contains(view.selected());

        view.choose(3);
        assertThat(view.chosen()).isEmpty();
        assertThat(view.selected()).isEqualTo(5);
    }

    @Test
    void selectingOneEndsTheChoice() {
        view.select(3);
        view.choose(5);
        view.select(5);
        assertThat(view.chosen()).isEmpty();
        view.goBack();
        assertThat(view.selected()).isEqualTo(3);
    }
}
