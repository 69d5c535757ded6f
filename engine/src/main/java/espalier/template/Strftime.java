package espalier.template;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Writes the present moment by a format of C's `strftime`, in English.
final class Strftime {

    private static final Map<Character, DateTimeFormatter> FORMATS =
            Map.ofEntries(
                    entry('a', "EEE"),
                    entry('A', "EEEE"),
                    entry('b', "MMM"),
                    entry('h', "MMM"),
                    entry('B', "MMMM"),
                    entry('d', "dd"),
                    entry('e', "ppd"),
                    entry('f', "SSSSSS"),
                    entry('H', "HH"),
                    entry('I', "hh"),
                    entry('j', "DDD"),
                    entry('m', "MM"),
                    entry('M', "mm"),
                    entry('p', "a"),
                    entry('S', "ss"),
                    entry('y', "uu"),
                    entry('Y', "uuuu"),
                    entry('c', "EEE MMM ppd HH:mm:ss uuuu"),
                    entry('D', "MM/dd/uu"),
                    entry('x', "MM/dd/uu"),
                    entry('F', "uuuu-MM-dd"),
                    entry('r', "hh:mm:ss a"),
                    entry('R', "HH:mm"),
                    entry('T', "HH:mm:ss"),
                    entry('X', "HH:mm:ss"));

    private Strftime() {}

    private static Map.Entry<Character, DateTimeFormatter> entry(char letter, String pattern) {
        return Map.entry(letter, DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    /// What the clock shows, in its zone; like Python's naive time it names no zone.
    static String now(String format, Clock clock, Allowance allowance) {
        LocalDateTime now = ZonedDateTime.now(clock).toLocalDateTime();
        BoundedText out = new BoundedText(allowance);
        int at = 0;
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            boolean bare = format.startsWith("-", percent + 1);
            int letter = bare ? percent + 2 : percent + 1;
            if (percent < 0 || letter >= format.length()) {
                out.append(format.substring(at));
                break;
            }
            String part = part(format.charAt(letter), now);
            out.append(format.substring(at, percent)).append(bare ? unpadded(part) : part);
            at = letter + 1;
        }
        return out.toString();
    }

    /// A number without the zeros or blanks before it.
    private static String unpadded(String part) {
        int begin = 0;
        while (begin < part.length() - 1 && "0 ".indexOf(part.charAt(begin)) >= 0) {
            begin++;
        }
        return part.substring(begin);
    }

    private static String part(char letter, LocalDateTime now) {
        DateTimeFormatter formatter = FORMATS.get(letter);
        if (formatter != null) {
            return formatter.format(now);
        }
        return switch (letter) {
            case '%' -> "%";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'u' -> String.valueOf(now.getDayOfWeek().getValue());
            case 'w' -> String.valueOf(now.getDayOfWeek().getValue() % 7);
            case 'Z', 'z' -> "";
            default -> "%" + letter;
        };
    }
}
