package org.pirveli.server.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** Contents that lie in a table in numbered parts, of which one is in memory at a time. */
public final class Parts {

    private static final int SIZE = 256 * 1024;

    private Parts() {}

    /** Keeps a part. */
    @FunctionalInterface
    public interface Keeper {

        /**
         * Keeps one.
         *
         * @param number from 0
         */
        void keep(int number, byte[] part);
    }

    /** What is written to it is kept in parts; the last one when it is closed. */
    public static OutputStream keptBy(Keeper keeper) {
        return new Output(keeper);
    }

    /**
     * Reads what was kept.
     *
     * @param parts each by its number, from 0; the first that is not there ends the content
     */
    public static InputStream of(IntFunction<Optional<byte[]>> parts) {
        return new Input(parts);
    }

    private static final class Output extends OutputStream {

        private final Keeper keeper;
        private final byte[] part = new byte[SIZE];
        private int filled;
        private int next;

        Output(Keeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int written = 0;
            while (written < length) {
                int some = Math.min(length - written, SIZE - filled);
                System.arraycopy(bytes, from + written, part, filled, some);
                filled += some;
                written += some;
                if (filled == SIZE) {
                    keep();
                }
            }
        }

        private void keep() {
            keeper.keep(next++, Arrays.copyOf(part, filled));
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }
    }

    private static final class Input extends InputStream {

        private final IntFunction<Optional<byte[]>> parts;
        private InputStream current = InputStream.nullInputStream();
        private int next;

        Input(IntFunction<Optional<byte[]>> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = current.read(target, from, length);
            while (read < 0) {
                var part = parts.apply(next++);
                if (part.isEmpty()) {
                    return -1;
                }
                current = new ByteArrayInputStream(part.get());
                read = current.read(target, from, length);
            }
            return read;
        }
    }
}
