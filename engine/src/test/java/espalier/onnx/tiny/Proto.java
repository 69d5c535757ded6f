package espalier.onnx.tiny;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A message in the wire format of Protocol Buffers, which ONNX files are written in: each field is
/// its number and kind in one varint, then its value. Fields may be put in any order; a field put
/// twice is a list.
final class Proto {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Proto put(int field, long value) {
        key(field, VARINT);
        varint(value);
        return this;
    }

    Proto put(int field, String text) {
        return put(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Proto put(int field, Proto message) {
        return put(field, message.toByteArray());
    }

    Proto put(int field, byte[] value) {
        key(field, LENGTH_DELIMITED);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    Proto putFloat(int field, float value) {
        key(field, FOUR_BYTES);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write(bits >>> shift);
        }
        return this;
    }

    private void key(int field, int kind) {
        varint((long) field << 3 | kind);
    }

    /// Seven bits a byte, the lowest first; all but the last byte have the highest bit set.
    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
