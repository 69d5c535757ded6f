package espalier.language;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// What a model is.
///
/// @param name its folder's name
/// @param architecture the model's kind in its makers' words, such as `LlamaForCausalLM`
/// @param parameters how many weights it has
/// @param contextLength the longest text that it reads, in tokens
/// @param vocabularySize how many tokens it knows
/// @param precision what most of its weights are held in
/// @param abilities what works with it
/// @param device what it runs on, such as `CPU, 1 thread`
/// @param choices the files of the folder that could be run, the one that is taken by itself first
/// @param files bytes of the files that make it, by their names in the folder
public record ModelCard(
        String name,
        String architecture,
        long parameters,
        int contextLength,
        int vocabularySize,
        Precision precision,
        Set<Ability> abilities,
        String device,
        List<String> choices,
        SortedMap<String, Long> files) {

    /// What works with a model.
    public enum Ability {
        /// It has a tokenizer; without one it takes and gives numbers of tokens only.
        TEXT("text"),
        /// It has a chat template.
        CHAT("chat"),
        /// It says how likely a chain is to end right.
        VALUE("value output"),
        /// It hands over what it has read; without that, it reads all again for each token.
        CACHE("cache"),
        /// Texts of unequal length can be read side by side.
        RAGGED_BATCHES("ragged batches");

        private final String label;

        Ability(String label) {
            this.label = label;
        }

        /// A word or two for it.
        public String label() {
            return label;
        }
    }

    public ModelCard {
        abilities = Set.copyOf(abilities);
        choices = List.copyOf(choices);
    }

    /// Whether something works.
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
