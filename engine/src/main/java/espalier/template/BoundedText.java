package espalier.template;

/// Text that is being put together, and pays for its length.
final class BoundedText {

    private final StringBuilder text = new StringBuilder();
    private final Allowance allowance;

    BoundedText(Allowance allowance) {
        this.allowance = allowance;
    }

    BoundedText append(String more) {
        pay(more.length());
        text.append(more);
        return this;
    }

    BoundedText append(int codePoint) {
        pay(2);
        text.appendCodePoint(codePoint);
        return this;
    }

    BoundedText repeat(String more, long times) {
        long length = Math.max(0, times) * more.length();
        pay(length);
        text.repeat(more, length == 0 ? 0 : (int) times);
        return this;
    }

    private void pay(long characters) {
        if (text.length() + characters > Allowance.LONGEST_TEXT) {
            allowance.write(text.length() + characters);
        }
        allowance.write(characters);
    }

    Value.Text value() {
        return new Value.Text(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
