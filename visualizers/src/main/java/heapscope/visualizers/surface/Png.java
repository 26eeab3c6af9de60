package heapscope.visualizers.surface;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pixels as a PNG picture. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte TRUECOLOR_WITH_ALPHA = 6;

    private Png() {}

    /**
     * The bytes of a picture.
     *
     * @param argb its pixels row by row, not premultiplied; only the first {@code columns * rows} are used
     */
    public static byte[] encode(int[] argb, int columns, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(columns).putInt(rows).put((byte) 8).put(TRUECOLOR_WITH_ALPHA);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(scanLines(argb, columns, rows)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows of RGBA bytes, each behind a byte that says that the row is not filtered. */
    private static byte[] scanLines(int[] argb, int columns, int rows) {
        byte[] lines = new byte[(columns * 4 + 1) * rows];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            at++;
            for (int column = 0; column < columns; column++) {
                int pixel = argb[row * columns + column];
                lines[at++] = (byte) (pixel >> 16);
                lines[at++] = (byte) (pixel >> 8);
                lines[at++] = (byte) pixel;
                lines[at++] = (byte) (pixel >>> 24);
            }
        }
        return lines;
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
