package espalier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/// What is wrong with the way a command is used, told in two lines before any work.
final class Usage {

    /// An option whose value begins as an option does: `--prompt=--help` is a prompt.
    private static final Pattern GIVEN = Pattern.compile("--?[a-zA-Z][\\w-]*=-.*", Pattern.DOTALL);

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private Usage() {}

    /// Makes a command line of ours of one of picocli's.
    static CommandLine of(CommandLine line) {
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Usage::path);
        line.registerConverter(Integer.class, Usage::whole);
        line.registerConverter(int.class, Usage::whole);
        line.registerConverter(Long.class, Usage::number);
        line.registerConverter(long.class, Usage::number);
        line.registerConverter(Double.class, Usage::decimal);
        line.registerConverter(double.class, Usage::decimal);
        line.setParameterExceptionHandler((e, _) -> told(e));
        return line;
    }

    /// Lets values begin as options do, where one is given so.
    static void allowOptionsAsValues(CommandLine line, String... arguments) {
        if (Arrays.stream(arguments).anyMatch(argument -> GIVEN.matcher(argument).matches())) {
            line.setAllowOptionsAsOptionParameters(true);
        }
    }

    private static int told(ParameterException e) {
        var line = e.getCommandLine();
        String said = Objects.requireNonNullElse(e.getMessage(), "");
        line.getErr()
                .println(
                        Sentences.printable(
                                PipedFile.ofTheUsersFiles(said.lines().findFirst().orElse(""))));
        String maybe =
                e instanceof UnmatchedArgumentException unmatched
                        ? suggestion(unmatched, line)
                        : "";
        line.getErr()
                .println(maybe + Texts.text("usage.see", line.getCommandSpec().qualifiedName()));
        line.getErr().flush();
        return ExitCode.WRONG_USAGE;
    }

    private static String suggestion(UnmatchedArgumentException e, CommandLine line) {
        var suggestions = e.getSuggestions();
        return suggestions.isEmpty()
                ? ""
                : Texts.text(
                                "usage.maybe",
                                line.getCommandSpec().qualifiedName(),
                                suggestions.getFirst())
                        + " ";
    }

    /// A refusal of what an option says.
    static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// A setting's refusal with the option as it was typed in place of the setting's name.
    static String asTyped(String refusal, String setting, String option) {
        return option.equals(setting) || !refusal.startsWith(setting + " ")
                ? refusal
                : option + refusal.substring(setting.length());
    }

    /// A refusal that begins with the name of an option, with that option as it is typed.
    static String asTyped(String refusal, CommandSpec spec) {
        String option = "--" + refusal.split(" ", 2)[0];
        return spec.optionsMap().containsKey(option) ? "--" + refusal : refusal;
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw refused("usage.path.empty", text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw refused("usage.path", text);
        }
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw noWhole(text);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            throw noWhole(text);
        }
    }

    private static TypeConversionException noWhole(String text) {
        boolean digits = DIGITS.matcher(text.strip()).matches();
        return refused(digits ? "usage.whole.large" : "usage.whole", text);
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            throw refused("usage.number", text);
        }
    }

    private static TypeConversionException refused(String key, String text) {
        return new TypeConversionException(Texts.text(key, text));
    }
}
