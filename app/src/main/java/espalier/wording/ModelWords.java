package espalier.wording;

import espalier.language.ModelCard.Ability;
import espalier.language.Precision;

import java.util.ResourceBundle;

/// A model's figures and abilities in words.
public final class ModelWords {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.wording.wording");

    private ModelWords() {}

    /// A number of parameters: `2.8 M`, `135 M`, `1.2 G`.
    public static String parameters(long count) {
        double millions = count / 1e6;
        if (millions >= 999.5) {
            return TEXTS.getString("parameters.billions").formatted(millions / 1000);
        }
        String key = millions < 99.95 ? "parameters.few-millions" : "parameters.millions";
        return TEXTS.getString(key).formatted(millions);
    }

    /// A file's size: `578 bytes`, `7 kB`, `11.4 MB`, `1.25 GB`.
    public static String size(long bytes) {
        if (bytes < 1000) {
            return TEXTS.getString("size.bytes").formatted(bytes);
        }
        if (bytes < 999_500) {
            return TEXTS.getString("size.kilobytes").formatted(bytes / 1e3);
        }
        return bytes < 999_950_000
                ? TEXTS.getString("size.megabytes").formatted(bytes / 1e6)
                : TEXTS.getString("size.gigabytes").formatted(bytes / 1e9);
    }

    /// How much a model reads, in a sentence.
    ///
    /// @param context in tokens
    /// @param vocabulary how many tokens it knows
    public static String reads(int context, int vocabulary) {
        return TEXTS.getString("reads").formatted(context, vocabulary);
    }

    /// What most of the weights are held in, in a sentence.
    public static String weights(Precision precision) {
        return TEXTS.getString("weights").formatted(precision.label(), precision.meaning());
    }

    /// What a model runs on, in a sentence.
    public static String runsOn(String device) {
        return TEXTS.getString("device").formatted(device);
    }

    /// What works, in a sentence.
    public static String can(Ability ability) {
        return TEXTS.getString("can." + ability);
    }

    /// What does not work and what follows from that, in a sentence.
    public static String lacks(Ability ability) {
        return TEXTS.getString("lacks." + ability);
    }
}
