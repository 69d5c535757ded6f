package espalier.lettering;

import espalier.lettering.Lettering.Weight;

import java.util.ArrayList;
import java.util.List;

/// The text of a card in lines, broken where no word and no number is cut. Broken once, for zoom 1,
/// so that the lines stay the same at every zoom.
///
/// @param lines from the top
/// @param whole whether that is all the text
public record CardLines(List<Line> lines, boolean whole) {

    /// More lines than these are left out of a card.
    public static final int MOST = 8;

    /// The size of letters at zoom 1, in pixels.
    public static final double TITLE = 11.5;

    /// As [#TITLE].
    static final double PLAIN = 10.5;

    /// The distance of lines at zoom 1, in pixels.
    public static final double PITCH = 13;

    /// Longer titles without anything below are prose, which is not set in bold.
    private static final int PROSE = 44;

    /// One line.
    ///
    /// @param text what it says
    /// @param tone how it looks
    /// @param start the place of its first letter in [CardText#line]
    public record Line(String text, Tone tone, int start) {}

    /// How a line looks.
    public enum Tone {
        /// The step itself.
        TITLE,
        /// A step of many words.
        PROSE,
        /// What is said beside it.
        DETAIL;

        Weight weight() {
            return this == TITLE ? Weight.BOLD : Weight.PLAIN;
        }

        /// The size of letters at zoom 1, in pixels.
        double size() {
            return this == TITLE ? CardLines.TITLE : CardLines.PLAIN;
        }

        public Lettering lettering(Typeface typeface, double zoom) {
            return this == TITLE ? typeface.bold(size() * zoom) : typeface.plain(size() * zoom);
        }
    }

    /// A text in at most [#MOST] lines of a card.
    public static CardLines of(CardText text, Typeface typeface) {
        return of(text, typeface, CardSize.TEXT_WIDTH, MOST);
    }

    /// A text in lines of this width in pixels of zoom 1, at most so many.
    public static CardLines of(CardText text, Typeface typeface, double room, int most) {
        var breaker = new Breaker(typeface, room, most);
        Tone tone =
                text.detail().isEmpty() && text.title().length() > PROSE ? Tone.PROSE : Tone.TITLE;
        breaker.add(text.title(), tone, text.titleStart());
        breaker.add(text.detail(), Tone.DETAIL, text.detailStart());
        return new CardLines(List.copyOf(breaker.lines), breaker.whole);
    }

    /// How many lines there are, at least one.
    public int count() {
        return Math.max(1, lines.size());
    }

    /// The first lines, the last one ending in three dots where something is left out.
    public List<Line> first(int most, Typeface typeface) {
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, dotted(shown.getLast(), typeface, CardSize.TEXT_WIDTH));
        return shown;
    }

    private static Line dotted(Line line, Typeface typeface, double room) {
        Lettering lettering = line.tone().lettering(typeface, 1);
        String text = lettering.fitted(line.text() + " ……", room);
        return new Line(
                text.endsWith("……") ? text.substring(0, text.length() - 3) + "…" : text,
                line.tone(),
                line.start());
    }

    private static final class Breaker {
        private final Typeface typeface;
        private final double room;
        private final int most;
        private final List<Line> lines = new ArrayList<>();
        private boolean whole = true;

        Breaker(Typeface typeface, double room, int most) {
            this.typeface = typeface;
            this.room = room;
            this.most = most;
        }

        void add(String text, Tone tone, int start) {
            Lettering lettering = tone.lettering(typeface, 1);
            int at = 0;
            while (at < text.length()) {
                if (lines.size() == most) {
                    whole = false;
                    lines.set(most - 1, dotted(lines.getLast(), typeface, room));
                    return;
                }
                int end = at + length(text.substring(at, ahead(text, at)), lettering);
                lines.add(new Line(text.substring(at, end).stripTrailing(), tone, start + at));
                at = end;
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
            }
        }

        /// No line holds as many letters as from `at` to here.
        private int ahead(String text, int at) {
            return Math.min(text.length(), at + (int) room);
        }

        private int length(String rest, Lettering lettering) {
            int fitting = lettering.fitting(rest, room);
            if (fitting < rest.length() && rest.charAt(fitting) == ' ') {
                return fitting;
            }
            int cut = TextCuts.cut(rest, fitting);
            // A number wider than the card has to be cut somewhere.
            return cut > 0 ? cut : Math.max(Character.charCount(rest.codePointAt(0)), fitting);
        }
    }
}
