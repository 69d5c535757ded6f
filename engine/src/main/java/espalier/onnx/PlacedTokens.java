package espalier.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/// The tokens of a text and where in it they end.
///
/// @param ids in order
/// @param ends of each token, in UTF-16 units from the text's start; tokens that share a character
///   all end where it does
@SuppressWarnings("ArrayRecordComponent")
record PlacedTokens(int[] ids, int[] ends) {

    static final PlacedTokens NONE = new PlacedTokens(new int[0], new int[0]);

    /// @param encoding of `text`, whose places are in characters of Unicode
    static PlacedTokens of(String text, Encoding encoding) {
        long[] wide = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] ids = new int[wide.length];
        int[] ends = new int[wide.length];
        int characters = 0;
        int units = 0;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Math.toIntExact(wide[i]);
            int end = spans[i] == null ? characters : spans[i].getEnd();
            units = text.offsetByCodePoints(units, end - characters);
            characters = end;
            ends[i] = units;
        }
        return new PlacedTokens(ids, ends);
    }

    /// The place of the last token that ends at `mark` or before; -1 where there is none.
    int lastUpTo(int mark) {
        int last = ends.length - 1;
        while (last >= 0 && ends[last] > mark) {
            last--;
        }
        return last;
    }
}
