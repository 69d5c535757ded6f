package espalier.language;

/// The numbers in which a model's weights are held.
public enum Precision {
    FP32("fp32", "full precision"),
    FP16("fp16", "half precision; slower than full on most processors without a graphics card"),
    BF16("bf16", "half precision of a wide range"),
    INT8("int8", "eight bits; figures depend slightly on what is read at the same time"),
    Q4("q4", "four bits"),
    Q4F16("q4f16", "four bits, with the rest in half precision");

    private final String label;
    private final String meaning;

    Precision(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// A short name, as in files' names.
    public String label() {
        return label;
    }

    /// What it means for whoever uses the model, in a few words.
    public String meaning() {
        return meaning;
    }
}
