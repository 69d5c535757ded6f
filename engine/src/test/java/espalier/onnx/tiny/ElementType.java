package espalier.onnx.tiny;

import java.nio.ByteBuffer;

/// What a tensor holds, with the code and the little-endian layout that ONNX gives it.
enum ElementType {
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, 4),
    INT64(7, 8),
    BOOL(9, 1),
    FLOAT16(10, 2);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    /// Bytes of one element.
    int bytes() {
        return bytes;
    }

    void put(ByteBuffer buffer, double value) {
        switch (this) {
            case FLOAT -> buffer.putFloat((float) value);
            case FLOAT16 -> buffer.putShort(Float.floatToFloat16((float) value));
            case UINT8, INT8, BOOL -> buffer.put((byte) (int) value);
            case INT32 -> buffer.putInt((int) value);
            case INT64 -> buffer.putLong((long) value);
        }
    }
}
