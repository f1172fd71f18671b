package org.jdrtoolkit.sim.output;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.World;

/**
 * Complete worlds in the order in which they came, in a file that only grows. It begins with a line that says what it is; then come records of a
 * length, so many bytes, and a checksum of both. The first record says what the worlds were made from, each other one is a world. What a kill or a
 * power cut has torn does not keep its checksum and ends the file, with all that follows; what was complete before it is read.
 *
 * <p>Interrupting a thread closes a channel of Java, so this is none: a host may cancel the tasks that write.
 */
final class WorldLog implements Closeable {

    private static final byte[] BEGIN = "worlds 1\n".getBytes(StandardCharsets.US_ASCII);

    private final RandomAccessFile file;
    private final List<Measure> measures;
    private long end;
    private boolean isForced;
    private int worlds;
    private Optional<IOException> failure = Optional.empty();

    /** Begins a new file, in one piece: a run that is killed leaves nothing in it, or all that says what it is. */
    WorldLog(Path path, String madeFrom, List<Measure> measures) throws IOException {
        byte[] first = record(madeFrom.getBytes(StandardCharsets.UTF_8));
        this.file = new RandomAccessFile(Files.createFile(path).toFile(), "rw");
        this.measures = measures;
        append(ByteBuffer.allocate(BEGIN.length + first.length).put(BEGIN).put(first).array());
    }

    /** Adds a world, from any thread. A run goes on where this fails: what is missing will be run again. */
    synchronized void add(World world) {
        try {
            append(record(bytes(world)));
            worlds++;
        } catch (IOException e) {
            failure = Optional.of(e);
            cutOff();
        }
    }

    private void append(byte[] bytes) throws IOException {
        file.seek(end);
        file.write(bytes);
        end += bytes.length;
        isForced = false;
    }

    private static byte[] record(byte[] content) {
        return ByteBuffer.allocate(Integer.BYTES + content.length + Integer.BYTES).putInt(content.length).put(content).putInt(checksum(content)).array();
    }

    /** Takes away half a record; where even that fails, reading ends there. */
    private void cutOff() {
        try {
            file.setLength(end);
        } catch (IOException e) {
            failure.orElseThrow().addSuppressed(e);
        }
    }

    private static int checksum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        sum.update(content);
        return (int) sum.getValue();
    }

    private byte[] bytes(World world) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(world.draw());
        out.writeInt(world.attempt());
        out.writeInt(world.replication());
        out.writeInt(measures.size());
        for (Measure measure : measures) {
            double[] values = world.values(measure.id());
            out.writeUTF(measure.id());
            out.writeInt(values.length);
            for (double value : values) {
                out.writeDouble(value);
            }
        }
        return bytes.toByteArray();
    }

    private static World world(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        int draw = in.readInt();
        int attempt = in.readInt();
        int replication = in.readInt();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int measures = in.readInt(); measures > 0; measures--) {
            String id = in.readUTF();
            double[] all = new double[in.readInt()];
            for (int i = 0; i < all.length; i++) {
                all[i] = in.readDouble();
            }
            values.put(id, all);
        }
        return new World(draw, attempt, replication, values);
    }

    /** Waits until everything so far is on the disk, so that it outlives a power cut. */
    void force() {
        synchronized (this) {
            if (isForced) {
                return;
            }
            isForced = true;
        }
        try {
            file.getFD().sync();
        } catch (IOException e) {
            synchronized (this) {
                failure = Optional.of(e);
            }
        }
    }

    /** How many worlds were added. */
    synchronized int worlds() {
        return worlds;
    }

    /** Why some worlds could not be added, or not for sure. */
    synchronized Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * What a file holds.
     *
     * @param madeFrom what the worlds were made from; empty if not even that is complete
     * @param worlds in the order in which they came
     */
    record Content(Optional<String> madeFrom, List<World> worlds) {}

    /** All that is complete in a file, which may be growing. */
    static Content read(Path path) throws IOException {
        Optional<String> madeFrom = Optional.empty();
        List<World> worlds = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            long left = Files.size(path) - BEGIN.length;
            if (!Arrays.equals(in.readNBytes(BEGIN.length), BEGIN)) {
                return new Content(madeFrom, worlds);
            }
            while (left >= 2 * Integer.BYTES) {
                int length = in.readInt();
                left -= 2 * Integer.BYTES;
                if (length <= 0 || length > left) {
                    break;
                }
                left -= length;
                byte[] content = in.readNBytes(length);
                if (in.readInt() != checksum(content)) {
                    break;
                }
                if (madeFrom.isEmpty()) {
                    madeFrom = Optional.of(new String(content, StandardCharsets.UTF_8));
                } else {
                    worlds.add(world(content));
                }
            }
        } catch (EOFException e) {
            return new Content(madeFrom, worlds); // it was cut off while it was read
        }
        return new Content(madeFrom, worlds);
    }
}
