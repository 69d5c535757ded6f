package espalier.acts;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The shortcut key with a character, whichever key a keyboard's layout has it on, and with Shift
/// where it needs that.
final class TypedKey extends KeyCombination {

    private final String character;

    TypedKey(String character) {
        super(SHIFT_ANY, SHORTCUT_DOWN);
        this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getText().equals(character) && super.match(event);
    }

    @Override
    public String getName() {
        return super.getName() + (super.getName().isEmpty() ? "" : "+") + character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key && key.character.equals(character);
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}
